"""Garbled text is repaired where it makes sense, and every place leads back to the raw text."""

from functools import cache

import pytest

from ingest.assemble import assemble
from ingest.plan import Page
from ingest.reading import Reading
from ingest.reconstruct import is_repairable, reconstruct
from ingest.repair import Repairer
from ingest.source import identity_map

CLEAN = (
    "Ủy ban nhân dân xã tổ chức trồng rừng ngập mặn ven biển và làm sạch kênh mương.\n"
    "Phòng Nông nghiệp chủ trì, phối hợp với Đoàn thanh niên thực hiện kế hoạch này.\n"
    "Các ấp báo cáo kết quả thực hiện về Ủy ban nhân dân xã trước ngày 15 tháng 8 năm 2021.\n"
    "Đường dây nóng tiếp nhận phản ánh của nhân dân là 02773.875.111.\n"
)
GARBLED = (
    "Uy ban nhan dan xa t6 chtrc trong rimg ngap man ven bién va lam sach kénh muong.\n"
    "Phong Nong nghiép chu tri, phdi hop véi Doan thanh nién thuc hién ké hoach nay.\n"
    "Cac ap bao cao két qua thuc hién vé Uy ban nhan dan xa truéc ngay 15 thang 8 nam 2021.\n"
    "Duong day nong tiép nhan phan anh cua nhan dan la 02773.875.111.\n"
)
ENGLISH = "The committee shall report the results of the work to the council by the end of May.\n"


@cache
def repairer() -> Repairer:
    """Trained on the texts above; learning the confusions takes a while."""
    return Repairer.train([CLEAN * 5])


def reading(text: str, *pages: Page) -> Reading:
    return Reading("pdf", text, identity_map(len(text)), pages)


def test_only_vietnamese_that_lost_its_marks_is_repairable() -> None:
    assert is_repairable(GARBLED * 3)
    assert not is_repairable(CLEAN * 3)
    assert not is_repairable(ENGLISH * 5)
    assert not is_repairable("for (int i = 0; i < count; i++) { total += cells[i].width; }\n" * 9)
    assert not is_repairable("2021-08-15 14:22 1.234\n" * 50)
    assert not is_repairable("")


def test_good_text_and_other_languages_stay_as_they_are() -> None:
    for text in (CLEAN * 3, ENGLISH * 5, "", "\n"):
        assert reconstruct(reading(text), repairer()) is None


def test_repaired_text_has_its_marks_and_leads_back() -> None:
    done = reconstruct(reading(GARBLED), repairer())
    assert done is not None
    repaired, wanted = done.text.split(), CLEAN.split()
    right = sum(a == b for a, b in zip(repaired, wanted, strict=True))
    assert right > 0.8 * len(wanted)
    for word, raw in (("kênh", "kénh"), ("thanh", "thanh"), ("niên", "nién")):
        start = done.text.index(word)
        begin, end = done.to_raw.to_source(start, start + len(word))
        assert GARBLED[begin:end] == raw


def test_identifiers_are_those_of_the_raw_text() -> None:
    source = reading(GARBLED)
    plan = assemble(source, "a.pdf", "0" * 64, reconstruct(source, repairer()))
    assert plan.quality.reconstructed
    assert plan.raw is not None
    assert plan.raw.text == GARBLED
    found = {m.normal: plan.text[m.start : m.end] for m in plan.mentions}
    assert found["02773875111"] == "02773.875.111"
    assert found["2021-08-15"] == "ngày 15 tháng 8 năm 2021"


def test_pages_are_judged_one_by_one_and_keep_their_places() -> None:
    clean, garbled = CLEAN + "\n", GARBLED + "\n"
    ends = [len(clean), len(clean + garbled), len(clean + garbled + clean)]
    pages = [
        Page(n + 1, start, end)
        for n, (start, end) in enumerate(zip([0, *ends], ends, strict=False))
    ]
    source = reading(clean + garbled + clean, *pages)
    done = reconstruct(source, repairer())
    assert done is not None
    first, second, third = (done.text[p.start : p.end] for p in done.pages(source.pages))
    assert first == clean
    assert third == clean
    assert second != garbled
    assert second.startswith("Ủy ban nhân dân xã")


def test_garbled_text_beyond_the_limit_stays_raw(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.reconstruct._LONGEST", len(GARBLED) + 10)
    text = GARBLED + GARBLED
    pages = [Page(1, 0, len(GARBLED)), Page(2, len(GARBLED), len(text))]
    done = reconstruct(reading(text, *pages), repairer())
    assert done is not None
    assert done.text.endswith(GARBLED)
    assert not done.text.startswith(GARBLED)
