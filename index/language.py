"""The language that a question is asked in, whatever it quotes."""

import re

from index.terms import Language, detect_language

_QUOTED = re.compile(r"[\"“”«]([^\"“”«»]+)[\"“”»]")


def question_language(question: str) -> Language:
    """The language around what is quoted: 'Who broadcasts "Đường về bình an"?' is English."""
    around = _QUOTED.sub(" ", question)
    if around == question:
        return detect_language(question)
    asked = detect_language(around)
    return "en" if asked == "en" else detect_language(question)


def quoted_vietnamese(question: str) -> list[str]:
    """What a question quotes in Vietnamese, with its marks: the names of campaigns, of models."""
    return [text for text in _QUOTED.findall(question) if detect_language(text) == "vi"]
