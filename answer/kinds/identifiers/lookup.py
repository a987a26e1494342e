"""Questions for nothing but where an identifier or a person's name stands.

"Tra ngày 16/8/2021", "tìm giúp các kế hoạch có ký hiệu KH-BCĐ138 để tôi lập bảng", "48-CT/TW?":
besides the identifier there are only words that look up, courtesies, and what the list is for. All
plans that have it are listed. Where anything else is said the question is none of these.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.exact import proper_names
from answer.findings import Finding, Outcome
from answer.kinds.identifiers.identifiers import answer_identifiers
from answer.kinds.identifiers.phrase_match import find_phrase
from answer.language.frame import phrases
from answer.language.words import spelt
from answer.question.naming import identifier, identifiers
from answer.question.preface import around
from answer.types import Identifier, Question
from ingest.codes import find_numberless_codes
from ingest.text import fold, one_line

_KINDS = ("which", "about", "compare", "open", "wording", "overview", "value", "document")
_WORK = (  # what offices want lists for
    r"(?:làm|lập|soạn|viết|in|đưa|trình|gửi|chuẩn bị|phục vụ|tổng hợp|đối chiếu|so sánh|rà soát"
    r"|thống kê|báo cáo|tham khảo|trích|thuyết trình|họp|cập nhật|bổ sung|hoàn thiện|xây dựng|dạy"
    r"|giảng|lên lớp|nộp|kiểm tra|biết|theo dõi|tiện|kịp|dùng|sử dụng|xem|nghiên cứu|phát|nói|chép)"
)
_WE = (
    r"(?:tôi|mình|em|anh|chị|cháu|chúng (?:tôi|em|mình)|lãnh đạo|sếp"
    r"|(?:cơ quan|đơn vị) (?:tôi|em))"
)
_AIM = (
    rf"(?:(?:để|nhằm)(?: {_WE})?(?: (?:còn|kịp|tiện|sẽ|có))* {_WORK}\b|phục vụ\b"
    r"|(?:dùng )?cho (?:lớp|buổi|cuộc|hội nghị|báo cáo|bài|slide|khóa|đợt|việc|phụ lục|tờ trình)\b"
    rf"|{_WE} (?:(?:đang|sắp|còn|sẽ) )*(?:làm|cần|phải|muốn|soạn|lập|chuẩn bị|rà soát|tổng hợp|viết"
    r"|dạy|họp|trình|in)\b"
    r"|lập (?:giúp |cho )*(?:\w+ )?(?:danh sách|bảng|danh mục)\b|for (?:my|a|an|the|our|some)\b"
    r"|(?:because )?(?:i|we) (?:need|want|have|am|are)\b|to (?:prepare|make|put|use|write|check)\b)"
)
_STOP = r"(?:(?!\b(?:nào|gì|bao nhiêu|mấy|ai|đâu|what|which|who|when|where)\b)[^?#])*"
_AIMS = (
    re.compile(rf"^\W*{_AIM}{_STOP}[,:.;]"),
    re.compile(rf"(?<!\w){_AIM}{_STOP}\W*$"),
)
_AIMS_FOLDED = tuple(
    re.compile("".join(c if c.isascii() else fold(c) for c in aim.pattern)) for aim in _AIMS
)  # what restoring makes of "de lam bao cao" may be wrong
_BEFORE_DATE = re.compile(r"\b(?:(?:có |đề |mang |ghi )?(?:ngày|the date|date|dated)\s*)(?=#)")
_SPACED = re.compile(r"\b(bcđ|bcd) (?=\d)", re.IGNORECASE)
_NAMED = "#"  # stands where an identifier or a name was
_FRAME = phrases(
    """
    kế hoạch, kh, văn bản, tài liệu, bản, kho, lưu trữ, danh sách, danh mục, chỉ thị, kết luận,
    nghị quyết, nghị định, quyết định, thông tư, công văn, chương trình, quy chế, phối hợp, đề án,
    số, ký hiệu, mã, mã số, số hiệu, đuôi, chữ, cụm, điện thoại, số máy, máy, đường dây nóng, nóng,
    hotline, email, trang web, số tiền, con số, mức, khoản, ông, bà, đồng chí, đ/c,
    của, bộ chính trị, ban bí thư, trung ương, thủ tướng, chính phủ, bộ công an, quốc hội, tỉnh ủy,
    thành ủy, huyện ủy, ban thường vụ, ủy ban nhân dân, ủy ban nhân dân tỉnh, ủy ban nhân dân huyện,
    ubnd, ubnd tỉnh, ubnd huyện, ubnd thành phố, ban chỉ đạo,
    tìm, tìm kiếm, tìm ra, tra, tra cứu, tra giúp, liệt kê, kể, kể ra, kể tên các,
    kể tên những, nêu, nêu tên các, nêu tên những, lọc, lọc ra, kê, thống kê, cho xem, xem, rà,
    rà soát, chỉ ra, trích, cần biết, muốn biết, cho biết,
    tất cả, hết, hết thảy, toàn bộ, đầy đủ, đủ, mọi, những, các, nào, đâu, chỗ, nơi, một, cùng,
    có, có không, không, chưa, được, đã, đang, là, bị, thì, và, cả, hoặc, hay, với, mà, ở, trong,
    tại, từ, vào, ra, lên, đến, tới, thấy, gồm, chứa, nằm, nằm ở, ghi, mang, in, đưa, đưa vào, đề,
    nhắc, nhắc đến, nhắc tới, nhắc lại, dẫn, dẫn ra, dẫn lại, viện dẫn, trích dẫn, dẫn chiếu,
    đề cập, đề cập đến, nói đến, nói tới, căn cứ, căn cứ vào, dựa trên, dựa vào, xuất hiện, ai dẫn,
    ai nhắc, dùng, sử dụng, giúp, giùm, hộ, dùm, nhờ, xin, hãy, cho, tôi, em, mình, anh, chị, với,
    đề nghị, kính, nhé, ạ, vậy, nha, hỏi, vui lòng, cần, muốn, gấp, luôn, đi,
    which, what, plan, plans, document, documents, every, all, any, the, a, that, of, in, is, are,
    it, them, do, does, find, list, show, look, up, search, for, me, please, cite, cites, cited,
    mention, mentions, mentioned, contain, contains, have, has, refer, refers, to, where, appear,
    appears, with, code, codes, number, directive, decree, decision, conclusion, resolution, phone,
    name, signed, by
    """
)
_FRAME_FOLDED = frozenset(tuple(map(fold, phrase)) for phrase in _FRAME)
_LONGEST = max(map(len, _FRAME))
_BY_SIGNER = re.compile(
    r"\b(?:tên|do) (?=(?:ông |bà |đồng chí |đ/c )?#)|(?<=#)\s+(?:ký(?: tên)?(?=\W*$)|có tên\b)"
)
_SIGNED = re.compile(r"(?:\bdo\b.*\bký|\bsigned by\b.*)(?: tên)?\W*$")


def looked_up(question: Question) -> Question:
    """The question marked as a look-up, with codes without a number among its identifiers.

    As it was where it asks anything else.
    """
    if question.kind not in _KINDS:
        return question
    said = _SPACED.sub(r"\1", question.restored)
    named = _identifiers(question, said)
    names = _names(said)
    surfaces = [i.surface for i in named] + names
    enough = names or any(map(_is_looked_up, named))
    if not enough or _says_more(question, said, surfaces):
        return question
    return replace(question, kind="which", expects="", terms=(), identifiers=named, looks_up=True)


def answer_lookup(asking: Asking) -> Outcome | None:
    """Every plan with what is looked up; None for other questions."""
    if not asking.question.looks_up:
        return None
    if asking.question.identifiers:
        return answer_identifiers(asking)
    names = _names(asking.question.restored)
    found = [{f.plan.id: f for f in _named_in(asking, name)} for name in names]
    common = set.intersection(*map(set, found)) if found else set()
    reason = "" if common else "phrase"
    findings = tuple(finding for plan, finding in found[0].items() if plan in common)
    return Outcome(bool(common), findings, "which", tuple(names), reason=reason)


def _named_in(asking: Asking, name: str) -> Iterator[Finding]:
    """The plans with a person's very name; those signed by the person where that is asked."""
    signed = _SIGNED.search(asking.question.restored.lower()) is not None
    for finding in find_phrase(asking, name):
        plan = finding.plan
        text = asking.archive.plan_text(plan.id)
        same = fold if asking.question.unaccented or not plan.reconstructed else str.lower
        exact = any(same(one_line(text[a:b])) == same(name) for a, b in finding.highlights)
        if exact and (not signed or fold(plan.signer) == fold(name)):
            yield finding


def _identifiers(question: Question, said: str) -> tuple[Identifier, ...]:
    """The identifiers of the question with its marks, also those that only have letters."""
    named = question.identifiers
    if question.kind == "wording":  # what seemed a draft may be a look-up behind a colon
        named = tuple(identifier(mention, said) for mention in identifiers(said))
    partial = (m for m in find_numberless_codes(said) if not _is_inside(said, named, m.start))
    return (*named, *(identifier(mention, said) for mention in partial))


def _is_looked_up(identifier: Identifier) -> bool:
    """Whether an identifier says enough: a month alone tells when a plan was issued."""
    return identifier.kind != "date" or identifier.normal.count("-") > 1


def _is_inside(said: str, named: Sequence[Identifier], at: int) -> bool:
    """Whether an offset lies in one of the identifiers."""
    spans = [(said.find(i.surface), len(i.surface)) for i in named]
    return any(0 <= start <= at < start + length for start, length in spans)


def _names(said: str) -> list[str]:
    """The names of people in the question, as it has them."""
    found = []
    for words in proper_names(said):
        match = re.search(r"\W+".join(map(re.escape, words)), said.lower())
        if match:
            found.append(said[match.start() : match.end()])
    return found


def _says_more(question: Question, said: str, surfaces: Sequence[str]) -> bool:
    """Whether anything is left of the question without its identifiers and what looks them up."""
    for start, end in around(said):
        if not any(surface in said[start:end] for surface in surfaces):
            said = said[:start] + " " * (end - start) + said[end:]
    for surface in sorted(surfaces, key=len, reverse=True):
        at = fold(said).find(fold(surface))
        if at < 0:
            return True
        said = f"{said[:at]}{_NAMED.ljust(len(surface))}{said[at + len(surface) :]}"
    said = _without_places(question, said.lower())
    for aim in _AIMS:
        said = aim.sub(" ", said)
    for aim in _AIMS_FOLDED if question.unaccented else ():
        said = aim.sub(" ", fold(said))
    said = _BY_SIGNER.sub(" ", _BEFORE_DATE.sub(" ", one_line(said)))
    return any(_left(spelt(said.replace(_NAMED, " ")), question.unaccented))


def _without_places(question: Question, said: str) -> str:
    """The question in small letters without the places and years that bind the plans."""
    for place in (*question.places, *map(str, question.years)):
        named = rf"(?:\b(?:năm|tỉnh|huyện|thành phố|tp) )?{re.escape(place.lower())}"
        said = re.sub(named, " ", said)
    return said


def _left(words: Sequence[str], unaccented: bool) -> Iterator[str]:
    """The words that no phrase of a look-up covers."""
    frame = _FRAME_FOLDED if unaccented else _FRAME
    at = 0
    while at < len(words):
        runs = (words[at : at + n] for n in range(_LONGEST, 0, -1))
        size = next((len(run) for run in runs if _is_phrase(run, frame)), 0)
        if not size:
            yield words[at]
        at += size or 1


def _is_phrase(words: Sequence[str], frame: Set[tuple[str, ...]]) -> bool:
    return tuple(words) in frame or tuple(map(fold, words)) in frame
