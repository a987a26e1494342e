"""Settings: sources, their order, and what is refused."""

from pathlib import Path

import pytest

from index import Settings, load_settings
from ingest.errors import SettingsError


def test_defaults_are_used_where_nothing_is_said(tmp_path: Path) -> None:
    assert load_settings(folder=tmp_path, environment={}) == Settings()


def test_each_source_beats_the_one_below(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('data = "a"\ncorpus = "b"\nmodel = "c"\n')
    environment = {"PLAN_ARCHIVE_CORPUS": "from-environment", "PLAN_ARCHIVE_MODEL": "also"}
    given = {"model": "from-command-line", "data": None}
    settings = load_settings(given, folder=tmp_path, environment=environment)
    assert settings.data == Path("a")
    assert settings.corpus == Path("from-environment")
    assert settings.model == "from-command-line"


def test_other_variables_of_the_environment_are_ignored(tmp_path: Path) -> None:
    assert load_settings(folder=tmp_path, environment={"DATA": "elsewhere"}) == Settings()


@pytest.mark.parametrize(
    ("file", "environment", "message"),
    [
        ('dta = "x"', {}, "unknown setting 'dta': choose from corpus, data"),
        ("", {"PLAN_ARCHIVE_MODELL": "x"}, "unknown setting 'modell'"),
        ("batch = 0", {}, "'batch' has a wrong value 0: input should be greater"),
        ("", {"PLAN_ARCHIVE_BATCH": "many"}, "'batch' has a wrong value 'many'"),
        ('model = ""', {}, "'model' has a wrong value ''"),
        ("data = ", {}, "settings.toml can't be read"),
    ],
)
def test_wrong_settings_are_refused_in_one_line(
    tmp_path: Path, file: str, environment: dict[str, str], message: str
) -> None:
    (tmp_path / "settings.toml").write_text(file)
    with pytest.raises(SettingsError) as caught:
        load_settings(folder=tmp_path, environment=environment)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_every_setting_is_described() -> None:
    for name, field in Settings.model_fields.items():
        assert field.description, name
