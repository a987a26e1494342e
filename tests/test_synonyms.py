"""What people ask in the words of offices: answer/language/synonyms.txt and how it is read."""

from collections import Counter
from pathlib import Path

import pytest

from answer.language.synonyms import listed_phrases, synonyms_at
from answer.language.words import spelt
from answer.question.terms import content_words

_LINES = [
    line.partition(":")
    for line in (Path(__file__).parents[1] / "answer" / "language" / "synonyms.txt")
    .read_text(encoding="utf-8")
    .splitlines()
    if line and not line.startswith("#")
]


def others(said: str) -> set[str]:
    found = synonyms_at(spelt(said), 0)
    assert found is None or found[0] == tuple(spelt(said))
    return {" ".join(other) for other in found[1]} if found else set()


def test_no_line_is_given_twice() -> None:
    assert [key for key, count in Counter(key for key, _, _ in _LINES).items() if count > 1] == []
    assert len(_LINES) > 2500


def test_no_line_says_itself_again() -> None:
    for key, colon, values in _LINES:
        assert colon, key
        said = [" ".join(spelt(value)) for value in values.split(",") if value.strip()]
        assert " ".join(spelt(key)) not in said, key
        assert len(said) == len(set(said)), key


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("để mắt tới", "theo dõi"),
        ("hai thứ tiếng", "song ngữ"),
        ("không mất tiền", "miễn phí"),
        ("người ra tù", "người chấp hành xong án phạt tù"),
        ("phạm tội lại", "tái phạm"),
        ("cây xăng", "xăng dầu"),
        ("bạo hành gia đình", "bạo lực gia đình"),
        ("khối đá", "m3 đá"),
        ("đợt đầu tiên", "đợt 1"),
        ("đổi chỗ", "luân chuyển"),
        ("chích ngừa", "tiêm"),
        ("xe tàu khả nghi", "phương tiện nghi vấn"),
        ("đi cai bắt buộc", "cai nghiện bắt buộc"),
        ("vợ chồng đánh nhau", "bạo lực gia đình"),
        ("xử án mẫu", "phiên tòa giả định"),
        ("hút cát lậu", "khai thác cát trái phép"),
        ("đánh bắt trái phép", "iuu"),
        ("phun thuốc sát trùng", "phun khử khuẩn"),
        ("thùng phiếu phụ", "hòm phiếu phụ"),
        ("cầm đầu đoàn", "trưởng đoàn"),
        ("về đích nông thôn mới", "đạt chuẩn nông thôn mới"),
        ("trình", "báo cáo"),
        ("nhóm sinh hoạt", "câu lạc bộ"),
        ("để dành", "dự trữ"),
        ("đứng lớp", "dạy"),
        ("sự đóng góp của xã hội", "xã hội hóa"),
        ("người đầu óc không bình thường", "người bị bệnh tâm thần"),
    ],
)
def test_everyday_words_are_those_of_plans(asked: str, printed: str) -> None:
    assert printed in others(asked)


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("kinh phí", "vốn"),  # the money of a plan is no loan
        ("miễn phí", "kinh phí"),
        ("siêu thị", "chợ"),
        ("cơ sở", "chợ"),
        ("đá gà", "đánh bạc"),  # a part of it only
        ("bệnh viện", "cơ sở y tế"),
        ("thanh niên", "đoàn viên"),
        ("cần sa", "ma túy"),
        ("đi cai", "cai nghiện bắt buộc"),
        ("tố giác", "khiếu nại"),
        ("thợ", "người lao động"),
        ("hộ thoát nghèo", "hộ nghèo"),
        ("người bị thương", "người chết"),
        ("hỏi ý kiến", "khảo sát"),  # of an office, too
        ("gặp gỡ", "giao ban"),
        ("phụ cấp", "bồi dưỡng"),
    ],
)
def test_what_is_wider_or_narrower_is_no_synonym(asked: str, printed: str) -> None:
    assert printed not in others(asked)


def test_a_word_inside_another_has_no_synonyms() -> None:
    assert synonyms_at(["phát", "triển"], 0) == (("phát", "triển"), ())
    assert others("phát")


@pytest.mark.parametrize("said", ["chương trình", "tờ trình", "góp phần", "đáp ứng"])
def test_a_longer_word_hides_the_short_one_in_it(said: str) -> None:
    assert synonyms_at(spelt(said), 0) == (tuple(spelt(said)), ())


@pytest.mark.parametrize("said", ["văn bản số", "có bầu", "đất ở", "tiền xã", "tiền học"])
def test_words_that_only_happen_to_meet_are_no_phrase(said: str) -> None:
    """ "Văn bản số mấy", "có bầu cử", "đất ở đâu", "bao nhiêu tiền xã góp", "tiền học bổng"."""
    assert tuple(spelt(said)) not in listed_phrases()


def test_a_long_phrase_is_known_with_wrong_marks() -> None:
    assert synonyms_at(["hai", "thu", "tiếng"], 0) == (
        ("hai", "thu", "tiếng"),
        (("song", "ngữ"),),
    )
    assert synonyms_at(["bảo", "hành"], 0) is None  # "bạo hành" is another word


def test_small_words_inside_a_listed_phrase_are_kept() -> None:
    """Alone "không" and "tiền" only frame a question."""
    assert ("không", "mất", "tiền") in listed_phrases()
    terms = content_words("Lớp bơi không mất tiền", "vi", "open", "", False, (), [], ())
    assert terms[-3:] == ("không", "mất", "tiền")


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("Ai đem rác về bãi nhân dịp lễ hội?", ["rác", "bãi", "lễ", "hội"]),
        ("Xã tính trồng cây ở đâu?", ["xã", "trồng", "cây"]),
        ("Giới tính của trẻ", ["giới", "tính", "trẻ"]),
    ],
)
def test_light_words_frame_a_question(asked: str, left: list[str]) -> None:
    terms = content_words(asked, "vi", "open", "", False, (), [], ())
    assert [term for term in terms if term] == left


@pytest.mark.parametrize("asks", ["đứng ra", "cầm trịch", "chịu trách nhiệm chính", "gánh vác"])
def test_words_for_being_in_charge_frame_a_question(asks: str) -> None:
    terms = content_words(f"Ai {asks} dọn rác?", "vi", "value", "agency", False, (), [], ())
    assert [term for term in terms if term] == ["dọn", "rác"]


def test_quoted_names_bind_an_english_question() -> None:
    from answer.binding.weighing import english_items
    from answer.question.understand import understand

    question = understand('Who broadcasts "Sóng nước bình yên" in the province?')
    items = english_items(question, lambda *_, **__: 3.0)
    assert question.language == "en"
    assert [i.phrases for i in items if i.required] == [((("sóng", "nước", "bình", "yên")),)]
