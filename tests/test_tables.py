"""Tables of assignments, as Markdown pipes and as the lines that a converter left of them."""

import pytest

from ingest.plan import TableRow
from ingest.tables import find_tables
from tests.outlines import plan_of

PIPES = """III. PHÂN CÔNG

| STT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian | Kinh phí (triệu đồng) |
|:---:|---|---|---|---|---:|
| 1 | Nạo vét kênh Cái Côn | Phòng Kinh tế | Công an huyện | Tháng 3/2025 | 145 |
| 2 | Vẽ tranh dòng kênh | Huyện đoàn | | Tháng 6/2025 | 12,5 |

Hết bảng.
"""
# Cells broken over lines; the heading is printed again on the second page.
LAYOUT = """PHỤ LỤC
BẢNG PHÂN CÔNG NHIỆM VỤ

STT
Nội dung công việc
Cơ quan chủ trì
Cơ quan phối hợp
Thời gian
1
Nạo vét đoạn kênh Cái Côn từ chợ nổi đến cầu Mái Dầm, chở bùn
về bãi tập kết của huyện
Phòng Kinh tế
Công an huyện, UBND
các xã
Tháng 3/2025
2
Tổ chức cuộc thi vẽ tranh về dòng kênh trước nhà cho học sinh tiểu học
Huyện đoàn
Phòng Giáo dục
Quý II/2025
\f2

STT
Nội dung công việc
Cơ quan chủ trì
Cơ quan phối hợp
Thời gian
3
Lắp đặt 40 bể chứa vỏ chai thuốc ở các bờ ruộng xa khu dân cư của huyện
UBND các xã
Hội Nông dân
Tháng 6 - 7/2025

Nơi nhận:
- Các xã.
"""


def cells(row: TableRow) -> dict[str, str]:
    return {cell.name: cell.text for cell in row.cells}


def test_pipe_rows_have_named_cells() -> None:
    rows = plan_of(PIPES).rows
    assert [cells(row) for row in rows] == [
        {
            "number": "1",
            "task": "Nạo vét kênh Cái Côn",
            "lead": "Phòng Kinh tế",
            "support": "Công an huyện",
            "time": "Tháng 3/2025",
            "Kinh phí (triệu đồng)": "145",
        },
        {
            "number": "2",
            "task": "Vẽ tranh dòng kênh",
            "lead": "Huyện đoàn",
            "time": "Tháng 6/2025",
            "Kinh phí (triệu đồng)": "12,5",
        },
    ]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("TT", "number"),
        ("Nhiệm vụ", "task"),
        ("ĐƠN VỊ THỰC HIỆN", "lead"),
        ("Phối hợp với", "support"),
        ("Thời hạn hoàn thành", "time"),
        ("Sản phẩm", "product"),
        ("Dự toán", "budget"),
        ("Dự toán (đồng)", "Dự toán (đồng)"),
        ("Màu cờ", "Màu cờ"),
    ],
)
def test_columns_are_named_by_their_heading(heading: str, name: str) -> None:
    (table,) = find_tables(f"| {heading} | Khác |\n|---|---|\n| mười | x |\n")
    assert table.rows[0].cells[0].name == name


def test_of_two_columns_with_one_meaning_the_first_has_the_name() -> None:
    (table,) = find_tables("| Nhiệm vụ | Mô tả công việc |\n|---|---|\n| Trồng dừa | 40 cây |\n")
    assert [cell.name for cell in table.rows[0].cells] == ["task", "Mô tả công việc"]


def test_layout_rows_are_put_together_over_lines_and_pages() -> None:
    rows = plan_of(LAYOUT).rows
    assert [cells(row) for row in rows] == [
        {
            "number": "1",
            "task": "Nạo vét đoạn kênh Cái Côn từ chợ nổi đến cầu Mái Dầm, chở bùn"
            " về bãi tập kết của huyện",
            "lead": "Phòng Kinh tế",
            "support": "Công an huyện, UBND các xã",
            "time": "Tháng 3/2025",
        },
        {
            "number": "2",
            "task": "Tổ chức cuộc thi vẽ tranh về dòng kênh trước nhà cho học sinh tiểu học",
            "lead": "Huyện đoàn",
            "support": "Phòng Giáo dục",
            "time": "Quý II/2025",
        },
        {
            "number": "3",
            "task": "Lắp đặt 40 bể chứa vỏ chai thuốc ở các bờ ruộng xa khu dân cư của huyện",
            "lead": "UBND các xã",
            "support": "Hội Nông dân",
            "time": "Tháng 6 - 7/2025",
        },
    ]


def test_lead_and_support_in_one_line_are_parted() -> None:
    text = LAYOUT.replace("Huyện đoàn\nPhòng Giáo dục", "Huyện đoàn Phòng Giáo dục")
    row = cells(plan_of(text).rows[1])
    assert (row["lead"], row["support"]) == ("Huyện đoàn", "Phòng Giáo dục")


@pytest.mark.parametrize("text", [PIPES, LAYOUT])
def test_cells_stand_where_they_say(text: str) -> None:
    plan = plan_of(text)
    for row in plan.rows:
        assert plan.sections[row.section].start <= row.start
        for cell in row.cells:
            assert row.start <= cell.start < cell.end <= row.end
            assert " ".join(plan.text[cell.start : cell.end].split()) == cell.text


@pytest.mark.parametrize("text", [PIPES, LAYOUT])
def test_each_row_is_a_passage_of_its_own(text: str) -> None:
    plan = plan_of(text)
    passages = [p for p in plan.passages if p.row is not None]
    assert [p.row for p in passages] == [row.index for row in plan.rows]
    assert [(p.start, p.end) for p in passages] == [(r.start, r.end) for r in plan.rows]


def test_what_follows_a_table_is_no_part_of_it() -> None:
    assert "Nơi nhận" not in " ".join(cell.text for r in plan_of(LAYOUT).rows for cell in r.cells)
    assert any(section.kind == "recipients" for section in plan_of(LAYOUT).sections)
    plan = plan_of(PIPES)
    assert any(plan.text[p.start : p.end] == "Hết bảng." for p in plan.passages)


@pytest.mark.parametrize(
    "text",
    [
        "STT là viết tắt của số thứ tự.\n1\nNạo vét kênh\n",
        "1. Nạo vét kênh\n2. Vẽ tranh\n3. Lắp bể\n",
        "a | b\nc | d\n",
        "---\nSố: 12\n---\n",
        "",
    ],
)
def test_what_is_no_table_gives_no_rows(text: str) -> None:
    assert find_tables(text) == []
