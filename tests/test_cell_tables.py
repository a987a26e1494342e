"""Tables whose cells stand between lone pipes, as converters of web pages write them."""

from ingest.tables import find_tables

HEADING = "|\n**TT**\n|\n**Nội dung công\nviệc**\n|\n**Cơ quan chủ trì**\n|\n**Thời gian**\n|\n|\n"


def row(*cells: str) -> str:
    return "".join(f"{cell}\n|\n" for cell in cells) + "|\n"


def read(rows: str) -> list[dict[str, str]]:
    tables = find_tables(f"Kèm theo bảng sau:\n\n{HEADING}{rows}\n\nNơi nhận: như trên.\n")
    return [{c.name: c.text for c in r.cells} for table in tables for r in table.rows]


def test_cells_are_named_by_the_heading() -> None:
    found = read(row("1", "Trồng rừng\nven biển", "Chi cục Kiểm lâm", "Quý II/2026")
                 + row("2", "Đếm chim di cư", "Vườn quốc gia", "Tháng 11"))  # fmt: skip
    assert found == [
        {"number": "1", "task": "Trồng rừng ven biển", "lead": "Chi cục Kiểm lâm",
         "time": "Quý II/2026"},
        {"number": "2", "task": "Đếm chim di cư", "lead": "Vườn quốc gia", "time": "Tháng 11"},
    ]  # fmt: skip


def test_an_empty_cell_moves_no_other() -> None:
    found = read(row("1", "Trồng rừng", "Chi cục Kiểm lâm", "Tháng 3")
                 + row("2", "Đếm chim", "", "Tháng 11")
                 + row("3", "Thả cá giống", "UBND xã", "Tháng 5"))  # fmt: skip
    assert found[1] == {"number": "2", "task": "Đếm chim", "time": "Tháng 11"}
    assert found[2]["lead"] == "UBND xã"


def test_the_title_of_a_group_is_a_short_row() -> None:
    found = read(row("I", "Rừng") + row("1", "Trồng rừng", "Chi cục Kiểm lâm", "Tháng 3")
                 + row("II", "Biển") + row("2", "Thả cá giống", "UBND xã", "Tháng 5"))  # fmt: skip
    assert [r["number"] for r in found] == ["I", "1", "II", "2"]
    assert found[2] == {"number": "II", "task": "Biển"}
    assert found[3]["time"] == "Tháng 5"


def test_cells_stand_where_they_say() -> None:
    text = f"Bảng:\n{HEADING}" + row("1", "Đếm chim", "Vườn quốc gia", "Tháng 1") * 2
    (table,) = find_tables(text)
    for cell in table.rows[1].cells:
        assert " ".join(text[cell.start : cell.end].split()) == cell.text


def test_rows_that_do_not_fit_the_heading_are_no_table() -> None:
    wider = row("1", "Tổng thu", "90", "95", "99") + row("2", "Tổng chi", "80", "85", "89")
    assert read(wider) == []


def test_a_letterhead_between_pipes_is_no_table() -> None:
    text = "|\nỦY BAN NHÂN DÂN\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\nSố: 1/KH-UBND\n|\n|\n"
    assert find_tables(text * 3) == []


def test_the_heading_may_stand_again_without_its_numbers() -> None:
    found = read(row("1", "Trồng rừng", "Chi cục Kiểm lâm", "Tháng 3")
                 + row("II", "Biển và đảo") + row("Nội dung công việc", "Cơ quan chủ trì",
                 "Thời gian") + row("2", "Thả cá giống", "UBND xã", "Tháng 5"))  # fmt: skip
    assert [r["number"] for r in found] == ["1", "II", "2"]
    assert found[2] == {"number": "2", "task": "Thả cá giống", "lead": "UBND xã", "time": "Tháng 5"}


def test_a_title_with_an_empty_cell_too_many_moves_no_other() -> None:
    found = read(row("1", "Trồng rừng", "Chi cục Kiểm lâm", "Tháng 3")
                 + row("2", "Vùng biển", "", "", "")
                 + row("2.1", "Thả cá giống", "UBND xã", "Tháng 5"))  # fmt: skip
    assert found[2] == {
        "number": "2.1", "task": "Thả cá giống", "lead": "UBND xã", "time": "Tháng 5",
    }  # fmt: skip
