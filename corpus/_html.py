"""Writes a sample plan as the web page that Word saves ("filtered"), in windows-1258."""

import unicodedata
from collections.abc import Iterator
from html import escape
from pathlib import Path

from corpus._blocks import Block, headings, parse, runs, spans

_HEAD = """<html>

<head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1258">
<meta name=Generator content="Microsoft Word 15 (filtered)">
<title>KẾ HOẠCH</title>
<style>
<!--
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{margin:6.0pt 0cm;text-align:justify;font-size:14.0pt;font-family:"Times New Roman",serif;}
@page WordSection1 {size:595.3pt 841.9pt;margin:2.0cm 2.0cm 2.0cm 3.0cm;}
div.WordSection1 {page:WordSection1;}
-->
</style>
</head>

<body lang=VI style='word-wrap:break-word'>

<div class=WordSection1>
"""
_TAIL = "\n</div>\n\n</body>\n\n</html>\n"
_TONES = "\u0300\u0301\u0303\u0309\u0323"  # windows-1258 has them apart from their letters
_RULES = "border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt"


def write_html(source: str, path: Path) -> None:
    """Writes the plan to `path`: styled paragraphs, a letterhead grid, a table of merged cells."""
    body = "\n\n".join(_block(block) for block in parse(source))
    text = (_HEAD + body + _TAIL).replace("\n", "\r\n")
    path.write_bytes(b"".join(map(_encoded, unicodedata.normalize("NFC", text))))


def _encoded(char: str) -> bytes:
    """A letter as its bytes: letter and tone, or a reference by number where it has none."""
    try:
        return char.encode("cp1258")
    except UnicodeEncodeError:
        apart = unicodedata.normalize("NFD", char)
        tone = next((mark for mark in apart if mark in _TONES), "")
        letter = unicodedata.normalize("NFC", apart.replace(tone, "", 1))
        return (letter + tone).encode("cp1258", "xmlcharrefreplace")


def _block(block: Block) -> str:
    if block.kind == "table":
        return _table(block, f" style='{_RULES}'", "border=1 ")
    if block.kind == "grid":
        return _table(block, " style='padding:0cm 5.4pt 0cm 5.4pt'", "border=0 ")
    if block.kind == "heading":
        return _paragraph(f"**{block.text}**", " align=center style='text-align:center'")
    if block.kind == "bullet":
        return _paragraph("- " + block.text)
    return _paragraph(block.text)


def _table(block: Block, style: str, border: str) -> str:
    first = headings(block) if block.kind == "table" else 0
    rows = [
        " <tr>\n" + "".join(_cells(block, number, style)) + " </tr>\n"
        for number in range(len(block.rows))
    ]
    head = f" <thead>\n{''.join(rows[:first])} </thead>\n" if first else ""
    opening = f"<table class=MsoTableGrid {border}cellspacing=0 cellpadding=0>\n"
    return f"{opening}{head}{''.join(rows[first:])}</table>"


def _cells(block: Block, row: int, style: str) -> Iterator[str]:
    covered = spans(block)
    for column, text in enumerate(block.rows[row]):
        if (row, column) not in covered:
            continue
        down, across = covered[row, column]
        merged = (f" rowspan={down}" if down > 1 else "") + (
            f" colspan={across}" if across > 1 else ""
        )
        lines = "\n  ".join(map(_paragraph, text.split("<br>")))
        yield f"  <td{merged} valign=top{style}>\n  {lines}\n  </td>\n"


def _paragraph(text: str, attributes: str = "") -> str:
    return f"<p class=MsoNormal{attributes}>{_runs(text) or '&nbsp;'}</p>"


def _runs(text: str) -> str:
    parts = []
    for run in runs(text):
        part = f"<span lang=VI style='font-size:13.0pt'>{escape(run.text, quote=False)}</span>"
        part = f"<i>{part}</i>" if run.italic else part
        parts.append(f"<b>{part}</b>" if run.bold else part)
    return "".join(parts)
