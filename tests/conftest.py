"""What many tests share: the real model, and a small corpus and archive made once."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st

from answer import ask
from index import Archive, Embedder, Settings, Silent, build
from index.records import Filters
from tests.archives import ArchiveOf, Ask, AskOf
from tests.opening import Open, opened
from tests.sample_plans import PLANS

REPOSITORY = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def model_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the unpacked model: the repository's if it has one."""
    if (REPOSITORY / "data" / "model").is_dir():
        return REPOSITORY / "data"
    return tmp_path_factory.mktemp("model-home")


@pytest.fixture(scope="session")
def embedder(model_home: Path) -> Embedder:
    """The model of PLAN_ARCHIVE_MODEL, or the embedded one, loaded once."""
    return Embedder.load(os.environ.get("PLAN_ARCHIVE_MODEL", "embedded"), model_home)


def write_corpus(folder: Path, plans: dict[str, str]) -> Path:
    """Writes plans as files below the folder, which is returned."""
    for name, text in plans.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def archive_of(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> ArchiveOf:
    """Builds archives of plans that a test file writes."""

    def of(plans: dict[str, str]) -> Archive:
        corpus = write_corpus(tmp_path_factory.mktemp("plans"), plans)
        settings = Settings(corpus=corpus, data=tmp_path_factory.mktemp("archive"))
        build(corpus, settings, Silent(), embedder=embedder)
        return Archive.open(settings.data)

    return of


@pytest.fixture(scope="session")
def ask_of(archive_of: ArchiveOf, embedder: Embedder) -> AskOf:
    """Builds archives of plans that a test file writes, and asks them."""

    def of(plans: dict[str, str]) -> Ask:
        archive = archive_of(plans)
        return lambda text, **filters: ask(text, archive, embedder, Filters(**filters))

    return of


@pytest.fixture
def sample_corpus(tmp_path: Path) -> Path:
    """A corpus folder of its own for a test to change."""
    return write_corpus(tmp_path / "corpus", PLANS)


@pytest.fixture(scope="session")
def sample_data(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Path:
    """A data folder with the archive of the sample plans. Not to be changed."""
    corpus = write_corpus(tmp_path_factory.mktemp("corpus"), PLANS)
    settings = Settings(corpus=corpus, data=tmp_path_factory.mktemp("data"))
    build(corpus, settings, Silent(), embedder=embedder)
    return settings.data


@pytest.fixture(scope="session")
def sample_archive(sample_data: Path) -> Archive:
    """The archive of the sample plans."""
    return Archive.open(sample_data)


@pytest.fixture
def page_data(
    sample_data: Path, model_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """A data folder that pages may write to, over the archive of the sample plans."""
    data = tmp_path / "data"
    data.mkdir()
    for name in ("current", "generations"):
        (data / name).symlink_to(sample_data / name)
    (data / "model").symlink_to(model_home / "model")
    monkeypatch.setenv("PLAN_ARCHIVE_DATA", str(data))
    yield data
    st.cache_data.clear()  # the model stays: loading it for each test would fill the memory


@pytest.fixture
def open_page(page_data: Path) -> Open:
    """Opens a page ("search.py"; the first one where none is named) with these URL parameters."""
    return opened
