import random
import unicodedata
from collections.abc import Callable

import pytest

from ingest.errors import SourceError
from ingest.flow import Flow, Grid, Paragraph
from ingest.legacy import Decoded, apply, convert, decode, from_font, replacements
from ingest.legacy.flows import convert_flow
from ingest.source import MappedText

SMALL = (
    "àáảãạ ăằắẳẵặ âầấẩẫậ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ đ"  # 67 letters
)
# written down from the fonts' character tables, not from the code
IN_TCVN3 = "µ¸¶·¹ ¨»¾¼½Æ ©ÇÊÈÉË ÌÐÎÏÑ ªÒÕÓÔÖ ×ÝØÜÞ ßãáâä «åèæçé ¬êíëìî ïóñòô \xadõøö÷ù úýûüþ ®"
IN_VNI = (
    "aøaùaûaõaï aêaèaéaúaüaë aâaàaáaåaãaä eøeùeûeõeï eâeàeáeåeãeä ìíæóò oøoùoûoõoï"
    " oâoàoáoåoãoä ôôøôùôûôõôï uøuùuûuõuï ööøöùöûöõöï yøyùyûyõî ñ"
)
IN_VNI_CAPITALS = (
    "AØAÙAÛAÕAÏ AÊAÈAÉAÚAÜAË AÂAÀAÁAÅAÃAÄ EØEÙEÛEÕEÏ EÂEÀEÁEÅEÃEÄ ÌÍÆÓÒ OØOÙOÛOÕOÏ"
    " OÂOÀOÁOÅOÃOÄ ÔÔØÔÙÔÛÔÕÔÏ UØUÙUÛUÕUÏ ÖÖØÖÙÖÛÖÕÖÏ YØYÙYÛYÕÎ Ñ"
)
PAGE = """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do

KẾ HOẠCH
Về việc trồng rừng ngập mặn ven sông năm 2019

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích: giữ đất bãi bồi, chống sạt lở; mỗi xã trồng thêm ít nhất 05 ha, tỷ lệ sống trên 85%.
2. Yêu cầu: các hộ nhận khoán ký cam kết, không để gia súc phá cây giống mới ươm.
a) Hạt kiểm lâm huyện chủ trì; trưởng ấp giúp đo đạc, cắm mốc và ghi sổ.
b) Kinh phí: 125.000.000đ từ quỹ khuyến nông (theo Quyết định số 12/QĐ-HĐQT ngày 03/4/2018).
II. TỔ CHỨC THỰC HIỆN
Nước lợ thường tràn vào những mương nhỏ, vì vậy phải đắp bờ kỹ trước mùa mưa lũ.
"""


def to_tcvn3(text: str) -> str:
    """As typed with an ABC font: the code has no capitals with a tone."""
    table = dict(zip(SMALL, IN_TCVN3, strict=True)) | dict(zip("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§", strict=True))
    return "".join(table.get(c, table.get(c.lower(), c)) for c in text)


def _vni_letters() -> dict[str, str]:
    table: dict[str, str] = {}
    for letters, codes in ((SMALL, IN_VNI), (SMALL.upper(), IN_VNI_CAPITALS)):
        for group, code in zip(letters.split(), codes.split(), strict=True):
            rest = code
            for letter in group:
                plain = unicodedata.normalize("NFD", letter)[0]
                single = plain.lower() in "iđ" or letter.lower() in "ơưỵ"
                length = 1 if single else 2
                table[letter], rest = rest[:length], rest[length:]
            assert not rest
    return table


def to_vni(text: str) -> str:
    table = _vni_letters()
    return "".join(table.get(char, char) for char in text)


@pytest.mark.parametrize(
    "font",
    [".VnTime", ".vntime", "VnTime", "'.VnTime'", '".VnArial"', "ABCDEF+.VnTime", ".VnTime-Bold"],
)
def test_tcvn3_fonts_have_all_small_letters(font: str) -> None:
    assert from_font(IN_TCVN3, font) == SMALL
    assert from_font("¡¢£¤¥¦§", font) == "ĂÂÊÔƠƯĐ"


@pytest.mark.parametrize("font", [".VnTimeH", "VnTimeH", "AAAAAA+.VnArialH,Bold", ".VnAvantH-Bold"])
def test_fonts_of_capitals_print_capitals(font: str) -> None:
    assert from_font(IN_TCVN3, font) == SMALL.upper()
    assert from_font("Céng hßa", font) == "CỘNG HÒA"


@pytest.mark.parametrize("font", ["VNI-Times", "vni-times", "ABCDEF+VNI-Helve", '"VNI-Times"'])
def test_vni_fonts_have_all_letters(font: str) -> None:
    assert from_font(IN_VNI, font) == SMALL
    assert from_font(IN_VNI_CAPITALS, font) == SMALL.upper()


def test_vni_takes_the_case_of_the_base_letter() -> None:
    assert from_font("Aùp, Ñoâng, OÅn", "VNI-Times") == "Áp, Đông, Ổn"


@pytest.mark.parametrize("font", ["Times New Roman", "", "Arial", "Venice", "VNU", "AAAAAA+Arial"])
def test_other_fonts_keep_their_letters(font: str) -> None:
    assert from_font("µ¸ café Ñ", font) == "µ¸ café Ñ"


def test_unicode_in_a_legacy_font_stays() -> None:
    assert from_font("Đồng Tháp", ".VnTime") == "Đồng Tháp"


def test_private_use_code_points_of_symbol_fonts() -> None:
    private = "".join(chr(0xF000 + ord(c)) for c in "ViÖt Nam")
    assert from_font(private, ".VnTime") == "Việt Nam"
    private = "".join(chr(0xF000 + ord(c)) for c in "Vieät Nam")
    assert from_font(private, "VNI-Times") == "Việt Nam"


def test_both_readings_of_the_bytes_0x80_to_0x9f() -> None:
    assert from_font("\x93Hµ Néi\x94 \x96 “¸o”", ".VnTime") == "“Hà Nội” – “áo”"


def test_a_hyphen_drawn_for_the_soft_hyphen_is_a_letter_only_inside_a_syllable() -> None:
    assert from_font("®-îc nh- KH-UBND - t- vÊn ®-êng", ".VnTime") == (
        "được như KH-UBND - tư vấn đường"
    )


def test_capitals_typed_with_a_font_of_small_letters() -> None:
    source = "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM"
    assert convert(source) == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert convert("Sè: 12/KH-UBND Hµ Nam, ngµy 5 th¸ng 3") == (
        "Số: 12/KH-UBND Hà Nam, ngày 5 tháng 3"
    )


@pytest.mark.parametrize("encode", [to_tcvn3, to_vni])
def test_a_page_without_font_information(encode: Callable[[str], str]) -> None:
    source = encode(PAGE)
    assert source != PAGE
    assert convert(source) == PAGE


@pytest.mark.parametrize(("encode", "name"), [(to_tcvn3, "tcvn3"), (to_vni, "vni")])
def test_a_file_of_bytes_keeps_its_offsets(encode: Callable[[str], str], name: str) -> None:
    source = encode(PAGE)
    data = source.replace("\n", "\r\n").encode("cp1252")
    decoded = decode(data)
    assert decoded.encoding == name
    assert decoded.text == source
    mapped = MappedText()
    done = 0
    for one in decoded.replacements:
        mapped.append(decoded.text[done : one.start], done)
        mapped.replace(one.text, one.start, one.end)
        done = one.end
    mapped.append(decoded.text[done:], done)
    text, back = mapped.finish()
    assert text == PAGE
    at = text.index("kiểm lâm")
    start, end = back.to_source(at, at + len("kiểm lâm"))
    assert decoded.text[start:end] == encode("kiểm lâm")


def test_vni_pairs_are_one_letter_of_two_code_points() -> None:
    source = "Ñieàu leä cuûa Hoäi"
    assert [(source[r.start : r.end], r.text) for r in replacements(source)] == [
        ("Ñ", "Đ"),
        ("eà", "ề"),
        ("eä", "ệ"),
        ("uû", "ủ"),
        ("oä", "ộ"),
    ]


def test_headings_in_one_encoding_and_text_in_another() -> None:
    lines = PAGE.splitlines()
    mixed = [to_tcvn3(lines[0]), *lines[1:6], to_vni(lines[6]), to_vni(lines[7]), *lines[8:]]
    source = "\n".join(mixed)
    decoded = decode(source.encode())
    assert decoded.encoding == "utf-8"
    assert decoded.text == source
    assert apply(source, decoded.replacements) == "\n".join(lines)


def test_documents_are_recognised_by_all_their_text() -> None:
    flow = Flow(
        (
            Paragraph(to_tcvn3("Kế hoạch đắp đê"), heading=True),
            Grid(((to_tcvn3("Việc"), "Nơi"), (to_tcvn3("Đào"), to_tcvn3("mương")))),
        ),
        apart=(to_tcvn3("Ghi chú"),),
    )
    assert convert_flow(flow) == Flow(
        (
            Paragraph("Kế hoạch đắp đê", heading=True),
            Grid((("Việc", "Nơi"), ("Đào", "mương"))),
        ),
        apart=("Ghi chú",),
    )


GOOD = [
    PAGE,
    unicodedata.normalize("NFD", PAGE),
    "Có lá, có hoa; cá và tôm. Bò, gà, vò tò. Hà, Lê, Tô.",
    "Où est le café ? Là-bas, près de l'hôtel « Été » — déjà vu, où ça ? Là où tu es né.",
    "5 µm, 3 N·m, 2 kg·m, 7 µg; Windows®, a·b, 90°, §12, ½, m², «quoted», naïve résumé, © 2020",
    "3 N·m\n5 µm\n7 V·s\n",
    "· Item one\n· Item two\n• Mục ba\n\uf0b7 Mục bốn",
    "Müller fährt über die Straße nach Köln; señor, mañana, qué tal, São Paulo",
    "Đi từ Hà Nội đến São Paulo: 10 µm · 25.000 đ",
]


@pytest.mark.parametrize("text", GOOD)
def test_good_text_is_never_changed(text: str) -> None:
    assert replacements(text) == []
    assert decode(text.encode()) == Decoded(text, "utf-8")


def test_good_lines_between_legacy_lines_stay() -> None:
    good = "Đi công tác ở Sa Đéc"
    source = "\n".join([to_tcvn3(PAGE), good, to_tcvn3(PAGE)])
    assert convert(source) == "\n".join([PAGE, good, PAGE])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_files(encoding: str) -> None:
    decoded = decode(PAGE.replace("\n", "\r\n").encode(encoding))
    assert decoded.text.removeprefix("\ufeff") == PAGE
    assert decoded.encoding in encoding or encoding in ("utf-8-sig", "utf-16")


def test_windows_1258_holds_tones_as_marks() -> None:
    marks = "\u0300\u0301\u0303\u0309\u0323"

    def split_tone(char: str) -> str:
        apart = unicodedata.normalize("NFD", char)
        tone = "".join(c for c in apart if c in marks)
        return unicodedata.normalize("NFC", apart.replace(tone, "")) + tone if tone else char

    source = "".join(map(split_tone, PAGE))
    decoded = decode(source.encode("cp1258"))
    assert decoded == Decoded(source, "windows-1258")
    assert unicodedata.normalize("NFC", decoded.text) == PAGE


def test_typographic_marks_alone_are_windows_1252() -> None:
    assert decode(b"A \x93plan\x94 \x96 draft\x85") == Decoded("A “plan” – draft…", "windows-1252")


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02\x03binary",
        b"caf\xe9 d\xe9j\xe0",
        b"H\xb5",
        b"\xff\xfe\x00",
        bytes(range(1, 256)),
        "Kế hoạch".encode()[:-2] + b"\xff",
        random.Random(3).randbytes(5000),
    ],
)
def test_what_is_no_text_or_unclear_is_refused_with_the_remedy(data: bytes) -> None:
    with pytest.raises(SourceError, match="save it as UTF-8"):
        decode(data)


def test_empty_and_short_strings() -> None:
    assert decode(b"") == Decoded("", "utf-8")
    assert convert("Hµ") == "Hµ"  # one word is no evidence
    assert convert("Hµ Néi") == "Hà Nội"
