"""Assignment tables that survive only as lines of text, as a PDF converter leaves them.

Column positions are gone, cells are broken over lines and pages, and two cells may share a line.
What is left is enough: rows are numbered in sequence, the time stands last, the task's lines are
long, and the cells of the agencies begin with words that agencies' names begin with.
"""

import re
from dataclasses import dataclass

from ingest.plan import Cell
from ingest.table_columns import RawRow, column_names
from ingest.text import fold, one_line

_HEADING = re.compile(r"(?:s?tt|so tt)\b(?!/)")
_HEADING_WORDS = re.compile(r"noi dung|nhiem vu|cong viec|chu tri|phoi hop|thoi gian")
_STOP = re.compile(  # lines that no row holds
    r"noi nhan\s*:|(?:tm|kt)\.\s"  # recipients, signature
    r"|phu luc\b|bang phan cong|[ivx]{1,4}\.\s+[a-z]"  # the next annex or part
    r"|ghi chu\s*:|tong cong"  # what stands below a table
)
_TIME = re.compile(  # at the end of a row
    r"(?:(?:Từ\s+|Trước\s+|Đến\s+)?"
    r"(?:ngày\s+[\d/]+"
    # months, also several: "Tháng 6 - 7"
    r"|[Tt]háng\s+\d{1,2}(?:\s*(?:[-–,/]|đến|và)\s*(?:tháng\s+)?\d{1,4})*"
    r"|[Qq]uý\s+[IVX\d]+(?:\s*[-–,/]\s*[IVX\d]+)*(?:/\d{4})?"  # quarters: "Quý II - III/2024"
    r"|\d{1,2}/\d{4})(?:\s*(?:năm\s+)?/?\d{4})?"  # "6/2024", and the year behind any of these
    # no one date
    r"|Thường\s+xuyên|[Hh][àằ]ng\s+(?:năm|quý|tháng)|Cả\s+năm|Trong\s+năm|[Nn]ăm\s+\d{4}"
    r"|Định\s+kỳ)\s*$"
)
_AGENCY = (  # words that the names of agencies begin with; short ones only before a capital
    r"(?:Đề nghị\s+)?(?:Công an|Các [Ss]ở|Các [Pp]hòng|Các [Bb]an|Các cơ quan|Sở|BCĐ"
    r"|Ban(?= [A-ZĐ])|Văn phòng|VP|UBND|Ủy ban|Uỷ ban"
    r"|UBMTTQ|MTTQ|BCH|Bộ(?= [A-ZĐ])|Đài(?= [A-ZĐ])|Báo(?= [A-ZĐ])|Hội(?= [A-ZĐ])|Đoàn(?= [A-ZĐ])"
    r"|Liên đoàn|Tỉnh [Đđ]oàn|Huyện [Đđ]oàn|Tòa|Toà|Viện|Cục|Chi cục|Phòng(?= [A-ZĐ])|Trường"
    r"|Trung tâm|LĐLĐ|Ngân hàng|Hiệp hội|Vườn quốc gia|Mặt trận|Thành [Đđ]oàn|Thanh tra|Kho bạc"
    r"|Bưu điện|Bệnh viện|Đề nghị)"
)
_AGENCY_START = re.compile(_AGENCY + r"(?![\wÀ-ỹ])")
_TWO_IN_LINE = re.compile(r"(?<=[\wÀ-ỹ])\s+(?=" + _AGENCY + r"(?![\wÀ-ỹ]))")
_OPEN = re.compile(  # behind these an agency's name goes on: "Văn phòng | UBND Tỉnh"
    r"(?:[,;&\-]|\b(?:và|của|với|do|nghị|các|cấp|văn phòng|vp|lãnh đạo|chi nhánh))\s*$", re.I
)
_COLUMN_START = re.compile(  # white space before a column's heading
    r"\s+(?=Nội dung|Nhiệm vụ|Công việc|Cơ quan|Đơn vị|Thời gian|Thời hạn|Tiến độ"
    r"|Sản phẩm|Kết quả|Kinh phí|Ghi chú)"
)
_PAGE_NUMBER = re.compile(r"[-–]?\s*\d{1,3}\s*[-–]?")
_TASK_WIDTH = 45  # characters; lines of the narrow columns are shorter


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line of a row, or a part of one that two cells share."""

    start: int
    end: int
    text: str


def layout_tables(text: str) -> list[tuple[int, int, tuple[RawRow, ...]]]:
    """Start, end and rows of each assignment table."""
    lines = [
        _Piece(m.start(), m.start() + len(m.group().rstrip()), m.group().rstrip())
        for m in re.finditer(r"[^\s\n][^\n]*", text)
    ]
    tables, position = [], 0
    while position < len(lines):
        first_row = _after_heading(lines, position)
        if first_row is None:
            position += 1
            continue
        rows, after = _read_rows(text, lines, position, first_row)
        if len(rows) >= 2:
            tables.append((lines[position].start, rows[-1].end, tuple(rows)))
            position = after
        else:
            position += 1
    return tables


def _after_heading(lines: list[_Piece], position: int) -> int | None:
    """The line after a table heading that begins at `position`, or None if none begins there."""
    if not _HEADING.match(fold(lines[position].text)) or "|" in lines[position].text:
        return None
    for after in range(position + 1, min(position + 14, len(lines))):
        if re.match(r"\d{1,3}\s*[.)]?(?:\s|$)", lines[after].text):
            heading = fold(" ".join(line.text for line in lines[position:after]))
            return after if len(set(_HEADING_WORDS.findall(heading))) >= 2 else None
    return None


def _read_rows(
    text: str, lines: list[_Piece], heading: int, first: int
) -> tuple[list[RawRow], int]:
    """The rows from line `first` on, and the line after the table."""
    columns = _columns(lines[heading:first])
    rows: list[RawRow] = []
    current: list[_Piece] = []
    number, position = _number(lines[first].text) or 1, first
    expected = number
    while position < len(lines):
        line = lines[position]
        if position > first and (again := _after_page(lines, position)) is not None:
            position = again
            continue
        if _begins_row(line.text, expected):
            if current:
                rows.append(_row(text, current, columns))
            current, expected = [line], expected + 1
        elif _STOP.match(fold(line.text)):
            break
        else:
            current.append(line)
        position += 1
    if current:
        rows.append(_row(text, current, columns))
    return rows, position


def _after_page(lines: list[_Piece], position: int) -> int | None:
    """The line after a heading that a new page repeats, its page number perhaps before it."""
    if _PAGE_NUMBER.fullmatch(lines[position].text) and position + 1 < len(lines):
        position += 1
    return _after_heading(lines, position)


def _number(line: str) -> int | None:
    match = re.match(r"\d{1,3}", line)
    return int(match.group()) if match else None


def _begins_row(line: str, expected: int) -> bool:
    match = re.match(r"(\d{1,3})(\s*[.)])?(?:\s+(\S)|$)", line)
    if match is None or int(match.group(1)) != expected:
        return False
    following = match.group(3)
    return following is None or match.group(2) is not None or not following.islower()


def _columns(heading: list[_Piece]) -> list[str]:
    """The columns in the order in which their headings are printed."""
    joined = one_line(" ".join(piece.text for piece in heading))
    return column_names(_COLUMN_START.split(joined))


def _row(text: str, lines: list[_Piece], columns: list[str]) -> RawRow:
    start, end = lines[0].start, lines[-1].end
    label = re.match(r"\d{1,3}\s*[.)]?\s*", lines[0].text)
    assert label is not None
    digits = _number(lines[0].text)
    cells = [Cell("number", str(digits), start, start + len(str(digits)))]
    first = _Piece(start + label.end(), lines[0].end, lines[0].text[label.end() :])
    pieces = ([first] if first.text else []) + lines[1:]
    pieces, time = _take_time(text, pieces) if "time" in columns else (pieces, None)
    task, agencies = _take_task(pieces) if "lead" in columns else (pieces, [])
    cells += _cells("task", task)
    lead, support = _split_agencies(agencies)
    cells += _cells("lead", lead)
    cells += _cells("support" if "support" in columns else "lead", support)
    return RawRow(start, end, (*cells, time) if time else tuple(cells))


def _cells(name: str, pieces: list[_Piece]) -> list[Cell]:
    if not pieces:
        return []
    joined = one_line(" ".join(piece.text for piece in pieces))
    return [Cell(name, joined, pieces[0].start, pieces[-1].end)]


def _take_time(text: str, pieces: list[_Piece]) -> tuple[list[_Piece], Cell | None]:
    """Cuts the time off the end of a row; it may be broken over two lines."""
    if not pieces:
        return pieces, None
    begin = pieces[max(0, len(pieces) - 3)].start
    match = _TIME.search(text, begin, pieces[-1].end)
    if match is None:
        return pieces, None
    cell = Cell(
        "time", one_line(match.group()), match.start(), match.start() + len(match.group().rstrip())
    )
    kept = [piece for piece in pieces if piece.end <= match.start()]
    partial = next((p for p in pieces if p.start < match.start() < p.end), None)
    if partial:
        shown = partial.text[: match.start() - partial.start].rstrip()
        kept.append(_Piece(partial.start, partial.start + len(shown), shown))
    return kept, cell


def _take_task(pieces: list[_Piece]) -> tuple[list[_Piece], list[_Piece]]:
    """Splits a row where the agencies begin: from there on all lines are narrow or name one."""
    border = len(pieces)
    while border > 0 and _may_be_agency(pieces[border - 1].text):
        border -= 1
    while border < len(pieces) and not _AGENCY_START.match(pieces[border].text):
        border += 1
    task, agencies = pieces[:border], pieces[border:]
    if task and (tail := _agency_at_end(task[-1])):
        task = [*task[:-1], tail[0]] if tail[0].text else task[:-1]
        agencies = [tail[1], *agencies]
    return task, agencies


def _may_be_agency(line: str) -> bool:
    return len(line) <= _TASK_WIDTH or _AGENCY_START.match(line) is not None


def _agency_at_end(piece: _Piece) -> tuple[_Piece, _Piece] | None:
    """A task's last line that goes on with an agency: "... năm 2022 Công an Tỉnh"."""
    found = None
    for match in _TWO_IN_LINE.finditer(piece.text):
        if not _OPEN.search(piece.text[: match.start()]) and len(piece.text) - match.end() <= 40:
            found = found or match
    if found is None or not re.search(r"[\d”\"’.)]$", piece.text[: found.start()]):
        return None
    return _cut(piece, found.start(), found.end())


def _cut(piece: _Piece, end: int, begin: int) -> tuple[_Piece, _Piece]:
    left = _Piece(piece.start, piece.start + end, piece.text[:end])
    return left, _Piece(piece.start + begin, piece.end, piece.text[begin:])


def _split_agencies(pieces: list[_Piece]) -> tuple[list[_Piece], list[_Piece]]:
    """The lead agency's pieces and the coordinating agencies' pieces."""
    lead: list[_Piece] = []
    for position, piece in enumerate(pieces):
        open_before = not lead or bool(_OPEN.search(lead[-1].text))
        if lead and not open_before and _AGENCY_START.match(piece.text):
            return lead, pieces[position:]
        inner = next(
            (
                m
                for m in _TWO_IN_LINE.finditer(piece.text)
                if not _OPEN.search(piece.text[: m.start()])
            ),
            None,
        )
        if inner:
            left, right = _cut(piece, inner.start(), inner.end())
            return [*lead, left], [right, *pieces[position + 1 :]]
        lead.append(piece)
    return lead, []
