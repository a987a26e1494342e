"""Tables that go on over pages, put together.

A table goes on where a page's last and the next page's first item, page numbers and running
headers aside, are tables with the same columns, and the second doesn't begin with a heading of
its own.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest.flow import Grid, Paragraph
from ingest.formats.pdf_tables import PdfGrid
from ingest.text import fold, one_line

Item = Paragraph | Grid
Row = tuple[str, ...]

_NEAR = 6.0  # points; sides of columns on two pages
_PAGE_NUMBER = re.compile(r"(?:trang\s*)?[-–]?\s*\d{1,4}\s*(?:/\s*\d{1,4})?\s*[-–]?")
_RUNNING_LINES = 3  # a running header has no more
_NUMBER = re.compile(r"(?:\d{1,4}(?:\.\d{1,3})*|[ivxlc]{1,7}|[a-zđ])\s*[.)]?", re.I)
_ENDED = re.compile(r"[.;:!?…][”\"’)\]]*\s*$")


def joined(pages: Sequence[tuple[Item, ...]]) -> tuple[tuple[Item, ...], ...]:
    """The pages with every table whole on the page it begins on.

    A heading that the next page repeats is dropped; a row broken between pages becomes one. The
    table's `Grid.pages` says for each row how many pages further on it stands (or begins).
    """
    result = [list(page) for page in pages]
    running = _running(pages)
    table: tuple[int, int] | None = None  # page and place of the table that may go on
    for number, page in enumerate(result):
        first = _first_table(page, running)
        if table is not None and first is not None:
            start, at = table
            whole = _appended(result[start][at], page[first], number - start)
            if whole is not None:
                result[start][at] = whole
                del page[first]
                if all(_is_running(item, running) for item in page[first:]):
                    continue
        last = _last_table(page, running)
        table = (number, last) if last is not None else None
    return tuple(tuple(page) for page in result)


def _running(pages: Sequence[tuple[Item, ...]]) -> frozenset[str]:
    """Folded short texts, digits as #, that stand first or last on several pages."""
    counts: Counter[str] = Counter()
    for page in pages:
        edges = {_key(item) for item in (*page[:2], *page[-2:]) if isinstance(item, Paragraph)}
        counts.update(edges)
    return frozenset(key for key, count in counts.items() if count > 1)


def _key(item: Paragraph) -> str:
    return re.sub(r"\d+", "#", fold(one_line(item.text)))


def _is_running(item: Item, running: frozenset[str]) -> bool:
    """Whether an item is a page's number or a running header or footer."""
    if not isinstance(item, Paragraph):
        return False
    if _PAGE_NUMBER.fullmatch(fold(one_line(item.text))):
        return True
    return item.text.count("\n") < _RUNNING_LINES and _key(item) in running


def _first_table(page: Sequence[Item], running: frozenset[str]) -> int | None:
    at = next((i for i, item in enumerate(page) if not _is_running(item, running)), None)
    return at if at is not None and isinstance(page[at], Grid) else None


def _last_table(page: Sequence[Item], running: frozenset[str]) -> int | None:
    places = range(len(page) - 1, -1, -1)
    at = next((i for i in places if not _is_running(page[i], running)), None)
    return at if at is not None and isinstance(page[at], Grid) else None


def _appended(table: Item, more: Item, pages: int) -> PdfGrid | None:
    """The table with the rows of its continuation, or None where that is a table of its own."""
    if not (isinstance(table, Grid) and isinstance(more, Grid)):
        return None
    fitted = _fitted(_placed(table), _placed(more))
    if fitted is None:
        return None
    first, second = fitted
    rows = _without_heading(first, second)
    if rows is None:
        return None
    whole = list(first.rows)
    broken = bool(rows) and len(whole) > first.headings and _goes_on(whole[first.headings :], rows)
    if len(second.rows) - len(rows) == second.headings:
        rows = _filled(rows, whole[-1], second.opening)
    if broken:
        whole[-1] = tuple(_cell(a, b) for a, b in zip(whole[-1], rows[0], strict=True))
        rows = rows[1:]
    places = (*first.pages, *[pages] * len(rows))
    return replace(first, rows=(*whole, *rows), pages=places)


def _filled(rows: tuple[Row, ...], last: Row, opening: tuple[int, ...]) -> tuple[Row, ...]:
    """The rows with the text of merged cells that began on the page before."""
    return tuple(
        tuple(
            last[at] if number < depth else cell
            for at, (cell, depth) in enumerate(zip(row, opening or (0,) * len(row), strict=True))
        )
        for number, row in enumerate(rows)
    )


def _placed(grid: Grid) -> PdfGrid:
    """The table with the fields that joining needs; of a table from elsewhere they are empty."""
    if isinstance(grid, PdfGrid):
        return grid if grid.pages else replace(grid, pages=(0,) * len(grid.rows))
    return PdfGrid(grid.rows, grid.ruled, grid.headings, pages=(0,) * len(grid.rows))


def _fitted(first: PdfGrid, second: PdfGrid) -> tuple[PdfGrid, PdfGrid] | None:
    """Both tables in the same columns, or None where their columns don't match.

    On a page where no row parts them, two columns look like one: that of the other page has both.
    """
    if not (first.borders and second.borders):
        same = len(first.rows[0]) == len(second.rows[0])
        return (first, second) if same else None
    if len(first.borders) >= len(second.borders):
        spread = _spread(second, first.borders)
        return (first, spread) if spread else None
    spread = _spread(first, second.borders)
    return (spread, second) if spread else None


def _spread(grid: PdfGrid, borders: tuple[float, ...]) -> PdfGrid | None:
    """The table with columns between `borders`, each cell in the first of those that it covers."""
    ends = (grid.borders[0] - borders[0], grid.borders[-1] - borders[-1])
    if any(abs(end) > _NEAR for end in ends):
        return None
    nearest = [min(range(len(borders)), key=lambda i: abs(borders[i] - x)) for x in grid.borders]
    if any(abs(borders[i] - x) > _NEAR for i, x in zip(nearest, grid.borders, strict=True)):
        return None
    if len(set(nearest)) < len(nearest):
        return None
    if len(nearest) == len(borders):
        return grid
    rows = []
    for row in grid.rows:
        wide = [""] * (len(borders) - 1)
        for place, cell in zip(nearest[:-1], row, strict=True):
            wide[place] = cell
        rows.append(tuple(wide))
    return replace(grid, rows=tuple(rows), borders=borders, opening=())


def _without_heading(first: PdfGrid, second: PdfGrid) -> tuple[Row, ...] | None:
    """The second table's rows without a repeated heading; None where it has another heading."""
    heading = [_compared(row) for row in first.rows[: first.headings]]
    begin = [_compared(row) for row in second.rows[: first.headings]]
    if heading and heading == begin:
        return second.rows[first.headings :]
    return None if second.named else second.rows


def _compared(row: Row) -> Row:
    return tuple("".join(fold(cell).split()) for cell in row)


def _goes_on(rows: Sequence[Row], more: Sequence[Row]) -> bool:
    """Whether the first row of `more` is the rest of the last one of `rows`."""
    last, row = rows[-1], more[0]
    filled = [(a, b) for a, b in zip(last, row, strict=True) if b.strip()]
    numbered = any(_NUMBER.fullmatch(one_line(r[0])) for r in rows)
    if row[0].strip():
        return False if numbered else _continues(filled)
    # A part of a merged number's rows is a row of its own where every cell begins anew.
    return numbered and (_continues(filled) or len(filled) < sum(map(bool, last)) - 1)


def _continues(cells: Sequence[tuple[str, str]]) -> bool:
    """Whether cells read as the rest of those above: some begin in the middle of a sentence."""
    open_cells = [b for a, b in cells if a.strip() and not _ENDED.search(a)]
    small = [b for _, b in cells if b.strip()[:1].islower()]
    begins_anew = [b for a, b in cells if not a.strip() or _ENDED.search(a)]
    return bool(small) or (bool(open_cells) and not begins_anew)


def _cell(above: str, below: str) -> str:
    if above == below:
        return above  # a merged cell of both pages
    return "\n".join(filter(None, (above, below)))
