"""The facts about a plan are read from its text, in the layouts that offices and OCR produce."""

import pytest

from ingest.mentions import find_mentions
from ingest.metadata import read_metadata
from ingest.plan import Metadata

COUNTY = """
Số:      /KH-BCĐ138

Lấp Vò, ngày     tháng 3 năm 2023

KẾ HOẠCH
Bảo đảm an ninh, trật tự và phòng cháy
trên địa bàn huyện năm 2023

Căn cứ Kế hoạch số 9/KH-BCĐ138 ngày 12/01/2023 của Ban Chỉ đạo 138 tỉnh Đồng Tháp (gọi tắt là
Ban Chỉ đạo Tỉnh), Ban Chỉ đạo 138 huyện Lấp Vò xây dựng kế hoạch thực hiện như sau:

I. MỤC TIÊU
1. Giảm số vụ cháy so với năm 2022.

Nơi nhận:
- Ban Chỉ đạo 138 tỉnh;
- Lưu: VT.

TM. BAN CHỈ ĐẠO
TRƯỞNG BAN
Trần Minh Đức
"""

TABLE = """|
ỦY BAN NHÂN
DÂN
TỈNH BẾN TRE
-------
|
CỘNG HÒA XHCN
VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số: 0415/KH-UBND
|
Bến Tre, ngày 18
tháng 11 năm 2024
|

KẾ HOẠCH

PHÁT TRIỂN VƯỜN DỪA HỮU CƠ VÀ LÀNG NGHỀ
GIAI ĐOẠN 2025 - 2028

Căn cứ Nghị quyết số 8/NQ-HĐND ngày 02/10/2024, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:

I. MỤC TIÊU

|
Nơi nhận:
- Các sở, ngành;
- Lưu: VT.
|
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Thị Hạnh
|

PHỤ LỤC
Danh mục làng nghề
"""

BARE = """KẾ HOẠCH

Triển khai Kết luận số 30-KL/TW, ngày 16/8/2021 của Ban Bí thư

Thực hiện Quyết định số 77/QĐ-TTg ngày 18/11/2021 và Kế hoạch số 5-KH/TU ngày 01/12/2021, với
mục tiêu đến ngày 31/12/2030, Ủy ban nhân dân tỉnh ban hành kế hoạch với các việc sau đây:

I. NỘI DUNG

1. Báo Tây Ninh và Đài Phát thanh Tây Ninh mở chuyên mục.

Noi nhận:
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lê Hồng Sơn
"""

GARBLED = """ UY BAN NHAN DAN CONG HOA XHCN VIET NAM

THANH PHO HAI PHONG Doc 1ap - Tu do - Hanh phiic
BAN CHI PAO 389
sé: 4} /KH-BCP Hai Phong, ngay 1% thang03 ndam 2024
KE HOACH

Chéng buén lau va hang gia
nim 2024 trén dia ban thanh pho

Thyc hién Ké hoach s 12/KH-BCP ngay 05/02/2024, Ban chi dao dé ra ké hoach nhu sau:

Noi nhign:
- Luu: VT.

Vu Quéc Bao
"""

ENCLOSED = """KẾ HOẠCH \n
Thực hiện công tác dân vận, \n
chăm lo người cao tuổi năm 2021 \n
 \n
Thực hiện Chỉ thị số 4/CT-TTg, Ban Chỉ đạo công tác dân vận và chăm lo người cao tuổi tỉnh \n
Sóc Trăng (gọi tắt là Ban Chỉ đạo 35/ĐP Tỉnh) xây dựng kế hoạch như sau: \n
I. MỤC TIÊU \n
Nơi nhận: \n
- Lưu: VT. \n
TRƯỞNG BAN \n
Lâm Văn Khánh \n
BẢNG PHÂN CÔNG \n
(Kèm theo Kế hoạch số        /KH-BCĐ35/ĐP ngày     /     /2021 của Ban Chỉ đạo) \n
"""

LETTER = """UBND THÀNH PHỐ ĐÀ NẴNG
SỞ XÂY DỰNG
Số: 88/SXD-QLN
V/v kiểm tra nhà ở cũ trước mùa mưa
CỘNG HÒA XHCN VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đà Nẵng, ngày 06 tháng 7 năm 2023
Kính gửi: Ủy ban nhân dân các quận, huyện
Theo Công văn số 12/BXD-QLN ngày 01/7/2023, Sở Xây dựng đề nghị các quận, huyện kiểm tra nhà ở.
"""

DECISION = """UBND TỈNH GIA LAI CỘNG HÒA XHCN VIỆT NAM
SỞ CÔNG THƯƠNG Độc lập - Tự do - Hạnh phúc
Số:          /QĐ-SCT Gia Lai, ngày       tháng    năm 2025

QUYẾT ĐỊNH
Về việc ban hành Quy chế làm việc

GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH GIA LAI
Căn cứ Quyết định số 2/QĐ-UBND ngày 01/7/2025;
QUYẾT ĐỊNH:
Điều 1. Ban hành quy chế.
Nơi nhận:
- Như Điều 1.
GIÁM ĐỐC

Đỗ Hoàng Anh
"""


def _read(text: str) -> Metadata:
    return read_metadata(text, find_mentions(text), None)


def _values(text: str) -> dict[str, str]:
    found = _read(text)
    names = ("kind", "number", "title", "issuer", "province", "district", "date", "signer")
    fields = {name: getattr(found, name) for name in names}
    return {name: field.value for name, field in fields.items() if field is not None}


def test_district_plan_with_blanks_in_its_letterhead() -> None:
    assert _values(COUNTY) == {
        "kind": "Kế hoạch",
        "number": "/KH-BCĐ138",
        "title": "Bảo đảm an ninh, trật tự và phòng cháy trên địa bàn huyện năm 2023",
        "issuer": "Ban Chỉ đạo 138 huyện Lấp Vò",
        "province": "Đồng Tháp",
        "district": "Lấp Vò",
        "date": "2023-03",
        "signer": "Trần Minh Đức",
    }
    assert _read(COUNTY).years == (2023,)


def test_letterhead_and_signature_in_broken_table_cells() -> None:
    assert _values(TABLE) == {
        "kind": "Kế hoạch",
        "number": "0415/KH-UBND",
        "title": "PHÁT TRIỂN VƯỜN DỪA HỮU CƠ VÀ LÀNG NGHỀ GIAI ĐOẠN 2025 - 2028",
        "issuer": "Ủy ban nhân dân tỉnh Bến Tre",
        "province": "Bến Tre",
        "date": "2024-11-18",
        "signer": "Nguyễn Thị Hạnh",
    }
    assert _read(TABLE).years == (2025, 2026, 2027, 2028)


def test_plan_without_letterhead_is_placed_by_its_body_and_dated_by_what_it_cites() -> None:
    values = _values(BARE)
    assert values["issuer"] == "Ủy ban nhân dân tỉnh Tây Ninh"
    assert values["province"] == "Tây Ninh"
    assert values["signer"] == "Lê Hồng Sơn"
    assert "number" not in values
    assert "date" not in values
    assert (_read(BARE).years, _read(BARE).not_before) == ((), 2021)


def test_garbled_plan_is_read_as_far_as_it_is_legible() -> None:
    values = _values(GARBLED)
    assert values["kind"] == "Kế hoạch"
    assert values["number"] == "/KH-BCP"  # the digit cannot be read, so none is given
    assert values["title"] == "Chéng buén lau va hang gia nim 2024 trén dia ban thanh pho"
    assert values["issuer"] == "Ban Chỉ đạo 389 thành phố Hải Phòng"
    assert values["province"] == "Hải Phòng"
    assert values["date"] == "2024-03"
    assert values["signer"] == "Vu Quéc Bao"
    assert _read(GARBLED).years == (2024,)


def test_number_and_year_from_the_annex_and_issuer_by_its_short_name() -> None:
    values = _values(ENCLOSED)
    assert values["title"] == "Thực hiện công tác dân vận, chăm lo người cao tuổi năm 2021"
    assert values["number"] == "/KH-BCĐ35/ĐP"
    assert values["date"] == "2021"
    assert values["issuer"] == "Ban Chỉ đạo 35 tỉnh Sóc Trăng"
    assert values["signer"] == "Lâm Văn Khánh"


def test_official_letter() -> None:
    values = _values(LETTER)
    assert values["kind"] == "Công văn"
    assert values["number"] == "88/SXD-QLN"
    assert values["title"] == "kiểm tra nhà ở cũ trước mùa mưa"
    assert values["issuer"] == "Sở Xây dựng thành phố Đà Nẵng"
    assert values["date"] == "2023-07-06"


def test_decision_of_a_department() -> None:
    values = _values(DECISION)
    assert values["kind"] == "Quyết định"
    assert values["number"] == "/QĐ-SCT"
    assert values["title"] == "Về việc ban hành Quy chế làm việc"
    assert values["issuer"] == "Sở công thương tỉnh Gia Lai"
    assert values["date"] == "2025"
    assert values["signer"] == "Đỗ Hoàng Anh"


@pytest.mark.parametrize("text", [COUNTY, TABLE, BARE, GARBLED, ENCLOSED, LETTER, DECISION])
def test_every_field_points_at_the_words_that_say_so(text: str) -> None:
    found = _read(text)
    for field in (found.number, found.title, found.signer, found.province, found.date):
        if field is not None:
            assert 0 <= field.start < field.end <= len(text)
            assert text[field.start : field.end].strip() == text[field.start : field.end]
    if found.signer:
        assert text[found.signer.start : found.signer.end] == found.signer.value


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("Phát triển du lịch năm 2022", (2022,)),
        ("Phát triển du lịch giai đoạn 2021 - 2023", (2021, 2022, 2023)),
        ("Phát triển du lịch năm 2024 và những năm tiếp theo", (2024,)),
        ("Phát triển du lịch năm 2024, 2025", (2024, 2025)),
        ("Phát triển du lịch đến năm 2030, tầm nhìn đến năm 2050", (2023,)),
        ("Phục vụ bầu cử nhiệm kỳ 2026 - 2031", (2023,)),
        ("Thực hiện Nghị quyết số 3/NQ-CP ngày 03/4/2021", (2023,)),
        ("Phat trien du lich nim 2022", (2022,)),
    ],
)
def test_years_come_from_the_title_else_from_the_date(title: str, years: tuple[int, ...]) -> None:
    head = "TỈNH CÀ MAU\nSố: 5/KH-UBND\nCà Mau, ngày 02 tháng 5 năm 2023\n\nKẾ HOẠCH\n"
    assert _read(f"{head}{title}\n\nCăn cứ Luật Du lịch ngày 19/6/2017;\n").years == years


def test_text_that_is_no_official_document_gives_nothing() -> None:
    assert _values("Ghi chú cuộc họp chiều nay.\nMua thêm giấy in.") == {}


def _document(kind: str, title: str, **parts: str) -> str:
    """A document with an ordinary letterhead; `parts` replace what is in it."""
    office = parts.get("office", "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG")
    number = parts.get("number", "Số: 15/KH-UBND")
    date = parts.get("date", "Lâm Đồng, ngày 09 tháng 5 năm 2024")
    motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    return f"{office}\n{number}\n{motto}\n{date}\n\n{kind}\n{title}\n\n{parts.get('body', '')}\n"


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("CHỈ THỊ", "Chỉ thị"),
        ("BÁO CÁO", "Báo cáo"),
        ("TỜ TRÌNH", "Tờ trình"),
        ("THÔNG BÁO", "Thông báo"),
        ("THÔNG CÁO", "Thông cáo"),
        ("QUY ĐỊNH", "Quy định"),
        ("QUYÉT ĐỊNH", "Quyết định"),
        ("KẾ HOẠCB", "Kế hoạch"),
        ("ĐIỀU LỆ", "Điều lệ"),
        ("GIẤY MỜI", "Giấy mời"),
        ("PHƯƠNG ÁN", "Phương án"),
    ],
)
def test_kinds(printed: str, kind: str) -> None:
    values = _values(_document(printed, "Về việc bảo vệ rừng thông ven hồ"))
    assert (values["kind"], values["title"]) == (kind, "Về việc bảo vệ rừng thông ven hồ")


def test_enclosed_charter_is_no_regulation_and_its_number_is_marked() -> None:
    charter = """ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

ĐIỀU LỆ

HỘI TRỒNG HOA TỈNH LÂM ĐỒNG

(Ban hành kèm theo Quyết định số      /QĐ-UBND ngày    /6/2024
của Chủ tịch Ủy ban nhân dân tỉnh Lâm Đồng)

Chương I

QUY ĐỊNH CHUNG

Điều 1. Tên gọi của hội.
"""
    values = _values(charter)
    assert values["kind"] == "Điều lệ"
    assert values["title"] == "HỘI TRỒNG HOA TỈNH LÂM ĐỒNG"
    assert values["issuer"] == "Ủy ban nhân dân tỉnh Lâm Đồng"
    assert (values["number"], values["date"]) == ("/QĐ-UBND", "2024-06")
    assert _read(charter).enclosed


def test_chapter_is_no_kind_where_the_head_is_lost() -> None:
    assert "kind" not in _values("Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi áp dụng.\n")


def test_enclosure_without_letterhead() -> None:
    values = _values(
        "DANH MỤC NGHỀ TRUYỀN THỐNG\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 03 tháng 4 năm 2024 "
        "của Ủy ban nhân dân tỉnh Lâm Đồng)\n\n1. Dệt thổ cẩm\n"
    )
    assert values["kind"] == "Danh mục"
    assert values["title"] == "NGHỀ TRUYỀN THỐNG"
    assert (values["number"], values["date"]) == ("12/QĐ-UBND", "2024-04-03")
    assert values["issuer"] == "Ủy ban nhân dân tỉnh Lâm Đồng"


def test_own_number_that_only_the_annex_repeats_is_not_that_of_an_enclosure() -> None:
    assert not _read(ENCLOSED).enclosed


def test_decision_cited_in_a_sentence_gives_no_number() -> None:
    body = "Thực hiện Quy chế ban hành kèm theo Quyết định số 20/QĐ-UBND ngày 02/3/2020."
    values = _values(_document("BÁO CÁO", "Kết quả quý I", number="", body=body))
    assert "number" not in values


def test_decision_of_a_board_ends_its_title_at_the_authority() -> None:
    for title, authority in (
        ("Về việc công nhận xã an toàn\nnăm 2023", "TRƯỞNG BAN CHỈ ĐẠO 138 TỈNH LÂM ĐỒNG"),
        ("VỀ VIỆC CÔNG NHẬN XÃ AN TOÀN", "TRƯỞNG BAN CHỈ ĐẠO 138\nTỈNH LÂM ĐỒNG"),
    ):
        values = _values(
            _document(
                "QUYẾT ĐỊNH",
                f"{title}\n{authority}\nCăn cứ Quyết định số 3/QĐ-UBND ngày 02/01/2023;",
                office="UBND TỈNH LÂM ĐỒNG\nBAN CHỈ ĐẠO 138",
                number="Số: 4/QĐ-BCĐ138",
            )
        )
        assert values["title"] == title.replace("\n", " ")
        assert values["number"] == "4/QĐ-BCĐ138"
        assert values["issuer"] == "Ban Chỉ đạo 138 tỉnh Lâm Đồng"


def test_title_over_two_paragraphs_of_a_double_spaced_file() -> None:
    text = _document("BÁO CÁO", "Tổng kết phong trào\nHội Nông dân tỉnh Lâm Đồng", body="Căn cứ")
    assert _values(text.replace("\n", "\n\n"))["title"] == (
        "Tổng kết phong trào Hội Nông dân tỉnh Lâm Đồng"
    )


def test_party_document() -> None:
    text = """HUYỆN ỦY ĐƠN DƯƠNG
*
Số 16-KH/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Đơn Dương, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
học tập chuyên đề năm 2024
-----
Thực hiện Hướng dẫn số 5-HD/TU ngày 02/01/2024, Huyện ủy xây dựng kế hoạch như sau:
"""
    values = _values(text)
    assert values["number"] == "16-KH/HU"
    assert values["issuer"].startswith("Huyện ủy Đơn Dương")
    assert values["date"] == "2024-02-12"
    assert values["title"] == "học tập chuyên đề năm 2024"
    assert values["province"] == "Lâm Đồng"
    assert _values(text.replace("16-KH", "   -KH"))["number"] == "-KH/HU"
    named = text.replace("KẾ HOẠCH\n", "KẾ HOẠCH\nCỦA BAN THƯỜNG VỤ HUYỆN ỦY\n")
    assert _values(named)["title"] == "học tập chuyên đề năm 2024"


def test_notice_of_a_court() -> None:
    values = _values(
        _document(
            "THÔNG BÁO",
            "Về việc thụ lý vụ án",
            office="TÒA ÁN NHÂN DÂN\nHUYỆN ĐỨC TRỌNG\nTỈNH LÂM ĐỒNG",
            number="Số: 7/2024/TB-TA",
        )
    )
    assert values["kind"] == "Thông báo"
    assert values["number"] == "7/2024/TB-TA"
    assert values["issuer"] == "Tòa án nhân dân huyện Đức Trọng tỉnh Lâm Đồng"
    assert (values["district"], values["province"]) == ("Đức Trọng", "Lâm Đồng")


def test_number_and_date_below_the_title() -> None:
    text = """# KẾ HOẠCH
Chăm sóc vườn hoa công cộng năm 2024

Số: 45/KH-UBND
Lâm Đồng, ngày 3 tháng 4 năm 2024

Thực hiện Quyết định số 9/QĐ-UBND ngày 01/02/2024 của Ủy ban nhân dân tỉnh.
"""
    values = _values(text)
    assert values["title"] == "Chăm sóc vườn hoa công cộng năm 2024"
    assert (values["number"], values["date"]) == ("45/KH-UBND", "2024-04-03")
    cited = text.replace("Số: 45/KH-UBND\nLâm Đồng, ngày 3 tháng 4 năm 2024\n", "")
    assert "number" not in _values(cited)


def test_letter_with_a_blank_number_and_without_a_subject() -> None:
    letter = """ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
Số:      /UBND-VX2
{subject}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lâm Đồng, ngày     tháng 8 năm 2024

Kính gửi: Sở Y tế

Ủy ban nhân dân tỉnh giao Sở Y tế thực hiện.
"""
    values = _values(letter.format(subject='V/v: "tiêm chủng mở rộng"'))
    assert values["number"] == "/UBND-VX2"
    assert values["title"] == "tiêm chủng mở rộng"
    bare = _values(letter.format(subject=""))
    assert (bare["kind"], bare["date"]) == ("Công văn", "2024-08")
    assert "title" not in bare


def test_letter_that_encloses_a_decision_is_a_letter() -> None:
    text = (
        LETTER.replace("V/v kiểm", "v%: kiểm") + "\nSỞ XÂY DỰNG\n\nQUYẾT ĐỊNH\nBan hành quy chế\n"
    )
    assert _values(text)["kind"] == "Công văn"
    assert _values(text)["title"] == "kiểm tra nhà ở cũ trước mùa mưa"


def test_standing_organ_goes_by_its_office() -> None:
    text = _document(
        "KẾ HOẠCH",
        "Giám sát năm 2024",
        office="ỦY BAN MTTQ VIỆT NAM\nXÃ TÀ NUNG\nBAN THƯỜNG TRỰC",
        number="Số: 3/KH-MTTQ-BTT",
    )
    assert _values(text)["issuer"] == "Ban Thường trực Ủy ban MTTQ Việt Nam xã Tà Nung"


@pytest.mark.parametrize(
    ("printed", "issuer"),
    [
        ("ỦY BAN NHÂN ĐÂN\nTĨNH LÂM ĐÓNG", "Ủy ban nhân dân tỉnh Lâm Đồng"),
        ("ỦY BAN NHÂN DÂN\nHUYỆN ĐƯC TRỌNG", "Ủy ban nhân dân huyện Đức Trọng"),
        ("UBND THÀNH PHÓ ĐÀ NẴNG\nSỞ Y TẾ", "Sở y tế thành phố Đà Nẵng"),
    ],
)
def test_misread_places_of_the_letterhead_are_put_right(printed: str, issuer: str) -> None:
    text = _document("KẾ HOẠCH", "Diệt muỗi", office=printed, date="ngày 9 tháng 5 năm 2024")
    assert _values(text)["issuer"] == issuer


def test_what_no_place_is_spelt_like_stays_as_it_was_read() -> None:
    text = _document("KẾ HOẠCH", "Diệt muỗi", office="ỦY BAN NHÂN DÂN\nTĨNH LẪM ĐUNG")
    assert _values(text)["issuer"].startswith("Ủy ban nhân dân tĩnh lẫm đung")


@pytest.mark.parametrize(
    ("number", "date", "expected"),
    [
        ("Số: @† /KH-UBND", "Lâm Đồng, ngày {đ tháng 3 năm 2024", ("/KH-UBND", "2024-03")),
        ("Số:⁄44 /KH-UBND", "Lâm Đồng, ngàW/† tháng 5 năm 2024", ("/KH-UBND", "2024-05")),
        (
            "Sốz{|02/2024/KH-UBND",
            "Lâm Đồng, ngày 84 tháng 5 năm 2024",
            ("/2024/KH-UBND", "2024-05"),
        ),
        ("Số: 15/QĐĐ-UBND", "Lâm Đồng, ngày tháng năm 2024", ("15/QĐ-UBND", "2024")),
    ],
)
def test_what_a_hand_wrote_is_not_guessed(
    number: str, date: str, expected: tuple[str, str]
) -> None:
    values = _values(_document("KẾ HOẠCH", "Diệt muỗi", number=number, date=date))
    assert (values["number"], values["date"]) == expected


def _scanned(number: str, date: str) -> Metadata:
    text = _document("KẾ HOẠCH", "Diệt muỗi", number=number, date=date)
    return read_metadata(text, find_mentions(text, ((0, len(text)),)), scanned=True)


def test_what_a_scan_leaves_in_doubt_is_kept_and_marked() -> None:
    found = _scanned("Số: 1§/KH-UBND", "Lâm Đồng, ngày l5 tháng 3 năm 2024")
    assert found.number is not None
    assert (found.number.value, found.number.uncertain) == ("18/KH-UBND", True)
    assert found.date is not None
    assert found.date.value == "2024-03"  # days that a hand wrote are read wrongly


def test_number_written_into_a_blank_of_a_scan_is_uncertain_and_a_printed_one_is_not() -> None:
    date = "Lâm Đồng, ngày 15 tháng 3 năm 2024"
    by_hand, printed = _scanned("Số: 46 /KH-UBND", date), _scanned("Số: 46/KH-UBND", date)
    assert by_hand.number is not None
    assert by_hand.number.uncertain
    assert printed.number is not None
    assert not printed.number.uncertain
    assert printed.date is not None
    assert (printed.date.value, printed.date.uncertain) == ("2024-03-15", False)


def test_routing_slip_names_its_matter() -> None:
    text = _document(
        "PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC",
        "Kính gửi: Lãnh đạo Văn phòng\n1. Vấn đề trình: Sửa chữa cầu treo Đạ Tẻh.",
        number="",
        body="Theo Tờ trình số 8/TTr-SGTVT ngày 02/5/2024.",
    )
    values = _values(text)
    assert values["kind"] == "Phiếu trình"
    assert values["title"] == "Sửa chữa cầu treo Đạ Tẻh"
    assert "number" not in values


def test_paper_without_a_kind_has_its_capitals_for_a_title() -> None:
    text = "THUYẾT MINH BỔ SUNG\nVỀ DỰ TOÁN CẦU TREO\n\nTheo ý kiến của Sở Tài chính ...\n"
    assert _values(text)["title"] == "THUYẾT MINH BỔ SUNG VỀ DỰ TOÁN CẦU TREO"
