"""Imports run downwards only, between the packages and between the steps of an answer."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ["ingest", "index", "answer", "views"]
STEPS = ["types", "language", "question", "binding", "findings", "proving", "reading", "kinds"]


def modules(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]


def imported(module: Path) -> Iterator[str]:
    """What a module imports, by its full name, wherever the import stands."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def upward(folder: Path, above: list[str]) -> list[str]:
    """The imports below a folder of something that stands above it."""
    return [
        f"{module.relative_to(ROOT)}: {name}"
        for module in modules(folder)
        for name in imported(module)
        if any(name == other or name.startswith(other + ".") for other in above)
    ]


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_imports_only_what_stands_below_it(package: str) -> None:
    above = [*PACKAGES[PACKAGES.index(package) + 1 :], "app", "bench", "tests"]
    assert upward(ROOT / package, above) == []


@pytest.mark.parametrize("package", ["ingest", "index", "answer"])
def test_nothing_below_the_pages_imports_streamlit(package: str) -> None:
    assert upward(ROOT / package, ["streamlit"]) == []


@pytest.mark.parametrize("step", STEPS)
def test_a_step_of_an_answer_imports_no_later_one(step: str) -> None:
    later = [f"answer.{name}" for name in [*STEPS[STEPS.index(step) + 1 :], "engine"]]
    assert upward(ROOT / "answer" / step, later) == []


def test_an_import_upwards_is_noticed() -> None:
    assert any("answer." in found for found in upward(ROOT / "views", ["answer"]))
