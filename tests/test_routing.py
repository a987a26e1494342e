"""Which answerer takes a question, and what it refuses: recipients, numbers, tasks, parts."""

import re
from collections.abc import Callable

import pytest

from answer import Answer, ask
from answer.question.draft import draft_in
from answer.question.numbered import numbers_asked
from answer.question.understand import understand
from index import Archive, Embedder
from tests.routed_plans import ARCHIVES, COMMITTEE, FERRIES, built

Ask = Callable[[str], Answer]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Archive:
    return built(tmp_path_factory.mktemp("routed"), embedder)


@pytest.fixture(scope="module")
def asked(archive: Archive, embedder: Embedder) -> Ask:
    return lambda text: ask(text, archive, embedder)


def files(answer: Answer) -> list[str]:
    return [citation.file for citation in answer.citations]


@pytest.mark.parametrize(
    ("question", "file"),
    [
        ("Kế hoạch trộm cắp huyện Lâm Hà gửi cho sở nào?", COMMITTEE),
        ("Kế hoạch sửa chữa bến phà Lâm Hà được gửi lên sở nào?", FERRIES),
        ("Ngoài Sở Công Thương, kế hoạch trộm cắp Lâm Hà còn gửi cho ai?", COMMITTEE),
        ("Những cơ quan nào nhận được kế hoạch kiểm tra lưu trữ Lâm Đồng?", ARCHIVES),
    ],
)
def test_who_gets_a_plan(asked: Ask, question: str, file: str) -> None:
    answer = asked(question)
    assert answer.trace.answerer == "document"
    assert files(answer)[:1] == [file]
    assert answer.citations[0].quote.startswith("Nơi nhận")


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch sửa chữa bến phà Lâm Hà gửi cho bộ nào?",  # none of its recipients is one
        "Kế hoạch sửa chữa bến phà Lâm Hà có gửi cho Sở Y tế không?",
        "Kế hoạch kiểm tra công tác lưu trữ năm 2024 của Sở Tư pháp Lâm Đồng số bao nhiêu?",
        "Kế hoạch kiểm tra công tác lưu trữ năm 2024 của Tỉnh ủy Lâm Đồng số bao nhiêu?",
        "Kế hoạch của Công an tỉnh Lâm Đồng số mấy?",
        "Kế hoạch số 138 của huyện Lâm Hà ai ký?",  # it is number 21
    ],
)
def test_facts_that_no_plan_has(asked: Ask, question: str) -> None:
    answer = asked(question)
    assert answer.abstained
    assert answer.trace.answerer == "document"


def test_the_number_of_the_plan_of_an_agency(asked: Ask) -> None:
    answer = asked("Kế hoạch kiểm tra công tác lưu trữ của Sở Nội vụ Lâm Đồng số bao nhiêu?")
    assert "9/KH-SNV" in answer.text
    assert files(answer) == [ARCHIVES]


def test_a_plan_called_by_its_committee(asked: Ask) -> None:
    assert "Hoàng Văn Sáu" in asked("Người ký kế hoạch 138 huyện Lâm Hà tên gì?").text


def test_two_plans_by_their_numbers(asked: Ask) -> None:
    answer = asked("Kế hoạch 21 và kế hoạch 34 của Lâm Hà: mỗi cái ai ký?")
    assert {"Hoàng Văn Sáu", "Trần Thị Bảy"} <= set(re.findall(r"\w+ \w+ \w+", answer.text))


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Kế hoạch 153, 157 và 160 ai ký?", ("153", "157", "160")),
        ("Kế hoạch thực hiện Nghị quyết số 48 do ai ký?", ()),
        ("Kế hoạch năm 2024 ai ký?", ()),
    ],
)
def test_numbers_of_plans(question: str, numbers: tuple[str, ...]) -> None:
    assert numbers_asked(understand(question)) == numbers


@pytest.mark.parametrize(
    ("question", "agency"),
    [
        ("Công an huyện Lâm Hà phải làm gì để thực hiện Kết luận 77-KL/TW?", True),
        ("Sở Ngoại vụ có trách nhiệm gì trong thực hiện Kết luận 77-KL/TW?", False),
        ("Bảo hiểm xã hội huyện Lâm Hà phải làm gì về trộm cắp nông sản?", False),
        ("Sở Giao thông vận tải Lâm Hà được giao việc gì về trộm cắp?", False),  # a recipient
    ],
)
def test_tasks_are_those_of_the_agency(asked: Ask, question: str, agency: bool) -> None:
    answer = asked(question)
    assert answer.trace.answerer == "assignment"
    assert answer.abstained is not agency
    if agency:
        assert "Công an huyện chủ trì" in answer.text


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Cơ quan nào là thường trực BCĐ 138 huyện Lâm Hà?", True),
        ("Cơ quan thường trực Ban Chỉ đạo 389 huyện Lâm Hà là đơn vị nào?", False),
    ],
)
def test_the_standing_body_of_a_committee(asked: Ask, question: str, answered: bool) -> None:
    answer = asked(question)
    assert answer.abstained is not answered
    if answered:
        assert answer.citations[0].quote.startswith("1. Công an huyện là cơ quan thường trực")


def test_the_targets_of_a_plan_are_summed_up(asked: Ask) -> None:
    answer = asked("Tóm tắt giúp các mục tiêu chính của kế hoạch phòng, chống trộm cắp Lâm Hà")
    assert "7%" in answer.text
    assert "phá khóa" in answer.text
    assert "Tuần tra" not in answer.text


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Báo cáo năm về trộm cắp của huyện Lâm Hà gửi trước ngày nào?", "03/12"),
        ("Phòng Nông nghiệp Lâm Hà báo cáo quý trước ngày mấy?", "ngày 12"),
        ("Hạn nộp báo cáo tháng về trộm cắp của huyện Lâm Hà là ngày nào?", ""),  # none is due
        ("Báo cáo năm về trộm cắp của huyện Lâm Hà gửi Sở Y tế trước ngày nào?", ""),
    ],
)
def test_the_day_of_a_report(asked: Ask, question: str, day: str) -> None:
    answer = asked(question)
    assert answer.abstained is not bool(day)
    assert answer.trace.answerer == "report_dates"
    assert not day or day in answer.text


@pytest.mark.parametrize(
    ("question", "kind", "expects"),
    [
        ("Tổng cộng năm 2026 lấy bao nhiêu mẫu quan trắc?", "value", "number"),
        ("Phòng nào chỉ tiểu thương cách ghi chép hàng nhập?", "value", "agency"),
        ("Đơn vị nào cho hộ nghèo vay vốn qua tổ tiết kiệm?", "value", "agency"),
        ("Đơn vị nào lo việc thả cá trong danh mục nhiệm vụ môi trường?", "value", "agency"),
        (
            "Diện tích rừng ngập mặn ven biển Đồng Tháp đến năm 2030 là bao nhiêu?",
            "value",
            "number",
        ),
        ("Câu nào thường viết trong kế hoạch về giữ bí mật cho nạn nhân?", "wording", ""),
        ("Kế hoạch này thay cho văn bản số bao nhiêu?", "value", "code"),
    ],
)
def test_kinds_that_were_confused(question: str, kind: str, expects: str) -> None:
    found = understand(question)
    assert (found.kind, found.expects or expects) == (kind, expects or found.expects)


@pytest.mark.parametrize(
    "text",
    [
        "Xin số đường dây nóng báo tội phạm của Ban Chỉ đạo 138 huyện Tam Nông, tỉnh Đồng Tháp.",
        "Số điện thoại báo tin cháy của lực lượng chữa cháy khu công nghiệp ở huyện Sông Lô.",
    ],
)
def test_what_is_looked_for_is_no_draft(text: str) -> None:
    assert draft_in(text) == ""
