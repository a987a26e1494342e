"""Which words ask for which kind of value: money, a date, a number, an agency, ...

Patterns are matched against the folded question; expects.py tells from the marks what is no
cue. Order matters: the first match decides.
"""

import re

from answer.language.patterns import any_of
from answer.language.persons import OFFICE, TEAM_SIZE
from answer.question import english_cues
from answer.question.which_body import VAGUE_BODY

# Behind "bao nhieu" where it counts a sum, or nothing that is named.
_SUM = (
    r"(?=\W*$|\s*[,;.?(]| (?:ty|trieu|nghin|ngan|tien|dong|kinh phi|von|mot|moi|cho|de|tu|khi|thi"
    r"|o|tai|trong|nam|vao|theo|cua)\b)"
)
_NOT_COUNTED = rf"(?!.*\b(?:bao nhieu|may)\b(?! lan\b){_SUM.replace('(?=', '(?!', 1)})"
_DOES_IT = (
    r"(?:chu tri|phu trach|lo|lam|chiu trach nhiem|dung ra|quan ly|cap phep|tiep nhan|thuc hien"
    r"|giai quyet|dam nhan|dam nhiem|dam trach|to chuc|cam (?:trich|dau|cai)|dung (?:mui|dau)|ganh"
    r"|de mat|theo doi|chi dao|huong dan|cap phat|tra loi|lap)\b"
)

# Of one kind to another, told as "107/100" and by no share: "tỷ lệ bé trai trên bé gái".
_ONE = r"(?:(?:be|tre|tre em|con|nam|nu|hoc sinh|ho|so) )*"
RATIO = any_of(
    r"\bt[yi] so gioi tinh\b|\bmat can bang gioi tinh\b.*\b(?:bao nhieu|may)\b",
    rf"\b(?:{_ONE}trai (?:tren|so voi|/|chia cho) {_ONE}gai"
    rf"|{_ONE}nam (?:tren|so voi|/|chia cho) {_ONE}nu)\b(?=.*\b(?:bao nhieu|may)\b)",
    r"\bbao nhieu (?:be|tre|tre em|con|nam)?(?: \w+)? ?trai (?:tren|/|so voi)\b",
    r"\bsex ratio\b|\bratio of (?:boys|girls|men|women|males|females) to\b"
    r"|\bboys (?:per|to|for every)\b",
)

EXPECT_CUES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "phone",
        any_of(
            r"so dien thoai",
            r"duong day (?:dien thoai )?nong",
            r"so may|\b(?:so|day|may) nong\b",
            r"\b(?:goi|lien he|bao|nhan tin) (?:\w+ ){0,4}so (?:nao|gi)\b",
            r"hotline",
            r"\b(?:tele)?phones?\b(?! (?:users?|owners?|scams?)\b)",
            r"so lien (?:he|lac)",
            r"\bso truc\b",
            r"tong dai",
        ),
    ),
    (
        "money",
        any_of(
            r"bao nhieu (?:(?:so|ty|trieu|nghin|ngan) )?(?:ty|trieu|nghin|ngan) (?:dong|tien)\b",
            # no question word: "mức hỗ trợ mỗi nạn nhân"
            r"^\W*(?!.*\b(?:bao nhieu|may|phan tram|ty le|the nao|ra sao)\b)muc (?:ho tro|thuong"
            r"|boi duong|tro cap|phu cap|phat(?! trien)|dong gop|chi tra) \w+",
            r"bao nhieu (?:ty|trieu|nghin|ngan)(?=\W*$)",
            r"bao nhieu dong\b(?! (?:chi|bao|ho|phuc|doi)\b)",
            r"\b(?:(?:hoc|vien|le|chi|kinh|an|cuoc) phi|tien (?:cong|luong)|phu cap)"
            r" (?:\S+ ){0,8}bao nhieu\W*$",
            rf"kinh phi .*(?<!so )bao nhieu{_SUM}",
            rf"\b(?:ngan sach|du toan|muc chi|von) (?:\S+ ){{0,8}}(?<!so )bao nhieu{_SUM}",
            # far behind it: "ngân sách ... bố trí cho ... của ... năm ... là bao nhiêu"
            r"^(?!.*\b(?:ty le|ti le|phan tram|chi tieu)\b).*\b(?:ngan sach|du toan|von)"
            r" (?:\S+ ){9,24}(?<!so )bao nhieu(?=\W*$)",
            r"how much money|what sum of money|(?:what|which) (?:sum|amount) .*"
            r"\b(?:allocated|spent|paid|earmarked|budgeted|set aside)\b",
            *english_cues.MONEY,
            r"\b(?:fees?|prices?|fines?|penalt(?:y|ies)|salary|wages?)\b",
            r"\bcosts?\b",
            r"how much .*\b(?:allocated|earmarked|budgeted|set aside|funding|funds|spent|paid|pays?"
            r"|earns?|charged?|worth)\b",
            r"bao nhieu (?:kinh phi|von|ngan sach)\b",
            r"\b(?:ca goi|goi|tong|tong so|tron goi) (?:tien|kinh phi)\b.*\bbao nhieu\b",
            r"muc phat",
            r"muc (?:tien )?thuong(?= (?:cho|la|toi|bao|doi voi|khi|cua)\b)",
            r"muc tien (?:thuong|phat|boi duong|ho tro|cong)\b",
            r"phat tien",
            r"so tien",
            r"tri gia bao nhieu(?=\W*$| (?:ty|trieu|nghin|ngan|tien|dong|kinh phi)\b)",
            r"gia bao nhieu(?=\W*$| (?:ty|trieu|nghin|ngan|tien|dong|kinh phi)\b)",
            r"bao nhieu tien\b(?! (?:si|an|su)\b)",
            r"ton bao nhieu(?=\W*$| (?:ty|trieu|nghin|ngan|tien|dong|kinh phi)\b)",
            r"^\W*(?:tong |toan bo |tat ca )?(?:(?:con )?so (?:lieu )?)?"
            r"(?:kinh phi|von|ngan sach|du toan|tien)\b"
            rf"{_NOT_COUNTED}(?!.*\b(?:nao|gi|ai|o dau|tu dau|the nao)\b)",
        ),
    ),
    (
        "duration",
        any_of(
            r"\b(?:may|bao nhieu) (?:ngay|tuan|thang|quy|nam|gio) (?:thi )?(?:mot|1) lan\b",
            r"\bbao lau\b(?! nua)",
            r"\b(?:may|bao nhieu) lau\b",
            r"\bhow long\b(?! is| are)",
            english_cues.HOW_OFTEN,
        ),
    ),
    ("number", RATIO),
    (
        "percent",
        any_of(
            r"bao nhieu (?:phan tram|%)",
            # a share of a whole: "chiếm tối thiểu bao nhiêu GRDP"
            r"\bbao nhieu (?:gr?dp|tong (?!dai\b)\w+)\b"
            r"|\bchiem (?:\w+ ){0,2}bao nhieu(?=\W*$| (?:so voi|luc luong|dan so|co cau|ngan sach"
            r"|kim ngach|thi phan|trong (?:tong|so|co cau))\b)",
            r"phan tram",
            r"\bt[yi] le\b|\btoc do (?:tang|giam)\b",
            r"percent",
            r"percentage|\bturnout\b|what proportion",
            r"\brate\b",
            r"may phan tram",
            r"\bchi tieu\b.*bao nhieu(?=\W*$| phan tram)",
        ),
    ),
    (
        "date",
        any_of(
            r"khi nao",
            r"\b(?:bua|chung) nao\b|\bbua may\b|\bkhi mo\b",
            r"\bthoi gian (?:\S+ ){0,6}?(?:la |trong |vao )?khoang nao\b"
            r"|\bkhoang (?:thoi gian|ngay|thang) nao\b|\b(?:tuan|dip) nao\b"
            r"|\b(?:tuan le|dot|cao diem|dien ra|to chuc|bat dau|ket thuc|le ra quan)\b"
            r".*\bkhoang nao\b",
            r"(?<!du )\blich\b(?! su)",
            r"\b(?:so sanh|doi chieu) thoi (?:gian|han|diem)\b",
            r"until when",
            r"ngay nao",
            r"\bhom (?:nao|may)\b",
            r"\bbuoi nao\b|(?<!xep )(?<!hang )(?<!dung )(?<!lan )(?<!nhi )(?<!ve )\bthu may\b",
            r"bao gio",
            r"luc nao",
            r"thoi gian nao",
            r"thoi diem nao",
            r"(?<!dung )(?<!truoc )(?<!trong )(?<!qua )(?<!co )thoi han(?!.*bao nhieu ngay)",
            r"\bhan (?:nop|cuoi|chot|bao cao|gui)|\b(?:ngay|diem|gio|moc) (?:cuoi cung|chot)\b",
            r"thang nao",
            r"(?<!moi )(?<!mot )(?<!hang )(?:ngay|thang|quy) (?:may|bao nhieu)\b",
            r"nam nao",
            r"quy may",
            r"quy nao",
            r"ngay gi\b",
            r"(?:nhung|cac) ngay nao",
            # not "when the water rises"
            r"(?:^|[,;:?]\s*|\b(?:and|or|by|since|from|until|know|say|tell me|is|was) )when\b",
            r"deadline",
            r"\bdue\b(?! to\b)",
            r"what (?:date|day|month|year)",
            r"which (?:date|day|month|year)",
        ),
    ),
    (
        "code",
        any_of(
            r"\bthu ly (?:\w+ ){0,6}?(?:theo |la |o )?so (?:nao|may|bao nhieu|gi)\b",
            r"\b(?:van ban|quyet dinh|nghi dinh|nghi quyet|chi thi|thong tu|cong van|ket luan"
            r"|huong dan|thong bao)\b(?: (?!dien thoai|ke hoach)\S+){1,10} so (?:may|bao nhieu)\b",
            r"\b(?:van ban|quyet dinh|nghi dinh|nghi quyet|chi thi|thong tu|cong van) so"
            r" (?:may|bao nhieu)\b",
            r"\b(?:theo|dua (?:tren|vao)|can cu(?: vao)?) (?:quyet dinh|nghi dinh|nghi quyet"
            r"|chi thi|thong tu|ket luan|luat|cong van) (?:nao|so may|so bao nhieu)\b",
        ),
    ),
    (
        "country",
        any_of(
            r"(?<!nguon )(?<!muc )\b(?:nuoc|quoc gia) nao\b",
            r"which countr",
        ),
    ),
    (
        "territory",
        any_of(
            r"(?<!co )(?<!lien )\b(?:tinh|quan|huyen|thanh pho|thi xa|xa|phuong|thi tran|dac khu|ap"
            r"|khom|khu pho|thon|xom) nao\b",
            *english_cues.TERRITORY,
        ),
    ),
    (
        "source",
        any_of(
            r"\b(?:tien|kinh phi|von|ngan sach) (?:\S+ ){0,6}?(?:o )?dau ra\b"
            r"|\blay (?:tien|kinh phi|von) (?:o |tu )?dau\b",
            r"tu (?:dau|nguon nao|nhung nguon)|\b(?:o|bang|theo|vao) nguon nao\b",
            r"nguon (?:kinh phi|von|tien) (?:nao|gi|o dau)",
            r"^\W*nguon (?:kinh phi|von|tien)\b.*\b(?:khac|giong|so voi|bang nhau|nhu nhau)\b",
            r"lay o dau",
            *english_cues.SOURCE,
            r"how is .* (?:funded|paid|financed)",
        ),
    ),
    (
        "email",
        any_of(
            r"\bemail\b",
            r"thu dien tu",
            r"hop thu",
        ),
    ),
    (
        "agency",  # "do nơi nào đứng ra", "bên nào cầm trịch"
        any_of(
            rf"\b(?:do|nho|giao(?: cho)?) (?:noi|ben|phia) nao\b|\b(?:noi|ben|phia) nao {_DOES_IT}",
            VAGUE_BODY,
        ),
    ),
    (
        "place",
        any_of(
            r"hoi truong nao",
            r"dia diem nao",
            r"\b(?:dat|lap|treo|mo|bo tri|xay|dung)\b.* (?:o|tai) (?:nhung |cac )?"
            r"(?:vi tri|diem) nao\b",
            r"\bo dau\b",
            r"tai dau",
            r"noi nao\b(?! cao| thap)",
            r"\bwhere\b",
            r"which venue|(?:what|which) (?:kinds?|sorts?|types?) of (?:places?|venues?|sites?)",
            r"dia chi",
        ),
    ),
    (
        "agency",
        any_of(
            r"(?<!chua )(?<!tru )(?<!tha )(?<!ne )\bai\b",  # "không chừa ai" asks nobody
            r"co quan nao",
            r"\bdau moi nao\b",
            r"don vi nao",
            r"nganh nao",
            r"luc luong nao",
            r"(?<!chi )(?<!con )so nao\b",
            r"\bbo nao\b|\b(?:chi cuc|cuc|(?<!benh )vien|bo chi huy|doan the|bo phan) nao\b",
            r"(?<!le )(?<!dai )(?<!quoc )(?<!co )(?<!xa )(?<!vu )\bhoi nao\b"
            r"|\b(?:nho|giao|giao cho) (?:doan|ban|doi|to|trung tam|cap) nao\b",
            rf"\b{OFFICE} nao\b|\b(?:dong chi|can bo|vi|lanh dao(?: so| phong| ubnd)?) nao\b",
            r"phong nao",
            r"to chuc nao",
            r"nhung co quan",
            # not "people who have finished their sentences"
            r"(?:^|[,;:?]\s*|\b(?:and|or|by|to|from|with|tell me|say|know|is|was) )who\b",
            r"(?:which|what) (?:\w+ )?(?:agency|agencies|department|body|unit|force|office"
            r"|committee|authority|ministry|organi[sz]ation)\b",
            *english_cues.AGENCY,
            r"\bwhich (?:\w+ ){0,2}?(?:director|chair\w*|secretary|president|official|leader"
            r"|officer)\b",
            r"cho ai",
            r"voi ai",
        ),
    ),
    (
        "number",
        any_of(
            r"bao nhieu",
            r"\bmay\b",
            r"muc nao|\b(?:khoang|nguong|con so) nao\b",
            r"how many",
            r"how much",
            TEAM_SIZE,
            r"\btarget",
            r"so luong",
            r"what (?:number|share)",
            r"what (?:is|was) the (?:\w+ )?(?:number|population|amount|level|area)\b",
            r"dan so\b",
            r"\bmuc (?:giam|tang)",
            r"^tong so\b|^(?:khoi )?luong (?!cuong\b)",
            r"\bchi tieu\b(?!.*\b(?:nao|gi)\b)",
        ),
    ),
)

# What a comparison weighs is a number.
WEIGHED = re.compile(r"\bchi tieu\b|\b(?:nhieu|it) (?:hon|nhat)\b|^so (?!voi\b|sanh\b)")
