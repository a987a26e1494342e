"""Archives and portfolios come apart into documents, within limits and under harmless names."""

import io
import random

import pytest
from pypdf import PdfReader, PdfWriter

from ingest import parts as parts_module
from ingest.parts import Part, part_bytes, parts_of
from tests import bombs
from tests.paper import pdf

TEXT = "Trồng rừng ngập mặn ven biển".encode()


def opened(data: bytes, name: str = "a.zip") -> list[Part]:
    return list(parts_of(data, name))


def names(data: bytes, name: str = "a.zip") -> list[str]:
    return [part.name for part in opened(data, name)]


def test_a_plain_file_is_its_own_only_part() -> None:
    assert opened(TEXT, "a.txt") == [Part("", TEXT)]


def test_an_archive_comes_apart_in_order_with_archives_inside() -> None:
    inner = bombs.zipped({"phu luc.txt": TEXT + b" 2"})
    data = bombs.zipped({"KH/ke hoach.txt": TEXT, "KH/them.zip": inner})
    assert opened(data) == [
        Part("KH/ke hoach.txt", TEXT),
        Part("KH/them.zip/phu luc.txt", TEXT + b" 2"),
    ]


def test_office_files_are_no_archives() -> None:
    data = bombs.zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<d/>"})
    assert opened(data, "a.docx") == [Part("", data)]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../x.pdf", "x.pdf"),
        ("/etc/passwd", "etc/passwd"),
        (r"C:\KH\..\x.txt", "C:/KH/x.txt"),
        ("a/./b//c.txt", "a/b/c.txt"),
        ("ke\u202ehoach\u200b.txt", "kehoach.txt"),
        ("tab\tand\x1b[31m.txt", "taband[31m.txt"),
        (".\u200b./x.txt", "x.txt"),
        ("..", "_"),
        ("\u202e", "_"),
        ("KH/Kế hoạch năm 2024.txt", "KH/Kế hoạch năm 2024.txt"),
    ],
)
def test_names_lead_nowhere_and_hide_nothing(given: str, shown: str) -> None:
    """Out of the archive, to the root, or turned about by characters that can't be seen."""
    assert names(bombs.zipped({given: TEXT})) == [shown]


def test_long_names_are_shortened_and_keep_their_ending() -> None:
    (name,) = names(bombs.zipped({"a/" * 1_000 + "b" * 5_000 + ".docx": TEXT}))
    steps = name.split("/")
    assert steps[-1].endswith("b.docx")
    assert len(steps) < 50
    assert max(map(len, steps)) <= 200


def test_names_of_old_windows_programs_are_read() -> None:
    """They are in UTF-8 without saying so."""
    data = bombs.zipped({"Ke hoach nam sau.txt": TEXT})
    other = data.replace(b"Ke hoach nam sau.txt", "Kế hoạch NS.txt".encode() + b"t")
    assert names(other) == ["Kế hoạch NS.txtt"]


def test_members_of_the_same_name_are_numbered_and_found_again() -> None:
    members = [("a.txt", b"1"), ("a (2).txt", b"2"), ("a.txt", b"3"), ("b", b"4"), ("b", b"5")]
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = bombs.zipped(members)
    assert names(data) == ["a.txt", "a (2).txt", "a (3).txt", "b", "b (2)"]
    assert part_bytes(data, "a.zip", "a (3).txt") == b"3"


def test_the_bytes_of_a_part_are_those_that_were_read() -> None:
    data = bombs.zipped({"KH/a.zip": bombs.zipped({"b.txt": TEXT})})
    assert part_bytes(data, "a.zip", "KH/a.zip/b.txt") == TEXT
    assert part_bytes(data, "a.zip", "KH/a.zip/c.txt") is None
    assert part_bytes(data, "a.zip", "") == data


def test_what_systems_leave_in_archives_is_left_out() -> None:
    extra = ["__MACOSX/._a.txt", "KH/.DS_Store", "Thumbs.db", "~$a.docx", "empty/"]
    assert names(bombs.zipped(dict.fromkeys([*extra, "a.txt"], TEXT))) == ["a.txt"]


def test_archives_in_archives_are_opened_to_a_depth() -> None:
    (part,) = opened(bombs.nested_zips())
    assert "unpack it by hand" in part.reason
    assert (part.data, part.name.count(".zip")) == (b"", 3)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (bombs.zip_of_packed(bombs.zeros(1 << 24), 1 << 24, "a.txt"), "zip bomb"),
        (bombs.zip_of_packed(b"", 1 << 30, "a.txt"), "unpacks to 1,074 MB"),
        (bombs.zip_of_packed(bombs.zeros(1 << 20), 5_000, "a.txt", flags=1), "password"),
        (bombs.zip_of_packed(b"no deflate data", 500, "a.txt"), "damaged"),
    ],
)
def test_members_that_cannot_be_had_are_named_with_the_reason(data: bytes, reason: str) -> None:
    (part,) = opened(data)
    assert (part.name, part.data) == ("a.txt", b"")
    assert reason in part.reason
    assert "\n" not in part.reason


def test_a_member_that_cannot_be_had_does_not_hide_the_others() -> None:
    bad = bombs.zip_of_packed(b"no deflate data", 500, "a.txt")
    found = opened(bombs.zipped({"bad.zip": bad, "good.txt": TEXT}))
    assert [(part.name, bool(part.reason)) for part in found] == [
        ("bad.zip/a.txt", True),
        ("good.txt", False),
    ]


def test_what_is_unpacked_of_one_file_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    """In number and in bytes, whether the parts are good or not."""
    many = bombs.zipped({f"{n}.txt": b"%d" % n for n in range(9)})
    monkeypatch.setattr(parts_module, "_MAX_PARTS", 5)
    for data in (many, bombs.zip_of_packed(b"no deflate data", 5, "a.txt", count=9)):
        *some, last = opened(data)
        assert len(some) == 5
        assert "unpack it by hand" in last.reason
    monkeypatch.undo()
    monkeypatch.setattr(parts_module, "_MAX_TOTAL", 10_000)
    *some, last = opened(bombs.zipped({f"{n}.txt": TEXT * 100 for n in range(9)}))
    assert len(some) == 10_000 // len(TEXT * 100)
    assert "unpack it by hand" in last.reason


def test_damaged_archives_end_in_reasons_not_in_errors() -> None:
    good, chance = bombs.zipped({f"{n}.txt": TEXT for n in range(3)}), random.Random(4)
    reasons = 0
    for _ in range(300):
        data = bytearray(good)
        for _ in range(chance.choice([1, 4, 20])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        reasons += sum(bool(part.reason) for part in opened(bytes(data)))
    assert reasons


def portfolio(files: dict[str, bytes]) -> bytes:
    """A PDF with attachments."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(["Danh muc tai lieu"]))))
    for name, data in files.items():
        writer.add_attachment(name, data)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_the_attachments_of_a_pdf_are_documents_too() -> None:
    data = portfolio({"b.txt": TEXT, "../../a.zip": bombs.zipped({"c.txt": TEXT})})
    assert names(data, "a.pdf") == ["", "a.zip/c.txt", "b.txt"]
    assert part_bytes(data, "a.pdf", "a.zip/c.txt") == TEXT


def test_attachments_inside_attachments_end_somewhere() -> None:
    data = TEXT
    for _ in range(5):
        data = portfolio({"a.pdf" if data != TEXT else "a.txt": data})
    *_, last = opened(data, "a.pdf")
    assert last.name == "a.pdf/a.pdf/a.pdf/a.pdf"
    assert "save it by hand" in last.reason
