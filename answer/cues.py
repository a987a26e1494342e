"""The grammar of questions: which words ask for what, in Vietnamese and English.

Patterns are matched against the folded question (diacritics restored first where it had none, so
that folding is the only form that has to be described). Order matters: the first match decides.
"""

import re

from answer.types import QuestionKind

_PLAN = r"(?:ke hoach|van ban|tai lieu|quyet dinh|chi thi|don vi|dia phuong|tinh|huyen)"


def phrases(text: str) -> frozenset[tuple[str, ...]]:
    """The comma-separated phrases of a text as tuples of words."""
    return frozenset(tuple(part.split()) for part in " ".join(text.split()).split(", "))


KIND_CUES: tuple[tuple[QuestionKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            "compare",
            r"\bso sanh|doi chieu|thay doi (?:the nao|ra sao)|qua cac nam|cao hon|thap hon|khac nhau|giong nhau|khac gi|\bcompare|\bcomparison|difference"
            r"|\bversus\b|\bvs\b",
        ),
        (
            "wording",
            r"\bcau mau|mau cau|doan (?:\\w+ )?tham khao|cau tham khao|dieu khoan ve|\btim (?:cau|doan|cum tu)|doan (?:van|mau)|cach (?:viet|dien dat|ghi)"
            r"|dien dat the nao|\bviet the nao|\bmau (?:ve|viet|noi dung)|\bwording|\bphrase\b"
            r"|\bclauses?\b|sample (?:sentence|text|paragraph)|precedent",
        ),
        (
            "document",
            r"\bai (?:la nguoi )?(?:da )?ky\b|nguoi (?:da )?ky\b|ky ten|ky ban hanh|who signed|signed by|signer|signatory"
            r"|\bso hieu\b|\bso (?:cua )?ke hoach\b(?! \d)|ke hoach (?:\S+ ){0,8}so may\b|mang so (?:nao|may)|so ke hoach la"
            r"|\bky (?:vao )?(?:ngay|khi|luc|thang)|(?:thuc hien|can cu|dan chieu|trien khai|theo) (?:ke hoach|van ban|quyet dinh|chi thi"
            r"|nghi quyet|ket luan) nao|ngay (?:ky|ban hanh)|ban hanh (?:vao )?(?:ngay|khi|luc|thang) nao|ban hanh (?:khi|luc) nao"
            r"|(?:co quan|don vi|ai|cap) (?:nao )?(?:da )?ban hanh|do (?:ai|co quan nao|don vi nao) ban hanh"
            r"|\bwho issued|issued by|which (?:body|agency|office) issued|date of issue|when was .* issued"
            r"|document number|plan number|number of the .*plan"
            r"|\bnoi nhan\b|gui (?:den )?(?:nhung )?(?:noi|co quan) nao|recipients?\b"
            r"|can cu (?:phap ly|vao (?:nhung )?van ban) nao|can cu phap ly|legal basis|ten (?:day du )?cua ke hoach",
        ),
        (
            "which",
            rf"\b{_PLAN} nao\b(?!.*\b(?:bao nhieu|chu tri|phu trach|gui bao cao)\b)|\bo (?:nhung )?{_PLAN} nao|(?:which|what) (?:\w+ )?(?:plans?|documents?|provinces?|districts?)\b"
            r"|(?:duoc )?(?:noi|nhac|neu|de cap) (?:den |toi )?o dau|xuat hien o dau|nam o dau|where (?:is|are|does) .*"
            r"(?:mention|appear|cited|found)|co (?:nhung |cac )?ke hoach nao|liet ke (?:cac |nhung )?ke hoach",
        ),
        (
            "assignment",
            r"\bchu tri|phoi hop (?:voi ai|voi co quan nao|cung)|phan cong|duoc giao|giao (?:cho )?(?:ai|nhiem vu)"
            r"|nhiem vu (?:gi|nao)|nhung nhiem vu|cac nhiem vu|cac viec|nhung viec|viec gi|lam (?:nhung )?gi|phai lam|phu trach|trach nhiem gi|lam dau moi"
            r"|(?:co quan|don vi|ai) (?:nao )?(?:thuc hien|dam nhan|dau moi)|co quan phoi hop|don vi phoi hop"
            r"|who (?:leads?|is (?:responsible|in charge)|chairs?|coordinates?|hosts?|organi[sz]es?|runs?|monitors?|oversees?)"
            r"|\btasks?\b|\blead(?:ing)? agency|assigned|responsib|in charge|duties",
        ),
    )
)

EXPECT_CUES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (expects, re.compile(pattern))
    for expects, pattern in (
        (
            "phone",
            r"so dien thoai|duong day (?:dien thoai )?nong|so may|hotline|(?:tele)?phone|so lien (?:he|lac)|tong dai",
        ),
        (
            "money",
            r"bao nhieu (?:\w+ )?(?:ty|trieu|nghin|ngan|tien|dong)\b|kinh phi .*bao nhieu|(?:tong )?(?:kinh phi|ngan sach|du toan|muc chi|so tien|von) (?:\S+ ){0,8}(?:la )?bao nhieu"
            r"|how much money|budget|cost|how much .*(?:allocated|funding|funds|spent)|bao nhieu kinh phi|muc phat|phat tien|so tien|^(?:tong )?(?:kinh phi|ngan sach)|tri gia bao nhieu|gia bao nhieu|bao nhieu tien|ton bao nhieu",
        ),
        (
            "percent",
            r"bao nhieu (?:phan tram|%)|phan tram|\bty le\b|percent|percentage|\brate\b|may phan tram|\bchi tieu\b.*bao nhieu",
        ),
        (
            "date",
            r"khi nao|\blich\b|until when|ngay nao|bao gio|luc nao|thoi gian nao|thoi diem nao|thoi han|\bhan (?:nop|cuoi|chot|bao cao|gui)|thang may|thang nao|ngay may|nam nao|quy may|quy nao|ngay gi\b"
            r"|(?:nhung|cac) ngay nao|\bwhen\b|deadline|due\b|what (?:date|day|month|year)|which (?:date|day|month)",
        ),
        (
            "email",
            r"\bemail\b|thu dien tu|hop thu",
        ),
        (
            "place",
            r"hoi truong nao|dia diem nao|\bo dau\b|tai dau|noi nao\b(?! cao| thap)|\bwhere\b|which venue|dia chi",
        ),
        (
            "agency",
            r"\bai\b|co quan nao|don vi nao|nganh nao|luc luong nao|so nao\b|phong nao|to chuc nao|nhung co quan|\bwho\b|which (?:agency|agencies|department|body|unit|force)|cho ai|voi ai",
        ),
        (
            "number",
            r"bao nhieu|\bmay\b|muc nao|how many|how much|\btarget|so luong|what (?:number|share)|what (?:is|was) the (?:\\w+ )?(?:number|population|amount|level|area)\\b|dan so\\b|\bmuc (?:giam|tang)",
        ),
    )
)

COUNTED = re.compile(r"(?:bao nhieu|how many|\bmay)\s+((?:[a-z]+\s*){1,3})")
# The noun before "nào" names what is asked for; these are asked with other means or say nothing.
ASKED = re.compile(r"\b(\w+(?: \w+)?) nao\b")
NOT_ASKED = phrases(
    """nội dung, nhiệm vụ, việc, kế hoạch, văn bản, tài liệu, mục, lúc, khi, ngày, tháng, năm, quý, giờ, cơ quan,
    đơn vị, sở, phòng, ban, ngành, lực lượng, tổ chức, ai, người, lĩnh vực, biện pháp, giải pháp, đối tượng,
    trường hợp, điều kiện, hình thức, phương thức, cách, câu, đoạn, điều khoản, hướng, thế, mốc, hồ, vị, lãnh đạo,
    chỉ tiêu, số liệu, mức, thời gian, đâu, nơi, chỗ, bao, tiêu chí, cao hơn, thấp hơn, bên, phía, quy định, cấp,
    ông, bà, đồng chí, chức vụ, nghị định, quyết định, chỉ thị, nghị quyết, kết luận, luật, thời điểm, dịp, đợt"""
)

NOT_COUNTED = frozenset(
    """so theo trong nam cac cua la tren duoi voi o va do cho thi phan tram ty trieu dong tien
    kinh phi khi vao neu duoc de co phai doi nhung nguon mot lan""".split()
)

# Words and phrases that ask or frame and that no answer has to repeat. Written with diacritics,
# for folded they would take others with them: "báo cáo" is not "bao", "tái phạm tội" not "tại ... tôi".
FRAME_VI = phrases(
    """nào, gì, ai, đâu, sao, bao nhiêu, bao giờ, mấy, thế nào, như thế nào, ra sao, là gì, hay không, khi nào,
    là, có, được, bị, của, cho, ở, tại, theo, trong, ngoài, trên, dưới, về, với, và, hay, hoặc, những, các, một,
    này, kia, đó, đây, để, từ, vào, ra, phải, nên, cần, hãy, sẽ, đã, đang, cũng, như, vì, nhằm, thì, mà, đến, tới,
    bằng, lên, xuống, do, khi, nếu, rằng, tôi, chúng tôi, mình, em, anh, chị, ông, bà, xin, giúp, vui lòng, cho hỏi,
    kế hoạch, văn bản, tài liệu, kho, nội dung, quy định, nhắc đến, nhắc tới, nhắc, nêu, nêu rõ, đề cập, nói đến,
    nói về, nói tới, nói gì, nói, dẫn chiếu, trích dẫn, dẫn, yêu cầu, cho biết, tìm, tìm kiếm, liệt kê, cho xem, xem,
    về việc, việc, vấn đề, ngày, tháng, năm, quý mấy, phần trăm, so sánh, đối chiếu, giữa, chỉ tiêu, đặt ra, đề ra,
    đưa ra, muốn, câu mẫu, mẫu câu, mẫu, câu, đoạn văn, đoạn, cụm từ, điều khoản, tham khảo, viết, diễn đạt, ghi,
    giao nhiệm vụ, nhiệm vụ, được giao, giao, chủ trì, phối hợp, phụ trách, thực hiện, cơ quan, đơn vị, làm gì, làm,
    thay đổi, qua các năm, khác nhau, giống nhau, khác, giống, hạn nộp, thời hạn, hạn cuối, hạn chót, hạn, lịch, chốt,
    kéo dài, diễn ra, bắt đầu, kết thúc, giờ, đầu mối, mức trần, mức, tối đa, tối thiểu, giá trị, con số, hiện nay,
    hiện, xong, đạt, mới, thêm, nơi, cao hơn, thấp hơn, cao, thấp, hơn, lần, tổng cộng, tất cả, vị, lãnh đạo nào,
    thời gian, thời điểm, lúc, hồi, bên, phía, người ta, gồm, bao gồm, cụ thể, riêng, mấy giờ, trị giá, áp dụng,
    phấn đấu, quyết tâm, dự kiến, xác định, muốn biết, hiện hành, sao cho, nhiêu, bao, hả, vậy, thế, ạ, nhé, không"""
)
FRAME_EN = phrases(
    """a, an, the, of, in, on, at, to, by, for, from, with, and, or, nor, but, not, no, is, are, was, were, be, been,
    being, am, do, does, did, done, has, have, had, will, would, shall, should, can, could, may, might, must, what,
    which, who, whom, whose, when, where, why, how, many, much, long, far, often, this, that, these, those, it, its,
    he, she, his, her, they, their, them, we, our, us, you, your, i, my, me, as, if, than, then, there, here, into,
    onto, over, under, after, before, during, between, among, about, against, through, up, down, out, off, more, most,
    less, least, other, another, such, some, any, all, each, every, both, same, only, also, very, so, too, plan,
    plans, document, documents, mention, mentions, mentioned, mentioning, contain, contains, cite, cites, cited,
    citing, refer, refers, referring, say, says, said, state, states, stated, according, year, set, sets, setting,
    give, given, gives, tell, please, find, show, list, target, targets, name, named, called, held, hold, due,
    district, province, city, kind, type, put, made, make, need, needs, want, regarding, concerning, until, run,
    runs, take, takes, place, happen, required, expected, aim, aims, s"""
)
# Words that ask for a fact about a document; the document itself need not say them.
DOCUMENT_FRAME = phrases(
    """ký, người ký, ký tên, ban hành, số hiệu, số, mang số, ngày ký, nơi nhận, gửi, căn cứ, pháp lý, tên, đầy đủ,
    cơ quan, chức vụ, lãnh đạo, tiêu đề, để thực hiện, sign, signed, signs, signer, signatory, issued, issues, issue,
    issuer, number, legal, basis, recipients, recipient, title"""
)

# Words that name the kind of value asked for; a sentence that holds such a value need not say them.
EXPECT_FRAME = {
    "percent": phrases("tỷ lệ, tỉ lệ, rate, percentage, percent, share"),
    "phone": phrases("số máy, số, số điện thoại, máy, phone, number, telephone"),
    "money": phrases("số tiền, tiền, đồng, tỷ, triệu, money, amount"),
    "number": phrases("số lượng, số, number"),
    "date": phrases("nộp, gửi, date, deadline, day, month, due"),
    "agency": phrases("agency, agencies, department, body, unit, force, lead, leads, responsible, charge"),
}
# Question words as typed without diacritics, where restoring may miss them.
FRAME_UNACCENTED = phrases("nao, gi, dau, sao, nhieu, may, la, o, cua, co, duoc, cho, the")

# Words of questions for which plans use another word, folded.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "nop": ("gửi", "báo cáo"),
    "gui": ("gửi", "báo cáo"),
    "hotline": ("đường dây nóng", "đường dây điện thoại nóng"),
    "sdt": ("số điện thoại", "điện thoại"),
    "tien": ("kinh phí", "tiền"),
}
