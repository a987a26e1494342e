"""The words that questions are asked with, which plans hardly have: they state, they do not ask.

By the plans' counts "nao" is "nạo" rather than "nào", and "khi nao" has "khí" in it. What reads
questions knows these words and pairs whatever the plans have.
"""

from collections.abc import Mapping, Sequence

from ingest.text import fold

WORDS = frozenset(
    """
    nào gì ai đâu sao mấy nhiêu bao thế nhé không vậy giờ lâu chưa hay hả phải có là được bị
    tôi mình bạn ta họ hỏi giúp tìm nhắc viết nói nêu kể biết xem cần muốn so sánh tóm tắt liệt
    và với của cho từ đến tới về ở trong ngoài trên dưới trước sau khi lúc ngày tháng năm quý tuần
    để vì do bằng theo tại nếu thì mà như những các một hai ba bốn cái câu bản mức cách loại
    này đó ra vào lại làm dùng nằm thuộc hiện nay hôm mới nữa còn đã đang sẽ cũng rồi vừa nhất hơn
    giống khác nhiều ít phần trăm nộp gửi
    """.split()
)
"""Question words, and the small words that join the rest of a question to them."""

PAIRS: Sequence[tuple[str, str]] = [
    (first, second)
    for first, second in map(
        str.split,
        (
            "khi nào, lúc nào, ngày nào, tháng nào, năm nào, quý nào, tuần nào, nơi nào, "
            "chỗ nào, sở nào, số nào, số mấy, phòng nào, ban nào, ngành nào, quan nào, vị nào, "
            "tỉnh nào, huyện nào, xã nào, phường nào, hoạch nào, bản nào, thế nào, mức nào, "
            "người nào, cái nào, loại nào, bao nhiêu, bao giờ, bao lâu, mấy giờ, mấy ngày, "
            "mấy tháng, mấy lần, mấy phần, ngày mấy, tháng mấy, quý mấy, phần trăm, là gì, "
            "làm gì, việc gì, vụ gì, điều gì, ai là, là ai, những ai, với ai, cho ai, ở đâu, "
            "về đâu, từ đâu, như thế, ra sao, tại sao, vì sao, cao hơn, thấp hơn, nhiều hơn, "
            "ít hơn, lớn hơn, nhỏ hơn, sớm hơn, muộn hơn, hơn kém, cao nhất, thấp nhất"
        ).split(", "),
    )
]
"""Two of these words side by side, or one beside a word that it asks for; the likelier first."""


def _asking() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(WORDS.union(*PAIRS)):
        found[fold(word)] = (*found.get(fold(word), ()), word)
    return found


def _followers() -> Mapping[str, frozenset[str]]:
    return {a: frozenset(second for first, second in PAIRS if first == a) for a, _ in PAIRS}


BY_FOLDED = _asking()
"""The words, with those of pairs, by their folded forms."""
_FOLLOWERS = _followers()


def likelihood(before: str, word: str) -> float:
    """How likely a question goes on with a word: the words are as likely as each other.

    Behind the first word of a pair, half of that falls to the words that make a pair with it.
    """
    alone = (word in WORDS) / len(WORDS)
    if (after := _FOLLOWERS.get(before)) is None:
        return alone
    return (alone + (word in after) / len(after)) / 2
