"""The words of answers and refusals in Vietnamese and English."""

from answer.types import Language

PHRASES: dict[Language, dict[str, str]] = {
    "vi": {
        "which": "Có {count}/{of} kế hoạch có nội dung này:",
        "about": "Kho kế hoạch ghi như sau:",
        "fact": "Theo kho kế hoạch:",
        "value": "Theo kho kế hoạch:",
        "open": "Các đoạn phù hợp nhất trong kho:",
        "document": "Văn bản ghi như sau:",
        "tasks": "Tìm thấy {count} nhiệm vụ:",
        "assignment": "Theo kho kế hoạch:",
        "compare": "So sánh {count} kế hoạch (trong {of} kế hoạch đã tìm):",
        "wording": "Câu chữ trong {count} kế hoạch (trong {of} kế hoạch đã tìm):",
        "refusal": "Không tìm thấy câu trả lời trong kho.",
        "searched": "Đã tìm “{looked_for}” trong {plans}/{of} kế hoạch.",
        "unreadable": "{count} tệp chưa đọc được nên chưa được tìm.",
        "reason_identifier": "Không kế hoạch nào có “{looked_for}”.",
        "reason_scope": "Kho không có kế hoạch nào ứng với “{looked_for}” trả lời câu hỏi này.",
        "reason_value": "Có đoạn gần nội dung này nhưng không nêu giá trị được hỏi.",
        "reason_unread": "Không đọc được thông tin này trong văn bản.",
        "reason_wide": "Câu hỏi ứng với quá nhiều kế hoạch; hãy nêu thêm địa phương hoặc năm.",
        "reason_phrase": "Không kế hoạch nào có nguyên văn câu này.",
        "reason_nothing": "Không đoạn nào đủ gần với điều được hỏi.",
        "nearest": "Gần nhất (không phải câu trả lời):",
        "garbled": "bản quét đọc kém, cần đối chiếu bản gốc",
        "uncertain": "ký hiệu khớp sau khi bỏ qua lỗi nhận dạng chữ",
        "section": "mục {path}",
        "page": "tr. {page}",
        "same": "cùng kế hoạch với [{number}]",
        "row": "dòng bảng",
    },
    "en": {
        "which": "{count} of {of} plans contain this:",
        "about": "The archive says:",
        "fact": "According to the archive:",
        "value": "According to the archive:",
        "open": "The passages that fit best:",
        "document": "The document says:",
        "tasks": "{count} tasks found:",
        "assignment": "According to the archive:",
        "compare": "{count} plans compared (of {of} searched):",
        "wording": "Wording in {count} plans (of {of} searched):",
        "refusal": "The archive does not answer this.",
        "searched": "Looked for “{looked_for}” in {plans} of {of} plans.",
        "unreadable": "{count} files could not be read and were not searched.",
        "reason_identifier": "No plan has “{looked_for}”.",
        "reason_scope": "No plan for “{looked_for}” answers this.",
        "reason_value": "Passages come close, but none gives the value asked for.",
        "reason_unread": "This could not be read in the document.",
        "reason_wide": "Too many plans fit; name a place or a year.",
        "reason_phrase": "No plan has these very words.",
        "reason_nothing": "No passage is close enough to what was asked.",
        "nearest": "Nearest (not the answer):",
        "garbled": "poor scan, compare with the original",
        "uncertain": "the code matches after tolerating OCR confusions",
        "section": "section {path}",
        "page": "p. {page}",
        "same": "same plan as [{number}]",
        "row": "table row",
    },
}


def phrase(language: Language, key: str, **values: object) -> str:
    """The phrase with its values filled in."""
    return PHRASES[language][key].format(**values)
