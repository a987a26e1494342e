"""Tasks below an agency's own heading are told, though no rule sees tasks in them."""

import pytest

from answer import understand
from answer.kinds.tasks.agencies_asked import is_named_in, only_issues
from answer.language.agencies import Agency, agencies_in
from ingest.text import fold
from tests.answer_plans import _FOOT, _HEAD
from tests.archives import Ask, AskOf

PLAN = (
    _HEAD.format(
        issuer="TỈNH PHÚ YÊN", number="64/KH-UBND", place="Phú Yên", day="11", month="02",
        year="2024", title="Bảo tồn nghề đan lát và làm gốm trên địa bàn tỉnh Phú Yên năm 2024",
    )
    + """I. NHIỆM VỤ TRỌNG TÂM
1. Giữ nghề gốm Quảng Đức
- Phục dựng hai lò nung bằng củi ở bờ sông Cái trong năm.
2. Giữ nghề đan thúng chai
- Trồng thêm 30 ha tre làm nguyên liệu ở Phú Mỹ.

II. PHÂN CÔNG THỰC HIỆN
1. Sở Giáo dục và Đào tạo: Chỉ đạo các trường mời nghệ nhân dạy học sinh nặn gốm. Tiếp tục cuộc thi
vẽ hoa văn gốm cho học sinh lớp năm.
2. Sở Du lịch: Chỉ đạo các hãng lữ hành thêm làng nghề vào chuyến đi trong ngày.
"""
    + _FOOT.format(recipient="Các làng nghề", signer="Lê Tấn Hổ")
)  # fmt: skip


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of({"phu-yen.txt": PLAN})


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "Sở Giáo dục và Đào tạo được giao việc gì trong kế hoạch Phú Yên 2024?",
        "Sở Giáo dục và Đào tạo có vai trò gì trong kế hoạch Phú Yên 2024?",
    ],
)
def test_an_agencys_own_section_tells_its_tasks(asked: Ask, question: str) -> None:
    said = " ".join(" ".join(citation.quote.split()) for citation in asked(question).citations)
    assert "mời nghệ nhân dạy học sinh nặn gốm" in said
    assert "cuộc thi vẽ hoa văn" in said
    assert "lữ hành" not in said


@pytest.mark.slow
@pytest.mark.parametrize("who", ["Sở Y tế", "Cho tôi biết Điện lực"])
def test_an_agency_without_a_section_is_refused(asked: Ask, who: str) -> None:
    assert asked(f"{who} được giao việc gì trong kế hoạch Phú Yên 2024?").abstained


@pytest.mark.slow
@pytest.mark.parametrize("such", ["riêng gì", "cụ thể nào", "gì riêng", "gì"])
@pytest.mark.parametrize("what", ["nhiệm vụ", "việc", "phần việc"])
def test_a_task_may_be_asked_for_with_what_it_is_like(asked: Ask, what: str, such: str) -> None:
    told = asked(f"Sở Du lịch Phú Yên có {what} {such} trong kế hoạch gốm năm 2024?")
    assert [c for c in told.citations if "lữ hành" in c.quote]
    assert asked(f"Sở Y tế Phú Yên có {what} {such} trong kế hoạch gốm năm 2024?").abstained


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Sở Y tế chủ trì nội dung nào trong kế hoạch của Ban Chỉ đạo 799?", ["so y te"]),
        ("Kế hoạch số 12 của Ban Dân tộc giao Sở Y tế việc gì?", ["so y te"]),
        ("Ban Dân tộc phải làm gì theo kế hoạch của Ban Dân tộc?", ["ban dan toc"]),
        ("Việc gì do Sở Y tế và Sở Nội vụ cùng làm?", ["so y te", "so noi vu"]),
    ],
)
def test_whoever_only_issued_the_plan_is_not_asked_for(question: str, named: list[str]) -> None:
    found = agencies_in(question)
    assert [a.name for a in found if not only_issues(question, a)] == named


@pytest.mark.slow
@pytest.mark.parametrize(
    "question", ["Chỗ nào nói chuyện {}, kế hoạch nào vậy?", "Những kế hoạch nào bàn đến {}?"]
)
def test_words_that_ask_where_a_thing_is_mentioned_are_no_topic(asked: Ask, question: str) -> None:
    assert not asked(question.format("phục dựng lò nung bằng củi")).abstained
    assert asked(question.format("nuôi tôm hùm bằng lồng")).abstained


@pytest.mark.slow
def test_the_chief_tasks_of_a_plan_are_its_headings_and_clauses(asked: Ask) -> None:
    answer = asked("Nhiệm vụ trọng tâm của kế hoạch Phú Yên 2024 là gì?")
    said = " ".join(citation.quote for citation in answer.citations)
    assert "hai lò nung" in said
    assert "30 ha tre" in said
    assert not any(citation.quote == "NHIỆM VỤ TRỌNG TÂM" for citation in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Có gì đáng chú ý trong kế hoạch giữ nghề gốm Phú Yên?",
        "Cho lãnh đạo nắm nhanh kế hoạch Phú Yên 2024",
        "Các nơi hỗ trợ làng nghề ra sao?",
        "Giải pháp chủ yếu của kế hoạch Phú Yên?",
    ],
)
def test_overviews_are_asked_for_without_the_word(question: str) -> None:
    assert understand(question).kind == "overview"


@pytest.mark.slow
def test_a_topic_inside_a_plan_is_no_part_of_it(asked: Ask) -> None:
    answer = asked("Tóm tắt các giải pháp về trồng tre trong kế hoạch Phú Yên 2024")
    assert "30 ha tre" in " ".join(citation.quote for citation in answer.citations)
    assert not any("lữ hành" in citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("Bảo hiểm xã hội", "1. Bảo hiểm xã hội thành phố trả sổ", True),
        ("Bảo hiểm xã hội", "quản lý y tế, bảo hiểm xã hội, đất đai", False),
        ("Công an", "giao công an thành phố tuần tra", True),
        ("Sở Xây dựng", "xây dựng các sở chỉ huy", False),
    ],
)
def test_a_field_in_small_letters_is_no_body(name: str, text: str, named: bool) -> None:
    assert is_named_in(text, Agency(fold(name), "", name)) is named
