"""The text layer of PDF pages: letters, lines and their order."""

import contextlib
import random
import unicodedata
from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.errors import SourceError
from ingest.formats.pdf_letters import clean
from tests.pdf_pages import BOLD, FONT, canvas_pdf, lines_at, read, text_pages

BODY = (
    "Tổ công tác liên ngành kiểm tra việc đăng ký tạm trú tại các khu nhà trọ",
    "thuộc phường Phú Mỹ vào tuần cuối mỗi tháng, lập biên bản và gửi kết quả",
    "về Công an phường trước ngày mồng năm.",
)

_TCVN3_LETTERS = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
_TCVN3_CODES = (  # TCVN 5712:1993, VN3
    "B5B6B7B8B9A8BBBCBDBEC6A9C7C8C9CACBAECCCECFD0D1AAD2D3D4D5D6D7D8DCDDDEDFE1E2E3E4"
    "ABE5E6E7E8E9ACEAEBECEDEEEFF1F2F3F4ADF5F6F7F8F9FAFBFCFDFE"
)
TCVN3 = dict(zip(_TCVN3_LETTERS, bytes.fromhex(_TCVN3_CODES).decode("latin-1"), strict=True))
_VNI_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
_VNI_HAT = {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
_VNI_BREVE = {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
_VNI_ALONE = {"đ": "ñ", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "í": "í", "ì": "ì"}


def tcvn3(text: str) -> str:
    return "".join(TCVN3.get(char, char) for char in text)


def vni(text: str) -> str:
    return "".join(map(_vni_letter, text))


def _vni_letter(char: str) -> str:
    if char in _VNI_ALONE:
        return _VNI_ALONE[char]
    base, *marks = list(unicodedata.normalize("NFD", char))
    tone = next((mark for mark in marks if mark in _VNI_TONES), "")
    if "\u0302" in marks:
        return base + _VNI_HAT[tone]
    if "\u0306" in marks:
        return base + _VNI_BREVE[tone]
    if "\u031b" in marks:
        base = {"o": "ô", "u": "ö"}[base]
    return base + _VNI_TONES.get(tone, "")


def test_vietnamese_letters_are_read_back() -> None:
    data = canvas_pdf(lambda canvas: lines_at(canvas, 60, 700, *BODY))
    assert read(data) == ["\n".join(BODY)]


def test_decomposed_letters_are_composed() -> None:
    lines = [unicodedata.normalize("NFD", line) for line in BODY]
    data = canvas_pdf(lambda canvas: lines_at(canvas, 60, 700, *lines))
    assert read(data) == ["\n".join(BODY)]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("tie\u0301\u0302ng", "tiếng"),
        ("nga\u0300\u0300y", "ngày"),
        ("hiê\u0323u", "hiệu"),
        ("ﬁle\u00a0ﬂash", "file flash"),
        ("UBND\u00adKGVX", "UBND-KGVX"),
        ("a\x0bb\x00c\u200bd", "a bcd"),
        ("\uf0b7 mục", "• mục"),
    ],
)
def test_clean(given: str, wanted: str) -> None:
    assert clean(given) == wanted


def test_an_accent_drawn_over_its_letter_belongs_to_it() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "cán bo")
        width = canvas.stringWidth("cán b", FONT, 11)
        canvas.drawString(60 + width, 700, "ˆ")
        after = 60 + canvas.stringWidth("cán bo", FONT, 11)
        canvas.drawString(after, 700, "n ban")

    assert read(canvas_pdf(draw)) == ["cán bôn ban"]


def test_letters_of_a_second_font_that_are_drawn_later_stand_in_their_words() -> None:
    def draw(canvas: Canvas) -> None:
        later = []
        for number, line in enumerate(BODY):
            x, y = 60.0, 700.0 - 15 * number
            for char in line:
                width = canvas.stringWidth(char, FONT, 11)
                if char > "\u1e9f":
                    later.append((x, y, char))
                else:
                    canvas.drawString(x, y, char)
                x += width
        canvas.setFont(BOLD, 11)
        for x, y, char in later:
            canvas.drawString(x, y, char)

    assert read(canvas_pdf(draw)) == ["\n".join(BODY)]


def test_a_hyphen_at_the_end_of_a_line_stays() -> None:
    lines = ("Theo Kế hoạch số 27/KH-", "UBND ngày 02 tháng 3 của phường")
    assert read(canvas_pdf(lambda c: lines_at(c, 60, 700, *lines))) == ["\n".join(lines)]


def test_text_drawn_twice_to_look_bold_is_read_once() -> None:
    def draw(canvas: Canvas) -> None:
        lines_at(canvas, 60, 700, "KẾ HOẠCH TUẦN TRA")
        lines_at(canvas, 60.3, 700, "KẾ HOẠCH TUẦN TRA")

    assert read(canvas_pdf(draw)) == ["KẾ HOẠCH TUẦN TRA"]


@pytest.mark.parametrize("row_by_row", [True, False])
def test_the_columns_of_a_letterhead_are_read_one_after_the_other(row_by_row: bool) -> None:
    left = ("UBND PHƯỜNG PHÚ MỸ", "BAN CHỈ ĐẠO", "Số: 12/KH-BCĐ")
    right = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do")

    def draw(canvas: Canvas) -> None:
        pieces = [(60, 780 - 15 * i, line) for i, line in enumerate(left)]
        pieces += [(300, 780 - 15 * i, line) for i, line in enumerate(right)]
        for x, y, line in sorted(pieces, key=lambda p: -p[1]) if row_by_row else pieces:
            lines_at(canvas, x, y, line)
        lines_at(canvas, 60, 690, *BODY)

    found = "\n".join(read(canvas_pdf(draw))).split("\n")
    assert found == [*left, *right, *BODY]


def test_the_rows_of_columns_that_are_no_letterhead_stay_rows() -> None:
    def draw(canvas: Canvas) -> None:
        for number, name in enumerate(("Nguyễn Thị Hạnh", "Lê Văn Thọ", "Trần Bảo Ngọc")):
            lines_at(canvas, 60, 700 - 15 * number, name)
            lines_at(canvas, 300, 700 - 15 * number, f"Tổ {number + 1}")

    assert read(canvas_pdf(draw)) == ["Nguyễn Thị Hạnh Tổ 1\nLê Văn Thọ Tổ 2\nTrần Bảo Ngọc Tổ 3"]


def test_a_title_drawn_last_is_read_first() -> None:
    def draw(canvas: Canvas) -> None:
        lines_at(canvas, 60, 700, *BODY)
        lines_at(canvas, 200, 760, "KẾ HOẠCH KIỂM TRA")

    assert read(canvas_pdf(draw)) == ["KẾ HOẠCH KIỂM TRA", "\n".join(BODY)]


def test_a_page_number_drawn_first_does_not_part_the_last_lines() -> None:
    def draw(canvas: Canvas) -> None:
        lines_at(canvas, 500, 40, "7")
        lines_at(canvas, 60, 700, *BODY)

    assert read(canvas_pdf(draw)) == ["\n".join(BODY), "7"]


def test_white_space_and_indents_part_paragraphs() -> None:
    def draw(canvas: Canvas) -> None:
        lines_at(canvas, 60, 700, *BODY)
        lines_at(canvas, 90, 655, "Các tổ trưởng dân phố phối hợp khi có yêu cầu.")
        lines_at(canvas, 60, 610, "Kinh phí do phường bảo đảm.")

    assert read(canvas_pdf(draw)) == [
        "\n".join(BODY),
        "Các tổ trưởng dân phố phối hợp khi có yêu cầu.",
        "Kinh phí do phường bảo đảm.",
    ]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_turned_pages_are_read_from_their_top(angle: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(360 - angle)
        canvas.translate(300, 300)
        canvas.rotate(angle)
        lines_at(canvas, -210, 200, *BODY)

    assert read(canvas_pdf(draw)) == ["\n".join(BODY)]


def test_what_the_crop_box_hides_is_not_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setCropBox((0, 0, 595, 750))
        lines_at(canvas, 60, 700, *BODY)
        lines_at(canvas, 60, 800, "ngoài khổ giấy")

    assert read(canvas_pdf(draw)) == ["\n".join(BODY)]


LEGACY = (
    "tổ trưởng dân phố nhận đơn của người dân, ghi vào sổ trực và báo ngay cho",
    "cảnh sát khu vực; việc nào phức tạp thì mời hai bên đến trụ sở để hòa giải,",
    "lập biên bản có chữ ký, nếu không thành thì chuyển lên xã, lưu hồ sơ mỗi vụ",
    "kèm ảnh chụp, lời khai, kết quả xử lý và gửi thư",
    "mời họp quý sau, kể cả những hộ ở xa, đường khó đi, ngủ rẫy hoặc đi biển dài ngày.",
)


@pytest.mark.parametrize("encode", [tcvn3, vni])
@pytest.mark.parametrize("named", [True, False])
def test_fonts_from_before_unicode_are_read_letter_for_letter(
    encode: Callable[[str], str], named: bool
) -> None:
    font, real = ("Courier", b".VnTime") if encode is tcvn3 else ("Helvetica", b"VNI-Times")

    def draw(canvas: Canvas) -> None:
        canvas.setFont(font, 9)
        lines_at(canvas, 60, 700, *map(encode, LEGACY))

    data = canvas_pdf(draw)
    if named:
        data = data.replace(b"/BaseFont /" + font.encode(), b"/BaseFont /" + real)
        assert real in data
    assert read(data) == ["\n".join(LEGACY)]


def test_a_capital_font_is_read_in_capitals() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        lines_at(canvas, 60, 700, tcvn3("ủy ban nhân dân phường"))

    data = canvas_pdf(draw).replace(b"/BaseFont /Helvetica", b"/BaseFont /.VnArialH")
    assert read(data) == ["ỦY BAN NHÂN DÂN PHƯỜNG"]


def test_bold_type_is_read_like_other_type() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "Thời hạn ")
        canvas.setFont(BOLD, 11)
        canvas.drawString(60 + canvas.stringWidth("Thời hạn ", FONT, 11), 700, "hai ngày")

    assert read(canvas_pdf(draw)) == ["Thời hạn hai ngày"]


def test_a_page_with_too_many_characters_is_read_without_places() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 1)
        lines_at(canvas, 10, 830, *["ban do so lieu " * 40] * 120, pitch=2)

    data = canvas_pdf(draw)
    assert "too many characters" in text_pages(data, [0])[0].note
    assert sum(len(text) for text in read(data)) > 60_000


def test_a_file_that_is_no_pdf_is_refused() -> None:
    with pytest.raises(SourceError, match="not a readable PDF"):
        text_pages(b"%PDF-1.4 nothing", [0])


def test_damaged_files_are_read_or_refused() -> None:
    good = canvas_pdf(lambda canvas: lines_at(canvas, 60, 700, *BODY))
    chance = random.Random(7)
    found: list[str] = []
    for _ in range(40):
        damaged = bytearray(good)
        for _ in range(30):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        with contextlib.suppress(SourceError):
            found += read(bytes(damaged))
    assert found
    assert all(unicodedata.is_normalized("NFC", text) for text in found)
