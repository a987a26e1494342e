"""Finding words in a plan's text, and the leaves and tables in which it is read."""

import pytest

from answer.reader.cited import basis_lines, cited_documents, citing_plans
from answer.reader.leaves import LONGEST, flowing, leaf_of, leaves
from answer.reader.tables import tables_of
from answer.reader.within import find_within, nearest
from index.records import CitationRecord, RowRecord, SectionRecord
from ingest.plan import Cell, Page

TEXT = (
    "Sở Y tế sơ kết số liệu.\nĐường dây\nnóng 0275.3811.246 nhận tin về đường làng, "
    "số 12/KH-BCĐ138."
)


def found(query: str, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in find_within(text, query).spans]


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("sơ", ["sơ"]),
        ("số", ["số", "số"]),
        ("so", ["Sở", "sơ", "số", "số"]),
        ("đường dây nóng", ["Đường dây\nnóng"]),
        ("DUONG  DAY", ["Đường dây"]),
        ("đuong", ["Đường", "đường"]),
        ("02753811246", ["0275.3811.246"]),
        ("0275 381 1246", ["0275.3811.246"]),
        ("kh-bcđ", ["KH-BCĐ"]),
        ("12/KH", ["12/KH"]),
        ("3811", ["3811"]),
        ("ngườ", []),
        ("(.*", []),
        ("  ", []),
    ],
)
def test_places_of_words(query: str, places: list[str]) -> None:
    assert found(query) == places


def test_diacritics_that_stand_nowhere_are_ignored_and_that_is_said() -> None:
    assert find_within(TEXT, "lịệu").spans == find_within(TEXT, "lieu").spans
    assert not find_within(TEXT, "lịệu").exact
    assert find_within(TEXT, "liệu").exact
    assert find_within(TEXT, "lieu").exact


def test_a_part_of_a_word_is_found_only_where_no_word_is() -> None:
    assert found("ang", "mang sang ang ang") == ["ang", "ang"]
    assert found("ang", "mang sang") == ["ang", "ang"]


def test_a_decomposed_query_is_the_same_query() -> None:
    assert found("So\u031b\u0309 Y te\u0302\u0301") == ["Sở Y tế"]


def test_the_next_place_from_an_offset_on() -> None:
    spans = ((5, 8), (20, 24))
    assert [nearest(spans, offset) for offset in (0, 7, 8, 22, 30)] == [0, 0, 1, 1, 0]


def test_pages_with_pictures_are_leaves() -> None:
    pages = [Page(3, 0, 4), Page(4, 4, 4), Page(5, 5, 9)]
    found = leaves("abcd\nefgh", pages, "pdf")
    assert [(leaf.number, leaf.start, leaf.end) for leaf in found] == [
        (1, 0, 4),
        (2, 4, 4),
        (3, 5, 9),
    ]
    assert [leaf_of(found, offset).number for offset in (0, 3, 5, 99)] == [1, 1, 3, 3]
    assert len(leaves("abcd\nefgh", pages, "text")) == 1


def test_a_long_text_is_cut_between_lines() -> None:
    text = "một dòng chữ\n" * 9000
    found = leaves(text, [], "text")
    assert "".join(text[leaf.start : leaf.end] for leaf in found) == text
    assert all(0 < leaf.end - leaf.start <= LONGEST for leaf in found)
    assert all(text[leaf.start - 1] == "\n" for leaf in found[1:])
    assert [leaf.end - leaf.start for leaf in leaves("x" * (LONGEST + 1), [], "text")] == [
        LONGEST,
        1,
    ]
    assert len(leaves("", [], "text")) == 1


def test_lines_of_a_paragraph_flow_and_offsets_stay() -> None:
    line = "Các sở, ngành phối hợp với Ủy ban nhân dân các huyện và Công an"
    text = f"{line}\nTỉnh triển khai.\nII. NHIỆM VỤ\n{line}\nđúng hạn.\n- Mục\n{line}\nPHỤ LỤC"
    shown = flowing(text)
    assert len(shown) == len(text)
    assert (
        f"{line} Tỉnh triển khai.\nII. NHIỆM VỤ\n{line} đúng hạn.\n- Mục\n{line}\nPHỤ LỤC" == shown
    )


def row(index: int, start: int, **cells: str) -> RowRecord:
    made = tuple(
        Cell(name, text, start + i, start + i + 1) for i, (name, text) in enumerate(cells.items())
    )
    return RowRecord(1, None, index, start, start + 9, made)


def test_rows_that_lie_apart_or_share_no_column_are_of_different_tables() -> None:
    text = "| a  | b |\n| c  | d |\nChữ ở giữa hai bảng.\n| e  | f |\n| g  | h |"
    starts = [
        i for i in range(len(text)) if text.startswith("| ", i) and (i == 0 or text[i - 1] == "\n")
    ]
    rows = [
        row(0, starts[0], task="a", number="1"),
        row(1, starts[1], number="2", task="c", time="d"),
        row(2, starts[2], number="1", task="e"),
        row(3, starts[3], Tên="g"),
    ]
    tables = tables_of(rows, text)
    assert [len(table.rows) for table in tables] == [2, 1, 1]
    assert tables[0].columns == ("number", "task", "time")
    assert [cell and cell.text for cell in tables[0].cells(rows[0])] == ["1", "a", None]
    assert tables[2].columns == ("Tên",)
    assert tables_of([], text) == []


def citation(start: int, key: str, relation: str = "mentions", **facts: object) -> CitationRecord:
    given: dict[str, object] = {
        "plan_id": 1, "passage_id": None, "start": start, "end": start + 5, "surface": key,
        "normal": key, "key": key, "relation": relation, "date": "", "issuer": "",
        "uncertain": False, "target": None, "certain": False,
    }  # fmt: skip
    return CitationRecord(**(given | facts))  # type: ignore[arg-type]


def test_a_document_cited_twice_is_one_with_both_places_and_the_basis_first() -> None:
    found = cited_documents(
        [
            citation(10, "A", issuer="Chính phủ"),
            citation(20, "B", "basis", target=7, certain=True),
            citation(30, "A", "implements", uncertain=True),
            citation(40, "A", date="2024-01-02"),
        ]
    )
    assert [(d.surface, d.relation, d.plan) for d in found] == [
        ("B", "basis", 7),
        ("A", "implements", None),
        ("A", "mentions", None),
    ]
    assert found[1].places == ((10, 15), (30, 35))
    assert (found[1].issuer, found[1].uncertain, found[0].certain) == ("Chính phủ", False, True)


def test_plans_that_cite_come_once_each() -> None:
    found = citing_plans([citation(5, "A", plan_id=4), citation(9, "A", plan_id=2, certain=True),
                          citation(20, "A", plan_id=4)])  # fmt: skip
    assert [(d.plan, len(d.places), d.certain) for d in found] == [(2, 1, True), (4, 2, False)]


def test_the_lines_of_the_basis_with_and_without_numbers() -> None:
    text = (
        "Căn cứ Luật Đất đai;\n  Căn cứ Nghị định số 1/2024/NĐ-CP;\nLời dẫn.\n"
        "I. MỤC TIÊU\nCăn cứ địa phương"
    )
    chapter = text.index("I. MỤC")
    sections = [
        SectionRecord(1, 0, None, "basis", "", "", 0, len(text)),
        SectionRecord(1, 1, 0, "part", "I", "MỤC TIÊU", chapter, len(text)),
    ]
    assert [text[a:b] for a, b in basis_lines(sections, text)] == [
        "Căn cứ Luật Đất đai;",
        "Căn cứ Nghị định số 1/2024/NĐ-CP;",
    ]
