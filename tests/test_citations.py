"""What plans cite, and which plan of the archive that is."""

from pathlib import Path

import pytest

from answer import ask
from index import Archive, CitationRecord, Embedder, Settings, Silent, build
from ingest.errors import ArchiveError
from tests.archives import ArchiveOf
from tests.conftest import write_corpus

pytestmark = pytest.mark.slow


def plan(number: str, date: str, place: str, basis: str, body: str = "") -> str:
    return f"""ỦY BAN NHÂN DÂN
TỈNH {place.upper()}
-------
Số: {number}
{place}, {date}

KẾ HOẠCH
Trồng rừng ngập mặn trên địa bàn tỉnh {place}

{basis}
Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:

I. NHIỆM VỤ
1. Ươm giống
{body or "Các xã ven biển chọn đất ươm cây giống và cử người trông coi."}

Nơi nhận:
- Ban Chỉ đạo 138/ĐP tỉnh;
- Lưu: VT, 77/KH-UBND.
"""


PLANS = {
    "ben-tre.txt": plan(
        "31/KH-UBND",
        "ngày 12 tháng 02 năm 2024",
        "Bến Tre",
        "Căn cứ Nghị định số 156/2018/NĐ-CP ngày 16/11/2018 của Chính phủ;",
    ),
    "ca-mau.txt": plan(
        "31/KH-UBND",
        "ngày 12 tháng 02 năm 2024",
        "Cà Mau",
        "Căn cứ Luật Lâm nghiệp;",
    ),
    "ben-tre-cu.txt": plan(
        "31/KH-UBND",
        "ngày 20 tháng 3 năm 2021",
        "Bến Tre",
        "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017 về những khu rừng đầu nguồn;",
        "Mỗi huyện dành một vườn ươm rộng nửa mẫu cho cây đước và cây vẹt.",
    ),
    "tiep-theo.txt": plan(
        "90/KH-UBND",
        "ngày 05 tháng 8 năm 2024",
        "Bến Tre",
        "Thực hiện Kế hoạch số 31/KH-UBND ngày 12/02/2024 của Ủy ban nhân dân tỉnh về trồng rừng;",
        "Rà lại vườn ươm theo Kế hoạch số 31/KH-UBND của Ủy ban nhân dân tỉnh ký ngày 20/3/2021."
        " Ban Chỉ đạo 138/ĐP giữ trật tự ở bến bãi.",
    ),
    "khong-ngay.txt": plan(
        "95/KH-UBND",
        "ngày 07 tháng 9 năm 2024",
        "Bến Tre",
        "Thực hiện Kế hoạch số 31/KH-UBND của Ủy ban nhân dân tỉnh về trồng rừng;",
        "Ban Chỉ đạo 138/ĐP giữ trật tự ở bến bãi trong những ngày thu hoạch trái giống.",
    ),
}


@pytest.fixture(scope="module")
def archive(archive_of: ArchiveOf) -> Archive:
    """The archive of plans that share a number."""
    return archive_of(PLANS)


def id_of(archive: Archive, file: str) -> int:
    return next(plan.id for plan in archive.plans() if plan.file == file)


def cited(archive: Archive, file: str) -> list[CitationRecord]:
    return archive.citations([id_of(archive, file)])


def test_a_citation_says_how_and_whose_and_where(archive: Archive) -> None:
    (decree,) = cited(archive, "ben-tre.txt")
    assert (decree.normal, decree.relation, decree.date) == (
        "156/2018/NĐ-CP",
        "basis",
        "2018-11-16",
    )
    assert decree.issuer == "Chính phủ"
    assert decree.target is None
    text = archive.plan_text(decree.plan_id)
    assert text[decree.start : decree.end] == decree.surface
    assert decree.passage_id is not None
    (passage,) = archive.passages([decree.passage_id])
    assert passage.start <= decree.start < passage.end


def test_a_citation_is_linked_to_the_plan_of_that_day_and_place(archive: Archive) -> None:
    first, second = cited(archive, "tiep-theo.txt")
    assert (first.relation, second.relation) == ("implements", "mentions")
    assert first.target == id_of(archive, "ben-tre.txt")
    assert second.target == id_of(archive, "ben-tre-cu.txt")
    assert second.date == "2021-03-20"
    assert first.certain


def test_a_number_alone_links_nothing(archive: Archive) -> None:
    (citation,) = cited(archive, "khong-ngay.txt")
    assert (citation.date, citation.target, citation.certain) == ("", None, False)


def test_bodies_recipients_and_the_own_number_are_no_citations(archive: Archive) -> None:
    found = {citation.normal for citation in archive.citations()}
    assert found == {"156/2018/NĐ-CP", "31/KH-UBND"}


def test_a_plan_knows_who_cites_it(archive: Archive) -> None:
    citing = {c.plan_id for c in archive.cited_by(id_of(archive, "ben-tre.txt"))}
    assert citing == {id_of(archive, "tiep-theo.txt")}
    assert archive.cited_by(id_of(archive, "ca-mau.txt")) == []
    with pytest.raises(ArchiveError, match="no plan 999"):
        archive.cited_by(999)


def test_citations_are_found_by_code(archive: Archive) -> None:
    decrees = archive.citations(code="156/2018/nđ-cp")
    assert [citation.normal for citation in decrees] == ["156/2018/NĐ-CP"]
    assert archive.citations(code="156/2018") == decrees
    assert archive.citations(code="15/2018/NĐ-CP") == []
    assert archive.citations([], code="156/2018/NĐ-CP") == []


def test_the_basis_is_quoted_where_the_plan_rests_on_a_document(
    archive: Archive, embedder: Embedder
) -> None:
    """A plan that cites 31/KH-UBND as a basis and again below is quoted where it is the basis."""
    decree = ask("Kế hoạch nào căn cứ Nghị định 156/2018/NĐ-CP?", archive, embedder)
    assert {claim.heading for claim in decree.claims} == {""}
    plan = ask("Kế hoạch nào căn cứ Kế hoạch số 31/KH-UBND?", archive, embedder)
    quotes = {citation.file: citation.quote for citation in plan.citations}
    assert quotes["tiep-theo.txt"].startswith("Thực hiện")
    assert "Rà lại vườn ươm" not in quotes["tiep-theo.txt"]


def test_a_document_that_is_nobodys_basis_is_said_to_be_mentioned(
    tmp_path: Path, embedder: Embedder
) -> None:
    body = "Các xã đào mương theo Chỉ thị số 09/CT-UBND ngày 04/5/2023 về giữ nước ngọt."
    corpus = write_corpus(
        tmp_path / "plans",
        {
            "a.txt": plan("12/KH-UBND", "ngày 02 tháng 3 năm 2024", "Cà Mau", "", body),
            "b.txt": plan(
                "14/KH-UBND",
                "ngày 02 tháng 3 năm 2024",
                "Bạc Liêu",
                "Căn cứ Luật Lâm nghiệp ngày 15/11/2017;",
            ),
        },
    )
    settings = Settings(corpus=corpus, data=tmp_path / "data")
    build(corpus, settings, Silent(), embedder=embedder)
    small = Archive.open(settings.data)
    answer = ask("Kế hoạch nào căn cứ Chỉ thị số 09/CT-UBND?", small, embedder)
    assert "Không kế hoạch nào nêu trong phần căn cứ" in answer.text
    assert [citation.file for citation in answer.citations] == ["a.txt"]
    plain = ask("Kế hoạch nào nhắc đến Chỉ thị số 09/CT-UBND?", small, embedder)
    assert "phần căn cứ" not in plain.text


def test_of_a_table_row_the_whole_cell_is_quoted(tmp_path: Path, embedder: Embedder) -> None:
    table = """
| STT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |
|---|---|---|---|
| 1 | Dựng pa nô về Chỉ thị số 09/CT-UBND | Trạm Khuyến nông | Tháng 5 |
| 2 | Phát cây giống cho các ấp | Chi cục Kiểm lâm | Tháng 6 |
"""
    text = plan("12/KH-UBND", "ngày 02 tháng 3 năm 2024", "Cà Mau", "", table)
    corpus = write_corpus(tmp_path / "plans", {"a.md": text})
    settings = Settings(corpus=corpus, data=tmp_path / "data")
    build(corpus, settings, Silent(), embedder=embedder)
    answer = ask("Kế hoạch nào nhắc đến Chỉ thị 09/CT-UBND?", Archive.open(settings.data), embedder)
    assert "“Dựng pa nô về Chỉ thị số 09/CT-UBND”" in answer.text
