"""Building: what is read again, what is kept, and what happens when something is wrong."""

import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from filelock import FileLock
from numpy.typing import NDArray

from index import Archive, BuildReport, Embedder, Settings, Silent, build, generation
from ingest import assemble
from ingest.errors import ArchiveError, SourceError
from ingest.plan import Plan
from ingest.reading import Reading

pytestmark = pytest.mark.slow


@dataclass
class Office:
    """A corpus, its archive, and the model: what a test builds with."""

    corpus: Path
    settings: Settings
    embedder: Embedder

    def build(self, *, full: bool = False) -> BuildReport:
        return build(self.corpus, self.settings, Silent(), full=full, embedder=self.embedder)

    def open(self) -> Archive:
        return Archive.open(self.settings.data)

    def files(self) -> list[str]:
        return [plan.file for plan in self.open().plans()]

    def found(self, query: str) -> list[str]:
        archive = self.open()
        hits = archive.search(query, embedder=self.embedder, limit=3)
        return [
            archive.plan(p.plan_id).file for p in archive.passages([h.passage_id for h in hits])
        ]


@pytest.fixture
def new_office(sample_corpus: Path, tmp_path: Path, embedder: Embedder) -> Office:
    """An office that never built anything."""
    settings = Settings(corpus=sample_corpus, data=tmp_path / "data")
    return Office(sample_corpus, settings, embedder)


@pytest.fixture
def office(new_office: Office, sample_data: Path) -> Office:
    """An office without an archive, but with the vectors of its plans, which saves time."""
    new_office.settings.data.mkdir()
    shutil.copy(sample_data / "vectors.sqlite", new_office.settings.data)
    return new_office


def test_first_build_reads_everything(new_office: Office) -> None:
    office = new_office
    report = office.build()
    assert report.embedded > 0
    assert (report.published, report.added, report.unchanged) == (True, 4, 0)
    archive = office.open()
    assert archive.generation == report.generation
    assert archive.manifest.counts.passages == report.passages > 0
    assert archive.manifest.counts.groups == 3
    assert office.found("dạy bơi cho trẻ em")[0] == "2024/day-boi.md"


def test_nothing_is_done_where_nothing_changed(office: Office) -> None:
    first = office.build()
    second = office.build()
    assert not second.published
    assert second.generation == first.generation
    assert (second.unchanged, second.embedded) == (4, 0)


def test_only_new_files_are_read_and_embedded(office: Office) -> None:
    first = office.build()
    (office.corpus / "moi.txt").write_text(
        "KẾ HOẠCH\nSửa nhà văn hóa thôn năm 2025\n\nI. VIỆC LÀM\nLợp lại mái tôn trước mùa mưa.",
        encoding="utf-8",
    )
    report = office.build()
    assert (report.added, report.changed, report.removed, report.unchanged) == (1, 0, 0, 4)
    assert report.embedded == report.passages - first.passages > 0
    assert office.found("lợp mái tôn")[0] == "moi.txt"


def test_a_changed_file_replaces_its_plan(office: Office) -> None:
    office.build()
    before = {plan.file: plan.id for plan in office.open().plans()}
    path = office.corpus / "2023/trong-cay.txt"
    path.write_text(path.read_text("utf-8").replace("0275.3811.246", "0275.3811.357"), "utf-8")
    report = office.build()
    assert (report.added, report.changed, report.removed, report.unchanged) == (0, 1, 0, 3)
    archive = office.open()
    assert {plan.file: plan.id for plan in archive.plans()} == before
    assert archive.mentions("phone", normal="02753811246") == []
    assert len(archive.mentions("phone", normal="02753811357")) == 1


def test_a_removed_file_leaves_no_trace(office: Office) -> None:
    office.build()
    (office.corpus / "2024/day-boi.md").unlink()
    report = office.build()
    assert (report.removed, report.unchanged) == (1, 3)
    assert "2024/day-boi.md" not in office.files()
    assert office.open().mentions("phone", normal="02623733518") == []
    assert "2024/day-boi.md" not in office.found("dạy bơi cho trẻ em")


def test_changing_step_by_step_gives_what_a_full_build_gives(office: Office) -> None:
    swimming = office.corpus / "2024/day-boi.md"
    text = swimming.read_text("utf-8")
    swimming.unlink()
    office.build()
    swimming.write_text(text, "utf-8")
    office.build()
    step_by_step = _content(office.open())
    report = office.build(full=True)
    assert report.published
    assert report.embedded == 0  # the vectors are known
    assert _content(office.open()) == step_by_step


def test_the_same_corpus_gives_the_same_ids(office: Office, tmp_path: Path) -> None:
    office.build()
    again = Office(office.corpus, Settings(data=tmp_path / "again"), office.embedder)
    again.build()
    first, second = office.open(), again.open()
    assert first.plans() == second.plans()
    for plan in first.plans():
        assert first.passages_of(plan.id) == second.passages_of(plan.id)


def test_files_that_cannot_be_read_are_reported_and_the_rest_is_built(office: Office) -> None:
    (office.corpus / "anh.txt").write_bytes(b"\xff\xfe\x00\x01 not text")
    (office.corpus / "trong.txt").write_text("  \n ")
    report = office.build()
    assert [failure.file for failure in report.failures] == ["anh.txt", "trong.txt"]
    assert all(f.reason and "\n" not in f.reason for f in report.failures)
    archive = office.open()
    assert tuple(archive.failures()) == report.failures
    assert len(archive.plans()) == 4


def test_a_file_that_fails_again_is_no_reason_for_a_new_archive(office: Office) -> None:
    (office.corpus / "trong.txt").write_text(" ")
    first = office.build()
    second = office.build()
    assert not second.published
    assert second.failures == first.failures
    (office.corpus / "trong.txt").unlink()
    assert office.build().failures == ()
    assert office.open().failures() == []


def test_a_plan_whose_file_breaks_is_not_quoted_any_more(office: Office) -> None:
    office.build()
    (office.corpus / "2024/day-boi.md").write_bytes(b"\x00\x00")
    report = office.build()
    assert [failure.file for failure in report.failures] == ["2024/day-boi.md"]
    assert (report.changed, report.removed) == (0, 1)
    assert "2024/day-boi.md" not in office.files()


def test_an_error_in_a_reader_does_not_stop_the_build(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def odd(reading: Reading, file: str, sha256: str) -> Plan:
        if file.endswith("day-boi.md"):
            raise IndexError("list index\nout of range")
        return assemble(reading, file, sha256)

    monkeypatch.setattr("index.intake.assemble", odd)
    report = office.build()
    (failure,) = report.failures
    assert failure.file == "2024/day-boi.md"
    assert failure.reason == "unexpected IndexError: list index out of range"
    assert len(office.files()) == 3
    monkeypatch.undo()
    assert office.build().added == 1  # it is tried again, though the file did not change


@pytest.mark.parametrize("prepare", [shutil.rmtree, lambda corpus: _empty(corpus)])
def test_without_plans_the_earlier_archive_stays(office: Office, prepare) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    office.build()
    before = office.files()
    prepare(office.corpus)
    with pytest.raises(SourceError, match=str(office.corpus)):
        office.build()
    assert office.files() == before


def test_an_archive_of_nothing_but_failures_is_not_published(office: Office) -> None:
    office.build()
    before = office.files()
    for path in office.corpus.rglob("*.*"):
        path.write_bytes(b"\x00")
    with pytest.raises(SourceError, match="none of the 4 files"):
        office.build()
    assert office.files() == before


def test_only_one_build_at_a_time(office: Office) -> None:
    office.build()
    with FileLock(office.settings.data / "build.lock"):
        with pytest.raises(ArchiveError, match="another build"):
            office.build()
        assert len(office.files()) == 4  # readers need no lock


def test_an_error_leaves_the_earlier_archive_and_nothing_else(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = office.build()
    (office.corpus / "moi.txt").write_text("KẾ HOẠCH\nThay bóng đèn đường", encoding="utf-8")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(generation, "publish", interrupt)
    with pytest.raises(KeyboardInterrupt):
        office.build()
    assert office.open().generation == first.generation
    assert _generations(office) == [first.generation]


def test_a_finished_generation_that_was_not_published_is_not_used(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = office.build()
    (office.corpus / "moi.txt").write_text("KẾ HOẠCH\nThay bóng đèn đường", encoding="utf-8")
    replace = os.replace

    def interrupt(source: Path, target: Path) -> None:
        if Path(target).name == "current":
            raise KeyboardInterrupt
        replace(source, target)

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        office.build()
    monkeypatch.undo()
    assert len(_generations(office)) == 2
    assert office.open().generation == first.generation
    second = office.build()
    assert _generations(office) == [first.generation, second.generation]
    assert "moi.txt" in office.files()


def test_vectors_of_an_interrupted_build_are_not_made_again(
    new_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = new_office

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(generation, "publish", interrupt)
    with pytest.raises(KeyboardInterrupt):
        office.build()
    monkeypatch.undo()
    report = office.build()
    assert report.published
    assert report.embedded == 0


def test_no_sentence_is_embedded_twice(new_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office = Office(
        new_office.corpus,
        new_office.settings.model_copy(update={"batch": 4}),
        new_office.embedder,
    )
    encode = Embedder.encode_passages
    embedded: list[str] = []

    def count(self: Embedder, texts: Sequence[str]) -> NDArray[np.float32]:
        if stop and len(embedded) >= stop:
            raise KeyboardInterrupt
        embedded.extend(texts)
        return encode(self, texts)

    monkeypatch.setattr(Embedder, "encode_passages", count)
    stop = 36  # among the sentences, which come after the 33 different texts of passages
    with pytest.raises(KeyboardInterrupt):
        office.build()
    interrupted_at, stop = len(embedded), 0
    report = office.build()
    assert (report.published, report.embedded) == (True, 0)  # all passages were done
    assert len(embedded) == len(set(embedded)) > interrupted_at > 33
    before = len(embedded)
    office.build(full=True)
    assert len(embedded) == before


def test_the_generation_before_is_kept_for_its_readers(office: Office) -> None:
    generations, readers = [], []
    for number in range(3):
        (office.corpus / f"{number}.txt").write_text(f"KẾ HOẠCH\nViệc số {number}", "utf-8")
        generations.append(office.build().generation)
        readers.append(office.open())
    assert _generations(office) == generations[1:]
    assert len(readers[1].plans()) == 6


def test_leftovers_of_killed_builds_are_removed(office: Office) -> None:
    office.build()
    leftover = office.settings.data / "generations/.20240101T000000000000Z"
    leftover.mkdir()
    (leftover / "archive.sqlite").write_text("half")
    office.build()
    assert not leftover.exists()


def test_another_model_means_a_full_build(office: Office) -> None:
    office.build()
    _edit_manifest(office, fingerprint="other-model:0123")
    messages: list[str] = []
    report = build(office.corpus, office.settings, _Recorder(messages), embedder=office.embedder)
    assert (report.published, report.unchanged) == (True, 0)
    assert any("model" in message for message in messages)
    assert office.open().manifest.fingerprint == office.embedder.fingerprint


def test_another_way_of_reading_means_a_full_build(office: Office) -> None:
    office.build()
    _edit_manifest(office, chunker="0")
    assert office.build().unchanged == 0


def test_a_broken_archive_is_built_anew(office: Office) -> None:
    first = office.build()
    (office.settings.data / "generations" / first.generation / "archive.sqlite").write_bytes(b"x")
    messages: list[str] = []
    report = build(office.corpus, office.settings, _Recorder(messages), embedder=office.embedder)
    assert report.published
    assert report.embedded == 0
    assert any("archive.sqlite" in message for message in messages)
    assert len(office.files()) == 4


def test_a_broken_vector_cache_is_named(office: Office) -> None:
    (office.settings.data / "vectors.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(ArchiveError, match=r"vectors\.sqlite .* delete it"):
        office.build()


def test_file_names_with_blanks_and_marks_are_kept(office: Office) -> None:
    name = "năm 2025/Kế hoạch (bản 2) – sửa.txt"
    (office.corpus / "năm 2025").mkdir()
    (office.corpus / name).write_text("KẾ HOẠCH\nQuét dọn chợ", encoding="utf-8")
    office.build()
    assert name in office.files()


class _Recorder(Silent):
    def __init__(self, messages: list[str]) -> None:
        self._messages = messages

    def message(self, text: str) -> None:
        self._messages.append(text)


def _empty(corpus: Path) -> None:
    shutil.rmtree(corpus)
    corpus.mkdir()


def _generations(office: Office) -> list[str]:
    return sorted(path.name for path in (office.settings.data / "generations").iterdir())


def _edit_manifest(office: Office, **values: str) -> None:
    archive = office.open()
    path = office.settings.data / "generations" / archive.generation / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | values), "utf-8")


def _sentence_vectors(archive: Archive, plan_id: int) -> list[bytes]:
    ids = [passage.id for passage in archive.passages_of(plan_id)]
    vectors = archive.sentence_vectors(ids)
    return [vectors[id_].tobytes() for id_ in ids]


def _content(archive: Archive) -> list[object]:
    """What the archive says, without the ids, which depend on the order of builds."""
    return [
        (
            plan.file,
            plan.sha256,
            plan.best,
            archive.plan_text(plan.id),
            [(p.start, p.end, p.path, p.text) for p in archive.passages_of(plan.id)],
            [(m.kind, m.start, m.normal, m.key) for m in archive.mentions(plan_ids=[plan.id])],
            [row.cells for row in archive.rows([plan.id])],
            [(s.kind, s.title, s.start) for s in archive.sections(plan.id)],
            _sentence_vectors(archive, plan.id),
        )
        for plan in archive.plans()
    ]
