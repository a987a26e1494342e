"""The reading of a document as Markdown with page marks, to be checked against the paper."""

import re
from collections import deque

from ingest.plan import Page, Plan
from ingest.report import how_read

_HYPHENS = re.compile("-(?=-)")  # two would end the comment
_HEADINGS = {"part": 2, "chapter": 2, "annex": 2, "article": 3, "heading": 3, "letter": 4}


def as_markdown(plan: Plan) -> str:
    """The plan's text with its headings marked and a mark where each page begins.

    Nothing is added to the text itself; a reconstructed text is the reconstruction.
    """
    lines = _head(plan)
    marks = deque(sorted(plan.pages, key=lambda page: page.start))
    levels = {s.start: _HEADINGS[s.kind] for s in plan.sections if s.kind in _HEADINGS}
    offset = 0
    for line in plan.text.splitlines(keepends=True):
        begin = offset + len(line) - len(line.lstrip())
        while marks and marks[0].start < offset + len(line):
            lines += ["", _mark(marks.popleft()), ""]
        lines.append(_marked(line.rstrip("\n\f"), levels.get(begin, 0)))
        offset += len(line)
    return "\n".join([*lines, *map(_mark, marks)]) + "\n"


def _head(plan: Plan) -> list[str]:
    """What the reader must know before comparing."""
    how = how_read(plan.pages, plan.quality.garbled, plan.quality.reconstructed)
    said = [plan.file, f"read as: {plan.format}, {how}", f"sha256: {plan.sha256}"]
    said += plan.notes
    said += [f"stamp: {stamp}" for stamp in plan.stamps]
    said += [f"kept apart: {text}" for text in plan.apart]
    return ["<!--", *(_HYPHENS.sub("- ", line) for line in said), "-->", ""]


def _mark(page: Page) -> str:
    by = f", {page.reader}" if page.reader else ""
    sure = "" if page.confidence is None else f", confidence {page.confidence:.2f}"
    return f"<!-- page {page.number}: {page.method}{by}{sure} -->"


def _marked(line: str, level: int) -> str:
    if level and line.strip() and not line.lstrip().startswith("|"):
        return f"{'#' * level} {line.strip()}"
    return line
