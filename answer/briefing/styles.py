"""Page, styles, language and heading numbers of a briefing's DOCX file.

Sizes and measures are those of Decree 30/2020/ND-CP, annex I: A4, margins 20, 20, 30 and 20 mm,
Times New Roman in black, headings numbered 1. and 1.1.
"""

from dataclasses import dataclass

from docx.document import Document as DocxFile
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from answer.briefing.footnotes import REFERENCE, TEXT

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
WIDTH = Mm(160)  # of the text
DOUBT = "Cần đối chiếu"
LINE = "Đường kẻ"
_FONTS = ("ascii", "hAnsi", "cs", "eastAsia")
_CENTRE, _JUSTIFY, _LEFT = (
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
    WD_ALIGN_PARAGRAPH.LEFT,
)


@dataclass(frozen=True, slots=True)
class _Look:
    """A paragraph style."""

    name: str
    size: float  # points
    align: WD_ALIGN_PARAGRAPH = _CENTRE
    bold: bool = False
    italic: bool = False
    before: float = 0  # points
    after: float = 0
    first: Length | None = None  # indent of the first line
    left: Length | None = None
    line: float = 1.0
    keep: bool = False  # on one page with the paragraph that follows


_LOOKS = (
    _Look("Normal", 14, _LEFT),
    _Look("Body Text", 14, _JUSTIFY, after=6, first=Mm(10), line=1.15),
    _Look("Quote", 14, _JUSTIFY, italic=True, after=6, left=Mm(10), line=1.15),
    _Look("Title", 14, bold=True, before=18, keep=True),
    _Look("Subtitle", 14, bold=True, keep=True),
    _Look("Heading 1", 14, _LEFT, bold=True, before=6, after=6, first=Mm(10), keep=True),
    _Look("Heading 2", 14, _LEFT, bold=True, italic=True, after=6, first=Mm(10), keep=True),
    _Look("Header", 14),
    _Look(TEXT, 11, _JUSTIFY),
    _Look("Cơ quan chủ quản", 12),
    _Look("Cơ quan ban hành", 12, bold=True),
    _Look("Quốc hiệu", 12, bold=True),
    _Look("Tiêu ngữ", 13, bold=True),
    _Look("Số, ký hiệu", 13, before=6),
    _Look("Địa danh, ngày tháng", 13, italic=True, before=6),
    _Look("Chức vụ người ký", 14, bold=True, keep=True),
    _Look("Người ký", 14, bold=True, before=60),
    _Look("Nơi nhận", 12, _LEFT, bold=True, italic=True),
    _Look("Nơi nhận: danh sách", 11, _LEFT),
    _Look(LINE, 2, before=3, after=6),
)
_LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    f'<w:pStyle w:val="Heading{level + 1}"/><w:suff w:val="space"/>'
    f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
    for level, text in enumerate(("%1.", "%1.%2."))
)


def set_up(file: DocxFile) -> None:
    """Makes an empty file of python-docx's template one of this kind."""
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.header_distance = section.footer_distance = Mm(10)
    _defaults(file)
    for look in _LOOKS:
        _style(file, look)
    _character_styles(file)
    _number_headings(file)


def _defaults(file: DocxFile) -> None:
    defaults = file.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    _put_font(defaults)
    language = defaults.find(qn("w:lang"))
    language.set(qn("w:val"), LANGUAGE)
    language.set(qn("w:eastAsia"), LANGUAGE)
    settings = file.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), LANGUAGE)
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")  # else Word opens it in compatibility mode


def _style(file: DocxFile, look: _Look) -> None:
    style = _paragraph_style(file, look.name)
    font, form = style.font, style.paragraph_format
    font.name, font.size = FONT, Pt(look.size)
    font.bold, font.italic = look.bold, look.italic
    font.color.rgb = RGBColor(0, 0, 0)
    _put_font(style.element.get_or_add_rPr())
    form.alignment = look.align
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.first_line_indent, form.left_indent = look.first, look.left
    form.line_spacing, form.keep_with_next = look.line, look.keep
    for name in ("w:pBdr", "w:contextualSpacing"):  # a line below the template's title
        for element in style.element.pPr.findall(qn(name)):
            style.element.pPr.remove(element)
    for element in style.element.rPr.findall(qn("w:spacing")) + style.element.rPr.findall(
        qn("w:kern")
    ):
        style.element.rPr.remove(element)


def _paragraph_style(file: DocxFile, name: str) -> ParagraphStyle:
    own = name[0].isupper()
    if name in file.styles:
        style = file.styles[name]
    else:
        style = file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=not own)
        style.base_style = file.styles["Normal"]
    assert isinstance(style, ParagraphStyle)
    return style


def _character_styles(file: DocxFile) -> None:
    sign = file.styles.add_style(REFERENCE, WD_STYLE_TYPE.CHARACTER, builtin=True)
    doubt = file.styles.add_style(DOUBT, WD_STYLE_TYPE.CHARACTER)
    assert isinstance(sign, CharacterStyle)
    assert isinstance(doubt, CharacterStyle)
    sign.font.superscript = True
    sign.font.italic = False
    doubt.font.bold, doubt.font.italic = True, False
    # Word takes no highlighting from a style, but shading
    doubt.element.get_or_add_rPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="FFE699"/>')
    )


def _put_font(look: BaseOxmlElement) -> None:
    """The font by name in all scripts; the template's theme would go before it."""
    fonts = look.find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        look.insert(0, fonts)
    fonts.attrib.clear()
    for script in _FONTS:
        fonts.set(qn(f"w:{script}"), FONT)


def _number_headings(file: DocxFile) -> None:
    """A list of two levels that the heading styles belong to, so that Word renumbers them."""
    numbering = file.part.numbering_part.element
    ids = [int(n.get(qn("w:abstractNumId"))) for n in numbering.iter(qn("w:abstractNum"))]
    abstract = max(ids, default=0) + 1
    definition = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}">'
        f'<w:multiLevelType w:val="multilevel"/>{_LEVELS}</w:abstractNum>'
    )
    numbering.insert(len(ids), definition)
    number = numbering.add_num(abstract).numId
    for level in range(2):
        properties = file.styles[f"Heading {level + 1}"].element.get_or_add_pPr()
        num = properties.get_or_add_numPr()
        num.get_or_add_ilvl().val = level
        num.get_or_add_numId().val = number
