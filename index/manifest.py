"""The manifest of a generation: what it holds and what it was made with."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ingest.errors import ArchiveError

FILE = "manifest.json"
SCHEMA = 3  # raise when the tables or the files of a generation change
REBUILD = "rebuild it with: python -m index build"


class Counts(BaseModel):
    """How much the archive holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    plans: int = Field(ge=0, description="Files that became plans, all versions.")
    groups: int = Field(ge=0, description="Plans with versions of one plan counted once.")
    passages: int = Field(ge=0)
    mentions: int = Field(ge=0)
    rows: int = Field(ge=0, description="Table rows.")
    failures: int = Field(ge=0, description="Files that could not be read.")


class Manifest(BaseModel):
    """What `manifest.json` says; enough to tell which files of a corpus are new."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    schema_version: int
    chunker: str = Field(description="Version of reading and cutting into passages.")
    model: str = Field(description="The setting `model` at the time of the build.")
    fingerprint: str = Field(description="Fingerprint of the model; vectors of others don't fit.")
    created: str = Field(description="Time of publication, ISO 8601 in UTC.")
    corpus: str = Field(description="The corpus folder as given.")
    counts: Counts
    files: dict[str, str] = Field(description="File of the corpus that holds plans -> sha256.")
    waiting: list[str] = Field(description="Those of them with pages that wait for OCR.")
    repaired_with: int = Field(
        ge=0, description="Clean words that garbled text was repaired with; 0 where there is none."
    )
    sizes: dict[str, int] = Field(description="File of the generation -> size in bytes.")


def read_manifest(generation: Path) -> Manifest:
    """The manifest of that generation. Raises ArchiveError where it is missing, broken or old."""
    path = generation / FILE
    try:
        manifest = Manifest.model_validate_json(path.read_bytes())
    except OSError as error:
        raise ArchiveError(f"{path} can't be read ({error.strerror}): {REBUILD}") from error
    except ValidationError as error:
        raise ArchiveError(f"{path} is not the manifest of an archive: {REBUILD}") from error
    if manifest.schema_version != SCHEMA:
        made_by = f"version {manifest.schema_version} of the archive format, not {SCHEMA}"
        raise ArchiveError(f"{path} was made by {made_by}: {REBUILD}")
    return manifest


def write_manifest(generation: Path, manifest: Manifest) -> None:
    """Writes the manifest as the generation's last file."""
    text = manifest.model_dump_json(indent=1)
    (generation / FILE).write_text(text + "\n", encoding="utf-8")


def file_sizes(generation: Path) -> dict[str, int]:
    """The size in bytes of each file of the generation, by path below it, without the manifest."""
    return {
        path.relative_to(generation).as_posix(): path.stat().st_size
        for path in sorted(generation.rglob("*"))
        if path.is_file() and path.name != FILE
    }


def check_files(generation: Path, manifest: Manifest) -> None:
    """Raises ArchiveError where a file of the generation is missing or has another size."""
    for name, size in manifest.sizes.items():
        path = generation / name
        try:
            found = path.stat().st_size
        except OSError as error:
            raise ArchiveError(f"{path} is missing from the archive: {REBUILD}") from error
        if found != size:
            raise ArchiveError(f"{path} has {found} bytes instead of {size}: {REBUILD}")
