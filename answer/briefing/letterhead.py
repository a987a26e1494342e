"""What stands around the text of an administrative document: letterhead, title and signature."""

from docx.document import Document as DocxFile
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from answer.briefing.document import Document, dated, dotted
from answer.briefing.styles import LINE, WIDTH
from index.desk.briefings import Head

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_LEFT = Mm(62)  # width of the column with the issuing body
_DOTS = 30


def letterhead(file: DocxFile, head: Head) -> None:
    """Issuing body and number on the left; national motto, place and date on the right."""
    left, right = _two_columns(file, _LEFT)
    _line(left, dotted(head.parent, _DOTS).upper(), "Cơ quan chủ quản")
    _line(left, dotted(head.issuer, _DOTS).upper(), "Cơ quan ban hành")
    _rule(left.add_paragraph(), Mm(21))
    _line(left, f"Số: {dotted(head.number, 24)}", "Số, ký hiệu")
    _line(right, MOTTO[0], "Quốc hiệu")
    _line(right, MOTTO[1], "Tiêu ngữ")
    _rule(right.add_paragraph(), Mm(20))
    _line(right, dated(head), "Địa danh, ngày tháng")


def title(file: DocxFile, document: Document) -> None:
    """The kind of document and what it is about, with a line below."""
    file.add_paragraph(document.kind.upper(), style="Title")
    file.add_paragraph(document.title, style="Subtitle")
    _rule(file.add_paragraph(), Mm(55))


def signature(file: DocxFile, head: Head) -> None:
    """Recipients on the left, authority, post and name of the signer on the right."""
    file.add_paragraph(style="Body Text").paragraph_format.keep_with_next = True
    left, right = _two_columns(file, Mm(80))
    _line(left, "Nơi nhận:", "Nơi nhận")
    recipients = [line.strip(" -;.") for line in head.recipients.split("\n") if line.strip()]
    for number, name in enumerate(recipients, 1):
        end = "." if number == len(recipients) else ";"
        _line(left, f"- {name}{end}", "Nơi nhận: danh sách")
    if not recipients:
        _line(left, f"- {dotted('', _DOTS)}", "Nơi nhận: danh sách")
    if head.authority.strip():
        _line(right, head.authority.strip().upper(), "Chức vụ người ký")
    _line(right, dotted(head.post, _DOTS).upper(), "Chức vụ người ký")
    _line(right, dotted(head.signer, _DOTS), "Người ký")


def _two_columns(file: DocxFile, left: Length) -> tuple[_Cell, _Cell]:
    """A table without borders and inner margins, as wide as the text."""
    table = file.add_table(1, 2)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    properties = table._tbl.tblPr
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    properties.append(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{margins}</w:tblCellMar>"))
    row = table.rows[0]
    unbroken = OxmlElement("w:cantSplit")
    row._tr.get_or_add_trPr().append(unbroken)
    for cell, width, column in zip(
        row.cells, (left, Length(WIDTH - left)), table.columns, strict=True
    ):
        cell.width = column.width = width
    return row.cells[0], row.cells[1]


def _line(cell: _Cell, text: str, style: str) -> None:
    """A paragraph of the cell; the first fills the empty one that every cell has."""
    empty = cell.paragraphs[0]
    first = len(cell.paragraphs) == 1 and not empty.text
    paragraph = empty if first else cell.add_paragraph()
    paragraph.style = style
    paragraph.add_run(text)


def _rule(paragraph: Paragraph, indent: Length) -> None:
    """A solid line, shorter than the column by twice the indent."""
    paragraph.style = LINE
    paragraph.paragraph_format.left_indent = indent
    paragraph.paragraph_format.right_indent = indent
    border = '<w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/>'
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        parse_xml(f"<w:pBdr {nsdecls('w')}>{border}</w:pBdr>"),
        *("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"),
    )
    assert properties.find(qn("w:pBdr")) is not None
