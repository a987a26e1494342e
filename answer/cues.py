"""The grammar of questions: which words ask for what, in Vietnamese and English.

Patterns are matched against the folded question (diacritics restored first where it had none, so
that folding is the only form that has to be described). Order matters: the first match decides.
"""

import re

from answer.types import QuestionKind

_PLAN = r"(?:ke hoach|van ban|tai lieu|quyet dinh|chi thi|don vi|dia phuong|tinh|huyen)"

KIND_CUES: tuple[tuple[QuestionKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            "compare",
            r"\bso sanh|doi chieu|khac nhau|giong nhau|khac gi|\bcompare|\bcomparison|difference"
            r"|\bversus\b|\bvs\b",
        ),
        (
            "wording",
            r"\bcau mau|mau cau|\btim (?:cau|doan|cum tu)|doan (?:van|mau)|cach (?:viet|dien dat|ghi)"
            r"|dien dat the nao|\bviet the nao|\bmau (?:ve|viet|noi dung)|\bwording|\bphrase\b"
            r"|\bclauses?\b|sample (?:sentence|text|paragraph)|precedent",
        ),
        (
            "document",
            r"\bai (?:la nguoi )?(?:da )?ky\b|nguoi (?:da )?ky\b|ky ten|ky ban hanh|who signed|signed by|signer|signatory"
            r"|\bso hieu\b|\bso (?:cua )?ke hoach\b(?! \d)|ke hoach (?:\S+ ){0,8}so may\b|mang so nao"
            r"|ngay (?:ky|ban hanh)|ban hanh (?:vao )?(?:ngay|khi|luc|thang) nao|ban hanh (?:khi|luc) nao"
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
            r"|nhiem vu (?:gi|nao)|nhung nhiem vu|cac nhiem vu|cac viec|nhung viec|viec gi|lam (?:nhung )?gi|phai lam|phu trach|trach nhiem (?:gi|cua)"
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
            r"|how much money|budget|cost|how much .*(?:allocated|funding|funds|spent)|bao nhieu kinh phi",
        ),
        (
            "percent",
            r"bao nhieu (?:phan tram|%)|phan tram|\bty le\b|percent|percentage|\brate\b|may phan tram|\bchi tieu\b.*bao nhieu",
        ),
        (
            "date",
            r"khi nao|ngay nao|bao gio|luc nao|thoi gian nao|thoi diem nao|thoi han|\bhan (?:nop|cuoi|chot|bao cao|gui)|thang may|thang nao|ngay may|nam nao|quy may|quy nao|ngay gi\b"
            r"|(?:nhung|cac) ngay nao|\bwhen\b|deadline|due\b|what (?:date|day|month|year)|which (?:date|day|month)",
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
NOT_COUNTED = frozenset(
    """so theo trong nam cac cua la tren duoi voi o va do cho thi phan tram ty trieu dong tien
    kinh phi khi vao neu duoc de co phai doi nhung nguon mot lan""".split()
)

# Words that ask or frame and that no answer has to repeat, folded syllables.
_FRAME = """nao gi ai sao dau khi bao nhieu may the thi la co duoc bi cua cho o tai theo trong ngoai
    tren ve voi va hay hoac nhung cac mot mot so nay do kia ay de den tu vao ra phai nen can
    hay se da dang se cung nhu vi nham ke hoach van ban tai lieu noi dung quy dinh nhac neu
    de cap noi dan chieu trich can cu muc yeu cau xin cho biet toi ban hay tim kiem giup
    liet ke neu thay xem hoi ve viec gi van de nhung ngay thang nam bao nhieu phan tram so
    sanh giua chi tieu dat ra muon nhu the nao cau mau doan cum tu mau viet lan xuong len
    day hay khong giao nhiem vu chu tri phoi hop phu trach thuc hien co quan don vi nao ai
    lam gi""".split()
FRAME_VI = frozenset(_FRAME)
# Words that ask for a fact about a document; the document itself need not say them.
DOCUMENT_FRAME = frozenset(
    """ky nguoi ban hanh so hieu ngay noi nhan gui can cu phap ly ten day du co quan chuc vu la
    sign signed signs signer signatory issued issues issuer issue number legal basis recipients
    recipient""".split()
)

# Words of questions for which plans use another word, folded.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "nop": ("gửi", "báo cáo"),
    "gui": ("gửi", "báo cáo"),
    "hotline": ("đường dây nóng", "đường dây điện thoại nóng"),
    "sdt": ("số điện thoại", "điện thoại"),
    "tien": ("kinh phí", "tiền"),
}

FRAME_EN = frozenset(
    """a an the of in on at to by for from with and or nor but not no is are was were be been
    being am do does did done has have had will would shall should can could may might must
    what which who whom whose when where why how many much long far often this that these
    those it its he she his her they their them we our us you your i my me as if than then
    there here into onto over under after before during between among about against through
    up down out off more most least less other another such some any all each every both
    same only also very so too plan plans document documents mention mentions mentioned
    mentioning contain contains cite cites cited citing refer refers referring say says said
    state states stated according year set sets setting give given tell please find show
    list target targets name named called held hold due district province city people kind
    type put made make need needs want does regarding concerning plan's""".split()
)
