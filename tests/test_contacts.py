"""Hotlines and addresses: whose they are, and where plans differ."""

from pathlib import Path

import pytest

from answer.records.contacts import Contact, contacts_of
from index import Archive, Embedder
from tests.target_plans import DISTRICT, built, theft_plan


@pytest.fixture(scope="module")
def contacts(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> dict[str, Contact]:
    archive = built(tmp_path_factory.mktemp("contacts"), embedder)
    return _by_key(archive)


def _by_key(archive: Archive) -> dict[str, Contact]:
    found = contacts_of(archive, [plan for plan in archive.plans() if plan.best])
    assert [c.latest.plan.date for c in found] == sorted(
        (c.latest.plan.date for c in found), reverse=True
    )
    return {contact.key: contact for contact in found}


def test_a_number_is_its_agency_s_where_the_sentence_says_so(contacts: dict[str, Contact]) -> None:
    duty = contacts["02263870333"]
    assert (duty.printed, duty.owner) == ("0226.3870.333", "Công an huyện")
    assert duty.latest.words.text.startswith("Số điện thoại trực ban")
    assert not duty.latest.hotline


def test_nobody_is_named_where_the_sentence_names_nobody(contacts: dict[str, Contact]) -> None:
    hotline = contacts["02263852222"]
    assert hotline.owner == ""
    assert hotline.latest.hotline
    assert len(hotline.occurrences) == 1  # the two versions of that plan are one


def test_one_office_with_two_numbers_is_shown(contacts: dict[str, Contact]) -> None:
    assert contacts["02263852222"].differing == ("02263851111",)
    assert contacts["02263851111"].differing == ("02263852222",)
    assert contacts["02263870333"].differing == ()


def test_addresses_are_contacts_too(contacts: dict[str, Contact]) -> None:
    assert contacts["trucban@lynhan.example.vn"].kind == "email"


def _duty(year: int, line: str) -> str:
    return theft_plan(DISTRICT, "Lý Nhân", year, f"I. TỔ CHỨC THỰC HIỆN\n1. {line}\n")


def test_agencies_by_other_spellings_and_two_numbers_of_one_plan(
    tmp_path: Path, embedder: Embedder
) -> None:
    plans = {
        "a.md": _duty(2022, "Liên hệ Phòng LĐTB&XH huyện, điện thoại 0226.3870.444."),
        "b.md": _duty(
            2024,
            "Liên hệ Phòng Lao động - Thương binh và Xã hội, số 0226.3870.555. Ngoài giờ gọi "
            "Phòng Lao động - Thương binh và Xã hội: 0226.3870.666.",
        ),
        "c.md": _duty(2023, "Gọi 0226.3870.777 của Hội Nông dân huyện, mọi ngày trong tuần."),
        "d.md": _duty(2021, "Công an huyện tiếp nhận tin báo, ai cần thì gọi 0226.3870.888."),
    }
    found = _by_key(built(tmp_path, embedder, plans))
    assert found["02263870444"].owner == "Phòng LĐTB&XH huyện"
    assert set(found["02263870444"].differing) == {"02263870555", "02263870666"}
    assert found["02263870555"].differing == ("02263870444",)
    assert found["02263870777"].owner == "Hội Nông dân huyện"
    assert found["02263870888"].owner == ""  # who takes reports need not be whose number it is
