"""Plans for tests of the structure, in the layouts that converters leave, and their outline."""

import textwrap

from ingest import assemble
from ingest.plan import Page, Plan
from ingest.reading import Reading
from ingest.source import MappedText

HEAD = [
    "ỦY BAN NHÂN DÂN\nHUYỆN PHỤNG HIỆP",
    "CỘNG HÒA XHCN VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
    "Số: 57/KH-UBND",
    "Phụng Hiệp, ngày 06 tháng 02 năm 2025",
    "KẾ HOẠCH",
    "Giữ sạch dòng kênh và bờ ruộng trên địa bàn huyện Phụng Hiệp năm 2025",
    "Căn cứ Kế hoạch số 204/KH-UBND ngày 20/12/2024 của Ủy ban nhân dân tỉnh về thu gom bao bì"
    " thuốc bảo vệ thực vật, huyện triển khai những việc dưới đây cho mùa vụ mới:",
]
BODY = [
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    "Người trồng lúa bỏ vỏ chai, túi thuốc vào bể chứa sau mỗi lần phun; không ai còn vứt xuống"
    " mương như những năm trước, và trẻ em trong xóm được tắm ở bến sông không có rác.",
    "2. Yêu cầu",
    "a) Mỗi ấp đặt ít nhất 06 bể chứa có nắp đậy, cách nguồn nước sinh hoạt từ 20 mét trở lên và"
    " có biển ghi rõ loại rác được bỏ vào.",
    "b) Việc thu gom do tổ hợp tác làm, mỗi tháng hai lần, vào ngày 10 và ngày 25.",
    "II. NHIỆM VỤ",
    "1. Tuyên truyền",
    "1.1. Trên loa truyền thanh",
    "Phát bài nhắc nhở lúc 05 giờ sáng trong suốt mùa xuống giống, bằng giọng của chính bà con"
    " trong ấp để ai nghe cũng thấy gần.",
    "1.2. Tại trường học",
    "Học sinh vẽ tranh về dòng kênh trước cửa nhà mình; tranh đẹp được treo ở trụ sở ấp.",
    "2. Kiểm tra",
    "- Tổ kiểm tra đi dọc kênh mỗi tuần một lần;",
    "- Nơi nào còn rác thì báo số 02933.987.654 để xe đến lấy trong ngày.",
    "III. TỔ CHỨC THỰC HIỆN",
    "Các xã gửi báo cáo trước ngày 15/11/2025. Việc khó thì hỏi Phòng Nông nghiệp và Môi trường"
    " huyện để được hướng dẫn kịp thời.",
]
TAIL = [
    "Nơi nhận:\n- Ủy ban nhân dân các xã;\n- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nĐoàn Thị Lụa",
    "PHỤ LỤC\nDANH SÁCH ĐIỂM ĐẶT BỂ CHỨA",
    "Ấp Mỹ Thuận đặt tám bể ở hai bờ kênh Cái Côn, ấp Tân Lập đặt bảy bể.",
]
PARAGRAPHS = [*HEAD, *BODY, *TAIL]
OUTLINE = [
    ("letterhead", ""),
    ("title", ""),
    ("basis", ""),
    ("part", "I"),
    ("heading", "1"),
    ("heading", "2"),
    ("letter", "a"),
    ("letter", "b"),
    ("part", "II"),
    ("heading", "1"),
    ("heading", "1.1"),
    ("heading", "1.2"),
    ("heading", "2"),
    ("part", "III"),
    ("recipients", ""),
    ("signature", ""),
    ("annex", ""),
]


def one_line_a_paragraph(paragraphs: list[str]) -> str:
    return "\n".join(paragraphs) + "\n"


def hard_wrapped(paragraphs: list[str], width: int = 76) -> str:
    lines = [textwrap.fill(line, width) for text in paragraphs for line in text.split("\n")]
    return "\n".join(lines) + "\n"


def double_spaced(paragraphs: list[str]) -> str:
    """A blank line after every line, as some converters leave it."""
    return hard_wrapped(paragraphs).replace("\n", "\n\n")


LAYOUTS = {
    "one line a paragraph": one_line_a_paragraph,
    "hard-wrapped": hard_wrapped,
    "double-spaced": double_spaced,
}


def plan_of(text: str, pages: tuple[Page, ...] = ()) -> Plan:
    """The plan that a text becomes."""
    mapped = MappedText()
    mapped.append(text, 0)
    composed, source = mapped.finish()
    return assemble(Reading("text", composed, source, pages), "a.txt", "0" * 64)


def labels(plan: Plan) -> list[tuple[str, str]]:
    return [(section.kind, section.label) for section in plan.sections]


def titled(plan: Plan, kind: str) -> list[str]:
    return [section.title for section in plan.sections if section.kind == kind]
