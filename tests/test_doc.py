import contextlib
import io
import random
import struct
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from ingest.errors import SourceError
from ingest.flow import Flow, Grid, Paragraph
from ingest.formats import office as libreoffice
from ingest.formats.doc import read_doc
from ingest.formats.rtf import read_rtf
from tests.test_legacy import IN_TCVN3, IN_VNI, IN_VNI_CAPITALS, PAGE, SMALL, to_tcvn3, to_vni

OFFICE = libreoffice.find_office()
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
IN_TABLE, ROW_END = b"\x16\x24\x01", b"\x17\x24\x01"


@dataclass(frozen=True)
class Part:
    """A paragraph with its end mark."""

    text: str
    formatting: bytes = b""  # sprms
    wide: bool = True  # kept as UTF-16


def _definition(edges: list[int], below: frozenset[int] = frozenset(), line: int = 1) -> bytes:
    cells = len(edges) - 1
    body = bytes((cells,)) + struct.pack(f"<{cells + 1}h", *edges)
    for at in range(cells):
        body += struct.pack("<HH", 1 << 5 if at in below else 0, 0)
        body += bytes((4, line, 0, 0)) * 4  # borders
    return b"\x08\xd6" + struct.pack("<H", len(body) + 1) + body


def _formatting_page(parts: list[Part], offsets: list[int]) -> bytes:
    """One page of paragraph formatting (PapxFkp)."""
    page = bytearray(512)
    struct.pack_into(f"<{len(offsets)}I", page, 0, *offsets)
    end = 510
    for at, part in enumerate(parts):
        grpprl = b"\x00\x00" + part.formatting
        grpprl += b"\x00" * (len(grpprl) % 2)
        end -= (len(grpprl) + 2) & ~1
        page[end : end + 2 + len(grpprl)] = bytes((0, len(grpprl) // 2)) + grpprl
        page[4 * len(offsets) + 13 * at] = end // 2
    page[511] = len(parts)
    return bytes(page)


def _word(
    parts: list[Part],
    counts: tuple[int, ...] | None = None,
    flags: int = 0,
    version: int = 0xC1,
    reverse: bool = False,
) -> bytes:
    """A Word 97 document, each part a piece; `reverse` keeps them in the file back to front."""
    word, positions = bytearray(1024), [0]
    places: dict[int, int] = {}
    for at in reversed(range(len(parts))) if reverse else range(len(parts)):
        places[at] = len(word)
        word += parts[at].text.encode("utf-16-le" if parts[at].wide else "cp1252", "surrogatepass")
        word += b"\x00" * (len(word) % 2)
    for part in parts:
        positions.append(positions[-1] + len(part.text))
    fcs = [places[i] if p.wide else places[i] * 2 | 1 << 30 for i, p in enumerate(parts)]
    plc = struct.pack(f"<{len(positions)}I", *positions)
    plc += b"".join(struct.pack("<HIH", 0, fc, 0) for fc in fcs)
    clx = b"\x01\x02\x00\xaa\xbb\x02" + struct.pack("<I", len(plc)) + plc
    word += b"\x00" * (-len(word) % 512)
    ends = [places[i] + len(p.text) * (2 if p.wide else 1) for i, p in enumerate(parts)]
    page_number = len(word) // 512
    if not reverse:
        word += _formatting_page(parts, [1024, *ends])
    papx = struct.pack("<III", 1024, ends[-1], page_number)
    struct.pack_into("<HH", word, 0, 0xA5EC, version)
    struct.pack_into("<H", word, 0x0A, flags)
    struct.pack_into("<8i", word, 0x4C, *((counts or (positions[-1],)) + (0,) * 8)[:8])
    struct.pack_into("<II", word, 0x9A + 8 * 33, 0, len(clx))
    struct.pack_into("<II", word, 0x9A + 8 * 13, len(clx), 0 if reverse else len(papx))
    return _compound({"WordDocument": bytes(word), "0Table": clx + papx})


def _compound(streams: dict[str, bytes]) -> bytes:
    """An OLE compound file ([MS-CFB]) of two streams, sectors of 512 bytes."""
    free, end_of_chain, fat_sector = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    fat, body, entries = [fat_sector, end_of_chain], b"", []
    for name, data in streams.items():
        data = data.ljust(4096, b"\x00")
        data += b"\x00" * (-len(data) % 512)
        first, count = len(fat), len(data) // 512
        fat += [*range(first + 1, first + count), end_of_chain]
        body += data
        entries.append((name, 2, first, len(data)))
    links = [(free, free, 1), (2, free, free), (free, free, free)]
    directory = b""
    for (name, kind, first, size), link in zip(
        [("Root Entry", 5, end_of_chain, 0), *entries], links, strict=True
    ):
        encoded = (name + "\x00").encode("utf-16-le")
        directory += encoded.ljust(64, b"\x00") + struct.pack(
            "<HBB3I", len(encoded), kind, 1, *link
        )
        directory += b"\x00" * 36 + struct.pack("<IQ", first, size)
    fat += [free] * (128 - len(fat))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 16
    header += struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + b"\x00" * 6
    header += struct.pack("<9I", 0, 1, 1, 0, 4096, end_of_chain, 0, end_of_chain, 0)
    header += struct.pack("<109I", 0, *[free] * 108)
    return header + struct.pack("<128I", *fat) + directory.ljust(512, b"\x00") + body


def test_paragraphs_in_pieces_of_both_kinds() -> None:
    data = _word([Part("Kế hoạch năm 2019\r"), Part("Plan “A”\x0bb\r", wide=False)])
    assert read_doc(data, None).items == (Paragraph("Kế hoạch năm 2019"), Paragraph("Plan “A”\nb"))


def test_pieces_saved_out_of_order() -> None:
    parts = [Part("Một\r"), Part("hai\r", wide=False), Part("ba\r")]
    flow = read_doc(_word(parts, reverse=True), None)
    assert [item.text for item in flow.items if isinstance(item, Paragraph)] == ["Một", "hai", "ba"]


def test_fields_keep_their_results() -> None:
    field = 'Xem \x13 HYPERLINK "x" \x13 PAGE \x147\x15 \x14phụ lục\x15 này\x01\x02.\r'
    assert read_doc(_word([Part(field)]), None).items == (Paragraph("Xem phụ lục này."),)


def test_special_hyphens_and_characters_beyond_the_basic_plane() -> None:
    pair = Part("\ud83d\ude00 a\x1eb c\x1fd\r")
    assert read_doc(_word([pair]), None).items == (Paragraph("\U0001f600 a-b cd"),)


def test_tables_with_merged_cells() -> None:
    edges = [0, 500, 3000, 5000]
    parts = [
        Part("Bảng phân công\r"),
        Part("TT\x07", IN_TABLE),
        Part("Việc\x07", IN_TABLE),
        Part("Nơi làm\x07", IN_TABLE),
        Part("\x07", IN_TABLE + ROW_END + _definition(edges)),
        Part("1\x07", IN_TABLE),
        Part("Đắp đê\r", IN_TABLE),
        Part("và kè\x07", IN_TABLE),
        Part("\x07", IN_TABLE),
        Part("\x07", IN_TABLE + ROW_END + _definition(edges)),
        Part("\x07", IN_TABLE),
        Part("Gieo mạ\x07", IN_TABLE),
        Part("\x07", IN_TABLE + ROW_END + _definition([0, 500, 5000], frozenset({0}))),
        Part("Hết\r"),
    ]
    assert read_doc(_word(parts), None).items == (
        Paragraph("Bảng phân công"),
        Grid((("TT", "Việc", "Nơi làm"), ("1", "Đắp đê\nvà kè", ""), ("1", "Gieo mạ", ""))),
        Paragraph("Hết"),
    )


def test_tables_without_lines_are_not_ruled() -> None:
    end = Part("\x07", IN_TABLE + ROW_END + _definition([0, 500, 900], line=0))
    cells = [Part("a\x07", IN_TABLE), Part("b\x07", IN_TABLE)]
    flow = read_doc(_word([*cells, end, *cells, end]), None)
    assert flow.items == (Grid((("a", "b"), ("a", "b")), ruled=False),)


def test_headers_are_kept_apart() -> None:
    parts = [Part("Thân bài\r"), Part("Đầu trang\r")]
    flow = read_doc(_word(parts, (9, 0, 10)), None)
    assert flow.items == (Paragraph("Thân bài"),)
    assert flow.apart == ("Đầu trang",)


def test_text_in_legacy_fonts_is_recognised() -> None:
    data = _word([Part("KÕ ho¹ch phßng chèng ch¸y rõng\r", wide=False)])
    assert read_doc(data, None).items == (Paragraph("Kế hoạch phòng chống cháy rừng"),)


def test_the_note_says_what_the_light_reader_leaves_out() -> None:
    assert "tracked changes" in read_doc(_word([Part("a\r")]), None).notes[0]


@pytest.mark.parametrize("office", [None, Path("/nowhere/soffice")])
def test_encrypted_documents_need_a_password(office: Path | None) -> None:
    with pytest.raises(SourceError, match="needs a password"):
        read_doc(_word([Part("a\r")], flags=0x100), office)


def test_documents_older_than_word_97() -> None:
    with pytest.raises(SourceError, match="before Word 97; install LibreOffice"):
        read_doc(_word([Part("a\r")], version=104), None)


def test_damaged_documents_end_in_text_or_a_clear_error() -> None:
    whole = _word([Part("Một\r"), Part("TT\x07", IN_TABLE), Part("\x07", IN_TABLE + ROW_END)])
    chance = random.Random(5)
    damaged = [whole[: len(whole) * i // 40] for i in range(40)]
    for _ in range(300):
        changed = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            at = chance.choice([chance.randrange(len(whole)), chance.randrange(0x600, 0xA00)])
            changed[at] = chance.randrange(256)
        damaged.append(bytes(changed))
    for data in damaged:
        with contextlib.suppress(SourceError):
            assert isinstance(read_doc(data, None), Flow)


def test_falls_back_where_libreoffice_cannot_be_started(tmp_path: Path) -> None:
    flow = read_doc(_word([Part("Chữ\r")]), tmp_path / "soffice")
    assert flow.items == (Paragraph("Chữ"),)
    assert "LibreOffice failed" in flow.notes[0]


def test_the_time_limit_ends_all_processes(tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n(sleep 30; echo late > {tmp_path}/late) &\nsleep 30\n")
    program.chmod(0o755)
    begin = time.monotonic()
    with pytest.raises(SourceError, match="took longer than"):
        libreoffice.convert(b"x", ".doc", seconds=0.3, office=program)
    assert time.monotonic() - begin < 20  # the child holds nothing up


LETTERS = (
    (IN_TCVN3, ".VnTime"),
    (IN_TCVN3, ".VnTimeH"),
    ("¡¢£¤¥¦§", ".VnTime"),
    (IN_VNI, "VNI-Times"),
    (IN_VNI_CAPITALS, "VNI-Times"),
    (SMALL, "Times New Roman"),
)


def _docx(runs: Iterable[tuple[str, str]]) -> bytes:
    """Paragraphs, each in a font."""
    document = Document()
    for text, font in runs:
        run = document.add_paragraph().add_run(text)
        run.font.name = font
        fonts = run._element.get_or_add_rPr().get_or_add_rFonts()
        fonts.set(qn("w:hAnsi"), font)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.slow
@needs_office
@pytest.mark.parametrize("suffix", ["doc", "rtf"])
def test_all_letters_of_legacy_fonts_through_libreoffice(suffix: str) -> None:
    data = libreoffice.convert(_docx(LETTERS), ".docx", suffix)
    flow = read_doc(data, OFFICE) if suffix == "doc" else read_rtf(data, OFFICE)
    texts = [item.text for item in flow.items if isinstance(item, Paragraph)]
    assert texts == [SMALL, SMALL.upper(), "ĂÂÊÔƠƯĐ", SMALL, SMALL.upper(), SMALL]


@pytest.mark.slow
@needs_office
@pytest.mark.parametrize(
    ("encode", "font"),
    [(to_tcvn3, ".VnTime"), (to_vni, "VNI-Times"), (to_tcvn3, "Arial"), (to_vni, "Arial")],
)
def test_a_page_in_a_legacy_encoding(encode: Callable[[str], str], font: str) -> None:
    """Also where the font does not tell the encoding, and also without LibreOffice."""
    lines = list(filter(None, PAGE.split("\n")))
    data = libreoffice.convert(_docx((encode(line), font) for line in lines), ".docx", "doc")
    expected = tuple(map(Paragraph, lines))
    assert read_doc(data, None).items == expected
    assert read_doc(data, OFFICE).items == expected


@pytest.mark.slow
@needs_office
def test_calls_may_run_side_by_side() -> None:
    found: list[tuple[Paragraph | Grid, ...]] = []
    source = libreoffice.convert(_docx(LETTERS), ".docx", "doc")
    threads = [
        threading.Thread(target=lambda: found.append(read_doc(source, OFFICE).items))
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 2
    assert found[0] == found[1]
    assert len(found[0]) == 6


@pytest.mark.slow
@needs_office
def test_both_readers_agree_on_a_document_of_libreoffice() -> None:
    document = Document()
    document.add_paragraph("Kế hoạch trồng rừng ngập mặn")
    table = document.add_table(rows=3, cols=3)
    for at, text in enumerate("TT Việc Hạn 1 Ươm|giống tháng4 2 Trồng tháng6".split()):
        table.cell(at // 3, at % 3).text = text.replace("|", "\n")
    table.cell(1, 2).merge(table.cell(2, 2))
    document.add_paragraph("Hết")
    buffer = io.BytesIO()
    document.save(buffer)
    data = libreoffice.convert(buffer.getvalue(), ".docx", "doc")
    with_office, light = read_doc(data, OFFICE), read_doc(data, None)
    assert light.items == with_office.items


@pytest.mark.slow
@needs_office
def test_what_libreoffice_cannot_read() -> None:
    with pytest.raises(SourceError, match=r"cannot read the file"):
        libreoffice.convert(b"PK\x03\x04 broken", ".docx", "doc")
