"""A briefing as Markdown with footnotes."""

import re

from answer.briefing.document import Block, Document, Heading, Paragraph, dated
from index.desk.briefings import Head

_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~^$&]")
_LIST = re.compile(r"^(\s*)(?:([-+])(?=\s)|(\d+)([.)])(?=\s))")


def markdown(document: Document) -> str:
    """The document as Markdown; signs of quoted words are escaped."""
    title = f"# {escaped(document.kind.upper())}\n\n**{escaped(document.title)}**"
    parts = [*_head(document.head), title, *map(_block, document.blocks)]
    notes = [f"[^{quote.note}]: {escaped(quote.footnote)}" for quote in document.notes]
    return "\n\n".join([*parts, *_signature(document.head), *notes]) + "\n"


def escaped(text: str) -> str:
    """The text with what Markdown would take for markup escaped."""
    safe = _SIGNS.sub(lambda sign: "\\" + sign[0], text)
    return _LIST.sub(lambda m: f"{m[1]}{m[3] or ''}\\{m[2] or m[4]}", safe)


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * (block.level + 1)} {block.number} {escaped(block.text)}"
    if isinstance(block, Paragraph):
        return escaped(block.text)
    marks = "".join(f" **\\[{escaped(mark)}\\]**" for mark in block.marks)
    return f"> “{escaped(block.text)}”[^{block.note}]{marks}"


def _head(head: Head) -> list[str]:
    """The fields that the writer has filled in; dots are for paper."""
    bodies = [f"**{escaped(body.upper())}**" for body in (head.parent, head.issuer) if body]
    lines = [*bodies, f"Số: {escaped(head.number)}" if head.number else ""]
    if head.place or head.date:
        lines.append(f"*{escaped(dated(head))}*")
    return ["  \n".join(filter(None, lines))] if any(lines) else []


def _signature(head: Head) -> list[str]:
    parts = [escaped(part) for part in (head.authority, head.post, head.signer) if part]
    recipients = [f"- {escaped(line)}" for line in head.recipients.split("\n") if line.strip()]
    sent = ["*Nơi nhận:*\n\n" + "\n".join(recipients)] if recipients else []
    return [*(["**" + "**  \n**".join(parts) + "**"] if parts else []), *sent]
