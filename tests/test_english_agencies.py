"""Agencies in English questions: what plans call them, and whose task is asked for."""

import pytest

from answer.language.agencies import names
from answer.language.english_agencies import acting_in, english_agencies
from answer.question.understand import understand
from tests.answer_plans import _FOOT, _HEAD
from tests.archives import Ask, AskOf

PLAN = (
    _HEAD.format(
        issuer="HUYỆN NĂM CĂN", number="64/KH-UBND", place="Năm Căn", day="12", month="02",
        year="2024", title="Bảo vệ rừng đước huyện Năm Căn, tỉnh Cà Mau",
    )
    + """I. NHIỆM VỤ
1. Kiểm tra vỏ lãi chở than đước trên sông Cửa Lớn (Hải quan chủ trì).
2. Tuần tra bãi bồi mỗi tuần hai lần bằng 7 vỏ lãi (Đồn Biên phòng chủ trì).
3. Chi 90 triệu đồng trồng lại rừng, trong đó dân đóng góp 20 triệu đồng.
4. Hạt Kiểm lâm thả 11 con sếu ở bãi Khai Long.
5. Cán bộ báo tin trễ bị phê bình trước xã.

II. PHÂN CÔNG
1. Công an huyện: giữ trật tự bến than, lập danh sách lò than.
2. Phòng Tư pháp: phổ biến Luật Lâm nghiệp cho chủ lò.
"""
    + _FOOT.format(recipient="Các xã", signer="Tô Văn Đước")
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("What does the Ca Mau Customs Department inspect?", "hai quan"),
        ("What must the district police do about the kilns?", "cong an"),
        ("What is the Department of Justice of Ca Mau responsible for?", "so tu phap"),
        ("What are the duties of the Women's Union in Nam Can?", "lien hiep phu nu"),
        ("What is the Red Cross's task?", "hoi chu thap do"),
        ("Which task falls to the Post Office?", "buu dien"),
        ("What does the plan assign to the district Division of Justice?", "phong tu phap"),
        ("With what does the home affairs department help?", "so noi vu"),
    ],
)
def test_the_agency_that_is_asked_to_act(question: str, name: str) -> None:
    assert name in [agency.name for agency in acting_in(question, ("Cà Mau", "Năm Căn"))]


@pytest.mark.parametrize(
    "question",
    [
        "What number does the police hotline have?",
        "Which agency leads the patrols of the border guard?",
        "How many boats are given to the coast?",
        "Who trains the police?",
    ],
)
def test_an_agency_that_is_not_asked_to_act(question: str) -> None:
    assert acting_in(question) == []


def test_a_department_may_be_one_of_either_level() -> None:
    [found] = english_agencies("What does the Department of Justice do?")
    assert names("2. Phòng Tư pháp: phổ biến luật", found.agency)
    assert names("Sở Tư pháp chủ trì", found.agency)
    assert not names("Phòng Nội vụ: công tác tư pháp", found.agency)


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of({"nam-can.md": PLAN})


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What does the Customs Department have to inspect in Nam Can?", "than đước"),
        ("What do the district police have to do in Nam Can's forest protection plan?", "lò than"),
        ("What must the Office of Justice do in Nam Can?", "Luật Lâm nghiệp"),
        ("How often are the mudflats patrolled in Nam Can?", "mỗi tuần hai lần"),
        ("Of the 90 million dong in Nam Can, how much comes from contributions?", "20 triệu"),
        ("How many cranes are released at Khai Long?", "11 con"),
        ("What happens to officials in Nam Can who report late?", "phê bình"),
    ],
)
def test_what_an_agency_does_is_told(asked: Ask, question: str, said: str) -> None:
    answer = asked(question)
    assert not answer.abstained
    assert said in answer.text


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "What does the Market Surveillance have to inspect on the Cua Lon river in Nam Can?",
        "What must the Department of Health do about the kilns in Nam Can?",
        "How often are the 11 cranes of Nam Can counted?",
        "Who signed the forest protection plan of Ngoc Hien district, Ca Mau?",
        "Who signed the forest protection plan of the Nam Can Department of Finance?",
        "What prize money is offered to the patrols in Nam Can?",
        "What does one of the 7 boats in Nam Can cost?",
        "What does each patrol receive per night in Nam Can?",
        "What happens to kiln owners in Nam Can who do not register?",
        "Of the 90 million dong in Nam Can, how much goes to the cranes?",
        "With what software are the kilns of Nam Can listed?",
        "Who supplies the 7 boats of Nam Can?",
        "How much money does Nam Can's forest protection plan spend on cameras?",
        "How many cranes are released at Tram Mui in Nam Can?",
        "Who is the director of the Ca Mau Department of Health?",
    ],
)
def test_what_another_agency_does_is_no_answer(asked: Ask, question: str) -> None:
    assert asked(question).abstained


@pytest.mark.parametrize(
    ("question", "expects"),
    [
        ("How often is the dyke patrolled?", "duration"),
        ("With what frequency is the dyke patrolled?", "duration"),
        ("What does a guard receive per night?", "money"),
        ("Of the 90 million dong, how much goes to the dyke?", "money"),
        ("How much do the guards get?", "money"),
        ("How much sand is needed?", "number"),
        ("Out of which fund is the dyke paid?", "source"),
        ("From which budget is the dyke repaired?", "source"),
        ("Which bodies carry it out?", "agency"),
        ("Staff of which organisations are trained?", "agency"),
        ("Which bodies of water are cleaned?", ""),
        ("Which communes build the dyke?", "territory"),
        ("Until what hour may boats land?", ""),
    ],
)
def test_what_english_questions_ask_for(question: str, expects: str) -> None:
    assert understand(question).expects == expects
