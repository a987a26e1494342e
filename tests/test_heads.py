"""Kind, number, date, issuer and title of documents other than plans, and of damaged heads."""

import pytest

from tests.letterheads import document, facts, values


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
    found = values(document(printed, "Về việc bảo vệ rừng thông ven hồ"))
    assert (found["kind"], found["title"]) == (kind, "Về việc bảo vệ rừng thông ven hồ")


def test_enclosed_charter_is_no_regulation_and_its_number_is_marked() -> None:
    charter = """ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG

CỘNG HÒA XHCN VIỆT NAM
Độc lập - Tự do - Hạnh phúc

ĐIỀU LỆ

HỘI TRỒNG HOA TỈNH LÂM ĐỒNG

(Ban hành kèm theo Quyết định số      /QĐ-UBND ngày    /6/2024
của Chủ tịch Ủy ban nhân dân tỉnh Lâm Đồng)

Chương I

QUY ĐỊNH CHUNG

Điều 1. Tên gọi của hội.
"""
    found = values(charter)
    assert found["kind"] == "Điều lệ"
    assert found["title"] == "HỘI TRỒNG HOA TỈNH LÂM ĐỒNG"
    assert found["issuer"] == "Ủy ban nhân dân tỉnh Lâm Đồng"
    assert (found["number"], found["date"]) == ("/QĐ-UBND", "2024-06")
    assert facts(charter).enclosed


def test_chapter_is_no_kind_where_the_head_is_lost() -> None:
    assert "kind" not in values("Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi áp dụng.\n")


def test_enclosure_without_letterhead() -> None:
    found = values(
        "DANH MỤC NGHỀ TRUYỀN THỐNG\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 03 tháng 4 năm 2024 "
        "của Ủy ban nhân dân tỉnh Lâm Đồng)\n\n1. Dệt thổ cẩm\n"
    )
    assert found["kind"] == "Danh mục"
    assert found["title"] == "NGHỀ TRUYỀN THỐNG"
    assert (found["number"], found["date"]) == ("12/QĐ-UBND", "2024-04-03")
    assert found["issuer"] == "Ủy ban nhân dân tỉnh Lâm Đồng"


def test_decision_cited_in_a_sentence_gives_no_number() -> None:
    for body in (
        "Thực hiện Quy chế ban hành kèm theo Quyết định số 20/QĐ-UBND ngày 02/3/2020.",
        "Theo chỉ tiêu đã giao (ban hành kèm theo Báo cáo số 20/BC-UBND ngày 02/3/2020).",
    ):
        found = values(document("BÁO CÁO", "Kết quả quý I", number="", body=body))
        assert "number" not in found


def test_decision_of_a_board_ends_its_title_at_the_authority() -> None:
    for title, authority in (
        ("Về việc công nhận xã an toàn\nnăm 2023", "TRƯỞNG BAN CHỈ ĐẠO 138 TỈNH LÂM ĐỒNG"),
        ("VỀ VIỆC CÔNG NHẬN XÃ AN TOÀN", "TRƯỞNG BAN CHỈ ĐẠO 138\nTỈNH LÂM ĐỒNG"),
    ):
        found = values(
            document(
                "QUYẾT ĐỊNH",
                f"{title}\n{authority}\nCăn cứ Quyết định số 3/QĐ-UBND ngày 02/01/2023;",
                office="UBND TỈNH LÂM ĐỒNG\nBAN CHỈ ĐẠO 138",
                number="Số: 4/QĐ-BCĐ138",
            )
        )
        assert found["title"] == title.replace("\n", " ")
        assert found["number"] == "4/QĐ-BCĐ138"
        assert found["issuer"] == "Ban Chỉ đạo 138 tỉnh Lâm Đồng"


def test_title_over_two_paragraphs_of_a_double_spaced_file() -> None:
    text = document("BÁO CÁO", "Tổng kết phong trào\nHội Nông dân tỉnh Lâm Đồng", body="Căn cứ")
    assert values(text.replace("\n", "\n\n"))["title"] == (
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
    found = values(text)
    assert found["number"] == "16-KH/HU"
    assert found["issuer"].startswith("Huyện ủy Đơn Dương")
    assert found["date"] == "2024-02-12"
    assert found["title"] == "học tập chuyên đề năm 2024"
    assert found["province"] == "Lâm Đồng"
    assert values(text.replace("16-KH", "   -KH"))["number"] == "-KH/HU"
    named = text.replace("KẾ HOẠCH\n", "KẾ HOẠCH\nCỦA BAN THƯỜNG VỤ HUYỆN ỦY\n")
    assert values(named)["title"] == "học tập chuyên đề năm 2024"


def test_notice_of_a_court() -> None:
    found = values(
        document(
            "THÔNG BÁO",
            "Về việc thụ lý vụ án",
            office="TÒA ÁN NHÂN DÂN\nHUYỆN ĐỨC TRỌNG\nTỈNH LÂM ĐỒNG",
            number="Số: 7/2024/TB-TA",
        )
    )
    assert found["kind"] == "Thông báo"
    assert found["number"] == "7/2024/TB-TA"
    assert found["issuer"] == "Tòa án nhân dân huyện Đức Trọng tỉnh Lâm Đồng"
    assert (found["district"], found["province"]) == ("Đức Trọng", "Lâm Đồng")


def test_letter_with_a_blank_number_and_without_a_subject() -> None:
    letter = """ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
Số:      /UBND-VX2
{subject}
CỘNG HÒA XHCN VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lâm Đồng, ngày     tháng 8 năm 2024

Kính gửi: Sở Y tế

Ủy ban nhân dân tỉnh giao Sở Y tế thực hiện.
"""
    found = values(letter.format(subject='V/v: "tiêm chủng mở rộng"'))
    assert found["number"] == "/UBND-VX2"
    assert found["title"] == "tiêm chủng mở rộng"
    bare = values(letter.format(subject=""))
    assert (bare["kind"], bare["date"]) == ("Công văn", "2024-08")
    assert "title" not in bare


def test_subject_mark_behind_the_kind_is_no_part_of_the_title() -> None:
    values_ = values(document("BÁO CÁO", "V/v sửa chữa hồ chứa nước"))
    assert (values_["kind"], values_["title"]) == ("Báo cáo", "sửa chữa hồ chứa nước")


def test_letter_that_encloses_a_decision_is_a_letter() -> None:
    letter = """SỞ XÂY DỰNG
Số: 88/SXD-QLN
v%: gửi quy chế
CỘNG HÒA XHCN VIỆT NAM
Đà Lạt, ngày 06 tháng 7 năm 2023
Kính gửi: Các huyện

SỞ XÂY DỰNG

QUYẾT ĐỊNH
Ban hành quy chế
"""
    found = values(letter)
    assert (found["kind"], found["title"]) == ("Công văn", "gửi quy chế")


def test_paper_of_a_kind_not_known_has_its_letterhead_read() -> None:
    found = values(document("LỊCH TIẾP CÔNG DÂN", "Ngày 5: tại trụ sở.", number="Số: 9/LTCD-UBND"))
    assert "kind" not in found
    assert found["title"] == "LỊCH TIẾP CÔNG DÂN"
    assert (found["number"], found["date"]) == ("9/LTCD-UBND", "2024-05-09")
    assert found["issuer"] == "Ủy ban nhân dân tỉnh Lâm Đồng"


def test_standing_organ_goes_by_its_office() -> None:
    text = document(
        "KẾ HOẠCH",
        "Giám sát năm 2024",
        office="ỦY BAN MTTQ VIỆT NAM\nXÃ TÀ NUNG\nBAN THƯỜNG TRỰC",
        number="Số: 3/KH-MTTQ-BTT",
    )
    assert values(text)["issuer"] == "Ban Thường trực Ủy ban MTTQ Việt Nam xã Tà Nung"


@pytest.mark.parametrize(
    ("printed", "issuer"),
    [
        ("ỦY BAN NHÂN ĐÂN\nTĨNH LÂM ĐÓNG", "Ủy ban nhân dân tỉnh Lâm Đồng"),
        ("ỦY BAN NHÂN DÂN\nHUYỆN ĐƯC TRỌNG", "Ủy ban nhân dân huyện Đức Trọng"),
        ("ỦY BAN NHÂN DÂN\nTỈNH THỪA THIÊN HUẾ", "Ủy ban nhân dân tỉnh Thừa Thiên Huế"),
        ("UBND THÀNH PHÓ ĐÀ NẴNG\nSỞ Y TẾ", "Sở y tế thành phố Đà Nẵng"),
    ],
)
def test_misread_places_of_the_letterhead_are_put_right(printed: str, issuer: str) -> None:
    text = document("KẾ HOẠCH", "Diệt muỗi", office=printed, date="ngày 9 tháng 5 năm 2024")
    assert values(text)["issuer"] == issuer


def test_what_no_place_is_spelt_like_stays_as_it_was_read() -> None:
    text = document("KẾ HOẠCH", "Diệt muỗi", office="ỦY BAN NHÂN DÂN\nTĨNH LẪM ĐUNG")
    assert values(text)["issuer"].startswith("Ủy ban nhân dân tĩnh lẫm đung")


def test_routing_slip_names_its_matter() -> None:
    text = document(
        "PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC",
        "Kính gửi: Lãnh đạo Văn phòng\n1. Vấn đề trình: Sửa chữa cầu treo Đạ Tẻh.",
        number="",
        body="Theo Tờ trình số 8/TTr-SGTVT ngày 02/5/2024.",
    )
    found = values(text)
    assert found["kind"] == "Phiếu trình"
    assert found["title"] == "Sửa chữa cầu treo Đạ Tẻh"
    assert "number" not in found


def test_paper_without_a_kind_has_its_capitals_for_a_title() -> None:
    text = "THUYẾT MINH BỔ SUNG\nVỀ DỰ TOÁN CẦU TREO\n\nTheo ý kiến của Sở Tài chính ...\n"
    assert values(text)["title"] == "THUYẾT MINH BỔ SUNG VỀ DỰ TOÁN CẦU TREO"
