"""Files of every kind in a build: archives, garbled text, scans, and what can't be looked at."""

import io
import unicodedata
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from answer import ask
from index import Archive, BuildReport, Embedder, Settings, Silent, build
from ingest.ocr.engine import find_tesseract
from tests.conftest import write_corpus
from tests.sample_plans import PLANS
from tests.test_ocr import TEXT

pytestmark = pytest.mark.slow

CLEAN = """ỦY BAN NHÂN DÂN HUYỆN CHÂU THÀNH
Số: 45/KH-UBND
Châu Thành, ngày 12 tháng 3 năm 2023

KẾ HOẠCH
Vệ sinh kênh mương và chăm sóc cây xanh năm 2023

I. MỤC TIÊU
1. Vớt lục bình trên 36 tuyến kênh, bảo đảm dòng chảy thông suốt trong mùa mưa lũ.
2. Chăm sóc 8.500 cây xanh dọc các tuyến đường, tỷ lệ cây sống đạt từ 92% trở lên.
3. Mỗi xã, thị trấn thành lập ít nhất 02 tổ tự quản về vệ sinh môi trường.

II. NHIỆM VỤ
1. Phòng Tài nguyên và Môi trường chủ trì, phối hợp với Ủy ban nhân dân các xã, thị trấn tổ chức
ra quân vớt lục bình vào tuần đầu mỗi tháng, báo cáo kết quả trước ngày 25 hằng tháng.
2. Phòng Kinh tế và Hạ tầng phân công cán bộ theo dõi việc chăm sóc cây xanh, tiếp nhận phản ánh
của người dân qua đường dây nóng 02773.840.125 và xử lý trong thời gian ba ngày làm việc.
3. Trung tâm Văn hóa và Truyền thanh tuyên truyền để người dân không vứt rác xuống kênh mương.
"""
OTHER = (
    CLEAN.replace("Châu Thành", "Lai Vung")
    .replace("CHÂU THÀNH", "LAI VUNG")
    .replace("45/KH", "77/KH")
    .replace("2023", "2024")
)


def garbled(text: str) -> str:
    """What an OCR without Vietnamese makes of it: marks lost, some letters mistaken."""
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    bare = "".join(char for char in bare if not unicodedata.combining(char))
    return bare.replace("uo", "uc").replace("ien", "ién").replace("am ", "ain ")


@dataclass
class Office:
    """A corpus and its archive."""

    corpus: Path
    settings: Settings
    embedder: Embedder

    def build(self, **changed: object) -> BuildReport:
        settings = self.settings.model_copy(update=changed)
        return build(self.corpus, settings, Silent(), embedder=self.embedder)

    def open(self) -> Archive:
        return Archive.open(self.settings.data)

    def files(self) -> list[str]:
        return [plan.file for plan in self.open().plans()]


@pytest.fixture
def office(tmp_path: Path, embedder: Embedder) -> Office:
    corpus = write_corpus(tmp_path / "corpus", {"sach.txt": CLEAN})
    return Office(corpus, Settings(corpus=corpus, data=tmp_path / "data"), embedder)


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_the_plans_in_a_zip_are_plans_of_their_own(office: Office) -> None:
    path = office.corpus / "2024.zip"
    path.write_bytes(zipped(**{"KH/lai vung.txt": OTHER.encode(), "trong.txt": b" "}))
    report = office.build()
    assert office.files() == ["2024.zip/KH/lai vung.txt", "sach.txt"]
    assert [failure.file for failure in report.failures] == ["2024.zip/trong.txt"]
    again = office.build()
    assert not again.published
    assert again.failures == report.failures
    path.write_bytes(zipped(**{"KH/lai vung.txt": OTHER.encode()}))
    assert office.build().failures == ()
    path.unlink()
    office.build()
    assert office.files() == ["sach.txt"]


def test_a_garbled_plan_is_reconstructed_and_its_raw_words_are_kept(office: Office) -> None:
    raw = garbled(OTHER)
    write_corpus(office.corpus, {"hong.txt": raw})
    office.build()
    archive = office.open()
    (plan,) = [plan for plan in archive.plans() if plan.file == "hong.txt"]
    assert plan.garbled
    assert plan.reconstructed
    text = archive.plan_text(plan.id)
    assert "vớt lục bình" in text
    start = text.index("vớt lục bình")
    span = archive.locate(plan.id, start, start + len("vớt lục bình"))
    assert raw[span.start : span.end] == "vot luc binh"
    assert archive.raw_words(plan.id, start, start + len("vớt lục bình")) == "vot luc binh"
    digits = [char for char in text if char.isdigit()]
    assert digits == [char for char in raw if char.isdigit()]
    (clean,) = [plan for plan in archive.plans() if plan.file == "sach.txt"]
    assert (clean.garbled, clean.reconstructed) == (False, False)
    assert archive.plan_text(clean.id) == CLEAN
    assert archive.raw_words(clean.id, 0, 10) == ""


def test_an_answer_from_a_reconstructed_plan_says_so(office: Office) -> None:
    write_corpus(office.corpus, {"hong.txt": garbled(OTHER)})
    office.build()
    answer = ask("Kế hoạch nào của Lai Vung nhắc số 02773.840.125?", office.open(), office.embedder)
    (citation,) = answer.citations
    assert citation.reliability == "reconstructed"
    assert "02773.840.125" in citation.quote
    assert "phan cong" in citation.original or "tiep nhan" in citation.original
    assert "phục dựng" in answer.text


def test_garbled_text_is_repaired_anew_as_clean_plans_are_added(office: Office) -> None:
    write_corpus(office.corpus, {"hong.txt": garbled(OTHER)})
    office.build()
    before = office.open().manifest.repaired_with
    assert before > 0
    write_corpus(office.corpus, {"nho.txt": "KẾ HOẠCH\nThay bóng đèn đường năm 2024"})
    office.build()
    assert office.open().manifest.repaired_with == before
    write_corpus(office.corpus, {**PLANS, "them.txt": CLEAN.replace("Châu Thành", "Tam Nông")})
    office.build()
    assert office.open().manifest.repaired_with > 1.5 * before


def test_a_text_in_another_language_is_left_as_it_is(office: Office) -> None:
    english = "The committee shall report on the progress of the works every month. " * 30
    write_corpus(office.corpus, {"english.txt": english})
    office.build()
    archive = office.open()
    (plan,) = [plan for plan in archive.plans() if plan.file == "english.txt"]
    assert not plan.reconstructed
    assert archive.plan_text(plan.id) == english


def test_what_cannot_be_looked_at_is_listed(office: Office) -> None:
    (office.corpus / "vong.txt").symlink_to(office.corpus / "vong.txt")
    report = office.build()
    assert [failure.file for failure in report.failures] == ["vong.txt"]
    assert not office.build().published
    (office.corpus / "vong.txt").unlink()
    assert office.build().failures == ()


@pytest.mark.skipif(find_tesseract() is None, reason="tesseract is not installed")
def test_pages_that_wait_are_read_once_ocr_is_there(office: Office) -> None:
    from bench.scans import Damage, damage, typeset
    from tests.paper import pdf

    scan = damage(typeset(TEXT)[0].image, Damage())
    lines = ["Căn cứ tình hình thực tế, Ủy ban nhân dân xã phân công như sau:"] * 5
    (office.corpus / "quet.pdf").write_bytes(pdf(lines, [], pictures=[None, scan]))
    office.build(ocr=False)
    (plan,) = [plan for plan in office.open().plans() if plan.file == "quet.pdf"]
    assert plan.waiting == (2,)
    answer = ask("Kế hoạch nào nhắc số 0277.3851.264?", office.open(), office.embedder)
    assert answer.abstained
    assert answer.searched.waiting == 1
    assert not office.build(ocr=False).published
    office.build()
    archive = office.open()
    (plan,) = [plan for plan in archive.plans() if plan.file == "quet.pdf"]
    assert plan.waiting == ()
    answer = ask("Kế hoạch nào nhắc số 0277.3851.264?", archive, office.embedder)
    (citation,) = answer.citations
    assert (citation.page, citation.reliability) == (2, "ocr")
    (page,) = [page for page in archive.pages(plan.id) if page.number == 2]
    shown = [b for b in page.boxes if citation.start <= b.start and b.end <= citation.end]
    assert shown
    assert not office.build().published
