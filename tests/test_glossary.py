"""English words in the words of Vietnamese plans."""

import re
from pathlib import Path

import pytest

from answer.language.frame import FRAME_EN
from answer.language.glossary import entries, translate

_FILE = Path(__file__).parents[1] / "answer" / "language" / "glossary.txt"


def lines() -> list[tuple[str, str]]:
    read = _FILE.read_text(encoding="utf-8").splitlines()
    parted = [line.partition(":") for line in read if line and not line.startswith("#")]
    return [(key.strip(), values) for key, _, values in parted]


def phrases_of(words: str) -> dict[str, tuple[str, ...]]:
    return dict(translate(words.split()))


def test_no_entry_is_given_twice_or_lost() -> None:
    assert len(entries()) == len(lines()) > 900


def test_every_entry_has_translations_without_gaps() -> None:
    for key, values in lines():
        assert all(value.strip() for value in values.split(",")), key
        assert "" not in entries(), key


def test_no_entry_is_hidden_by_the_words_that_frame_a_question() -> None:
    for key, _ in lines():
        assert any((word,) not in FRAME_EN for word in re.findall(r"[^\W_]+", key)), key


@pytest.mark.parametrize(
    ("typed", "phrase"),
    [
        ("households", "hộ"),
        ("ferries", "phà"),
        ("evaluating", "đánh giá"),
        ("banned", "cấm"),
        ("removal", "xóa"),
        ("prosecution", "truy tố"),
        ("vaccinated", "tiêm"),
    ],
)
def test_forms_of_a_word_are_found(typed: str, phrase: str) -> None:
    assert phrase in phrases_of(typed)[typed]


@pytest.mark.parametrize(
    ("typed", "phrase"),
    [
        ("people council", "hội đồng nhân dân"),  # "people's council" without its frame
        ("e cigarettes", "thuốc lá điện tử"),
        ("black spots", "điểm đen"),
        ("child labour", "lao động trẻ em"),
        ("compulsory drug rehabilitation", "cai nghiện bắt buộc"),
        ("shop houses", "nhà ở kết hợp kinh doanh"),
        ("illegal sand mining", "khai thác cát trái phép"),
        ("news items", "tin bài"),
    ],
)
def test_phrases_go_before_their_words(typed: str, phrase: str) -> None:
    assert phrase in phrases_of(typed)[typed]


def test_a_word_that_only_begins_alike_is_another_word() -> None:
    assert phrases_of("catapult") == {"catapult": ()}
    assert phrases_of("blockchain") != phrases_of("block")


@pytest.mark.parametrize("word", ["way", "ways", "themselves", "method", "corner", "uniformly"])
def test_words_of_every_question_are_no_terms(word: str) -> None:
    """A short entry would take them for a form of "way out" or "corn"."""
    assert phrases_of(word)[word] == ()


@pytest.mark.parametrize(
    "words",
    [
        "recidivism", "truancy prostitution", "turnout constituency", "landslide evacuation",
        "pesticide wastewater", "scholarship tuition", "disbursement", "rabies quarantine",
    ],
)  # fmt: skip
def test_domains_of_plans_are_covered(words: str) -> None:
    known = [bool(phrases) for _, phrases in translate(words.split())]
    assert sum(known) >= len(known) - 1
