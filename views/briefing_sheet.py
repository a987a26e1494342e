"""A briefing as clean HTML for the printer, in the order of an administrative document."""

import html
from collections.abc import Iterable

from answer.briefing.document import Block, Document, Heading, Paragraph, Quoted, dated, dotted
from answer.briefing.letterhead import MOTTO
from index.desk.briefings import Head

_DOTS = 30


def sheet(document: Document) -> str:
    """Letterhead, title, text, sources and signature as HTML; everything is escaped."""
    title = _lines(("kind", document.kind.upper()), ("subject", document.title))
    blocks = "".join(map(_block, document.blocks))
    return "".join(
        (_letterhead(document.head), f'<div class="head">{title}</div>', blocks,
         _notes(document.notes), _signature(document.head))
    )  # fmt: skip


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        level = block.level + 2
        return f"<h{level}>{block.number} {html.escape(block.text)}</h{level}>"
    if isinstance(block, Paragraph):
        return f"<p>{html.escape(block.text)}</p>"
    marks = "".join(f' <strong class="doubt">[{html.escape(m)}]</strong>' for m in block.marks)
    sign = f'<sup><a href="#note-{block.note}">{block.note}</a></sup>'
    return f"<blockquote>“{html.escape(block.text)}”{sign}{marks}</blockquote>"


def _notes(quotes: Iterable[Quoted]) -> str:
    items = "".join(
        f'<li id="note-{quote.note}">{html.escape(quote.footnote)}</li>' for quote in quotes
    )
    return f'<ol class="notes">{items}</ol>' if items else ""


def _letterhead(head: Head) -> str:
    left = _lines(
        ("parent", dotted(head.parent, _DOTS).upper()),
        ("issuer", dotted(head.issuer, _DOTS).upper()),
        ("number", f"Số: {dotted(head.number, 24)}"),
    )
    right = _lines(("motto", MOTTO[0]), ("issuer", MOTTO[1]), ("place", dated(head)))
    return f'<div class="columns"><div>{left}</div><div>{right}</div></div>'


def _signature(head: Head) -> str:
    names = [line.strip(" -;.") for line in head.recipients.split("\n") if line.strip()]
    sent = "".join(f"- {html.escape(name)};<br>" for name in names) or "- " + dotted("", _DOTS)
    left = f'<div class="sent"><strong><em>Nơi nhận:</em></strong><br>{sent}</div>'
    authority = head.authority.strip().upper()
    right = _lines(
        *([("post", authority)] if authority else []),
        ("post", dotted(head.post, _DOTS).upper()),
        ("signer", dotted(head.signer, _DOTS)),
    )
    return f'<div class="columns signature">{left}<div>{right}</div></div>'


def _lines(*lines: tuple[str, str]) -> str:
    return "".join(f'<p class="{style}">{html.escape(text)}</p>' for style, text in lines)
