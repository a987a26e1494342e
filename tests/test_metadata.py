"""The facts about a plan are read from its text, in the layouts that offices and OCR produce."""

import pytest

from tests.letterheads import facts, values

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

THANH PHO HAI PHONG Doc 1ap - Tu do - Hanh phuec
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


def test_district_plan_with_blanks_in_its_letterhead() -> None:
    assert values(COUNTY) == {
        "kind": "Kế hoạch",
        "number": "/KH-BCĐ138",
        "title": "Bảo đảm an ninh, trật tự và phòng cháy trên địa bàn huyện năm 2023",
        "issuer": "Ban Chỉ đạo 138 huyện Lấp Vò",
        "province": "Đồng Tháp",
        "district": "Lấp Vò",
        "date": "2023-03",
        "signer": "Trần Minh Đức",
    }
    assert facts(COUNTY).years == (2023,)


def test_letterhead_and_signature_in_broken_table_cells() -> None:
    assert values(TABLE) == {
        "kind": "Kế hoạch",
        "number": "0415/KH-UBND",
        "title": "PHÁT TRIỂN VƯỜN DỪA HỮU CƠ VÀ LÀNG NGHỀ GIAI ĐOẠN 2025 - 2028",
        "issuer": "Ủy ban nhân dân tỉnh Bến Tre",
        "province": "Bến Tre",
        "date": "2024-11-18",
        "signer": "Nguyễn Thị Hạnh",
    }
    assert facts(TABLE).years == (2025, 2026, 2027, 2028)


def test_plan_without_letterhead_is_placed_by_its_body_and_dated_by_what_it_cites() -> None:
    found = values(BARE)
    assert found["issuer"] == "Ủy ban nhân dân tỉnh Tây Ninh"
    assert found["province"] == "Tây Ninh"
    assert found["signer"] == "Lê Hồng Sơn"
    assert "number" not in found
    assert "date" not in found
    assert (facts(BARE).years, facts(BARE).not_before) == ((), 2021)


def test_garbled_plan_is_read_as_far_as_it_is_legible() -> None:
    found = values(GARBLED)
    assert found["kind"] == "Kế hoạch"
    assert found["number"] == "/KH-BCP"  # the digit cannot be read, so none is given
    assert found["title"] == "Chéng buén lau va hang gia nim 2024 trén dia ban thanh pho"
    assert found["issuer"] == "Ban Chỉ đạo 389 thành phố Hải Phòng"
    assert found["province"] == "Hải Phòng"
    assert found["date"] == "2024-03"
    assert found["signer"] == "Vu Quéc Bao"
    assert facts(GARBLED).years == (2024,)


def test_number_and_year_from_the_annex_and_issuer_by_its_short_name() -> None:
    found = values(ENCLOSED)
    assert found["title"] == "Thực hiện công tác dân vận, chăm lo người cao tuổi năm 2021"
    assert found["number"] == "/KH-BCĐ35/ĐP"
    assert found["date"] == "2021"
    assert found["issuer"] == "Ban Chỉ đạo 35 tỉnh Sóc Trăng"
    assert found["signer"] == "Lâm Văn Khánh"
    assert not facts(ENCLOSED).enclosed  # the annex repeats the plan's own number


def test_official_letter() -> None:
    found = values(LETTER)
    assert found["kind"] == "Công văn"
    assert found["number"] == "88/SXD-QLN"
    assert found["title"] == "kiểm tra nhà ở cũ trước mùa mưa"
    assert found["issuer"] == "Sở Xây dựng thành phố Đà Nẵng"
    assert found["date"] == "2023-07-06"


def test_decision_of_a_department() -> None:
    found = values(DECISION)
    assert found["kind"] == "Quyết định"
    assert found["number"] == "/QĐ-SCT"
    assert found["title"] == "Về việc ban hành Quy chế làm việc"
    assert found["issuer"] == "Sở công thương tỉnh Gia Lai"
    assert found["date"] == "2025"
    assert found["signer"] == "Đỗ Hoàng Anh"


@pytest.mark.parametrize("text", [COUNTY, TABLE, BARE, GARBLED, ENCLOSED, LETTER, DECISION])
def test_every_field_points_at_the_words_that_say_so(text: str) -> None:
    found = facts(text)
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
    assert facts(f"{head}{title}\n\nCăn cứ Luật Du lịch ngày 19/6/2017;\n").years == years


def test_text_that_is_no_official_document_gives_nothing() -> None:
    assert values("Ghi chú cuộc họp chiều nay.\nMua thêm giấy in.") == {}
