"""Reading an archive: records, filters, search, threads, and archives that are broken."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from index import Archive, Embedder, Filters
from index.search import Mode
from ingest.errors import ArchiveError, ModelError
from ingest.text import one_line
from tests.sample_plans import PLANS

pytestmark = pytest.mark.slow


def _id(archive: Archive, file: str) -> int:
    return next(plan.id for plan in archive.plans() if plan.file == file)


def _files(archive: Archive, filters: Filters) -> set[str]:
    return {plan.file for plan in archive.plans(filters)}


def test_plans_come_by_file_name_with_their_facts(sample_archive: Archive) -> None:
    plans = sample_archive.plans()
    assert [plan.file for plan in plans] == sorted(PLANS)
    trees = plans[0]
    assert trees.number == "1127/KH-UBND"
    assert trees.province == "Bến Tre"
    assert trees.years == (2023,)
    start, end = trees.spans["number"]
    assert sample_archive.plan_text(trees.id)[start:end] in PLANS[trees.file]


def test_versions_of_a_plan_share_a_group_with_one_best(sample_archive: Archive) -> None:
    versions = [plan for plan in sample_archive.plans() if "phan-loai-rac" in plan.file]
    assert len({plan.group for plan in versions}) == 1
    assert sum(plan.best for plan in versions) == 1
    others = [plan for plan in sample_archive.plans() if plan not in versions]
    assert all(plan.best for plan in others)
    assert len({plan.group for plan in sample_archive.plans()}) == 3


def test_passages_hold_what_stands_at_their_place(sample_archive: Archive) -> None:
    for plan in sample_archive.plans():
        text = sample_archive.plan_text(plan.id)
        passages = sample_archive.passages_of(plan.id)
        assert len(passages) == plan.passages > 0
        for passage in passages:
            assert passage.text == text[passage.start : passage.end]
            assert all(passage.start <= a < b <= passage.end for a, b in passage.sentences)


def test_passages_come_in_the_order_asked_for(sample_archive: Archive) -> None:
    ids = [p.id for p in sample_archive.passages_of(sample_archive.plans()[0].id)]
    wanted = [*reversed(ids), ids[0]]
    assert [p.id for p in sample_archive.passages(wanted)] == wanted
    assert sample_archive.passages([]) == []


def test_unknown_ids_are_an_error(sample_archive: Archive) -> None:
    with pytest.raises(ArchiveError, match="no passage 99999"):
        sample_archive.passages([99999])
    with pytest.raises(ArchiveError, match="no plan 99999"):
        sample_archive.plan(99999)
    with pytest.raises(ArchiveError, match="no plan 99999"):
        sample_archive.plan_text(99999)


def test_mentions_are_found_by_every_form(sample_archive: Archive) -> None:
    (mention,) = sample_archive.mentions("phone", normal="02753811246")
    assert mention.surface == "0275.3811.246"
    assert sample_archive.plan(mention.plan_id).file == "2023/trong-cay.txt"
    assert sample_archive.mentions(key=mention.key) == [mention]
    assert mention in sample_archive.mentions("phone", prefix="0275")
    assert mention not in sample_archive.mentions("phone", prefix="0262")
    assert sample_archive.mentions("phone", plan_ids=[]) == []
    assert mention.key in sample_archive.mention_keys("phone")


def test_mentions_come_by_plan_and_place(sample_archive: Archive) -> None:
    places = [(m.plan_id, m.start) for m in sample_archive.mentions()]
    assert places == sorted(places)
    assert len(places) > 10


def test_a_mention_knows_its_passage(sample_archive: Archive) -> None:
    (mention,) = sample_archive.mentions("phone", normal="02753811246")
    passage = sample_archive.passage_at(mention.plan_id, mention.start)
    assert passage is not None
    assert passage.id == mention.passage_id
    assert mention.surface in passage.text


def test_no_passage_covers_what_lies_beyond_the_text(sample_archive: Archive) -> None:
    plan_id = sample_archive.plans()[0].id
    assert sample_archive.passage_at(plan_id, 10**6) is None


def test_table_rows_keep_their_columns(sample_archive: Archive) -> None:
    rows = sample_archive.rows([_id(sample_archive, "2024/day-boi.md")])
    cells = {cell.name: cell.text for cell in rows[1].cells}
    assert cells["support"] == "Công an huyện"
    assert rows[1].passage_id is not None
    assert sample_archive.rows([]) == []


def test_places_lead_back_into_the_file(sample_archive: Archive) -> None:
    for file in ("2024/day-boi.md", "2023/trong-cay.txt"):
        plan_id = _id(sample_archive, file)
        for mention in sample_archive.mentions(plan_ids=[plan_id]):
            span = sample_archive.locate(plan_id, mention.start, mention.end)
            assert span.file == file
            # markup beside the words belongs to the place in the file
            assert PLANS[file][span.start : span.end].strip("*# ") == mention.surface


def test_an_empty_range_has_no_place(sample_archive: Archive) -> None:
    with pytest.raises(ValueError, match="range"):
        sample_archive.locate(sample_archive.plans()[0].id, 5, 5)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(years=(2023,)), {"2023/trong-cay.txt"}),
        (Filters(places=("Bến Tre",)), {"2023/trong-cay.txt"}),
        (Filters(places=("ben tre",)), {"2023/trong-cay.txt"}),
        (Filters(places=("tỉnh Đắk Lắk",)), {"2024/day-boi.md"}),
        (Filters(places=("huyện Krông Bông",)), {"2024/day-boi.md"}),
        (Filters(places=("Bến Tre", "Đắk Lắk")), {"2023/trong-cay.txt", "2024/day-boi.md"}),
        (Filters(places=("Bến Tre",), years=(2024,)), set()),
        (Filters(kinds=("kế hoạch",)), set(PLANS)),
        (Filters(kinds=("Quyết định",)), set()),
        (Filters(places=("Hà Nội",)), set()),
    ],
)
def test_filters(sample_archive: Archive, filters: Filters, expected: set[str]) -> None:
    assert _files(sample_archive, filters) == expected


def test_the_issuer_is_compared_folded(sample_archive: Archive) -> None:
    trees = sample_archive.plans(Filters(places=("Bến Tre",)))[0]
    assert trees.issuer
    for issuer in (trees.issuer, trees.issuer.upper(), f" {trees.issuer.lower()} "):
        assert "2023/trong-cay.txt" in _files(sample_archive, Filters(issuers=(issuer,)))


def test_search_finds_by_meaning_words_and_both(
    sample_archive: Archive, embedder: Embedder
) -> None:
    modes: tuple[Mode, ...] = ("fused", "dense", "lexical")
    for mode in modes:
        hits = sample_archive.search("trẻ em học bơi", embedder=embedder, mode=mode)
        best = sample_archive.passages([hits[0].passage_id])[0]
        assert sample_archive.plan(best.plan_id).file == "2024/day-boi.md", mode
        scores = [hit.score for hit in hits]
        assert scores == sorted(scores, reverse=True)


def test_search_keeps_to_the_filters(sample_archive: Archive, embedder: Embedder) -> None:
    filters = Filters(years=(2023,))
    hits = sample_archive.search("trẻ em học bơi", embedder=embedder, filters=filters, limit=50)
    found = sample_archive.passages([hit.passage_id for hit in hits])
    assert {sample_archive.plan(p.plan_id).file for p in found} == {"2023/trong-cay.txt"}
    nowhere = Filters(places=("Hà Nội",))
    assert sample_archive.search("bơi", embedder=embedder, filters=nowhere) == []


def test_lexical_search_needs_no_model(sample_archive: Archive) -> None:
    assert sample_archive.search("đường dây nóng", embedder=None, mode="lexical")
    with pytest.raises(ValueError, match="needs an embedder"):
        sample_archive.search("đường dây nóng", embedder=None)


def test_rare_words_weigh_more(sample_archive: Archive) -> None:
    assert sample_archive.idf("bần") > sample_archive.idf("các") > 0
    assert sample_archive.idf("ban", folded=True) < sample_archive.idf("bần")


def test_diacritics_are_restored_from_the_archive(sample_archive: Archive) -> None:
    assert sample_archive.restore("duong day nong") == "đường dây nóng"


def test_typing_errors_are_mended_from_the_archive(sample_archive: Archive) -> None:
    assert sample_archive.respell("đường daay nóng") == "đường dây nóng"
    question = "Đường dây nóng là số nào?"
    assert sample_archive.respell(question) is question


def test_a_misspelt_question_finds_what_was_meant(
    sample_archive: Archive, embedder: Embedder
) -> None:
    hits = sample_archive.search("đường daay nóng", embedder=embedder)
    assert hits == sample_archive.search("đường dây nóng", embedder=embedder)


def test_sentence_vectors_stand_beside_the_sentences(
    sample_archive: Archive, embedder: Embedder
) -> None:
    passages = [p for plan in sample_archive.plans() for p in sample_archive.passages_of(plan.id)]
    vectors = sample_archive.sentence_vectors([p.id for p in passages])
    alone = 0
    for passage in passages:
        rows = vectors[passage.id]
        assert rows.shape == (len(passage.sentences), embedder.dimension)
        for (start, end), row in zip(passage.sentences, rows, strict=True):
            assert np.linalg.norm(row) == pytest.approx(1, abs=1e-3)
            sentence = one_line(passage.text[start - passage.start : end - passage.start])
            cosine = float(embedder.encode_passages([sentence])[0] @ row)
            # in bfloat16 a vector depends a little on the texts it was embedded with
            alone += len(passage.sentences) > 1 and cosine > 0.995
    assert alone > 5
    assert sample_archive.sentence_vectors([]) == {}
    with pytest.raises(ArchiveError, match="no passage 99999"):
        sample_archive.sentence_vectors([99999])


def test_hits_are_reranked_by_their_sentences(sample_archive: Archive, embedder: Embedder) -> None:
    hits = sample_archive.search("trẻ em học bơi", embedder=embedder)
    assert all(0 < hit.sentence <= 1.001 for hit in hits)
    vectors = sample_archive.sentence_vectors([hits[0].passage_id])[hits[0].passage_id]
    question = embedder.encode_query("trẻ em học bơi")
    assert hits[0].sentence <= float((vectors @ question).max()) + 1e-5


def test_many_threads_may_read(sample_archive: Archive, embedder: Embedder) -> None:
    def work(number: int) -> object:
        plan = sample_archive.plans()[number % 4]
        hits = sample_archive.search("cây giống", embedder=embedder, limit=5)
        return plan.file, sample_archive.plan_text(plan.id)[:20], [h.passage_id for h in hits]

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(work, range(40)))
    assert results == results[:4] * 10


def test_a_closed_archive_says_so(sample_data: Path) -> None:
    archive = Archive.open(sample_data)
    archive.close()
    with pytest.raises(ArchiveError, match="closed"):
        archive.plans()


def test_a_read_only_folder_can_be_opened(sample_data: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(sample_data, data)
    for path in data.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        assert len(Archive.open(data).plans()) == 4
    finally:
        for path in data.rglob("*"):
            path.chmod(0o755 if path.is_dir() else 0o644)


# Broken archives


@pytest.fixture
def copy(sample_data: Path, tmp_path: Path) -> Path:
    """A data folder for a test to break."""
    data = tmp_path / "data"
    shutil.copytree(sample_data, data)
    return data


def _generation(data: Path) -> Path:
    return data / "generations" / (data / "current").read_text().strip()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def _scramble(path: Path) -> None:
    path.write_bytes(b"\x00garbage" * (path.stat().st_size // 8) + b"x" * (path.stat().st_size % 8))


@pytest.mark.parametrize(
    ("name", "harm"),
    [
        ("archive.sqlite", Path.unlink),
        ("archive.sqlite", _cut),
        ("archive.sqlite", _scramble),
        ("vectors.faiss", Path.unlink),
        ("vectors.faiss", _cut),
        ("vectors.faiss", _scramble),
        ("sentences/keys.npy", _cut),
        ("sentences/vectors.npy", Path.unlink),
        ("sentences/vectors.npy", _scramble),
        ("sentences", shutil.rmtree),
        ("manifest.json", Path.unlink),
        ("manifest.json", _cut),
        ("manifest.json", _scramble),
        ("lexical/meta.json", Path.unlink),
        ("lexical/meta.json", _scramble),
        ("lexical", shutil.rmtree),
    ],
)
def test_a_broken_file_is_named_with_the_remedy(copy: Path, name: str, harm) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    harm(_generation(copy) / name)
    with pytest.raises(ArchiveError) as caught:
        Archive.open(copy)
    message = str(caught.value)
    assert name.split("/")[0] in message  # the lexical index is named as a whole
    assert "python -m index build" in message
    assert "\n" not in message


@pytest.mark.parametrize("content", ["", "20200101T000000000000Z", "../..", "/etc", "\x00"])
def test_a_wrong_pointer_is_named(copy: Path, content: str) -> None:
    (copy / "current").write_text(content)
    with pytest.raises(ArchiveError, match=r"current .*python -m index build"):
        Archive.open(copy)


def test_a_folder_without_archive_says_how_to_build_one(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(ArchiveError, match=r"no archive in .*python -m index build"):
            Archive.open(folder)


def test_files_of_different_archives_do_not_go_together(copy: Path) -> None:
    path = _generation(copy) / "manifest.json"
    manifest = json.loads(path.read_text("utf-8"))
    manifest["counts"]["passages"] += 1
    path.write_text(json.dumps(manifest), "utf-8")
    with pytest.raises(ArchiveError, match="does not belong"):
        Archive.open(copy)


def test_an_archive_of_another_format_is_refused(copy: Path) -> None:
    path = _generation(copy) / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"schema_version": 999}))
    with pytest.raises(ArchiveError, match=r"version 999 .*python -m index build"):
        Archive.open(copy)


def test_another_model_is_refused(copy: Path, embedder: Embedder) -> None:
    path = _generation(copy) / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"fingerprint": "other:1"}))
    with pytest.raises(ModelError, match=r"other:1.*python -m index build"):
        Archive.open(copy).search("bơi", embedder=embedder)


def test_records_are_values(sample_archive: Archive) -> None:
    plan = sample_archive.plans()[0]
    assert replace(plan) == plan == sample_archive.plan(plan.id)
