"""The grammar of questions: which words ask for what, in Vietnamese and English.

Patterns are matched against the folded question (diacritics restored first where it had none, so
that folding is the only form that has to be described). Order matters: the first match decides.
"""

import re

from answer.language.patterns import any_of
from answer.question.change_cues import CHANGED, DROPPED, NEW
from answer.types import QuestionKind

_PLAN = r"(?:ke hoach|van ban|tai lieu|quyet dinh|chi thi)"
_AREA = r"(?:dia phuong|tinh|huyen|quan|thanh pho)"


_BODY = (
    r"(?:noi|co quan|don vi|so|bo|vien|ban|nganh|cuc|vu|hoi|phong|to chuc|truong|doan the|uy ban"
    r"|cong ty|doanh nghiep|ngan hang|doan|hiep hoi|kho bac|(?:tinh|thanh|huyen|dang) uy|cap|xa"
    r"|huyen|tinh|thanh vien|toa an|dai|bao|ban chi dao)"
)
# Who gets a plan: it is the plan that is sent, and nothing that the plan says is to be sent.
RECIPIENTS = any_of(
    r"\bnoi nhan\b(?! (?:tin|ho so|bao cao|don))",
    r"(?<!lap )(?<!trong )(?<!gui )(?<!nop )(?<!trinh )(?<!theo )(?<!dung )(?<!hien )"
    r"\bke hoach\b(?!.*\b(?:bao cao|ho so|danh sach|phieu|don|so lieu|ket qua|truoc ngay)\b.*gui)"
    r"(?! (?:cu the|chi tiet|rieng)\b)"
    rf".*\b(?:gui|chuyen den|sao gui)\b (?!bao cao)(?:\w+ ){{0,3}}(?:ai|dau|{_BODY} nao)\b"
    r"(?!.*\btruoc (?:ngay|khi)\b)",
    r"\bke hoach\b.* co (?:\w+ )?gui (?:cho |den |toi |len |ve )?"
    r"(?!(?:\w+ ){0,2}(?:bao cao|ho so|danh sach|don|so lieu|ket qua|phieu)\b).*\bkhong\W*$",
    rf"\b(?:ai|{_BODY} nao) (?:\w+ ){{0,5}}?nhan (?:duoc )?(?:ban )?ke hoach\b",
    r"^\W*(?:ban|van ban) (?:cua|nam|(?:19|20)\d\d) (?!.*\b(?:bao cao|ho so|danh sach|phieu|don)\b)"
    rf".*\bgui (?:\w+,? ){{0,4}}(?:ai|dau|{_BODY} nao)\b(?!.*\btruoc (?:ngay|khi)\b)",
    r"\bplan\b.*\bsent to\b|\bwho (?:receives|gets) (?:the |a copy of )",
    r"\brecipients?\b(?!.*\b(?:share|percent|paid|allowance|benefits?|number of|how many)\b)",
)
# "Do sở nào gom lại để báo cáo": somebody's work, and nothing that is to be summed up here.
WHO_SUMS_UP = re.compile(
    rf"(?:\bai|\b{_BODY}(?: \w+){{0,2}} nao)\b(?: \w+){{0,4}} (?:tong hop|gom|gop|tap hop|he thong"
    r"|tom tat|thong ke|diem lai|khai quat)\b"
    r"|\bwh(?:o|ich \w+|at \w+)(?: \w+){0,2} (?:summari[sz]es?|compiles?|collects?)\b"
)
# "Kế hoạch ... số bao nhiêu": its own number, none of a telephone or another document.
_NUMBER_OF_PLAN = (
    r"^\W*(?:\w+ ){0,3}ke hoach\b.*(?<!thoai )(?<!goi )(?<!dinh )(?<!quyet )(?<!thi )(?<!tu )"
    r"(?<!luan )(?<!van )(?<!tong )(?<!nong )(?<!lac )(?<!he )(?<!toi )(?<!fax )(?<!qua )(?<!con )"
    r"(?<!ban )\bso (?:may|bao nhieu)\W*$"
)

# "Kế hoạch ... chủ yếu làm những việc gì": its own doings, and none that it gives to an agency.
PLAN_DOES = (
    r"^\W*(?:ban |cai )?ke hoach\b(?!.*\b(?:giao|phan cong|chu tri|phoi hop)\b).*\b(?:chu yeu"
    r"|trong tam|tap trung|xoay quanh|nhan manh|huong (?:den|toi|vao))\b(?: \w+){0,3}?"
    r" (?:(?:nhung|cac) )?(?:(?:viec|chuyen|noi dung|dieu|van de|mang) )?gi\W*$"
)
KIND_CUES: tuple[tuple[QuestionKind, re.Pattern[str]], ...] = (
    (
        "compare",
        any_of(
            NEW.pattern,
            DROPPED.pattern,
            CHANGED.pattern,
            r"\bso sanh",
            r"doi chieu",
            r"thay doi (?:the nao|ra sao)",
            r"\bqua (?:cac|ca|nhung) nam\b",
            r"\bqua (?:hai|ba|bon|\d) (?:nam|ke hoach)\b",
            r"cao hon",
            r"thap hon",
            r"khac nhau",
            r"giong nhau",
            r"tang hay giam|\btang giam (?:ra sao|the nao|bao nhieu|may)\b|\blen (?:hay )?xuong\b",
            r"^\W*(?:dem )?so (?:giup|ho|gium|thu|xem|luon)\b|\b(?:dat|de) (?:canh|ben) nhau\b",
            r"\b(?:co|lieu) (?:\w+ ){0,3}(?:tang|giam|hon|kem|nhieu|it)"
            r"(?: (?:len|xuong|di|them|hon))* so voi\b.*\b(?:khong|chua)\W*$",
            r"giam hay tang",
            # the "mức chênh lệch trai gái" is one figure, that between two years a comparison
            r"(?<!muc )(?<!su )(?<!ty le )(?<!bi )\bchenh lech\b|\bchenh lech giua\b",
            r"\b(?:chenh|lech) (?:nhau|voi|bao nhieu|may|the nao|ra sao)\b",
            r"\bbao nhieu\b[^?]*, ?(?:va )?so (?:voi )?(?:\w+ ){1,8}(?:the nao|ra sao|sao)\W*$",
            r"\b(?:duoc )?(?:nang|ha|dieu chinh)(?: (?:len|xuong|them))* bao nhieu\b.*\bso voi\b",
            r"\b(?:tang|giam|nang|ha)(?: \w+)? bao nhieu\b[^,;?]* tu (?:nam )?(?:19|20)\d\d"
            r" (?:len|sang|den|xuong|qua) (?:nam )?(?:19|20)\d\d",
            r"\bcach nhau (?:may|bao nhieu)\b",
            r"\bhon kem\b|\bnhu nhau\b|\bbang nhau\b",
            r"\b(?:dien bien|(?<!ven )(?<!tren )bien dong(?! thap| nai| hoi)|xu huong)"
            r" (?:\S+ ){0,12}(?:qua|nam|giai doan)\b",
            r"\b(?:co|lieu) (?:\S+ ){0,3}(?:thay doi|khac|giong) (?:gi )?(?:khong|nam|so voi)\b",
            r"\bhow (?:has|have|did|do|does)\b.*\b(?:change|differ|vary|evolve)d?\b",
            r"\bwhich (?:year|plan|province|district|city|place|one|of|has|is)\b.*"
            r"\b(?:higher|lower|larger|smaller|earlier|later|fewer|highest|lowest|fewest)\b",
            r"^so voi (?!nam\b|cung ky|hien nay)",
            r"\bnao (?:\w+ ){0,3}(?:nhieu|it|lon|nho|som|muon|cao|thap|nhanh) (?:hon|nhat)\b",
            r"\b(?:cao|thap) nhat\b.*\bnam nao|\bnam nao .*\b(?:cao|thap) nhat",
            r"\bcompare",
            r"\bcomparison",
            r"difference",
            r"\bnam (?:19|20)\d\d\b.*\bsang (?:nam )?(?:19|20)\d\d\b",
            # a year against another; with "giảm" it is the base year of what is asked about
            r"^(?!.*\b(?:giam|tang)\b).*\bnam (?:19|20)\d\d (?:so )?voi (?:nam )?(?:19|20)\d\d\b",
            r"\bversus\b",
            r"\bvs\b",
        ),
    ),
    (
        "wording",
        any_of(
            r"\bcau mau",
            r"mau cau",
            r"doan (?:\w+ )?tham khao",
            r"\b(?:dien dat|dien ta|hanh van) (?:the nao|ra sao|nhu the nao|sao)\b",
            r"\b(?:nguyen van|trich|chep|xin lai)\b.*"
            r"\b(?:cho|doan|cau|phan|y) (?:noi|viet|ghi|neu)\b",
            r"\bcau (?:khau hieu|phuong cham|cham ngon|noi vi)\b(?! cua)",
            r"\b(?:cau|doan|y)(?: \w+){0,2} (?:noi|viet|ghi|neu)\b.*\b(?:chep|trich)"
            r" (?:lai )?(?:y )?nguyen\b",
            r"\bloi (?:van|le)\b",
            r"\b(?:dung|co|bang|viet|noi) (?:nhung |cac )?(?:cau|loi le|loi van|cach noi|cum tu"
            r"|hinh anh(?= vi von)|cach vi)"
            r"(?: chu| vi von| hinh anh| van ve)? (?:nao|gi)\b"
            r"(?!.*\b(?:bao nhieu|may|ai|khi nao|ngay nao)\b)",
            r"\b(?:dien dat|dien ta|vi von|vi nhu)\b(?=.*\b(?:nao|gi)\b).*"
            r"\b(?:nguyen van|trich|chep|cau)\b",
            r"\b(?:noi|viet|ghi|dien dat|dien ta|the hien|phat bieu|trinh bay|hanh van)"
            r" (?:the nao|ra sao|nhu the nao|sao) (?:ve|khi|cho|de|trong phan|o phan)\b",
            r"cau tham khao",
            r"dieu khoan ve",
            r"\b(?:doan|cau) (?:noi|co|viet)\b(?!.*\b(?:bao nhieu|may|ai|khi nao|ngay nao)\b)",
            r"\btim (?:cau|doan|cum)",
            r"\bcau chu\b|\bvan mau\b",
            r"\b(?:xin|muon|lay|trich) (?:\w+ ){0,2}(?:cau|doan)\b(?! (?:hoi|kiem|cong|vien))",
            # not "lấy bao nhiêu mẫu quan trắc", "lấy mẫu nước"
            r"\b(?:xin|muon|trich) (?:\w+ ){0,2}(?<!lay )mau\b|\blay mau (?:cau|viet|ve|van)\b",
            r"\bcau nao (?:\w+ ){0,3}(?:viet|dung|ghi|gap)\b",
            r"goi y (?:cau|cach|doan)",
            r"doan (?:van|mau)",
            r"cach (?:viet|dien dat|ghi)(?! (?:chep|so|nhan|am|hinh|nho|nhat ky)\b)",
            r"dien dat the nao",
            r"\bviet the nao",
            r"\bmau (?:ve|viet|noi dung)",
            r"\bwording",
            r"\bphrase\b",
            r"\bclauses?\b",
            r"sample (?:sentence|text|paragraph)",
            r"precedent",
        ),
    ),
    (
        "overview",
        any_of(
            r"^(?!(?:\w+ ){0,2}(?:nao|ai|dau moi|co quan|don vi|bo phan) tong hop)"
            r"(?:\w+ ){0,3}tong hop\b",
            r"\b(?:moi|tat ca|toan bo|day du) (?:cac |nhung )?(?:noi dung|y|doan|diem|thong tin)"
            r" (?:ve|lien quan|noi ve|de cap)\b(?!.*\bnao\b)",
            r"\bke hoach\b.*\bva noi gi ve\b",
            r"^(?:(?:hay|giup|cho|toi|xin|nho|can) ){0,3}(?:gom|tap hop)\b(?! rac)"
            r"(?!.*\b(?:so dien thoai|duong day nong|chi tieu)\b)",
            r"\b(?:nhung|cac) (?:noi dung|van de) (?:lien quan (?:den|toi)|noi ve|ve)\b"
            r"(?!.*\bnao\b)",
            r"^(?:cac )?(?:noi dung|van de|bien phap|giai phap|cong tac|viec)\b.*"
            r"\b(?:qua|trong|o) (?:cac|nhung|tat ca|toan bo|moi)(?: cac)? (?:ke hoach|van ban)\W*$",
            r"\bcac ke hoach\b(?! nao).*\bnhu the nao\W*$",
            r"^(?:nhung|cac) (?:bien phap|giai phap|hoat dong|noi dung) (?:ve|nham|de|phong)\b"
            r"(?!.*\bnao\b)",
            r"^(?:hay |xin )?(?:neu|ke|liet ke|trinh bay|trich) (?:ra |lai )?(?:cac|nhung|toan bo)"
            r" (?:noi dung|bien phap|giai phap|hoat dong|viec lam|diem|muc tieu(?! cu the)"
            r"|(?:nhiem vu|viec|cong viec) (?:chinh|chu yeu|trong tam|lon)"
            r"|(?:dau|phan|mang) viec(?= (?:chinh|chu yeu|trong tam|lon|cua|trong)\b))\b",
            r"\bcac (?:noi|dia phuong|tinh|huyen|xa) (?:da |dang |se )?"
            r"(?:trien khai|xu ly|giai quyet|to chuc) (?:\S+ ){0,8}(?:the nao|ra sao)\b",
            r"^cac (?:noi|dia phuong|tinh|huyen|xa) (?:da |dang |se )?(?:tuyen truyen|ho tro"
            r"|quan ly|phong ngua|phong chong|ngan chan|dau tranh|bao ve|kiem tra|kiem soat)"
            r" (?:\S+ ){0,10}(?:the nao|ra sao)\W*$",
            r"\bnam nhanh (?:\w+ ){0,3}ke hoach\b",
            PLAN_DOES,
            r"\bhow do (?:the )?(?:\w+ )?plans\b|\beverything (?:about|on)\b",
            r"\bwhat (?:measures|steps|actions) (?:\w+ ){0,3}(?:plans|provinces|districts)\b",
            r"\b(?:cai nhin (?:chung|tong the|tong quat)|net chinh|so luoc)\b",
            r"\bco (?:nhung )?gi (?:chinh|noi bat|quan trong|dang (?:chu|luu) y)\b.*\bke hoach\b",
            r"^\W*(?:(?:cac|nhung|cho biet|cho xem) )*(?:nhiem vu|giai phap|cong viec)"
            r" (?:trong tam|chinh|chu yeu|lon)\b(?=.*\bke hoach\b)(?!.*\bve\b)",
            r"^(?:ban )?ke hoach\b.*\bco (?:nhung )?gi (?:chinh|noi bat|quan trong|dang chu y)\b",
            r"\bgroups of (?:tasks|measures|duties)\b",
            r"\b(?:tom tat|tom luoc|tom gon|rut gon|luoc thuat|tong thuat|tong quan|khai quat"
            r"|ruc ket)\b",
            r"\b(?:nhom|mang|dau muc)(?: lon| chinh)?"
            r" (?:nhiem vu|giai phap|cong viec|bien phap|viec)\b"
            r"(?=.*\b(?:nao|gi)\b)",
            r"\btom (?:giup|ho|gium|dum|lai|nhanh|cho)\b(?!.*\bchi tieu\b)",
            r"\b(?:diem lai|diem qua|gom lai|gop lai|he thong lai)\b",
            r"\b(?:diem|y) chinh\b",
            r"\bdiem (?:noi bat|dang chu y|can luu y|quan trong|mau chot|can nam)\b",
            r"noi dung (?:chinh|chu yeu|co ban)\b",
            r"cac (?:ke hoach|noi|dia phuong|tinh|huyen) (?:\S+ ){0,8}"
            r"(?:noi|neu|viet|quy dinh|de cap|dat ra|dua vao|dua ra|lam) (?:\S+ ){0,3}"
            r"(?:gi|the nao|ra sao)\b",
            r"\boverview\b",
            r"\bsummar(?:y(?! (?:reports?|tables?|meetings?|conferences?)\b)|i[sz]ed?)\b",
            r"\bbrief (?:me|us)\b",
            r"\b(?:key|main) points\b",
            r"what do (?:\w+ )?plans? (?:\w+ ){0,3}say",
        ),
    ),
    (
        "document",
        any_of(
            r"\bai (?:la nguoi )?(?:da )?ky\b",
            r"\bnao (?:da )?ky\b",
            r"\bky (?:nhung |cac )?(?:ke hoach|van ban)",
            r"(?:ban chi dao|uy ban|so|cap) nao (?:da )?ban hanh",
            r"chuc vu",
            r"nguoi (?:da )?ky\b",
            r"ky ten",
            r"(?<!khong )(?<!chua )(?<!sai )\bdung ten\b",
            r"\b(?:ban|phien ban) nao (?:\w+ ){0,2}(?:co|mang) so\b(?! lieu)",
            r"\btieu de\b|\btrich yeu\b|\bten goi\b",
            r"chu ky cua (?:ai|nguoi nao)",
            r"ky ban hanh",
            r"who signed",
            r"signed by",
            r"signer",
            r"signatory",
            r"\bso hieu\b",
            r"\bso (?:cua )?ke hoach\b(?! (?:\d|va dau tu))",
            r"ke hoach (?:(?!vien dan|dan chieu|trich dan)\S+ ){0,8}"
            r"(?<!ban )(?<!dinh )(?<!quyet )so (?:may|bao nhieu)\b",
            r"ke hoach (?:\S+ )+(?:co|mang) so (?:may|bao nhieu)\W*$",
            r"mang so (?:nao|may)",
            r"so ke hoach la",
            r"\bky (?:vao )?(?:ngay|khi|luc|thang)",
            r"(?:thuc hien|can cu|dan chieu|trien khai|(?<!lap )(?<!toan )theo)"
            r" (?:ke hoach|van ban|quyet dinh|chi thi|nghi quyet|ket luan) nao",
            r"ngay (?:ky|ban hanh)",
            r"ban hanh (?:vao )?(?:ngay|khi|luc|thang) nao",
            r"ban hanh (?:khi|luc) nao",
            r"\b(?:co quan|don vi|ai|cap) (?:nao )?(?:da )?ban hanh",
            r"\bdo (?:ai|(?:co quan|don vi|noi|ben|to chuc) nao) ban hanh",
            r"\bwho issued",
            r"issued by",
            r"which (?:body|agency|office) issued",
            r"date of issue",
            r"when was .* issued",
            r"document number",
            r"plan number",
            r"number of the .*plan",
            r"\b(?:code|reference|(?:reference|registration|serial) number) of (?:\S+ ){0,8}plan\b",
            RECIPIENTS.pattern,
            _NUMBER_OF_PLAN,
            r"gui (?:den )?(?:nhung )?(?:noi|co quan) nao",
            r"can cu (?:phap ly|vao (?:nhung )?van ban) nao",
            r"^(?=.*\b(?:ke hoach|van ban|du thao)\b).*"
            r"\b(?:can cu|co so phap ly|dua (?:tren|vao))\b.*\b(?:nao|gi|so may|so bao nhieu)\b",
            r"can cu phap ly",
            r"legal basis",
            r"ten (?:day du )?cua ke hoach",
            r"ke hoach (?:so )?\d{1,4}\b(?![/\d-]).*"
            r"(?:ve (?:van de|viec|noi dung) gi|la (?:ke hoach )?gi)",
        ),
    ),
    (
        "which",
        any_of(
            r"\b(?:every|all|any)(?: the| of the)? (?:plans?|documents?)\b",
            rf"(?<!theo )(?<!vao )(?<!cu )\b{_PLAN} nao\b"
            r"(?!.*\b(?:bao nhieu|chu tri|phu trach|gui bao cao)\b)",
            # not "đặt ở địa phương nào", which asks where one thing is
            r"(?<!dat )(?<!nam )(?<!dong )(?<!xay )(?<!dung )(?<!ra )(?<!mo )"
            rf"\bo (?:nhung )?(?:{_PLAN}|{_AREA}) nao",
            rf"^(?!co quan)(?:nhung |cac |co )?(?:nhung |cac )?{_AREA} nao\b(?!.*chu tri)",
            r"^(?:nhung |cac )?don vi nao (?:\w+ )?(?:dat|de ra|dua ra|neu|quy dinh|phan dau"
            r"|co (?:chi tieu|muc tieu|ke hoach|mo hinh))\b",
            r"^\W*(?:nhung|cac|co nhung) (?:noi|cho|ben) nao\b(?!.*\b(?:chu tri|phu trach|nhan)\b)",
            r"^\W*(?:tim|kiem|tra|liet ke|ke|neu|loc|gom|lay)"
            r" (?:(?:het|tat ca|cac|nhung|moi|ra|ten|giup|gium|ho|cho|toi|em|minh|xem|may|lai) )*"
            r"(?:ban |cuon )?ke hoach(?: trong (?:kho|luu tru|may))?(?: nao)?"
            r" (?:(?:ma|co|da|tung) )*(?:co|neu|noi|nhac|giao|dat|viet|de cap|ban|dinh)\b",
            r"(?:which|what) (?:\w+ )?(?:plans?|documents?|provinces?|districts?)\b",
            r"(?:duoc )?(?:noi|nhac|neu|de cap) (?:den |toi )?o dau",
            r"\bdo la (?:nhung|cac) ban nao\W*$",
            r"xuat hien o dau",
            # not "hai văn phòng nằm ở đâu"
            r"\b(?:cum tu|tu|chu|cau|doan|noi dung|quy dinh|dieu khoan|thong tin|so lieu|y|muc"
            r"|phan|chi tieu|van ban)\b.* nam o dau",
            r"where (?:is|are|does) .*(?:mention|appear|cited|found)",
            r"co (?:nhung |cac )?ke hoach nao",
            r"(?:liet|thong) ke (?:cac |nhung )?ke hoach",
        ),
    ),
    (
        "assignment",
        any_of(
            r"\bchu tri",
            r"phoi hop (?:voi ai|voi co quan nao|cung)",
            r"phan cong|\bphan cho (?:ai|\w+(?: \w+){0,3} nao)\b",
            r"duoc giao",
            r"giao (?:cho )?(?:ai|nhiem vu)",
            r"nhiem vu (?:gi|nao)\b",
            r"nhung nhiem vu",
            r"cac nhiem vu",
            r"cac viec",
            r"nhung viec",
            r"viec gi\b",
            r"lam (?:nhung )?gi\b",
            r"phai lam",
            r"phu trach",
            r"trach nhiem gi\b",
            r"lam dau moi",
            r"(?:co quan|don vi|ai) (?:nao )?(?:thuc hien|dam nhan|dau moi)",
            r"(?:phoi hop|chu tri) (?:nhung |cac )?nhiem vu (?:\w+ ){0,8}nao\b",
            r"co quan phoi hop",
            r"don vi phoi hop",
            r"who (?:leads?|is (?:responsible|in charge)|chairs?|coordinates?|hosts?|runs?)",
            r"who (?:organi[sz]es?|monitors?|oversees?)",
            r"\btasks?\b",
            r"\blead(?:ing)? agency",
            r"assigned",
            r"responsib",
            r"in charge",
            r"duties",
        ),
    ),
)

_OFFICE = (
    r"(?:truong|pho|giam doc|chanh an|chanh van phong|vien truong|bi thu|chu tich|cuc truong"
    r"|thu tuong|bo truong)"
)
# "Trưởng Công an huyện là ai": only a signature names who holds an office.
OFFICER = any_of(
    rf"\b{_OFFICE}\b.*\b(?:la ai|ten gi|ten la gi)\b",
    rf"\bai la {_OFFICE}\b",
    r"who is the (?:\w+ )?(?:chief|director|head|chair|chairman|secretary|president)",
)
# "năm nào nhiều hơn", "nơi nào thấp nhất": which of the sides compared, and no date or place.
WHICH_SIDE = re.compile(
    r"\b((?:nam|noi|ben|tinh|huyen|dia phuong|ke hoach|don vi|dau|ky) nao )(?:[^\W_]+ ){0,8}?"
    r"((?:nhieu|it|lon|nho|som|muon|cao|thap|nhanh) (?:hon|nhat)\b)"
)
# The noun before "nào" names what is asked for.
ASKED = re.compile(r"\b(\w+(?: \w+)?) nào\b")  # with its marks: "nạo vét" asks nothing
