"""Overviews for a briefing: a topic over several plans, and one plan in short."""

from pathlib import Path

import pytest

from answer import Answer, ask
from answer.kinds.overview.overview import chosen_points
from answer.reading.clauses import Clause
from index import Archive, Embedder, Filters, Settings, Silent, build
from tests.archives import ArchiveOf, Ask, AskOf
from tests.conftest import write_corpus
from tests.wording_plans import PLANS

pytestmark = pytest.mark.slow
OLD, NEW = "hong-ngu-2021.txt", "hong-ngu-2023.txt"
FERRY, FOREST = "ben-tre-2024.txt", "dak-nong-2024.txt"


@pytest.fixture(scope="module")
def archive(archive_of: ArchiveOf) -> Archive:
    return archive_of(PLANS)


@pytest.fixture(scope="module")
def asked(archive: Archive, embedder: Embedder) -> Ask:
    return lambda text, **filters: ask(text, archive, embedder, Filters(**filters))


def cited(answer: Answer) -> set[str]:
    return {citation.file for citation in answer.citations}


# A topic


@pytest.mark.parametrize(
    "question",
    [
        "Các kế hoạch nói gì về tuyên truyền",
        "Tổng hợp các biện pháp tuyên truyền trong các kế hoạch",
        "Điểm chính về tuyên truyền",
        "Tổng hợp các hình thức tuyên truyền trong các kế hoạch",
        "Tóm tắt nội dung về tuyên truyền",
    ],
)
def test_each_plan_has_its_points_and_plans_without_them_are_named(
    asked: Ask, question: str
) -> None:
    answer = asked(question)
    assert cited(answer) == {OLD, NEW, FERRY}
    assert answer.text.startswith("3/4 kế hoạch")
    assert "Không thấy nội dung này trong:" in answer.text
    assert "Đắk Nông" in answer.text.split("\n")[-1]
    quotes = " ".join(citation.quote for citation in answer.citations)
    assert all(words in quotes for words in ("loa ấp", "báo tường", "áo phao"))


def test_the_name_of_a_department_and_half_a_word_are_no_topic(ask_of: AskOf) -> None:
    answer = ask_of(
        {
            "bien.txt": "KẾ HOẠCH\nChống đánh bắt tận diệt huyện Cần Giờ năm 2024\n\nI. NHIỆM VỤ\n"
            "1. Tuyên truyền\n- Truyền thông về lưới cấm trên loa của 9 bến (Hội Nông dân).\n"
            "2. Kiểm tra\n- Thu 40 bộ lưới cấm (Công an phối hợp Sở Thông tin và Truyền thông).\n",
            "cang.txt": "KẾ HOẠCH\nAn toàn giao thông cảng Gò Công năm 2024\n\nI. NHIỆM VỤ\n"
            "- Soát 12 ghe chở lưới cấm.\n",
        }
    )("Tổng hợp các hoạt động truyền thông về lưới cấm")
    quotes = " ".join(citation.quote for citation in answer.citations)
    assert "loa của 9 bến" in quotes
    assert "40 bộ" not in quotes
    assert "12 ghe" not in quotes


def test_every_point_is_a_quotation_with_its_plan_above_it(asked: Ask, archive: Archive) -> None:
    answer = asked("Các kế hoạch nói gì về tuyên truyền")
    for claim, citation in zip(answer.claims, answer.citations, strict=True):
        text = archive.plan_text(citation.plan_id)
        assert citation.quote == " ".join(text[citation.start : citation.end].split())
        assert citation.year in claim.heading


def test_a_point_that_several_plans_make_is_made_once(asked: Ask) -> None:
    answer = asked("Tổng hợp về đội cờ đỏ dắt học sinh qua đường")
    shared = [claim for claim in answer.claims if claim.heading.startswith("Nhiều kế hoạch")]
    assert len(shared) == 2
    assert sum("dắt học sinh nhỏ" in claim.text for claim in answer.claims) == 1
    assert cited(answer) == {OLD, NEW}


def test_place_and_year_bind(asked: Ask) -> None:
    assert cited(asked("Tổng hợp về tuyên truyền trong kế hoạch năm 2023")) == {NEW}
    assert cited(asked("Tóm tắt nội dung về tuyên truyền của tỉnh Bến Tre")) == {FERRY}


@pytest.mark.parametrize(
    "question",
    [
        "Các kế hoạch nói gì về tiêm chủng mở rộng",
        "Tổng hợp các biện pháp phòng, chống cháy nổ chợ đêm",
        "Điểm chính về tuyên truyền của tỉnh Cà Mau",
        "overview of measures against online fraud",
    ],
)
def test_a_topic_that_no_plan_has_is_refused(asked: Ask, question: str) -> None:
    answer = asked(question)
    assert answer.abstained
    assert not answer.citations


def test_an_english_overview(asked: Ask) -> None:
    answer = asked("overview of funding in the plans")
    assert {OLD, NEW, FERRY} <= cited(answer)
    assert "plans deal with this" in answer.text


# One plan


@pytest.mark.parametrize(
    "question",
    [
        "Tóm tắt kế hoạch an toàn giao thông trường học Hồng Ngự năm 2023",
        "Tóm tắt kế hoạch 28/KH-UBND",
        "Nội dung chính của kế hoạch Hồng Ngự năm 2023",
        "Kế hoạch Hồng Ngự năm 2023 có những nội dung chính gì",
        "Em mới vô chưa nắm, kế hoạch Hồng Ngự năm 2023 chủ yếu làm những việc gì?",
        "Đề nghị tóm tắt kế hoạch an toàn giao thông trường học Hồng Ngự năm 2023.",
    ],
)
def test_one_plan_in_short(asked: Ask, question: str) -> None:
    answer = asked(question)
    assert cited(answer) == {NEW}
    parts = list(dict.fromkeys(claim.heading for claim in answer.claims))
    assert parts == [
        "Mục đích, mục tiêu:",
        "Chỉ tiêu:",
        "Nhiệm vụ:",
        "Thời hạn, báo cáo:",
        "Tổ chức thực hiện, kinh phí:",
    ]
    quotes = [citation.quote for citation in answer.citations]
    assert any("15%" in quote for quote in quotes)
    assert any("tờ báo tường" in quote for quote in quotes)  # few tasks are told themselves
    assert any("25/11/2023" in quote for quote in quotes)
    assert len(quotes) == len(set(quotes))


def test_several_plans_fit_and_the_question_is_handed_back(asked: Ask) -> None:
    answer = asked("Tóm tắt kế hoạch Hồng Ngự")
    assert answer.abstained
    assert {nearest.citation.file for nearest in answer.nearest} == {OLD, NEW}


@pytest.mark.parametrize(
    "question", ["Tóm tắt kế hoạch Hồng Ngự năm 2022", "Tóm tắt kế hoạch phòng chống dịch sởi"]
)
def test_a_plan_that_is_not_there_is_not_summed_up(asked: Ask, question: str) -> None:
    assert asked(question).abstained


def test_a_heading_may_say_no_more_than_the_title(ask_of: AskOf) -> None:
    plan = (
        "SỞ NỘI VỤ\nSố: 33/KH-SNV\n\nKẾ HOẠCH\nKiểm tra bến phà tỉnh Cà Mau năm 2024\n\n"
        "I. YÊU CẦU\n- Kiểm tra không làm trễ chuyến phà.\n\nII. NỘI DUNG KIỂM TRA\n"
        "- Sổ ghi chuyến, phao cứu sinh trên phà.\n- Tay vịn của bến.\n\n"
        "III. THỜI GIAN\n- Tháng 4 năm 2024.\n"
    )
    ask = ask_of({"pha.txt": plan})
    answer = ask("Đề nghị tóm tắt những nội dung thuộc phạm vi kiểm tra của kế hoạch số 33.")
    quotes = " ".join(citation.quote for citation in answer.citations)
    assert "phao cứu sinh" in quotes
    assert "Tay vịn" in quotes
    assert "Tháng 4" not in quotes


# Which points are shown


def test_every_plan_has_a_point_before_any_has_two(archive: Archive) -> None:
    plans = archive.plans()
    passages = {plan.id: archive.passages_of(plan.id)[-1] for plan in plans}

    def clause(plan: int, start: int) -> Clause:
        record = plans[plan]
        return Clause(record, passages[record.id], start, start + 9, "", 1.0)

    many = [[clause(0, n)] for n in range(20)]
    shared, single = chosen_points([*many, [clause(1, 5)], [clause(2, 5), clause(3, 5)]])
    assert [len(point) for point in shared] == [2]
    owners = [plans.index(c.plan) for c in single]
    assert owners[:2] == [0, 1]
    assert owners.count(0) == 3


SHORT = """ỦY BAN NHÂN DÂN
XÃ TÂN PHÚ
-------
Số: 19/KH-UBND
Tân Phú, ngày 03 tháng 4 năm 2024

KẾ HOẠCH
Diệt lăng quăng trên địa bàn xã Tân Phú năm 2024

I. CHỈ TIÊU
1. Vận động 95% hộ dân đậy kín lu nước.

II. THỜI GIAN, ĐỊA ĐIỂM
1. Ra quân sáng thứ bảy hằng tuần tại chín ấp, bắt đầu từ ngày 13/4/2024.

III. PHÂN CÔNG
1. Trưởng ấp đi từng nhà nhắc lật úp vật chứa nước.

PHỤ LỤC
Danh sách các ấp kèm theo kế hoạch này.
"""


def test_chapters_with_other_headings_are_summed_up_too(tmp_path: Path, embedder: Embedder) -> None:
    corpus = write_corpus(tmp_path / "plans", {"short.txt": SHORT, **PLANS})
    build(corpus, Settings(corpus=corpus, data=tmp_path / "data"), Silent(), embedder=embedder)
    archive = Archive.open(tmp_path / "data")
    answer = ask("Tóm tắt kế hoạch diệt lăng quăng xã Tân Phú năm 2024", archive, embedder)
    told = {claim.heading for claim in answer.claims}
    assert {"Chỉ tiêu:", "II. THỜI GIAN, ĐỊA ĐIỂM:", "III. PHÂN CÔNG:"} <= told
    assert not any("PHỤ LỤC" in heading for heading in told)


CAMP = """ỦY BAN NHÂN DÂN
HUYỆN SA THẦY
Số: 14/KH-UBND
Sa Thầy, ngày 02 tháng 5 năm 2025

KẾ HOẠCH
Trại hè và phòng, chống sạt lở huyện Sa Thầy năm 2025

I. MỤC TIÊU
1. Mục tiêu chung
Thiếu nhi có mùa hè vui và không ai bị vùi lấp.
2. Chỉ tiêu
- 90% lều trại dựng cách chân dốc trên 50 mét.
- Mỗi xã có 12 loa báo động.

II. THỜI GIAN, ĐỊA ĐIỂM
Đợt một từ ngày 05/6/2025 đến ngày 12/6/2025; đợt hai vào tháng 7.

III. NHIỆM VỤ
1. Trước sạt lở
- Cắm cọc tre dò vết nứt trên sườn đồi.
- Dời bếp ăn khỏi mép suối.
2. Sau sạt lở
- Điểm danh từng tốp thiếu nhi tại sân kho.
3. Văn nghệ
- Thi thổi sáo đêm lửa trại.

IV. KINH PHÍ
Tiền mua lều lấy từ quỹ Đoàn huyện.
"""


@pytest.fixture(scope="module")
def camp(ask_of: AskOf) -> Ask:
    return ask_of({"sa-thay.txt": CAMP})


@pytest.mark.parametrize(
    ("question", "quoted", "others"),
    [
        (
            "Tóm tắt giúp tôi các việc huyện Sa Thầy phải làm trước mùa sạt lở.",
            ["vết nứt", "bếp ăn"],
            ["Điểm danh"],
        ),
        ("Summarise what Sa Thay must do after a landslide", ["Điểm danh"], ["vết nứt"]),
        (
            "Đồng chí tóm tắt giúp những chỉ tiêu chính trong kế hoạch trại hè Sa Thầy",
            ["50 mét", "12 loa"],
            ["mùa hè vui", "vết nứt"],
        ),
        (
            "Kế hoạch trại hè của Sa Thầy gồm những nhóm nhiệm vụ nào? Tóm gọn giúp",
            ["Trước sạt lở", "Sau sạt lở", "Văn nghệ"],
            ["12 loa"],
        ),
        (
            "Tóm tắt kế hoạch trại hè Sa Thầy: làm khi nào, kinh phí ra sao?",
            ["05/6/2025", "quỹ Đoàn"],
            [],
        ),
        ("Trại hè ở Sa Thầy diễn ra khi nào?", ["05/6/2025", "tháng 7"], ["Thi thổi sáo"]),
    ],
)
def test_what_is_wanted_of_one_plan_is_told_by_its_headings(
    camp: Ask, question: str, quoted: list[str], others: list[str]
) -> None:
    answer = camp(question)
    quotes = " ".join(citation.quote for citation in answer.citations)
    assert not answer.abstained
    assert all(words in quotes for words in quoted)
    assert not any(words in quotes for words in others)


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch trại hè Sa Thầy gồm những phần nào?",
        "ke hoach trai he Sa Thay co may muc lon",
        "Bố cục kế hoạch trại hè của huyện Sa Thầy",
        "What parts does the Sa Thay summer camp plan have?",
    ],
)
def test_the_parts_of_a_plan_are_its_highest_headings(camp: Ask, question: str) -> None:
    answer = camp(question)
    assert not answer.abstained
    quotes = [citation.quote for citation in answer.citations]
    assert quotes[-1] == "IV. KINH PHÍ"
    assert len(quotes) == 4


def test_the_parts_of_no_plan_are_refused(camp: Ask) -> None:
    assert camp("Kế hoạch nuôi tôm gồm những phần nào?").abstained


@pytest.mark.parametrize(
    "question",
    [
        "Tóm tắt giúp tôi các việc huyện Sa Thầy phải làm trước mùa hạn mặn.",
        "Tóm tắt những chỉ tiêu chính trong kế hoạch trồng sâm của Sa Thầy",
        "Khi nào mở hội thao ở Sa Thầy?",
    ],
)
def test_headings_of_something_else_are_not_summed_up(camp: Ask, question: str) -> None:
    assert camp(question).abstained
