"""Searches that the office keeps."""

from pathlib import Path

from index.desk import Desk, delete_search, keep_search, saved_searches


def test_a_kept_search_is_there_for_everybody(tmp_path: Path) -> None:
    keep_search(Desk(tmp_path), "Đường dây nóng", "q=0226")
    (found,) = saved_searches(Desk(tmp_path))
    assert (found.name, found.address) == ("Đường dây nóng", "q=0226")
    assert found.saved[:2] == "20"


def test_the_one_kept_last_is_first_and_a_name_is_there_once(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for name, address in (("a", "q=1"), ("b", "q=2"), ("a", "q=3")):
        keep_search(desk, name, address)
    assert [(s.name, s.address) for s in saved_searches(desk)] == [("a", "q=3"), ("b", "q=2")]


def test_a_deleted_search_is_gone(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    kept = keep_search(desk, "a", "q=1")
    delete_search(desk, kept)
    delete_search(desk, kept)
    assert saved_searches(desk) == []


def test_a_desk_that_was_never_used_has_none(tmp_path: Path) -> None:
    assert saved_searches(Desk(tmp_path)) == []
