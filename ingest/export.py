"""The reading of a document as Markdown with page marks, to be checked against the paper."""

from ingest.plan import Page, Plan
from ingest.report import how_read

_HEADINGS = {"part": 2, "chapter": 2, "annex": 2, "article": 3, "heading": 3, "letter": 4}


def as_markdown(plan: Plan) -> str:
    """The plan's text with its headings marked and a mark where each page begins.

    Nothing is added to the text itself; a reconstructed text is the reconstruction.
    """
    lines = _head(plan)
    marks = {page.start: _mark(page) for page in plan.pages}
    levels = {s.start: _HEADINGS[s.kind] for s in plan.sections if s.kind in _HEADINGS}
    offset = 0
    for line in plan.text.splitlines(keepends=True):
        begin = offset + len(line) - len(line.lstrip())
        for start in [start for start in marks if offset <= start < offset + len(line)]:
            lines += ["", marks.pop(start), ""]
        lines.append(_marked(line.rstrip("\n\f"), levels.get(begin, 0)))
        offset += len(line)
    return "\n".join([*lines, *marks.values()]) + "\n"


def _head(plan: Plan) -> list[str]:
    """What the reader must know before comparing."""
    said = [plan.file, f"read as: {plan.format}, {how_read(plan)}", f"sha256: {plan.sha256}"]
    said += plan.notes
    said += [f"stamp: {stamp}" for stamp in plan.stamps]
    said += [f"kept apart: {text}" for text in plan.apart]
    return ["<!--", *(line.replace("--", "- -") for line in said), "-->", ""]


def _mark(page: Page) -> str:
    by = f", {page.reader}" if page.reader else ""
    sure = "" if page.confidence is None else f", confidence {page.confidence:.2f}"
    return f"<!-- page {page.number}: {page.method}{by}{sure} -->"


def _marked(line: str, level: int) -> str:
    if level and line.strip() and not line.lstrip().startswith("|"):
        return f"{'#' * level} {line.strip()}"
    return line
