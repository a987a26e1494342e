"""Results kept on the disk: whole, by key, and no obstacle when they are damaged."""

import errno
import os
from pathlib import Path

import pytest

from ingest import Tools
from ingest.files import read_parts
from ingest.kept import Kept, KeptError, key_of


def entries(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_is_put_in_comes_out_under_its_kind_and_key(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "moi" / "kept")
    key = key_of("a", b"b")
    assert kept.get("pages", key) is None
    kept.put("pages", key, b"one")
    kept.put("pages", key, b"two")
    assert kept.get("pages", key) == b"two"
    assert kept.get("readings", key) is None
    assert kept.get("pages", key_of("a", b"c")) is None
    assert len(entries(tmp_path)) == 1


def test_keys_depend_on_all_parts_and_their_borders() -> None:
    keys = [key_of("ab", "c"), key_of("a", "bc"), key_of("abc"), key_of("c", "ab"), key_of()]
    assert len(set(keys)) == len(keys)
    assert key_of("kế") == key_of("kế".encode())


def test_a_failure_leaves_the_old_result_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full when the new result is put in place of the old."""
    kept = Kept(tmp_path)
    kept.put("pages", "abcdef", b"old")

    def full(source: str, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(KeptError, match="No space left") as raised:
        kept.put("pages", "abcdef", b"new")
    assert raised.value.errno == errno.ENOSPC
    assert str(tmp_path) in str(raised.value)
    assert kept.get("pages", "abcdef") == b"old"
    assert len(entries(tmp_path)) == 1


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file")
    with pytest.raises(KeptError, match="kept"):
        Kept(tmp_path / "kept").put("pages", "abcdef", b"")
    assert Kept(tmp_path / "kept").get("pages", "abcdef") is None


def plan(folder: Path) -> Path:
    path = folder / "a.txt"
    path.write_text("Trồng rừng ngập mặn", encoding="utf-8")
    return path


def test_a_reading_is_kept_and_used(tmp_path: Path) -> None:
    path, kept = plan(tmp_path), Kept(tmp_path / "kept")
    (first,) = read_parts(path, Tools(ocr=False, kept=kept))
    (entry,) = entries(kept.folder)
    other = plan(tmp_path).with_name("b.txt")
    other.write_text("Một kế hoạch khác", encoding="utf-8")
    list(read_parts(other, Tools(ocr=False, kept=kept)))
    (strange,) = set(entries(kept.folder)) - {entry}
    entry.write_bytes(strange.read_bytes())  # to see that it is not read anew
    (known,) = read_parts(path, Tools(ocr=False, kept=kept))
    (fresh,) = read_parts(path, Tools(ocr=False, kept=kept, fresh=True))
    assert known.reading is not None
    assert known.reading.text == "Một kế hoạch khác"
    assert fresh == first


@pytest.mark.parametrize(
    "damage", [b"", b"x", b"\x78\x9c\x03\x00\x00\x00\x00\x01", b"[]", b"\0" * 99]
)
def test_damaged_results_are_made_anew(tmp_path: Path, damage: bytes) -> None:
    path, kept = plan(tmp_path), Kept(tmp_path / "kept")
    first = list(read_parts(path, Tools(ocr=False, kept=kept)))
    (entry,) = entries(kept.folder)
    good = entry.read_bytes()
    entry.write_bytes(damage)
    assert list(read_parts(path, Tools(ocr=False, kept=kept))) == first
    assert entry.read_bytes() == good


def test_a_full_disk_is_no_fault_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = plan(tmp_path)

    def full(*_: object, **__: object) -> tuple[int, str]:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("tempfile.mkstemp", full)
    with pytest.raises(OSError, match="No space left"):
        list(read_parts(path, Tools(ocr=False, kept=Kept(tmp_path / "kept"))))
