"""Files that people add: what is accepted, under which name, and what is refused and why."""

import hashlib
import io
import os
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from PIL import Image

from index import Archive, Embedder, Settings, Silent, build
from index.census import pending
from index.folder_copy import copy_folder, look_into
from index.manifest import Counts, Manifest
from index.removed import added_files, put_back, remove, removed_files
from index.uploads import LARGEST, Arrival, Destination, receive, stored_name
from ingest import list_folder
from ingest.errors import SourceError
from tests.archives import ArchiveOf
from tests.conftest import write_corpus
from tests.sample_plans import PLANS, SWIMMING, TREES, WASTE

DAY = date(2025, 3, 5)


@pytest.fixture
def place(tmp_path: Path) -> Destination:
    """A corpus with one plan, and an empty data folder."""
    corpus = write_corpus(tmp_path / "corpus", {"2023/trong-cay.txt": TREES})
    return Destination(corpus, tmp_path / "data", day=DAY)


def take(place: Destination, name: str, data: bytes | str) -> Arrival:
    data = data.encode() if isinstance(data, str) else data
    (arrival,) = receive([(name, data)], place)
    return arrival


def zipped(members: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def files(place: Destination) -> set[str]:
    found = list_folder(place.corpus).files
    return {path.relative_to(place.corpus).as_posix() for path in found}


def test_a_plan_comes_into_the_folder_of_the_day(place: Destination) -> None:
    arrival = take(place, "Kế hoạch rác.txt", WASTE)
    assert (arrival.outcome, arrival.documents, arrival.waits) == ("accepted", 1, False)
    assert arrival.stored == "tai-len/2025-03-05/Kế hoạch rác.txt"
    assert (place.corpus / arrival.stored).read_text(encoding="utf-8") == WASTE


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("../../e<b>vil.txt", "e_b_vil.txt"),
        ("..\\..\\C:\\windows\\kh.txt", "kh.txt"),
        ("/etc/passwd", "passwd.txt"),
        (".htaccess", "htaccess.txt"),
        ("~$ke hoach.txt", "ke hoach.txt"),
        ("__init__.py", "init__.py.txt"),
        ("CON.txt", "tep-CON.txt"),
        ("a\x00b\u202etxt.exe", "a b txt.exe.txt"),
        ("...", "tep.txt"),
        ("Kê\u0301 hoach.TXT", "Kế hoach.txt"),
    ],
)
def test_a_stored_name_is_harmless_and_seen_by_the_build(
    place: Destination, given: str, stored: str
) -> None:
    arrival = take(place, given, WASTE)
    assert arrival.stored == f"tai-len/2025-03-05/{stored}"
    assert arrival.stored in files(place)
    assert all(path.is_relative_to(place.corpus) for path in list_folder(place.corpus).files)


@pytest.mark.parametrize("stem", ["kế hoạch " * 60, "ế" * 300, "a" * 300])
def test_a_long_name_is_shortened(place: Destination, stem: str) -> None:
    assert stored_name(f"{stem}.pdf", b"%PDF-1.4").endswith(".pdf")
    assert take(place, f"{stem}.txt", WASTE).outcome == "accepted"
    assert take(place, f"{stem}.txt", SWIMMING).stored.endswith(" (2).txt")


def test_nothing_is_added_where_the_disk_of_the_corpus_is_gone(place: Destination) -> None:
    known = Destination(place.corpus, place.data, {_sha(TREES): "2023/trong-cay.txt"}, day=DAY)
    place.corpus.rename(place.corpus.with_name("away"))
    with pytest.raises(SourceError, match="check the disk"):
        take(known, "moi.txt", WASTE)
    with pytest.raises(SourceError, match="check the disk"):
        look_into(str(place.corpus.with_name("away")), known)
    assert not place.corpus.exists()
    assert take(place, "moi.txt", WASTE).outcome == "accepted"  # there is no archive yet


def test_the_same_content_is_not_added_again(place: Destination) -> None:
    assert take(place, "khac ten.txt", TREES) == Arrival(
        "khac ten.txt", "known", reason="2023/trong-cay.txt"
    )
    first, second = receive([("a.txt", WASTE.encode()), ("b.txt", WASTE.encode())], place)
    assert (first.outcome, second.outcome) == ("accepted", "known")
    assert second.reason == first.stored


def test_what_stands_inside_a_container_of_the_archive_is_known(place: Destination) -> None:
    inside = f"{place.corpus.name}.zip/rac.txt"
    (place.corpus / f"{place.corpus.name}.zip").write_bytes(zipped({"rac.txt": WASTE}))
    known = Destination(place.corpus, place.data, {_sha(WASTE): inside}, day=DAY)
    assert take(known, "rac.txt", WASTE).reason == inside
    (place.corpus / f"{place.corpus.name}.zip").unlink()
    assert take(known, "rac.txt", WASTE).outcome == "accepted"


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_another_content_of_the_same_name_is_kept_apart(place: Destination) -> None:
    first = take(place, "kh.txt", WASTE)
    second = take(place, "kh.txt", WASTE.replace("2024", "2025"))
    assert first.stored.endswith("/kh.txt")
    assert second.stored.endswith("/kh (2).txt")
    assert (place.corpus / first.stored).read_text(encoding="utf-8") == WASTE


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("trong.txt", b"", "empty"),
        ("bang.xlsx", zipped({"[Content_Types].xml": "x", "xl/workbook.xml": "x"}), "Excel"),
        ("chay.txt", b"MZ\x90\x00" + bytes(100), "a program is not read"),
        ("hong.docx", b"PK\x03\x04" + bytes(60), "damaged"),
        ("hong.pdf", b"%PDF-1.4\n" + b"x" * 500, "damaged"),
    ],
)
def test_what_is_no_plan_is_refused_with_its_reason(
    place: Destination, name: str, data: bytes, reason: str
) -> None:
    before = files(place)
    arrival = take(place, name, data)
    assert arrival.outcome == "refused"
    assert reason in arrival.reason
    assert files(place) == before
    assert not list(place.data.glob("incoming/*"))


def test_a_file_that_is_too_large_is_refused(
    place: Destination, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.uploads.LARGEST", 1000)
    assert "split it" in take(place, "lon.txt", WASTE * 3).reason
    config = (Path(__file__).parent.parent / ".streamlit/config.toml").read_text(encoding="utf-8")
    assert f"maxUploadSize = {LARGEST // 1024**2} " in config


def test_an_archive_is_kept_with_what_can_be_read(place: Destination) -> None:
    data = zipped(
        {"KH/rac.txt": WASTE, "KH/chay.exe": b"MZ" + bytes(50), "../../x.txt": "KẾ HOẠCH"}
    )
    arrival = take(place, "2024.zip", data)
    assert (arrival.outcome, arrival.documents) == ("accepted", 2)
    assert [failure.file for failure in arrival.left_out] == ["2024.zip/KH/chay.exe"]
    assert files(place) == {"2023/trong-cay.txt", "tai-len/2025-03-05/2024.zip"}


def test_an_archive_with_a_bomb_is_refused_as_a_whole(place: Destination) -> None:
    arrival = take(place, "bom.zip", zipped({"kh.txt": WASTE, "a.txt": bytes(30_000_000)}))
    assert arrival.outcome == "refused"
    assert "zip bomb" in arrival.reason


def test_an_archive_of_known_plans_is_known(place: Destination) -> None:
    known = Destination(
        place.corpus, place.data, {_sha(TREES): "2023/trong-cay.txt"}, day=DAY
    )  # fmt: skip
    arrival = take(known, "cu.zip", zipped({"cay.txt": TREES}))
    assert (arrival.outcome, arrival.reason) == ("known", "2023/trong-cay.txt")


def test_a_scan_is_accepted_without_waiting_for_ocr(place: Destination) -> None:
    arrival = take(place, "quet.png", _picture())
    assert (arrival.outcome, arrival.waits) == ("accepted", True)


def _picture() -> bytes:
    out = io.BytesIO()
    Image.new("L", (600, 800), 255).save(out, "PNG")
    return out.getvalue()


def test_one_refused_file_does_not_stop_the_others(place: Destination) -> None:
    arrivals = list(receive([("a.txt", b""), ("b.txt", WASTE.encode())], place))
    assert [arrival.outcome for arrival in arrivals] == ["refused", "accepted"]


def test_a_file_is_taken_out_and_put_back(place: Destination) -> None:
    stored = take(place, "kh.txt", WASTE).stored
    assert [added.file for added in added_files(place.corpus)] == [stored]
    assert added_files(place.corpus)[0].day == "2025-03-05"
    removed = remove(place.corpus, place.data, stored)
    assert stored not in files(place)
    assert removed_files(place.data) == [removed]
    assert put_back(place.corpus, place.data, removed.id) == stored
    assert (place.corpus / stored).read_text(encoding="utf-8") == WASTE
    assert removed_files(place.data) == []
    with pytest.raises(SourceError, match="put back already"):
        put_back(place.corpus, place.data, removed.id)


def test_putting_back_overwrites_nothing(place: Destination) -> None:
    stored = take(place, "kh.txt", WASTE).stored
    removed = remove(place.corpus, place.data, stored)
    take(place, "kh.txt", WASTE.replace("2024", "2025"))
    assert put_back(place.corpus, place.data, removed.id).endswith("/kh (2).txt")


@pytest.mark.parametrize("file", ["2023/trong-cay.txt", "../x", "tai-len/../2023/trong-cay.txt"])
def test_only_added_files_can_be_taken_out(place: Destination, file: str) -> None:
    take(place, "kh.txt", WASTE)
    with pytest.raises(SourceError):
        remove(place.corpus, place.data, file)
    assert (place.corpus / "2023/trong-cay.txt").is_file()


def test_a_folder_is_copied_with_its_subfolders(place: Destination, tmp_path: Path) -> None:
    office = write_corpus(
        tmp_path / "Kế hoạch cũ",
        {"2024/rac.txt": WASTE, "lai cay.txt": TREES, "may.exe": "MZ\x00\x01"},
    )
    found = look_into(str(office), place)
    arrivals = {arrival.name: arrival for arrival in copy_folder(found, place)}
    assert {name: a.outcome for name, a in arrivals.items()} == {
        "2024/rac.txt": "accepted", "lai cay.txt": "known", "may.exe": "refused",
    }  # fmt: skip
    assert arrivals["2024/rac.txt"].stored == "tai-len/2025-03-05/Kế hoạch cũ/2024/rac.txt"
    assert (place.corpus / arrivals["2024/rac.txt"].stored).read_text(encoding="utf-8") == WASTE
    assert (office / "2024/rac.txt").is_file()
    again = [arrival.outcome for arrival in copy_folder(found, place)]
    assert again.count("accepted") == 0


def test_a_folder_that_can_not_be_added_is_refused(place: Destination, tmp_path: Path) -> None:
    (tmp_path / "rong").mkdir()
    (tmp_path / "tep.txt").write_text(WASTE, encoding="utf-8")
    for typed, reason in (
        ("", "no folder is named"),
        ("rong", "no whole path"),
        (str(tmp_path / "khong-co"), "no folder"),
        (str(tmp_path / "tep.txt"), "no folder"),
        (str(tmp_path / "rong"), "holds no files"),
        (str(place.corpus), "overlaps"),
        (str(tmp_path), "overlaps"),
    ):
        with pytest.raises(SourceError, match=reason):
            look_into(typed, place)


def test_pending_files_are_told_without_reading_them(place: Destination) -> None:
    stored = take(place, "kh.txt", WASTE).stored
    manifest = Manifest(
        schema_version=1, chunker="", model="", fingerprint="", corpus="", waiting=[],
        repaired_with=0, sizes={}, files={"2023/trong-cay.txt": "", "mat.txt": ""},
        created="2024-01-01T00:00:00+00:00",
        counts=Counts(plans=2, groups=2, passages=0, mentions=0, rows=0, failures=0),
    )  # fmt: skip
    os.utime(place.corpus / "2023/trong-cay.txt", (0, 0))
    found = pending(place.corpus, manifest, ())
    assert (found.new, found.changed, found.gone) == ((stored,), (), ("mat.txt",))
    os.utime(place.corpus / "2023/trong-cay.txt")
    assert pending(place.corpus, manifest, ()).changed == ("2023/trong-cay.txt",)
    later = "2999-01-01T00:00:00+00:00"
    assert pending(place.corpus, manifest, (), checked=later).changed == ()
    assert pending(place.corpus, None, ()).count == 2


@pytest.mark.slow
def test_an_added_plan_is_found_after_the_next_build(
    place: Destination, embedder: Embedder
) -> None:
    write_corpus(place.corpus, PLANS)
    settings = Settings(corpus=place.corpus, data=place.data)
    stored = take(place, "moi.txt", WASTE.replace("An Giang", "Cà Mau")).stored
    build(place.corpus, settings, Silent(), embedder=embedder)
    archive = Archive.open(place.data)
    assert stored in {plan.file for plan in archive.plans()}
    assert pending(place.corpus, archive.manifest, archive.failures()).count == 0


@pytest.mark.parametrize(("later", "waiting"), [(0.6, 0), (1.4, 1)])
def test_a_file_written_in_the_second_of_the_build_has_been_read(
    place: Destination, archive_of: ArchiveOf, later: float, waiting: int
) -> None:
    archive = archive_of(PLANS)
    write_corpus(place.corpus, PLANS)
    built = datetime.fromisoformat(archive.manifest.created).timestamp()
    for file in PLANS:
        os.utime(place.corpus / file, (built, built))
    os.utime(place.corpus / next(iter(PLANS)), (built, built + later))
    assert pending(place.corpus, archive.manifest, []).count == waiting
