"""Which folder the plans are read from."""

from pathlib import Path

from index.build import CORPUS
from index.settings import Settings
from ingest.errors import ArchiveError


def corpus_folder(settings: Settings) -> Path:
    """The folder that is named; else the one that the archive was built from; else the default.

    So a start without options does not replace an office's archive by the samples. The folder is
    kept apart from the generations: it must outlive a broken one. Raises ArchiveError where the
    note of it can't be read.
    """
    if "corpus" in settings.model_fields_set:
        return settings.corpus.resolve()
    try:
        return Path((settings.data / CORPUS).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return settings.corpus
    except (OSError, UnicodeDecodeError) as error:
        raise ArchiveError(f"{settings.data / CORPUS} can't be read: name --corpus") from error
