"""Pages for tests: PDF files with text, pictures, passwords and signature fields."""

import io
from collections.abc import Collection, Sequence

from PIL import Image
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONT = "PaperSerif"
_FACES = ("FreeSerif.ttf", "DejaVuSerif.ttf", "DejaVuSans.ttf")

Stamp = tuple[str, float, float]
"""A signature field: what it prints, and where, in shares of the page from the left and top."""


def pdf(
    *pages: list[str],
    password: str | None = None,
    cipher: str = "RC4-128",
    picture: bool = False,
    pictures: Sequence[Image.Image | None] = (),
    stamps: Sequence[Stamp] = (),
    invisible: Collection[int] = (),
) -> bytes:
    """A PDF with these lines on its pages.

    With a password "" it is encrypted but opens. `picture` puts a grey picture behind each page,
    `pictures` one of its own on each; `stamps` are signature fields on the first page. The text
    of the pages with the numbers `invisible` (from 0) lies unseen over the picture, as an OCR
    program leaves it.
    """
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for number, lines in enumerate(pages):
        own = pictures[number] if number < len(pictures) else None
        image = own or (Image.new("L", (60, 80), 200) if picture else None)
        if image:
            canvas.drawImage(ImageReader(image), 0, 0, *A4)
        _write(canvas, lines, number in invisible)
        for stamp in () if number else stamps:
            _stamp(canvas, stamp)
        canvas.showPage()
    canvas.save()
    return file.getvalue() if password is None else _encrypted(file.getvalue(), password, cipher)


def _encrypted(data: bytes, password: str, cipher: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(password, "chu", algorithm=cipher)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _write(canvas: Canvas, lines: Sequence[str], invisible: bool) -> None:
    plain = all(line.isascii() for line in lines)
    for number, line in enumerate(lines):
        text = canvas.beginText(50, A4[1] - 60 - 20 * number)
        text.setFont("Helvetica" if plain else _font(), 11)
        text.setTextRenderMode(3 if invisible else 0)
        text.textLine(line)
        canvas.drawText(text)


def _font() -> str:
    if FONT in pdfmetrics.getRegisteredFontNames():
        return FONT
    for face in _FACES:
        try:
            pdfmetrics.registerFont(TTFont(FONT, face))
        except OSError:  # reportlab's TTFError is one
            continue
        return FONT
    raise AssertionError("no font with Vietnamese letters: install fonts-freefont-ttf")


def _stamp(canvas: Canvas, stamp: Stamp) -> None:
    """A form field that prints the text, as the fields of signing programs do."""
    text, left, top = stamp
    canvas.acroForm.textfield(
        value=text,
        x=round(left * A4[0]),
        y=round((1 - top) * A4[1]),
        width=8 * max(len(text), 3),
        height=16,
        fontName="Helvetica",
        fontSize=9,
        borderWidth=0,
        maxlen=200,
    )
