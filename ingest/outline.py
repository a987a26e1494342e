"""Blocks become the outline of an administrative document.

The order of things is that of Decree 30/2020/NĐ-CP on records: letterhead, number, place and
date, title, legal basis, parts (I.), headings (1., 1.1.), letters (a)), recipients, signature,
annexes; decisions and regulations have chapters and articles instead of parts.
"""

import re
from dataclasses import dataclass

from ingest.blocks import Block, folded, is_capitals, marker_of
from ingest.plan import Section, SectionKind
from ingest.text import fold

_KINDS = (
    "ke hoach|quyet dinh|chi thi|bao cao|nghi quyet|thong bao|to trinh|huong dan|chuong trinh"
    "|quy che|quy dinh|dieu le|cong van|phuong an|de an|phieu trinh"
)
_TITLE = re.compile(rf"(?:{_KINDS})\W*$")
_BASIS = re.compile(r"(?:can cu|thuc hien|thuc hién|thyc hien|theo|xet|tiep theo|trien khai)\b")
_BASIS_END = re.compile(r"(?:nhu sau|sau day|cu the|quyet dinh)\s*:?\s*$")
_RECIPIENTS = re.compile(r"noi nh\w{1,5}\s*:")
_SIGNATURE = re.compile(
    r"(?:tm\.|kt\.|tl\.|q\.|tuq\.)?\s*"  # on behalf of
    r"(?:uy ban nhan dan|ban chi dao"  # the body that signs
    r"|chu tich|pho chu tich|truong ban|pho truong ban|giam doc|pho giam doc|chanh van phong"
    r"|bo truong|thu tuong|thu truong"  # the signer's post
    r"|t\.?m\b|k\.?t\b)"
)
_ANNEX = re.compile(r"(?:phu luc|bang phan cong|danh muc|bieu mau|bang tong hop|bieu\s+\d)")
_INLINE = re.compile(r"^([^.;:]{3,160}):\s+\S")  # "Sở Y tế: Phối hợp với ..."
_LEVEL: dict[SectionKind, int] = {
    "annex": 0,
    "letterhead": 0,
    "title": 0,
    "basis": 0,
    "recipients": 0,
    "signature": 0,
    "part": 1,
    "chapter": 1,
    "article": 3,
    "heading": 4,
    "letter": 9,
    "body": 10,
}
_HEADING_LENGTH = 330  # characters; headings over three lines occur, longer ones do not


@dataclass(frozen=True, slots=True)
class Node:
    """A section and its own blocks, its heading's block first if it has one."""

    section: Section
    blocks: tuple[Block, ...]
    titled: bool  # the first block is nothing but the heading
    level: int


class _Outline:
    """Collects nodes; the stack holds the open sections from the outermost inwards."""

    def __init__(self, text_end: int) -> None:
        self.nodes: list[tuple[Section, list[Block], bool, int]] = []
        self.stack: list[int] = []
        self.text_end = text_end

    def open(
        self, kind: SectionKind, block: Block, label: str, title: str, titled: bool, level: int
    ) -> None:
        self.close(level, block.start)
        parent = self.stack[-1] if self.stack else None
        index = len(self.nodes)
        section = Section(index, parent, kind, label, title, block.start, self.text_end)
        self.nodes.append((section, [block], titled, level))
        self.stack.append(index)

    def close(self, level: int, at: int) -> None:
        while self.stack and self.nodes[self.stack[-1]][3] >= level:
            index = self.stack.pop()
            old, blocks, titled, own = self.nodes[index]
            end = max(at if at < self.text_end else self.text_end, blocks[-1].end)
            self.nodes[index] = (_ended(old, end), blocks, titled, own)

    def add(self, block: Block) -> None:
        self.nodes[self.stack[-1]][1].append(block)

    @property
    def kind(self) -> SectionKind | None:
        return self.nodes[self.stack[-1]][0].kind if self.stack else None

    @property
    def root(self) -> SectionKind | None:
        return self.nodes[self.stack[0]][0].kind if self.stack else None

    def last(self, kind: SectionKind) -> Section | None:
        return next((n[0] for n in reversed(self.nodes) if n[0].kind == kind), None)


def _ended(section: Section, end: int) -> Section:
    return Section(
        section.index, section.parent, section.kind, section.label, section.title,
        section.start, end,
    )  # fmt: skip


def build_outline(text: str, blocks: list[Block]) -> list[Node]:
    """The document's sections in reading order, each with its own blocks."""
    outline = _Outline(len(text))
    title_at = _find_title(blocks)
    for position, block in enumerate(blocks):
        if title_at is not None and position < title_at:
            _front(outline, block, "letterhead")
        elif title_at is not None and position == title_at:
            outline.open("title", block, "", "", False, 0)
        else:
            _place(outline, block)
    outline.close(0, len(text))
    return [Node(s, tuple(b), titled, level) for s, b, titled, level in outline.nodes]


def _find_title(blocks: list[Block]) -> int | None:
    """The block that names the kind of document ("KẾ HOẠCH"), alone or before the subject."""
    for position, block in enumerate(blocks[:40]):
        if block.marker in ("roman", "number", "article"):
            return None
        words = folded(block)
        if len(words) < 40 and _TITLE.match(words.strip(" *")):
            return position
        if re.match(rf"(?:{_KINDS})\s", words) and is_capitals(block.text) and len(words) < 300:
            return position
    return None


def _front(outline: _Outline, block: Block, kind: SectionKind) -> None:
    if outline.kind == kind:
        outline.add(block)
    else:
        outline.open(kind, block, "", "", False, 0)


def _place(outline: _Outline, block: Block) -> None:
    """Puts one block that follows the title into the outline."""
    words = folded(block)
    if block.marker == "row":
        outline.add(block) if outline.stack else _front(outline, block, "body")
    elif _RECIPIENTS.match(words):
        outline.open("recipients", block, "", "Nơi nhận", False, 0)
    elif _is_signature(outline, block, words):
        _front(outline, block, "signature")
    elif _is_annex(outline, block, words):
        outline.open("annex", block, "", block.text[:_HEADING_LENGTH], True, 0)
    elif outline.kind in ("recipients", "signature") and block.marker in ("", "bullet", "letter"):
        outline.add(block)
    elif heading := _heading(outline, block):
        outline.open(*heading)
    elif outline.kind == "title" and not _starts_basis(outline, block, words):
        outline.add(block)
    elif outline.kind in ("title", "basis", "letterhead", None):
        _front(outline, block, "basis" if outline.kind else "body")
    else:
        outline.add(block)


def _starts_basis(outline: _Outline, block: Block, words: str) -> bool:
    """The subject of a title may itself begin with "Thực hiện"; the basis is a later paragraph."""
    title_blocks = outline.nodes[outline.stack[-1]][1]
    named = len(title_blocks) > 1 or len(title_blocks[0].text) > 40
    return named and (
        bool(_BASIS.match(words)) or len(words) > 200 or bool(_BASIS_END.search(words))
    )


def _is_signature(outline: _Outline, block: Block, words: str) -> bool:
    if outline.root not in ("recipients", "signature", "part", "article", "heading", "chapter"):
        return False
    if outline.root != "recipients" and outline.kind != "signature" and len(words) > 60:
        return False
    return (is_capitals(block.text) or outline.kind == "signature") and bool(
        _SIGNATURE.match(words)
    )


def _is_annex(outline: _Outline, block: Block, words: str) -> bool:
    if not _ANNEX.match(words) or len(words) > 160:
        return False
    return is_capitals(block.text[:20]) or outline.root in ("recipients", "signature")


def _heading(
    outline: _Outline, block: Block
) -> tuple[SectionKind, Block, str, str, bool, int] | None:
    """The section that a marked block opens, or None where it is a list item or a paragraph."""
    kind, mark = marker_of(block.text)
    rest = block.text[len(mark) :].strip()
    label = mark.rstrip(".) -–").strip()
    if kind in ("number", "roman", "capital") and (part := _part_label(outline, label, rest, kind)):
        return "part", block, part, rest[:_HEADING_LENGTH], True, 1
    if kind == "capital" and is_capitals(rest):
        return "part", block, label, rest[:_HEADING_LENGTH], True, 0
    if kind == "chapter" and len(rest) < _HEADING_LENGTH:
        level = 2 if fold(label).startswith("muc") else 1
        return "chapter", block, label, rest.lstrip(".:-– "), True, level
    if kind == "article":
        title, titled = _title_of(block, rest)
        return "article", block, label, title, titled, _LEVEL["article"]
    if kind in ("number", "letter"):
        title, titled = _title_of(block, rest)
        section: SectionKind = "heading" if kind == "number" else "letter"
        return section, block, label, title, titled, _LEVEL[section] + label.count(".")
    return None


def _part_label(outline: _Outline, label: str, rest: str, kind: str) -> str | None:
    """The label of a part as printed, also where OCR read "III" as "I11", "HI" or "1"."""
    compact = label.replace(" ", "")
    if kind == "roman" and re.fullmatch(r"[IVX]+", compact):
        return label
    if not re.fullmatch(r"[IVXl1]+|HI|IH", compact) or not is_capitals(rest):
        return None
    if kind == "number" and outline.last("part") is None and outline.last("heading") is not None:
        return None
    return label if compact != "1" or outline.last("part") is not None else None


def _title_of(block: Block, rest: str) -> tuple[str, bool]:
    """The heading's title, and whether the block is nothing but the heading."""
    if block.marked and len(rest) < _HEADING_LENGTH and not re.search(r":\s+\S|[.;]\s*$", rest):
        return rest, True
    if len(rest) <= 260 and not re.search(r"[.;,]\s*$|/\.\s*$", rest):
        inline = _INLINE.match(rest)
        return (inline.group(1), False) if inline else (rest.rstrip(":"), True)
    inline = _INLINE.match(rest)
    return (inline.group(1), False) if inline else ("", False)
