"""A briefing as a document: numbering, footnotes, marks; Markdown, DOCX and the print view."""

import io
import re
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.shared import Mm
from lxml import etree

from answer.briefing.check import Checked, Standing
from answer.briefing.document import Document, Heading, Paragraph, Quoted, dated, document
from answer.briefing.docx import docx_file
from answer.briefing.markdown import escaped, markdown
from index.desk import Briefing, Entry
from index.desk.briefings import Head
from ingest import Tools, read_plan
from views.briefing_sheet import sheet

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SOURCE = "Kế hoạch số 28/KH-BCĐ138 ngày 25/01/2022 của Ban Chỉ đạo 138, mục II.6, tr. 5"
TODAY = date(2026, 11, 28)
HEAD = Head(
    kind="Báo cáo", parent="Ủy ban nhân dân tỉnh", issuer="Sở Nội vụ", number="15/BC-SNV",
    place="Cao Lãnh", date="2026-02-05", authority="KT. Giám đốc", post="Phó Giám đốc",
    signer="Lê Thị Bưởi", recipients="Ủy ban nhân dân tỉnh\n- Lưu: VT.",
)  # fmt: skip


def quote(id_: str, text: str, doubt: str = "") -> Entry:
    return Entry("quote", text, SOURCE, "kh.pdf", "ab", 0, 9, 5, doubt, id_)


ENTRIES = (
    Entry("heading", "Mục tiêu", id="h1"),
    Entry("words", "Các kế hoạch đều nêu:\n\nnhư sau.", id="w"),
    quote("q1", "Giảm 5% số vụ."),
    Entry("heading", "Chỉ tiêu phụ", id="h2", level=2),
    quote("q2", "Tặng <b>áo</b> phao & *phao*", "ocr"),
    Entry("heading", "Tổ chức", id="h3"),
    Entry("heading", "Phân công", id="h4", level=2),
    quote("q3", "Câu đã mất"),
)


def made(head: Head = HEAD, title: str = "Kết quả rà soát", **standings: Standing) -> Document:
    checked = {e.id: Checked(e, standings.get(e.id, "there")) for e in ENTRIES if e.kind == "quote"}
    return document(Briefing("0" * 16, title, ENTRIES, "", head), checked, TODAY)


def test_headings_are_numbered_and_quotes_have_notes_in_order() -> None:
    blocks = made().blocks
    headings = [(b.level, b.number, b.text) for b in blocks if isinstance(b, Heading)]
    assert headings == [
        (1, "1.", "Mục tiêu"),
        (2, "1.1.", "Chỉ tiêu phụ"),
        (1, "2.", "Tổ chức"),
        (2, "2.1.", "Phân công"),
    ]
    assert [b.text for b in blocks if isinstance(b, Paragraph)] == [
        "Các kế hoạch đều nêu:",
        "như sau.",
    ]
    assert [b.note for b in blocks if isinstance(b, Quoted)] == [1, 2, 3]
    assert made().notes[0].footnote == f"{SOURCE}."


def test_a_subheading_that_comes_first_is_a_heading() -> None:
    first = Briefing("0" * 16, "", (Entry("heading", "Một", id="a", level=2),), "")
    assert document(first, {}, TODAY).blocks == (Heading(1, "1.", "Một"),)


def test_what_can_not_be_relied_on_is_marked_in_text_and_note() -> None:
    sound, read, lost = made(q3="gone").notes
    assert not sound.marks
    assert read.marks == ("cần đối chiếu bản gốc",)
    assert "nhận dạng từ hình quét" in read.footnote
    assert lost.marks == ("nguồn không còn trong kho",)
    assert "28/11/2026" in lost.footnote
    (_, _, renewed) = made(q3="renewed").notes
    assert not renewed.marks
    assert "đã thay đổi sau khi trích" in renewed.footnote


def test_dates_as_the_decree_writes_them() -> None:
    assert dated(HEAD) == "Cao Lãnh, ngày 05 tháng 02 năm 2026"
    assert dated(Head(place="Huế", date="2026-03-15")) == "Huế, ngày 15 tháng 3 năm 2026"
    assert re.fullmatch(r"\.+, ngày \.+ tháng \.+ năm \.+", dated(Head()))


# Markdown


def test_markdown_has_footnotes_and_harmless_text() -> None:
    text = markdown(made(q3="changed"))
    assert "## 1. Mục tiêu" in text
    assert "### 1.1. Chỉ tiêu phụ" in text
    assert "> “Giảm 5% số vụ.”[^1]\n" in text
    assert f"\n[^1]: {SOURCE}." in text
    assert r"\<b\>áo\</b\> phao \& \*phao\*" in text
    assert r"”[^3] **\[nguồn không còn nguyên văn câu này\]**" in text
    assert "# BÁO CÁO\n\n**Kết quả rà soát**" in text
    assert "....." not in markdown(made(Head()))


@pytest.mark.parametrize(
    ("text", "safe"),
    [("1. Một", r"1\. Một"), ("- Một", r"\- Một"), ("# Một", r"\# Một"), ("1.5 tỷ", "1.5 tỷ")],
)
def test_text_is_no_list_or_heading(text: str, safe: str) -> None:
    assert escaped(text) == safe


# DOCX


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def words(element: etree._Element) -> str:
    return "".join(t.text or "" for t in element.iter(f"{W}t"))


def test_footnotes_are_real_ones_with_separators() -> None:
    data = docx_file(made())
    notes = {note.get(f"{W}id"): note for note in part(data, "word/footnotes.xml")}
    assert [notes[id_].get(f"{W}type") for id_ in ("-1", "0")] == [
        "separator",
        "continuationSeparator",
    ]
    assert words(notes["1"]) == f" {SOURCE}."
    assert "nhận dạng" in words(notes["2"])
    body = part(data, "word/document.xml")
    assert [r.get(f"{W}id") for r in body.iter(f"{W}footnoteReference")] == ["1", "2", "3"]
    settings = part(data, "word/settings.xml")
    announced = settings.find(f"{W}footnotePr")
    assert announced is not None
    assert len(announced) == 2
    order = [child.tag for child in settings]
    assert order.index(f"{W}footnotePr") < order.index(f"{W}compat")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        types = archive.read("[Content_Types].xml").decode()
        relations = archive.read("word/_rels/document.xml.rels").decode()
    assert "/word/footnotes.xml" in types
    assert 'relationships/footnotes"' in relations


def test_page_fonts_and_language_are_those_of_the_decree() -> None:
    data = docx_file(made())
    file = docx.Document(io.BytesIO(data))
    section = file.sections[0]
    sizes = (section.page_width, section.page_height, section.left_margin, section.right_margin)
    assert [round((size or 0) / Mm(1)) for size in sizes] == [210, 297, 30, 20]
    assert round((section.top_margin or 0) / Mm(1)) == 20
    assert section.different_first_page_header_footer
    assert "PAGE" in "".join(
        i.text or "" for i in part(data, "word/header1.xml").iter(f"{W}instrText")
    )
    assert file.core_properties.language == "vi-VN"
    styles = part(data, "word/styles.xml")
    (defaults,) = styles.iter(f"{W}rPrDefault")
    language = defaults.find(f".//{W}lang")
    assert language is not None
    assert language.get(f"{W}val") == "vi-VN"
    for name in ("Normal", "Heading 1", "Quote", "Title"):
        fonts = file.styles[name].element.find(f".//{W}rFonts")
        assert set(fonts.attrib.values()) == {"Times New Roman"}


def test_letterhead_title_headings_and_signature() -> None:
    file = docx.Document(io.BytesIO(docx_file(made())))
    (left, right), (recipients, signer) = (table.rows[0].cells for table in file.tables)
    assert left.text.split("\n")[:2] == ["ỦY BAN NHÂN DÂN TỈNH", "SỞ NỘI VỤ"]
    assert "Số: 15/BC-SNV" in left.text
    assert right.text.startswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc")
    assert recipients.text == "Nơi nhận:\n- Ủy ban nhân dân tỉnh;\n- Lưu: VT."
    assert signer.text == "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê Thị Bưởi"
    styled = [(p.style.name if p.style else "", p.text) for p in file.paragraphs]
    assert ("Title", "BÁO CÁO") in styled
    assert ("Subtitle", "Kết quả rà soát") in styled
    assert ("Heading 2", "Chỉ tiêu phụ") in styled
    assert ("Quote", "“Giảm 5% số vụ.”") in styled


def test_empty_fields_are_dotted_lines() -> None:
    file = docx.Document(io.BytesIO(docx_file(made(Head()))))
    (left, right), (_, signer) = (table.rows[0].cells for table in file.tables)
    assert all(re.search(r"\.{5,}", line) for line in left.text.split("\n") if line)
    assert re.search(r"\.{5,}, ngày", right.text)
    assert signer.text.count("..........") >= 2


def test_marks_are_in_the_body_too() -> None:
    file = docx.Document(io.BytesIO(docx_file(made(q3="changed"))))
    (lost,) = [p for p in file.paragraphs if "Câu đã mất" in p.text]
    assert lost.text.endswith("[nguồn không còn nguyên văn câu này]")
    assert lost.runs[-1].style is not None
    assert lost.runs[-1].style.name == "Cần đối chiếu"


def test_signs_that_xml_forbids_do_not_break_the_file() -> None:
    data = docx_file(made(title="Kết\x00 quả\x0b \ud800rà soát"))
    assert any(p.text == "Kết quả rà soát" for p in docx.Document(io.BytesIO(data)).paragraphs)


def test_the_projects_own_reader_reads_it_back(tmp_path: Path) -> None:
    (tmp_path / "ban.docx").write_bytes(docx_file(made()))
    plan = read_plan(tmp_path / "ban.docx", tmp_path)
    assert "1. Mục tiêu" in plan.text
    assert "1.1. Chỉ tiêu phụ" in plan.text
    assert "“Giảm 5% số vụ.”[1]" in plan.text
    assert f"[1] {SOURCE}." in plan.text
    assert plan.metadata.number is not None
    assert plan.metadata.number.value == "15/BC-SNV"
    assert plan.metadata.date is not None
    assert plan.metadata.date.value == "2026-02-05"


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice")
def test_libreoffice_opens_it_with_footnotes_on_the_page(tmp_path: Path) -> None:
    (tmp_path / "ban.docx").write_bytes(docx_file(made()))
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "ban.docx")],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    text = " ".join(read_plan(tmp_path / "ban.pdf", tmp_path, Tools()).text.split())
    assert "1.1. Chỉ tiêu phụ" in text
    assert "Độc lập - Tự do - Hạnh phúc" in text
    assert text.count("28/KH-BCĐ138") == 3
    assert text.index("Câu đã mất") < text.index("28/KH-BCĐ138")


# Print view


def test_the_print_view_says_the_same_and_escapes() -> None:
    shown = sheet(made(q3="gone"))
    assert "<h4>1.1. Chỉ tiêu phụ</h4>" in shown
    assert "&lt;b&gt;áo&lt;/b&gt; phao &amp; *phao*" in shown
    assert '<sup><a href="#note-1">1</a></sup>' in shown
    assert f'<li id="note-1">{SOURCE}.</li>' in shown
    assert "[nguồn không còn trong kho]" in shown
    assert "Cao Lãnh, ngày 05 tháng 02 năm 2026" in shown
    assert "............" in sheet(made(Head()))
