"""A draft is known by the mark in its head or by its file's name, never by what it is about."""

import pytest

from ingest.draft import is_draft

LETTERHEAD = """ỦY BAN NHÂN DÂN
TỈNH SƠN LA
Số:      /KH-UBND
{mark}
CỘNG HÒA XHCN VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sơn La, ngày     tháng 4 năm 2025

KẾ HOẠCH
Trồng cây phân tán năm 2025

Thực hiện Chương trình số 3/CTr-UBND ngày 02/01/2025, Ủy ban nhân dân tỉnh ban hành kế hoạch.
"""


@pytest.mark.parametrize(
    "mark",
    [
        "DỰ THẢO",
        "(DỰ THẢO)",
        "Dự thảo",
        "(dự thảo)",
        "DỰ THẢO LẦN 2",
        "Dự thảo lần thứ ba",
        "DỰ THẢO 3",
        "Dự thảo (lần 2)",
        "Dự thảo ngày 12/3/2025",
        "DỰ THẢO LẦN 2 NGÀY 12/3/2025",
        "Bản dự thảo",
        "| **DỰ THẢO** |",
        "Số 5 | DỰ THẢO | x",
    ],
)
def test_mark_in_the_head(mark: str) -> None:
    assert is_draft(LETTERHEAD.format(mark=mark), "ke hoach.docx")


def test_mark_beside_the_number_before_the_kind_and_under_the_title() -> None:
    plain = LETTERHEAD.format(mark="")
    assert is_draft(plain.replace("/KH-UBND", "/KH-UBND (Dự thảo lần 2)"), "a.docx")
    assert is_draft(plain.replace("KẾ HOẠCH\n", "DỰ THẢO KẾ HOẠCH\n"), "a.docx")
    assert is_draft(plain.replace("năm 2025\n\nThực", "năm 2025\n(Dự thảo)\n\nThực"), "a.docx")


def test_mark_in_the_header_of_the_page() -> None:
    plain = LETTERHEAD.format(mark="")
    assert is_draft(plain, "a.docx", ("2", "DỰ THẢO LẦN 1"))
    assert not is_draft(plain, "a.docx", ("2", "Ban hành lần: 04"))


@pytest.mark.parametrize(
    "body",
    [
        "Phê duyệt dự thảo Kế hoạch phát triển rừng",
        "Về việc cho ý kiến đối với dự thảo Quy chế",
        "Hội đồng đã thảo luận dự thảo lần 2 của kế hoạch trước khi thông qua.",
        "Dự thảo văn bản được gửi kèm.",
        "Giao Sở Nội vụ dự thảo công văn trả lời.",
    ],
)
def test_a_draft_of_something_else_is_no_mark(body: str) -> None:
    text = LETTERHEAD.format(mark="").replace("Trồng cây phân tán năm 2025", body)
    assert not is_draft(text, "quyet dinh.docx")


def test_subject_that_ends_with_the_word() -> None:
    letter = """UBND TỈNH SƠN LA
SỞ NỘI VỤ
Số: 41/SNV-TCCC
V/v đề nghị góp ý cho hồ sơ
dự thảo
Sơn La, ngày 05 tháng 3 năm 2025
Kính gửi: Các sở, ban, ngành
"""
    assert not is_draft(letter, "a.docx")


def test_mark_far_below_belongs_to_an_enclosure() -> None:
    text = LETTERHEAD.format(mark="") + "Nội dung thực hiện.\n" * 150 + "\nDỰ THẢO\n"
    assert not is_draft(text, "a.docx")


@pytest.mark.parametrize(
    ("file", "draft"),
    [
        ("Du thao KH trong cay.docx", True),
        ("Dự thảo KH trồng cây.docx", True),
        ("nam 2025/62_kem_du_thao_ke_hoach.doc", True),
        ("KH trong cay DT2.doc", True),
        ("KH_trong_cay_dt_lan_3.doc", True),
        ("plan-draft.pdf", True),
        ("duthao.txt", True),
        ("du thao/ke hoach.docx", False),  # of a folder's other files it says nothing
        ("CV gop y du thao ke hoach.doc", False),
        ("Y kien doi voi du thao.doc", False),
        ("BC tham dinh du thao QD.doc", False),
        ("KH dan toc.doc", False),
        ("QD DT2025.doc", False),
        ("width2.doc", False),
    ],
)
def test_file_name(file: str, draft: bool) -> None:
    assert is_draft(LETTERHEAD.format(mark=""), file) is draft


def test_empty_text() -> None:
    assert not is_draft("", "a.txt")
