"""Which words ask for wording to copy, and which for an overview."""

import re

from answer.language.patterns import any_of
from answer.question.document_cues import BODY

# "Do sở nào gom lại để báo cáo": somebody's work, and nothing that is to be summed up here.
WHO_SUMS_UP = re.compile(
    rf"(?:\bai|\b{BODY}(?: \w+){{0,2}} nao)\b(?: \w+){{0,4}} (?:tong hop|gom|gop|tap hop|he thong"
    r"|tom tat|thong ke|diem lai|khai quat)\b"
    r"|\bwh(?:o|ich \w+|at \w+)(?: \w+){0,2} (?:summari[sz]es?|compiles?|collects?)\b"
)
# "Kế hoạch ... chủ yếu làm những việc gì": its own doings, and none that it gives to an agency.
PLAN_DOES = (
    r"^\W*(?:ban |cai )?ke hoach\b(?!.*\b(?:giao|phan cong|chu tri|phoi hop)\b).*\b(?:chu yeu"
    r"|trong tam|tap trung|xoay quanh|nhan manh|huong (?:den|toi|vao))\b(?: \w+){0,3}?"
    r" (?:(?:nhung|cac) )?(?:(?:viec|chuyen|noi dung|dieu|van de|mang) )?gi\W*$"
)
WORDING = any_of(
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
)
OVERVIEW = any_of(
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
)
