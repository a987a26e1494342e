import pytest

from index.terms import detect_language, normalise, query_terms, terms


@pytest.mark.parametrize(
    ("newer", "older"),
    [("hoá", "hóa"), ("tuý", "túy"), ("uỷ ban", "ủy ban"), ("khoẻ", "khỏe"), ("Thuỵ", "thụy")],
)
def test_both_ways_to_place_the_tone_mark_are_one_term(newer: str, older: str) -> None:
    assert normalise(newer) == normalise(older) == older


@pytest.mark.parametrize("text", ["quý", "toàn", "huyện", "quyết", "thuở", "hoạt"])
def test_other_syllables_keep_their_tone_mark(text: str) -> None:
    assert normalise(text) == text


def test_misplaced_mark_after_qu_is_mended() -> None:
    assert normalise("qúy") == "quý"


def test_decomposed_text_gives_the_same_terms() -> None:
    assert terms("Ke\u0302\u0301 hoa\u0323ch") == terms("Kế hoạch")


def test_pairs_join_adjacent_syllables() -> None:
    assert terms("phòng chống ma túy").pairs == ("phòng_chống", "chống_ma", "ma_túy")


def test_folded_terms_follow_the_exact_ones() -> None:
    found = terms("Đường dây nóng")
    assert found.exact == ("đường", "dây", "nóng")
    assert found.folded == ("duong", "day", "nong")


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("Kế hoạch số 41/KH-BCĐ9 đã ký", "41/kh-bcđ9"),
        ("Nghị định 08/2019/NĐ-CP", "08/2019/nđ-cp"),
        ("Kết luận số 7-KL/TU.", "7-kl/tu"),
        ("gọi 0297.3812.444 ngay", "02973812444"),
        ("gọi 0297 3812 444 ngay", "02973812444"),
        ("tổng đài 1900 1234", "19001234"),
        ("2.500.000 đồng", "2500000"),
    ],
)
def test_identifiers_are_single_terms(text: str, identifier: str) -> None:
    assert identifier in terms(text).exact


def test_dates_are_no_codes() -> None:
    assert terms("ngày 16/8/2021").exact == ("ngày", "16", "8", "2021")


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Kế hoạch nào nói về phòng cháy?", "vi"),
        ("Jared Allen có bao nhiêu lần ghi bàn?", "vi"),
        ("ke hoach nao noi ve phong chay", "vi-unaccented"),
        ("duong day nong so may", "vi-unaccented"),
        ("Which plan sets a target for fire safety?", "en"),
        ("who signed the plan of Ben Tre", "en"),
        ("41/2020", "vi"),
    ],
)
def test_language_of_a_question(question: str, language: str) -> None:
    assert detect_language(question) == language


def test_english_questions_lose_function_words_only() -> None:
    assert query_terms("What is the target of the campaign?").exact == ("target", "campaign")


def test_unaccented_syllables_that_look_english_stay() -> None:
    assert "an" in query_terms("cong an xa lam nhiem vu gi").exact


def test_question_terms_are_distinct() -> None:
    assert query_terms("ai báo cáo, báo cáo ai").exact == ("ai", "báo", "cáo")
