"""Plans written for the tests of comparing whole plans: drafts, other titles, named items."""

from tests.answer_plans import _FOOT, _HEAD


def _plan(year: str, number: str, title: str, body: str, head: str = "") -> str:
    text = _HEAD.format(
        issuer="HUYỆN PHỤNG HIỆP", number=number, place="Phụng Hiệp", day="12", month="02",
        year=year, title=title,
    )  # fmt: skip
    text = text.replace("KẾ HOẠCH\n", f"{head}KẾ HOẠCH\n", 1)
    return text + body + _FOOT.format(recipient="Các xã", signer="Nguyễn Văn Ghe")


_BODY = """Căn cứ Luật Du lịch ngày 19/6/2017;

I. CHỈ TIÊU
1. Ít nhất {boats} ghe bán hàng neo đậu thường xuyên tại chợ nổi.
2. Thu gom {waste}% rác thải trên mặt sông tại chợ nổi.

II. NHIỆM VỤ
- Nhân rộng các mô hình {models} tại chợ nổi Ngã Bảy.
- Tập huấn nấu món ăn bằng cá đồng cho các chủ ghe.
- Sơn lại số hiệu trên mũi ghe theo mẫu chung của huyện.
- {own}
- Gửi báo cáo năm về Phòng Văn hóa trước ngày {due}.
"""
_TITLE = "Giữ gìn chợ nổi Ngã Bảy huyện Phụng Hiệp năm {}"
_OLD = _BODY.format(
    boats="120", waste="70", models="“Ghe không rác”, “Bến hàng sạch”", due="15/12",
    own="Mời đoàn đờn ca tài tử diễn vào đêm rằm.",
)  # fmt: skip
_NEW = _BODY.format(
    boats="150", waste="85", models="“Ghe không rác”, “Bến hàng sạch”, “Đèn lồng mũi ghe”",
    due="10/12", own="Đặt ba trạm sạc xuồng máy chạy bằng pin ở bến Ba Ngàn.",
)  # fmt: skip

PLANS = {
    "cho-noi-2022.txt": _plan("2022", "14/KH-UBND", _TITLE.format("2022"), _OLD),
    "cho-noi-2023.txt": _plan("2023", "19/KH-UBND", _TITLE.format("2023"), _NEW),
    "cho-noi-2023-du-thao.txt": _plan(
        "2023", "  /KH-UBND", _TITLE.format("2023"), _NEW.replace("150", "180"), "DỰ THẢO\n"
    ),
    "thuong-ho-2024.txt": _plan(
        "2024", "22/KH-UBND", "Nâng đời sống thương hồ Phụng Hiệp năm 2024",
        _NEW.replace("150", "165").replace("10/12", "05/12"),
    ),
    "mia-duong-2022.txt": _plan(
        "2022", "31/KH-UBND", "Tiêu thụ mía nguyên liệu huyện Phụng Hiệp năm 2022",
        """Căn cứ Luật Trồng trọt ngày 19/11/2018;

I. NHIỆM VỤ
- Ký hợp đồng bao tiêu 900 héc ta mía với nhà máy đường.
- Gửi báo cáo năm về Phòng Nông nghiệp trước ngày 20/11.
""",
    ),
}  # fmt: skip
