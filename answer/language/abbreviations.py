"""Abbreviations that Vietnamese offices use in plans and questions, written out.

Plans write "BCĐ 138" and "Sở LĐTB&XH" where people ask for the "Ban Chỉ đạo 138" and the "Sở Lao
động", and the other way round: both are compared written out.
"""

import re

from ingest.text import fold

# As printed, in upper case, without "&", "-" and spaces.
WRITTEN_OUT: dict[str, str] = {
    "LĐTBXH": "lao động thương binh và xã hội",
    "GDĐT": "giáo dục và đào tạo",
    "TTTT": "thông tin và truyền thông",
    "VHTTDL": "văn hóa thể thao và du lịch",
    "VHTT": "văn hóa và thông tin",
    "TNMT": "tài nguyên và môi trường",
    "NNMT": "nông nghiệp và môi trường",
    "NNPTNT": "nông nghiệp và phát triển nông thôn",
    "KHĐT": "kế hoạch và đầu tư",
    "THPT": "trung học phổ thông",
    "THCS": "trung học cơ sở",
    "KHCN": "khoa học và công nghệ",
    "GTVT": "giao thông vận tải",
    "UBND": "ủy ban nhân dân",
    "HĐND": "hội đồng nhân dân",
    "UBMTTQ": "ủy ban mặt trận tổ quốc",
    "MTTQ": "mặt trận tổ quốc",
    "BCĐ": "ban chỉ đạo",
    "BĐBP": "bộ đội biên phòng",
    "TNCS": "thanh niên cộng sản",
    "LHPN": "liên hiệp phụ nữ",
    "LĐLĐ": "liên đoàn lao động",
    "VKSND": "viện kiểm sát nhân dân",
    "TAND": "tòa án nhân dân",
    "PTTH": "phát thanh và truyền hình",
    "CATP": "công an thành phố",
    "QLTT": "quản lý thị trường",
    "PCTP": "phòng chống tội phạm",
    "PCMT": "phòng chống ma túy",
    "PCCC": "phòng cháy chữa cháy",
    "CNCH": "cứu nạn cứu hộ",
    "TTATXH": "trật tự an toàn xã hội",
    "TTXH": "trật tự xã hội",
    "TTATGT": "trật tự an toàn giao thông",
    "ATGT": "an toàn giao thông",
    "TNGT": "tai nạn giao thông",
    "ANTT": "an ninh trật tự",
    "ANQG": "an ninh quốc gia",
    "MBN": "mua bán người",
    "ATTP": "an toàn thực phẩm",
    "CCHC": "cải cách hành chính",
    "BVMT": "bảo vệ môi trường",
    "KTXH": "kinh tế xã hội",
    "QSDĐ": "quyền sử dụng đất",
    "XHCN": "xã hội chủ nghĩa",
    "VHXH": "văn hóa xã hội",
    "KTHT": "kinh tế và hạ tầng",
    "TCKH": "tài chính kế hoạch",
    "CTĐ": "chữ thập đỏ",
    "CCB": "cựu chiến binh",
    "BTXH": "bảo trợ xã hội",
    "BHXH": "bảo hiểm xã hội",
    "BHYT": "bảo hiểm y tế",
    "TTYT": "trung tâm y tế",
    "CNTT": "công nghệ thông tin",
    "TTHC": "thủ tục hành chính",
    "PBGDPL": "phổ biến giáo dục pháp luật",
    "PCTT": "phòng chống thiên tai",
    "PCLB": "phòng chống lụt bão",
    "TKCN": "tìm kiếm cứu nạn",
    "BVTV": "bảo vệ thực vật",
    "BĐG": "bình đẳng giới",
    "NTM": "nông thôn mới",
    "VSATTP": "vệ sinh an toàn thực phẩm",
    "CSGT": "cảnh sát giao thông",
    "QLNN": "quản lý nhà nước",
    "CBCC": "cán bộ công chức",
    "GPLX": "giấy phép lái xe",
    "KCN": "khu công nghiệp",
    "VKS": "viện kiểm sát",
    "CCCD": "căn cước công dân",
    "NSNN": "ngân sách nhà nước",
    "HSSV": "học sinh sinh viên",
    "UBBC": "ủy ban bầu cử",
    "ĐBQH": "đại biểu quốc hội",
    "CSXH": "chính sách xã hội",
    "LLVT": "lực lượng vũ trang",
    "DQTV": "dân quân tự vệ",
    "TDP": "tổ dân phố",
    "KCX": "khu chế xuất",
    "KDC": "khu dân cư",
    "VSMT": "vệ sinh môi trường",
    "BĐKH": "biến đổi khí hậu",
    "SXKD": "sản xuất kinh doanh",
    "HKD": "hộ kinh doanh",
    "MTQG": "mục tiêu quốc gia",
    "GPMB": "giải phóng mặt bằng",
    "DTTS": "dân tộc thiểu số",
    "CBCCVC": "cán bộ công chức viên chức",
    "ĐVTN": "đoàn viên thanh niên",
    "CĐS": "chuyển đổi số",
    "ATTT": "an toàn thông tin",
    "ANM": "an ninh mạng",
    "CSDL": "cơ sở dữ liệu",
    "DVC": "dịch vụ công",
    "NVQS": "nghĩa vụ quân sự",
    "QPAN": "quốc phòng an ninh",
    "TGXH": "trợ giúp xã hội",
    "ASXH": "an sinh xã hội",
    "NTTS": "nuôi trồng thủy sản",
    "PCCCR": "phòng cháy chữa cháy rừng",
    "HTX": "hợp tác xã",
    "NHCSXH": "ngân hàng chính sách xã hội",
    "NHNN": "ngân hàng nhà nước",
    "NHNO": "ngân hàng nông nghiệp",
    "NHNOPTNT": "ngân hàng nông nghiệp và phát triển nông thôn",
    "KBNN": "kho bạc nhà nước",
}
_JOINED = re.compile(r"(?<![\w/-])([A-ZĐ]{2,}(?:\s?[&-]\s?[A-ZĐ]{2,})*)(\d*)(?![\w/])")
_TYPED = re.compile(
    r"(?<![\w/-])((?:gd|tn|kh|vh|tt|ld|lđ|nn)(?:[ &-]?(?:dt|đt|mt|cn|tt|tb|xh|dl|ptnt)){1,2}"
    r"|[a-zđ]{3,}(?:&[a-zđ]{2,})*)(\d*)(?![\w/])"
)
_BY_FOLDED = {fold(short): full for short, full in WRITTEN_OUT.items()}
# "BCH" is a command or a board, but beside "Quân sự" and "Biên phòng", as agencies have it, one.
_FOLDED = {fold(short): fold(full) for short, full in WRITTEN_OUT.items()} | {"bch": "bo chi huy"}


def written_out(text: str) -> str:
    """A question with its abbreviations written out: "BCĐ138" becomes "ban chỉ đạo 138".

    People type them in small letters and without marks as well.
    """
    return _TYPED.sub(_replacement, _JOINED.sub(_replacement, text))


def expansion(word: str) -> list[str]:
    """The words that an abbreviation in capitals stands for; none where it is not known."""
    match = _JOINED.fullmatch(word)
    full = WRITTEN_OUT.get(_key(match[1])) if match else None
    return [*full.split(), *([match[2]] if match[2] else [])] if match and full else []


def expansion_folded(word: str) -> str:
    """What a folded abbreviation stands for, folded; the word itself where it is not known."""
    return _FOLDED.get(_key(word), word)


def _replacement(match: re.Match[str]) -> str:
    full = _BY_FOLDED.get(fold(_key(match[1])))
    if full:
        return f"{full} {match[2]}".rstrip()
    parts = [part.strip() for part in re.split(r"[&-]", match[1])]
    known = [WRITTEN_OUT.get(part, part) for part in parts]  # the "BCĐ138" of "KH-BCĐ138"
    return f"{' - '.join(known)} {match[2]}".rstrip() if known != parts else match[0]


def _key(printed: str) -> str:
    """Without what stands between the letters: "LĐTB & XH" and "LĐTBXH" are one."""
    return re.sub(r"[\s&-]", "", printed)
