"""Which words ask for a comparison of plans, years or places."""

import re

from answer.language.patterns import any_of
from answer.question.change_cues import CHANGED, DROPPED, NEW

COMPARES = any_of(
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
)
# "năm nào nhiều hơn", "nơi nào thấp nhất": which of the sides compared, and no date or place.
WHICH_SIDE = re.compile(
    r"\b((?:nam|noi|ben|tinh|huyen|dia phuong|ke hoach|don vi|dau|ky) nao )(?:[^\W_]+ ){0,8}?"
    r"((?:nhieu|it|lon|nho|som|muon|cao|thap|nhanh) (?:hon|nhat)\b)"
)
