"""Clean Vietnamese is told from what an OCR without Vietnamese makes of it."""

from ingest.quality import judge

CLEAN = "Công an huyện chủ trì, phối hợp với các xã tuyên truyền về phòng, chống tội phạm. " * 20
GARBLED = "Céng an huyén chu tri, phdi hop voi cac xa tuyén truyén vé phong, chéng toi pham. " * 20


def test_clean_text_is_not_garbled() -> None:
    quality = judge(CLEAN)
    assert quality.vietnamese > 0.4
    assert not quality.garbled


def test_text_of_a_foreign_ocr_is_garbled() -> None:
    quality = judge(GARBLED)
    assert quality.vietnamese == 0
    assert quality.garbled


def test_most_of_the_text_decides() -> None:
    assert not judge(CLEAN * 3 + GARBLED).garbled
    assert judge(CLEAN + GARBLED * 3).garbled


def test_text_without_words_is_empty() -> None:
    quality = judge(" 12 - 345 \n\f")
    assert (quality.words, quality.vietnamese, quality.garbled) == (0, 0.0, False)
