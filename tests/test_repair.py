"""Text that an English OCR made of Vietnamese is repaired, and nothing else is touched."""

import json
import shutil
from argparse import Namespace
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bench import repair as command
from bench.base_counts import ROOT, sample_texts
from bench.word_alignment import align, split_words
from ingest.cli import Parser
from ingest.errors import SourceError, UsageError
from ingest.repair import Piece, Repairer, language_model
from ingest.repair.channel import LONGEST_READ, learnt
from ingest.repair.decoder import Decoder
from ingest.repair.language_model import LanguageModel
from ingest.repair.learning import learn
from ingest.repair.words import combined, one_spelling, tokens

GARBLED = "Céng an huyén chu tri, phdi hop véi cac xa tuyén truyén vé phong, chéng tdi pham."
CLEAN = "Công an huyện chủ trì, phối hợp với các xã tuyên truyền về phòng, chống tội phạm."


@pytest.fixture(scope="module")
def repairer() -> Repairer:
    """One that knows the sample plans alone."""
    return Repairer.train([])


def test_garbled_sentences_are_repaired(repairer: Repairer) -> None:
    assert repairer.repair(GARBLED).text == CLEAN


def test_capitals_stay_capitals(repairer: Repairer) -> None:
    title = "KE HOACH\nPHONG, CHONG TOI PHAM\n"
    assert repairer.repair(title).text == "KẾ HOẠCH\nPHÒNG, CHỐNG TỘI PHẠM\n"


def test_letters_read_as_digits_become_letters(repairer: Repairer) -> None:
    repaired = repairer.repair("phong, chéng t6i pham; xir 1y nghiém, Ké hoach s6 12")
    assert repaired.text == "phòng, chống tội phạm; xử lý nghiêm, Kế hoạch số 12"


def test_signs_that_small_vowels_were_read_as_become_words(repairer: Repairer) -> None:
    raw = "tuyén truyén & co s6; ty 1€ giam; Phong GD & DT"
    assert repairer.repair(raw).text.startswith("tuyên truyền ở cơ sở; tỷ lệ giảm")
    assert repairer.repair(raw).text.endswith("GD & DT")


def test_stroked_capitals_may_have_been_read_as_p(repairer: Repairer) -> None:
    assert repairer.repair("tinh Péng Thap").text == "tỉnh Đồng Tháp"


def test_words_of_the_archive_are_known_after_training(repairer: Repairer) -> None:
    raw = "khu sinh thai Xéo Quyt"
    trained = Repairer.train(["Cán bộ khu sinh thái Xẻo Quýt trực hằng đêm. " * 3])
    assert trained.repair(raw).text == "khu sinh thái Xẻo Quýt"
    assert repairer.repair(raw).text != "khu sinh thái Xẻo Quýt"


@pytest.mark.parametrize(
    "kept",
    [
        "28/KH-BCP138/CP",
        "KH-UBND",
        "ngày 05/12/2024",
        "02773.875.111",
        "15,5%",
        "3.000.000",
        "UBND",
        "BCD138",
        "HDND",
        "xa@dongthap.gov.vn",
        "https://dongthap.gov.vn/ke-hoach",
        "Covid-19",
        "5km",
        "A4",
        "XIII",
    ],
)
def test_codes_numbers_and_acronyms_are_never_touched(repairer: Repairer, kept: str) -> None:
    repaired = repairer.repair(f"Céng an huyén thuc hién {kept} trén dia ban.")
    assert kept in repaired.text
    assert repaired.text.startswith("Công an huyện")


def test_list_markers_are_never_touched(repairer: Repairer) -> None:
    raw = "II. Nhiém vu\na) Céng an\nd) Phong, chéng\n- Cac xa\n"
    lines = repairer.repair(raw).text.split("\n")
    assert [line.split(" ")[0] for line in lines[:4]] == ["II.", "a)", "d)", "-"]
    assert lines[1] == "a) Công an"


@pytest.mark.parametrize("name", ["Kandal", "Telegram", "Singapore", "Phnom Penh", "Peter Smith"])
def test_foreign_names_are_left_alone(repairer: Repairer, name: str) -> None:
    assert name in repairer.repair(f"Céng an huyén phdi hop véi {name} vé phong, chéng.").text


def test_foreign_names_that_the_archive_has_are_left_alone() -> None:
    trained = Repairer.train(["Hợp tác với tỉnh Xaveng của nước bạn."])
    assert "Xaveng" in trained.repair("hop tac véi tinh Xaveng").text


def test_words_with_vietnamese_letters_are_left_alone(repairer: Repairer) -> None:
    text = "Rẫy bắp bị sâu, vườn mướp trổ bông, rổ ốc đầy, đường ướt."
    assert "vườn mướp trổ" in repairer.repair(text).text


def test_output_has_one_place_for_the_tone() -> None:
    trained = Repairer.train(["phòng, chống ma tuý; chuyển hoá địa bàn. " * 5])
    assert trained.repair("chéng ma tay, chuyén hoa dia ban").text.endswith("chuyển hóa địa bàn")
    assert one_spelling("tuý") == "túy"
    assert one_spelling("quý") == "quý"
    assert one_spelling("hoàn") == "hoàn"


def test_what_a_text_shows_of_its_own_confusions_is_used() -> None:
    model = LanguageModel.train([])
    decoder = Decoder(model, ["tổ", "sổ", "bổ", "bị", "bộ"], learnt())
    adapted = decoder.adapted([("tổ", "tq"), ("sổ", "sq")] * 20 + [("bộ", "bq")])
    assert decoder.candidates("bq")[0].text != "bổ"
    assert adapted.candidates("bq")[0].text == "bổ"


def test_pieces_and_map_lead_back_to_the_raw_text(repairer: Repairer) -> None:
    repaired = repairer.repair(GARBLED)
    assert repaired.pieces[0] == Piece(0, 4, "Công")
    back = repaired.source_map(GARBLED)
    assert len(back.starts) == len(repaired.text)
    start = repaired.text.index("phối hợp")
    begin, end = back.to_source(start, start + len("phối hợp"))
    assert GARBLED[begin:end] == "phdi hop"
    rebuilt, done = [], 0
    for piece in repaired.pieces:
        rebuilt += [GARBLED[done : piece.start], piece.text]
        done = piece.end
    assert "".join([*rebuilt, GARBLED[done:]]) == repaired.text


def test_long_texts_are_repaired_in_parts(
    repairer: Repairer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.repair._AT_ONCE", 16)
    assert repairer.repair(f"{GARBLED}\n" * 3).text == f"{CLEAN}\n" * 3


@pytest.mark.parametrize("text", ["", " \n\f\n", "12 - 345", "…", "x" * 50_000, "\u0301\u0323 ﬁ €"])
def test_text_without_words_to_repair_stays(repairer: Repairer, text: str) -> None:
    repaired = repairer.repair(text)
    assert len(repaired.source_map(text).starts) == len(repaired.text)
    assert repaired.text == text or "€" in text


def test_threads_may_share_a_repairer(repairer: Repairer) -> None:
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: repairer.repair(GARBLED).text, range(8))) == {CLEAN}


def test_texts_are_read_one_by_one_and_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language_model, "_MOST_PAIRS", 50)

    def texts() -> Iterator[str]:
        for number in range(30):
            letter = chr(ord("a") + number % 26)
            yield "công an " + " ".join(f"{letter}{other}" for other in "bcdghklmnp")

    counts = LanguageModel.train(texts(), base=False).counts()
    assert len(counts["pairs"]) <= 50
    assert counts["pairs"]["công an"] == 30


def test_unseen_syllables_are_put_together_from_those_seen() -> None:
    found = combined(["toàn", "khá", "quý", "nước", "campuchia"])
    assert "khoán" in found
    assert found["khoán"] < found["toàn"] + found["khá"]
    assert all(one_spelling(word) == word for word in found)
    assert "nươc" not in found  # rimes that end in c take two tones only


def test_tokens_tell_words_numbers_and_ends() -> None:
    found = list(tokens("Số 12/KH-UBND, hoá đơn.\n\nHết"))
    assert found == ["số", "0", "hóa", "đơn", ".", ".", "hết"]


def test_stored_counts_are_those_of_the_sample_plans() -> None:
    texts = (text.replace("\n", "\n\n") for text in sample_texts())
    stored = json.loads((ROOT / "ingest/repair/words.json").read_text(encoding="utf-8"))
    assert LanguageModel.train(texts, base=False).counts() == stored


def test_stored_confusions_are_chunks_and_counts() -> None:
    counts = learnt()
    assert set(map(len, counts)) == {1, 2}
    assert all(len(read) <= LONGEST_READ for reads in counts.values() for read in reads)
    assert all(n > 0 for reads in counts.values() for n in reads.values())


def test_confusions_are_learnt_from_pairs_of_words() -> None:
    words = ["một", "tột", "cột", "lội", "nội", "hộp"]
    pairs = [(word, word.replace("ộ", "6")) for word in words] * 20
    counts = learn(pairs)
    assert max(counts["ộ"], key=counts["ộ"].__getitem__) == "6"
    assert max(counts["t"], key=counts["t"].__getitem__) == "t"


def test_words_are_aligned_over_gaps() -> None:
    left, right = split_words("Công an xã, huyện phối hợp"), split_words("Céng huyén phdi thém hop")
    pairs = align(left, right)
    assert [(left[i], right[j]) for i, j in pairs if i is not None and j is not None] == [
        ("Công", "Céng"),
        ("huyện", "huyén"),
        ("phối", "phdi"),
        ("hợp", "hop"),
    ]
    assert [i for i, j in pairs if j is None] == [1, 2]


def test_figures_of_a_repair() -> None:
    clean = "Công an xã hoá giải, số 12 " + "phần thiếu " * 10
    figures = command.compare("Céng an xa hóa giai, s6 12", "Công án xã hóa giai, số 12", clean)
    assert figures["words"] == 7
    assert figures["accuracy_before"] == pytest.approx(3 / 7)  # an, hóa, 12
    assert figures["accuracy_after"] == pytest.approx(5 / 7)
    assert figures["worse"] == pytest.approx(1 / 7)
    assert figures["digits_changed"] == 0
    assert command.compare("s6 12", "số 13", "số 12")["digits_changed"] == 1


def test_the_command_prints_and_writes_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    garbled = f"{GARBLED} Uy ban nhan dan huyen giao Cong an huyen bao cao Chu tich."
    clean = f"{CLEAN} Ủy ban nhân dân huyện giao Công an huyện báo cáo Chủ tịch."
    for name, text in (("garbled", garbled), ("clean", clean), ("plan", "Một kế hoạch khác.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    out = tmp_path / "out.json"
    files = [str(tmp_path / name) for name in ("garbled", "clean")]
    options = _parse([*files, "--train", str(tmp_path / "plan"), "--json", str(out)])
    assert command.run(options) == 0
    figures = json.loads(out.read_text(encoding="utf-8"))
    assert figures["accuracy_after"] == 1
    assert figures["accuracy_before"] < 0.5
    assert "word accuracy, repaired" in capsys.readouterr().out


def test_files_that_are_not_there_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can't be read"):
        command.run(_parse([str(tmp_path / "none"), str(tmp_path / "none")]))


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_a_page_read_by_an_english_ocr_is_repaired(repairer: Repairer) -> None:
    from bench.english_ocr import read_pages

    sentences = [CLEAN, "Ủy ban nhân dân các xã, thị trấn báo cáo kết quả thực hiện hằng tháng."]
    try:
        page = next(read_pages(sentences * 4, "regular", seed=1))
    except SourceError as error:
        pytest.skip(str(error))
    figures = command.compare(page.read, repairer.repair(page.read).text, page.printed)
    assert figures["accuracy_before"] < 0.4
    assert figures["accuracy_after"] > 0.9


def _parse(arguments: list[str]) -> Namespace:
    parser = Parser()
    command.add_command(parser.add_subparsers(parser_class=Parser))
    return parser.parse_args(["repair", *arguments])
