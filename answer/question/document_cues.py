"""Which words ask for a fact about a plan as a document: number, signer, recipients, basis."""

from answer.language.patterns import any_of

BODY = (
    r"(?:noi|co quan|don vi|so|bo|vien|ban|nganh|cuc|vu|hoi|phong|to chuc|truong|doan the|uy ban"
    r"|cong ty|doanh nghiep|ngan hang|doan|hiep hoi|kho bac|(?:tinh|thanh|huyen|dang) uy|cap|xa"
    r"|huyen|tinh|thanh vien|toa an|dai|bao|ban chi dao)"
)
"""A body that gets or sends something, as a question calls it."""
# Who gets a plan: it is the plan that is sent, and nothing that the plan says is to be sent.
RECIPIENTS = any_of(
    r"\bnoi nhan\b(?! (?:tin|ho so|bao cao|don))",
    r"(?<!lap )(?<!trong )(?<!gui )(?<!nop )(?<!trinh )(?<!theo )(?<!dung )(?<!hien )"
    r"\bke hoach\b(?!.*\b(?:bao cao|ho so|danh sach|phieu|don|so lieu|ket qua|truoc ngay)\b.*gui)"
    r"(?! (?:cu the|chi tiet|rieng)\b)"
    rf".*\b(?:gui|chuyen den|sao gui)\b (?!bao cao)(?:\w+ ){{0,3}}(?:ai|dau|{BODY} nao)\b"
    r"(?!.*\btruoc (?:ngay|khi)\b)",
    r"\bke hoach\b.* co (?:\w+ )?gui (?:cho |den |toi |len |ve )?"
    r"(?!(?:\w+ ){0,2}(?:bao cao|ho so|danh sach|don|so lieu|ket qua|phieu)\b).*\bkhong\W*$",
    rf"\b(?:ai|{BODY} nao) (?:\w+ ){{0,5}}?nhan (?:duoc )?(?:ban )?ke hoach\b",
    r"^\W*(?:ban|van ban) (?:cua|nam|(?:19|20)\d\d) (?!.*\b(?:bao cao|ho so|danh sach|phieu|don)\b)"
    rf".*\bgui (?:\w+,? ){{0,4}}(?:ai|dau|{BODY} nao)\b(?!.*\btruoc (?:ngay|khi)\b)",
    r"\bplan\b.*\bsent to\b|\bwho (?:receives|gets) (?:the |a copy of )",
    r"\brecipients?\b(?!.*\b(?:share|percent|paid|allowance|benefits?|number of|how many)\b)",
)
# "Kế hoạch ... số bao nhiêu": its own number, none of a telephone or another document.
_NUMBER_OF_PLAN = (
    r"^\W*(?:\w+ ){0,3}ke hoach\b.*(?<!thoai )(?<!goi )(?<!dinh )(?<!quyet )(?<!thi )(?<!tu )"
    r"(?<!luan )(?<!van )(?<!tong )(?<!nong )(?<!lac )(?<!he )(?<!toi )(?<!fax )(?<!qua )(?<!con )"
    r"(?<!ban )\bso (?:may|bao nhieu)\W*$"
)
DOCUMENT = any_of(
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
