"""Answers from an archive of neighbouring plans, with the real model.

The plans agree in wording and differ in place, year and numbers: what belongs to one must not be
said of another.
"""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from answer import Answer, ask, understand
from answer.binding.asking import Asking
from answer.binding.coverage import concepts
from answer.binding.scope import bind
from answer.findings import Finding, Outcome
from answer.proving.compose import compose
from answer.thresholds import CALIBRATED
from answer.types import Citation
from index import Archive, Embedder, Filters, Settings, Silent, build
from ingest.errors import UsageError
from ingest.text import decode
from tests.answer_plans import PLANS, QUESTIONS
from tests.conftest import write_corpus

pytestmark = pytest.mark.slow

Ask = Callable[..., Answer]
PROVINCE = ("2024/dong-thap (ban sao).txt", "2024/dong-thap.txt")  # the same plan, twice
LAST_YEAR, DISTRICT, OTHER = "2023/dong-thap.txt", "2024/thap-muoi.txt", "2024/kien-giang.txt"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("plans"), PLANS)


@pytest.fixture(scope="module")
def data(corpus: Path, tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Path:
    folder = tmp_path_factory.mktemp("answers")
    build(corpus, Settings(corpus=corpus, data=folder), Silent(), embedder=embedder)
    return folder


@pytest.fixture(scope="module")
def asked(data: Path, embedder: Embedder) -> Ask:
    archive = Archive.open(data)
    return lambda text, **filters: ask(text, archive, embedder, Filters(**filters))


def cited(answer: Answer) -> set[str]:
    """The files cited; the two copies of one plan count as one."""
    files = [citation.file for citation in answer.citations]
    return {PROVINCE[0] if file in PROVINCE else file for file in files}


def refused(answer: Answer) -> bool:
    return answer.abstained and not answer.citations and not answer.claims


# Identifiers


@pytest.mark.parametrize(
    "typed",
    ["02773.875.111", "02773875111", "0277 3875 111", "(0277) 3.875.111", "+84 277 3875111"],
)
def test_a_number_is_found_in_every_plan_however_it_is_written(asked: Ask, typed: str) -> None:
    answer = asked(f"Kế hoạch nào nhắc đến đường dây nóng {typed}?")
    assert cited(answer) == {PROVINCE[0], LAST_YEAR, DISTRICT}
    assert len(answer.citations) == 3
    assert not any(citation.uncertain for citation in answer.citations)


@pytest.mark.parametrize("wrong", ["02773.875.112", "02773.875.121", "02723.875.111"])
def test_one_digit_off_is_refused_with_the_nearest_number(asked: Ask, wrong: str) -> None:
    answer = asked(f"Kế hoạch nào nhắc đến đường dây nóng {wrong}?")
    assert refused(answer)
    assert wrong in answer.text.split("\n")[0]
    assert answer.nearest
    for nearest in answer.nearest:
        assert "02773875111" in re.sub(r"\D", "", nearest.citation.quote)


def test_a_code_is_found_in_every_plan(asked: Ask) -> None:
    answer = asked("Những kế hoạch nào thực hiện Chỉ thị 17/CT-TTg?")
    assert cited(answer) == {PROVINCE[0], DISTRICT}
    assert all("17/CT-TTg" in citation.quote for citation in answer.citations)


@pytest.mark.parametrize("wrong", ["18/CT-TTg", "17/CT-BCA", "117/CT-TTg", "7/CT-TTg"])
def test_another_code_is_refused(asked: Ask, wrong: str) -> None:
    assert refused(asked(f"Kế hoạch nào thực hiện Chỉ thị {wrong}?"))


def test_a_code_that_ocr_confused_is_marked_uncertain(asked: Ask) -> None:
    answer = asked("Kế hoạch nào thực hiện Kế hoạch 53/KH-BCĐ?")
    (citation,) = answer.citations
    assert (citation.file, citation.uncertain) == (OTHER, True)
    assert "53/KH-BCP" in citation.quote
    (certain,) = asked("Kế hoạch nào thực hiện Kế hoạch 53/KH-BCP?").citations
    assert not certain.uncertain


def test_a_code_with_another_date_is_refused(asked: Ask) -> None:
    assert not asked("Chỉ thị 17/CT-TTg ngày 16/5/2023 nói về việc gì?").abstained
    assert refused(asked("Chỉ thị 17/CT-TTg ngày 16/5/2022 nói về việc gì?"))


def test_what_a_code_is_about_is_quoted_from_where_it_is_described(asked: Ask) -> None:
    answer = asked("Chỉ thị 17/CT-TTg nói về việc gì?")
    assert "giữ trẻ an toàn trên sông nước" in answer.citations[0].quote


def test_an_address_is_found(asked: Ask) -> None:
    assert cited(asked("dien-bao@kiengiang.example.vn là của ai?")) == {OTHER}


# Documents


@pytest.mark.parametrize(
    ("question", "file", "fact"),
    [
        ("Ai ký kế hoạch đuối nước của tỉnh Đồng Tháp năm 2023?", LAST_YEAR, "Cao Thị Bích Vân"),
        ("Ai ký kế hoạch dạy bơi của huyện Tháp Mười?", DISTRICT, "Lê Quốc Dũng"),
        ("Số hiệu kế hoạch đuối nước năm 2024 của tỉnh Kiên Giang?", OTHER, "118/KH-UBND"),
        ("Kế hoạch đuối nước của Kiên Giang ban hành ngày nào?", OTHER, "05 tháng 3 năm 2024"),
        ("Cơ quan nào ban hành kế hoạch dạy bơi năm 2024 ở Tháp Mười?", DISTRICT, "THÁP MƯỜI"),
        ("Ai ký kế hoạch 39/KH-UBND?", LAST_YEAR, "Cao Thị Bích Vân"),
    ],
)
def test_facts_of_a_document(asked: Ask, question: str, file: str, fact: str) -> None:
    answer = asked(question)
    assert cited(answer) == {file}
    assert fact in answer.citations[0].quote


# Assignments


def test_tasks_of_an_agency_name_lead_and_support(asked: Ask) -> None:
    answer = asked("Sở Giáo dục và Đào tạo được giao nhiệm vụ gì?")
    quotes = " ".join(claim.text for claim in answer.claims)
    assert "Tập huấn giáo viên" in answer.claims[0].text
    assert "hội thi bơi" in quotes
    assert "biển báo" not in quotes


@pytest.mark.parametrize(("month", "task"), [(4, "Tập huấn"), (5, "biển báo"), (7, "hội thi bơi")])
def test_tasks_of_a_month(asked: Ask, month: int, task: str) -> None:
    claims = asked(f"Tháng {month} phải làm những việc gì?").claims
    assert task in claims[0].text
    assert [f"/{month}/" in claim.text for claim in claims[1:]] == [True] * (month == 5)  # a drill


def test_a_month_or_agency_without_tasks_is_refused(asked: Ask) -> None:
    assert refused(asked("Tháng 11 phải làm những việc gì?"))
    assert refused(asked("Sở Ngoại vụ được giao nhiệm vụ gì?"))


def test_who_does_a_task(asked: Ask) -> None:
    answer = asked("Cơ quan nào chủ trì lắp biển báo nước sâu?")
    assert "Chủ trì: Sở Giao thông vận tải" in answer.claims[0].text


# Values bound by place and year


@pytest.mark.parametrize(
    ("where", "percent", "file"),
    [
        ("tỉnh Đồng Tháp năm 2024", "85%", PROVINCE[0]),
        ("tỉnh Đồng Tháp năm 2023", "70%", LAST_YEAR),
        ("tỉnh Kiên Giang năm 2024", "60%", OTHER),
    ],
)
def test_a_target_is_that_of_the_place_and_year(
    asked: Ask, where: str, percent: str, file: str
) -> None:
    answer = asked(f"Bao nhiêu phần trăm học sinh tiểu học biết bơi ở {where}?")
    assert cited(answer) == {file}
    assert percent in answer.citations[0].quote


@pytest.mark.parametrize("where", ["Cần Thơ", "Đồng Tháp năm 2019", "Kiên Giang năm 2023"])
def test_a_place_or_year_that_the_archive_lacks_is_refused(asked: Ask, where: str) -> None:
    assert refused(asked(f"Bao nhiêu phần trăm học sinh tiểu học biết bơi ở {where}?"))


def test_money_is_answered_only_where_it_is_given(asked: Ask) -> None:
    answer = asked("Huyện Tháp Mười chi bao nhiêu tiền mua phao?")
    assert "360.000.000 đồng" in answer.citations[0].quote
    assert refused(asked("Tỉnh chi bao nhiêu tiền mua xuồng máy?"))


@pytest.mark.parametrize(
    "question",
    [
        "Giá vàng hôm nay bao nhiêu?",
        "Ai vô địch giải bóng đá thế giới?",
        "Thủ đô của nước Pháp là gì?",
        "How do I bake bread?",
    ],
)
def test_what_plans_do_not_speak_of_is_refused(asked: Ask, question: str) -> None:
    assert refused(asked(question))


# Ways to ask


def test_questions_without_diacritics(asked: Ask) -> None:
    answer = asked("bao nhieu phan tram hoc sinh tieu hoc biet boi o kien giang nam 2024")
    assert cited(answer) == {OTHER}
    assert "60%" in answer.citations[0].quote


def test_english_questions_are_answered_in_english(asked: Ask) -> None:
    answer = asked("Which plans mention the hotline 02773875111?")
    assert cited(answer) == {PROVINCE[0], LAST_YEAR, DISTRICT}
    assert answer.text.startswith("3 of 4 plans")
    assert asked("What is the price of gold?").text.startswith("The archive does not answer")


def test_plans_are_compared_with_one_line_each(asked: Ask) -> None:
    answer = asked("So sánh chỉ tiêu phần trăm học sinh tiểu học biết bơi qua các năm")
    assert cited(answer) >= {PROVINCE[0], LAST_YEAR}
    for citation in answer.citations:
        assert "%" in citation.quote


def test_versions_of_a_plan_are_cited_once(asked: Ask) -> None:
    (citation,) = asked("Kế hoạch nào nói về mua xuồng máy cho đội cứu hộ?").citations
    assert {citation.file, *citation.other_versions} == set(PROVINCE)


def test_the_users_filters_bind(asked: Ask) -> None:
    question = "Kế hoạch nào nhắc đến số 02773.875.111?"
    assert cited(asked(question, years=(2023,))) == {LAST_YEAR}
    assert cited(asked(question, places=("Tháp Mười",))) == {DISTRICT}
    assert refused(asked(question, places=("Kiên Giang",)))
    assert refused(asked(question, kinds=("Quyết định",)))
    assert asked(question, years=(2023,)).searched.plans == 1


# What is no question


@pytest.mark.parametrize("text", ["", " \n", "\x00\x07", "a" * 10_000])
def test_wrong_questions_are_refused_with_a_reason(asked: Ask, text: str) -> None:
    with pytest.raises(UsageError, match=r"empty|10000"):
        asked(text)


@pytest.mark.parametrize(
    "text", ["' OR 1=1; --", "<script>alert(1)</script>", "\x1b[31m?2024", "AND (", "*", "số" * 900]
)
def test_odd_questions_do_no_harm(asked: Ask, text: str) -> None:
    try:
        answer = asked(text)
    except UsageError:
        return
    assert "\x1b" not in answer.text


# Proof


@pytest.mark.parametrize(
    ("statement", "stays"),
    [
        ("gọi ngay số 02773.875.111", True),
        ("gọi ngay số 02773.875.112", False),
        ("gọi ngay số 02773.785.111", False),
        ("gọi ngay số", True),
    ],
)
def test_a_statement_with_an_altered_digit_is_dropped(
    data: Path, embedder: Embedder, statement: str, stays: bool
) -> None:
    archive = Archive.open(data)
    plans = archive.plans()
    question = understand("Kế hoạch nào nhắc đến đường dây nóng?")
    scope = bind(question, archive, plans)
    wanted = concepts(question, archive.idf)
    asking = Asking(question, scope, wanted, archive, embedder, {}, CALIBRATED)
    plan = next(plan for plan in scope.plans if plan.file in PROVINCE)
    start = archive.plan_text(plan.id).index("gọi ngay số")
    finding = Finding(plan, archive.passage_at(plan.id, start), start, start + 26, statement)
    answer = compose(asking, Outcome(True, (finding,), intro="which"), "listing", 0.0)
    assert answer.abstained is not stays
    assert (statement in answer.text) is stays


# What holds of every answer


def numbers(text: str) -> list[str]:
    return re.findall(r"\d+(?:[.,/]\d+)*", text)


def shown(citations: tuple[Citation, ...], number: int) -> str:
    return next(c.quote for c in citations if c.number == number)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_number_that_is_said_stands_in_its_citation(asked: Ask, question: str) -> None:
    answer = asked(question)
    assert answer.abstained is (not answer.citations)
    for claim in answer.claims:
        (number,) = claim.citations
        said = claim.text.removeprefix(claim.label).split(f"[{number}]")[0]
        standing = numbers(shown(answer.citations, number))
        assert all(value in standing for value in numbers(said)), claim.text
        assert claim.text in answer.text
    for nearest in answer.nearest:
        said = nearest.text.split(f"[{nearest.citation.number}]")[0]
        assert all(value in numbers(nearest.citation.quote) for value in numbers(said))


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_citation_leads_to_its_words_in_the_file(
    asked: Ask, corpus: Path, question: str
) -> None:
    answer = asked(question)
    for citation in [*answer.citations, *(nearest.citation for nearest in answer.nearest)]:
        source = decode((corpus / citation.file).read_bytes())
        words = source[citation.source_start : citation.source_end]
        printed = re.findall(r"[\w.,/%-]+\w", unicodedata.normalize("NFC", words))
        assert printed == re.findall(r"[\w.,/%-]+\w", citation.quote)  # but for markup
        for start, end in citation.highlights:
            assert citation.start <= start < end <= citation.end


def test_citations_are_numbered_as_in_the_text(asked: Ask) -> None:
    answer = asked("Kế hoạch nào nhắc đến số 02773.875.111?")
    assert [citation.number for citation in answer.citations] == [1, 2, 3]
    assert [claim.citations for claim in answer.claims] == [(1,), (2,), (3,)]
    assert re.findall(r" \[(\d)\] \(", answer.text) == ["1", "2", "3"]
