"""How much of what a question is about stands in a text."""

import math

import pytest

from answer.binding.coverage import Concepts, concepts
from answer.language.words import Words
from answer.question.understand import understand
from ingest.text import fold

# Rarity of syllables in an imagined archive; what it lacks is as rare as can be.
RARITY = {"bể": 3.0, "chứa": 2.0, "vỏ": 3.0, "chai": 3.5, "xã": 0.2, "mỗi": 0.5, "giải": 2.0}
RARITY |= {"bơi": 2.5, "lớp": 1.5, "nhiệm": 1.0, "đường": 1.0, "dây": 1.5, "nóng": 1.5}
FOLDED = {fold(word): rarity for word, rarity in RARITY.items()}


def idf(term: str, *, folded: bool = False) -> float:
    return (FOLDED if folded else RARITY).get(term, 9.0)


def wanted(question: str) -> Concepts:
    return concepts(understand(question), idf)


def share(question: str, text: str, garbled: bool = False) -> float:
    about = wanted(question)
    return about.share(map(float, about.found(Words(text, garbled))))


def test_a_text_with_all_words_covers_the_question() -> None:
    text = "Mỗi xã đặt bể chứa vỏ chai."
    assert share("Nơi nào đặt bể chứa vỏ chai?", text) == pytest.approx(1)
    assert share("Nơi nào đặt bể chứa vỏ chai?", "Trồng bần ven sông.") == 0


def test_rare_words_weigh_more_than_common_ones() -> None:
    question = "Bể chứa ở xã?"
    assert share(question, "Có bể chứa.") > 0.8 > 0.3 > share(question, "Các xã họp.")


def test_words_in_another_order_cover_less_than_neighbours() -> None:
    neighbours, apart = share("bể chứa", "một bể chứa mới"), share("bể chứa", "chứa trong bể")
    assert neighbours == 1
    assert 0.5 < apart < 1


def test_a_word_that_the_archive_lacks_keeps_a_text_from_covering_the_question() -> None:
    assert share("Bể chứa uranium?", "Mỗi xã đặt hai bể chứa.") < 0.62


def test_parts_of_words_and_other_tones_do_not_count() -> None:
    assert share("lớp bơi", "Lớpbơi, bợi, lốp") == 0


def test_spelling_variants_are_one_word() -> None:
    assert share("sơ kết 9 huyện", "sơ kết 09 huyện") == 1
    assert share("sơ kết 9 huyện", "sơ kết 90 huyện") < 1
    assert share("tỉ lệ hoà giải", "tỷ lệ hòa giải") == 1


def test_unaccented_questions_are_compared_folded() -> None:
    assert share("dieu tra kham pha", "ĐIỀU TRA KHÁM PHÁ của huyện") == 1
    assert share("điều tra khám phá", "dieu tra kham pha cua huyen") < 0.3  # "tra" has no mark


def test_a_misspelt_word_is_compared_folded_where_plans_have_it_beside_its_neighbour() -> None:
    text = Words("một bể chứa mới")
    seen = []

    def respelt(before: str, word: str, after: str) -> bool:
        seen.append((before, word, after))
        return (word, after) == ("bễ", "chứa")

    about = concepts(understand("bễ chứa"), idf, respelt)
    assert about.share(map(float, about.found(text))) == 1
    assert seen == [("", "bễ", "chứa")]
    strict = wanted("bễ chứa")
    assert strict.share(map(float, strict.found(text))) < 0.5


def test_garbled_text_is_matched_tolerantly() -> None:
    garbled = "Moi xa dat hai be chúa v0 chai thuôc"
    assert share("đặt bể chứa vỏ chai", garbled, garbled=True) > 0.7
    assert share("đặt bể chứa vỏ chai", garbled) < 0.5
    assert share("trồng rừng ngập mặn", garbled, garbled=True) < 0.3


def test_numbers_are_never_matched_tolerantly() -> None:
    garbled = "Lap 141 be chua va 165 bien"
    assert share("140 bể chứa", garbled, garbled=True) < share("141 bể chứa", garbled, garbled=True)


def test_english_words_are_looked_for_in_vietnamese() -> None:
    assert share("How many hotlines?", "Số đường dây nóng của tỉnh") == 1
    assert share("How many hotlines?", "Lớp bơi mùa hè") == 0
    phrases = [item.phrases for item in wanted("Which staff does the BLO have?").items]
    assert (("blo",),) in phrases


def test_a_question_without_content_is_covered_by_nothing() -> None:
    about = wanted("Là gì?")
    assert about.items == ()
    assert about.share(()) == 0
    assert not math.isnan(about.total)
