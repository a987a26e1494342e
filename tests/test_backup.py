"""A backup holds everything that can't be made anew, and comes back as it was, or not at all."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from answer import ask
from index import Archive, Embedder, Settings, Silent, build
from index.__main__ import main
from index.backup import Backup, back_up
from index.desk import Desk, Entry, briefings, keep_briefing
from index.restore_backup import Places, restore
from ingest.errors import ArchiveError, PlanArchiveError, SourceError
from tests.conftest import write_corpus
from tests.sample_plans import PLANS, TREES, WASTE

ID = "0123456789abcdef"
QUESTIONS = (
    "Kế hoạch nào nhắc đến đường dây nóng 02753811246?",
    "Có bao nhiêu kế hoạch năm 2024?",
    "Ai là người ký Kế hoạch 1127/KH-UBND của Bến Tre?",
)
Change = Callable[[dict[str, bytes]], None]


@pytest.fixture
def office(tmp_path: Path) -> Places:
    """Plans, a briefing and settings."""
    corpus = write_corpus(tmp_path / "corpus", PLANS)
    (corpus / "tính năng.json").write_text("{}")  # lies beside plans and is none
    data = tmp_path / "data"
    keep_briefing(Desk(data), ID, "Họp tháng 3", (Entry("words", "Ý của tôi"),))
    settings = tmp_path / "settings.toml"
    settings.write_text(f'corpus = "{corpus}"\npage_seconds = 30\nllm_key = "secret"\n')
    return Places(corpus, data, settings)


def made(office: Places, target: Path, *, replace: bool = False) -> Backup:
    return back_up(
        target, office.corpus, office.data, office.settings, Silent(), replace=replace
    )  # fmt: skip


def elsewhere(tmp_path: Path) -> Places:
    """An empty machine."""
    new = tmp_path / "new"
    return Places(new / "plans", new / "data", new / "settings.toml")


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_everything_comes_back(office: Places, tmp_path: Path) -> None:
    backup = made(office, tmp_path / "b.zip")
    assert backup.files == len(PLANS)
    new = elsewhere(tmp_path)
    done = restore(backup.path, new, Silent())
    assert (done.files, done.desk, done.settings, done.aside) == (len(PLANS), True, True, None)
    assert texts(new.corpus) == PLANS
    assert [(b.id, b.title) for b in briefings(Desk(new.data))] == [(ID, "Họp tháng 3")]
    assert new.settings.read_text().strip() == "page_seconds = 30"
    assert (new.data / "corpus").read_text() == str(new.corpus.resolve())
    assert not list(new.data.glob(".restore-*"))


def test_a_backup_holds_no_key_and_no_folder_of_this_machine(
    office: Places, tmp_path: Path
) -> None:
    with zipfile.ZipFile(made(office, tmp_path / "b.zip").path) as archive:
        assert b"secret" not in b"".join(archive.read(name) for name in archive.namelist())
        assert str(tmp_path).encode() not in archive.read("settings.toml")


def test_an_existing_file_is_not_overwritten(office: Places, tmp_path: Path) -> None:
    target = tmp_path / "b.zip"
    target.write_bytes(b"other")
    with pytest.raises(ArchiveError, match="--replace"):
        made(office, target)
    assert target.read_bytes() == b"other"
    assert made(office, target, replace=True).size > 100


@pytest.mark.parametrize("taken", ["corpus", "desk", "settings"])
def test_nothing_that_is_there_is_overwritten(office: Places, tmp_path: Path, taken: str) -> None:
    backup = made(office, tmp_path / "b.zip").path
    new = elsewhere(tmp_path)
    if taken == "corpus":
        write_corpus(new.corpus, {"moi.txt": WASTE})
    elif taken == "desk":
        keep_briefing(Desk(new.data), "f" * 16, "Khác", ())
    else:
        new.data.mkdir(parents=True)
        new.settings.write_text('data = "here"\nbatch = 8\n')
    before = {path: path.read_bytes() for path in (tmp_path / "new").rglob("*") if path.is_file()}
    with pytest.raises(ArchiveError, match="--replace"):
        restore(backup, new, Silent())
    after = {path: path.read_bytes() for path in before}
    assert after == before
    done = restore(backup, new, Silent(), replace=True)
    assert texts(new.corpus) == PLANS
    assert done.aside
    kept = b"".join(path.read_bytes() for path in done.aside.rglob("*") if path.is_file())
    assert {"corpus": b"305/KH-UBND", "desk": b"Kh\xc3\xa1c", "settings": b"batch"}[taken] in kept
    if taken == "settings":  # folders of this machine stay
        assert new.settings.read_text().split() == [
            "data",
            "=",
            '"here"',
            "page_seconds",
            "=",
            "30",
        ]


def repacked(backup: Path, target: Path, change: Change) -> Path:
    """A copy with other members; the manifest stays unless it is changed too."""
    with zipfile.ZipFile(backup) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target


def _without_manifest(members: dict[str, bytes]) -> None:
    del members["manifest.json"]


def _other_content(members: dict[str, bytes]) -> None:
    name = "corpus/2023/trong-cay.txt"
    members[name] = members[name].replace(b"45.000", b"95.000")


def _longer(members: dict[str, bytes]) -> None:
    members["corpus/2023/trong-cay.txt"] += b" " * 10_000_000


def _missing(members: dict[str, bytes]) -> None:
    del members["corpus/2023/trong-cay.txt"]


def _more(members: dict[str, bytes]) -> None:
    members["corpus/them.txt"] = b"x"


def _broken_desk(members: dict[str, bytes]) -> None:
    members["desk.sqlite"] = b"no database" * 100
    _declare(members, "desk.sqlite")


def _newer(members: dict[str, bytes]) -> None:
    manifest = json.loads(members["manifest.json"])
    members["manifest.json"] = json.dumps({**manifest, "version": 99}).encode()


def _declare(members: dict[str, bytes], name: str) -> None:
    """Makes the manifest say what the member is."""
    manifest = json.loads(members["manifest.json"])
    data = members[name]
    manifest["files"][name] = {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    members["manifest.json"] = json.dumps(manifest).encode()


def _slip(name: str) -> Change:
    def change(members: dict[str, bytes]) -> None:
        members[name] = b"out"
        _declare(members, name)

    return change


@pytest.mark.parametrize(
    "change",
    [
        _without_manifest, _other_content, _longer, _missing, _more, _broken_desk, _newer,
        _slip("../out.txt"), _slip("corpus/../../out.txt"), _slip("/srv/out.txt"),
        _slip("corpus/C:\\out.txt"), _slip("corpus/..\\out.txt"), _slip("app.py"),
    ],
)  # fmt: skip
def test_what_is_no_sound_backup_changes_nothing(
    office: Places, tmp_path: Path, change: Change
) -> None:
    backup = repacked(made(office, tmp_path / "b.zip").path, tmp_path / "bad.zip", change)
    new = elsewhere(tmp_path)
    with pytest.raises(SourceError):
        restore(backup, new, Silent())
    left = [path.name for path in (tmp_path / "new").rglob("*") if path.name != "build.lock"]
    assert left == ["data"]
    assert not list(tmp_path.rglob("out.txt"))


@pytest.mark.parametrize("data", [None, b"", b"text", b"PK\x03\x04cut off"])
def test_what_is_no_zip_is_refused(tmp_path: Path, data: bytes | None) -> None:
    if data is not None:
        (tmp_path / "b.zip").write_bytes(data)
    with pytest.raises(SourceError):
        restore(tmp_path / "b.zip", elsewhere(tmp_path), Silent())


def test_a_backup_inside_the_corpus_does_not_hold_itself(office: Places) -> None:
    target = office.corpus / "b.zip"
    made(office, target)
    assert made(office, target, replace=True).files == len(PLANS)


@pytest.mark.slow
def test_the_restored_archive_gives_the_same_answers(
    office: Places, tmp_path: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answers(places: Places) -> list[str]:
        settings = Settings(corpus=places.corpus, data=places.data)
        build(places.corpus, settings, Silent(), embedder=embedder)
        archive = Archive.open(places.data)
        return [ask(question, archive, embedder).text for question in QUESTIONS]

    before = answers(office)
    assert all(before)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLAN_ARCHIVE_DATA", str(office.data))
    assert main(["backup", "b.zip"]) == 0
    new = elsewhere(tmp_path)
    new.data.parent.mkdir()
    monkeypatch.chdir(new.data.parent)
    arguments = ["restore", str(tmp_path / "b.zip"), "--data", "data", "--corpus", "plans"]
    assert main(arguments) == 0
    assert answers(new) == before
    assert [b.title for b in briefings(Desk(new.data))] == ["Họp tháng 3"]
    write_corpus(new.corpus, {"2023/trong-cay.txt": TREES + "sửa"})
    with pytest.raises(PlanArchiveError, match="--replace"):
        main(arguments)
    assert main([*arguments, "--replace"]) == 0
    assert texts(new.corpus) == PLANS
