"""What a plan commits its readers to: targets, deadlines and tasks, and where the text says so.

A `Span` is a half-open range of `Plan.text`. Every word that a record hands on is such a range, so
that it can be shown where it stands. Ranges leave out the white space around them; they may hold
line breaks.
"""

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]

Direction = Literal["reduce", "increase", ""]
Comparator = Literal[
    "at_least",  # "ít nhất 5%", "60% trở lên", "từ 60% trở lên"
    "more_than",  # "trên 75%"
    "at_most",  # "tối đa 2%", "không quá 2%"
    "less_than",  # "dưới 15%"
    "range",  # "từ 5% đến 10%"
    "about",  # "khoảng 30 lớp"
    "exact",  # "100%"
]
Recurrence = Literal["weekly", "monthly", "quarterly", "half-yearly", "yearly", ""]
DeadlineKind = Literal[
    "report",  # something is to be reported or sent
    "task",  # something is to be done by then, or then
    "event",  # something takes place on that day
    "period",  # something goes on from one day to another
]
TaskOrigin = Literal[
    "row",  # of an assignment table
    "bracket",  # "(Công an huyện chủ trì, phối hợp với ... thực hiện)" at the end of an item
    "sentence",  # "Giao Sở Y tế chủ trì ...", "Đề nghị Hội Nông dân ..."
    "labels",  # lines "Cơ quan chủ trì: ..." below the task
    "section",  # an item below a heading, or behind a colon, that names the agency
]


@dataclass(frozen=True, slots=True)
class Target:
    """A figure that the plan wants to reach."""

    start: int  # of the clause, or of the table row
    end: int
    measure: tuple[Span, ...]  # what is measured; words before the value, behind it, or both
    whole: tuple[Span, ...]  # the measure that this one is a part of ("trong đó ..."); mostly ()
    direction: Direction
    comparator: Comparator
    low: float | None  # None where the value has no lower bound ("dưới 15%")
    high: float | None  # None where it has no upper bound ("trên 75%"); equal to low if exact
    value: Span  # as printed, its comparing words included: "từ 5% đến 10%", "trên 75%"
    unit: str  # as printed: "%", "vụ", "mô hình", "tỷ đồng"; "%" also for "phần trăm"
    base: Span | None = None  # "so với năm 2023"
    base_years: tuple[int, ...] = ()  # first and last year of a base period; often one year
    period: Span | None = None  # "đến năm 2025", "giai đoạn 2021-2025", "hằng năm"
    years: tuple[int, ...] = ()  # of the period, as base_years; () where it says none

    def __post_init__(self) -> None:
        """A target without a bound is a mistake of whoever made it."""
        assert self.low is not None or self.high is not None


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something that is due at a time. One record for each term: "hàng quý", "6 tháng", "năm"."""

    start: int  # of the clause, or of the table row
    end: int
    kind: DeadlineKind
    what: Span
    due: Span  # as printed: "trước ngày 15/12/2024", "trong quý III", "Tháng 6"
    first: str = ""  # earliest day or month that is meant, ISO 8601: "2024-12-15", "2025-07"
    last: str = ""  # latest; equal to first for one day or one month
    dates: tuple[str, ...] = ()  # each day, where the text lists several
    inferred: bool = False  # the text gives no year; first and last have the plan's
    recurrence: Recurrence = ""
    recipient: Span | None = None  # "Công an tỉnh (qua Phòng Tham mưu)"


@dataclass(frozen=True, slots=True)
class Task:
    """Something that an agency is to do."""

    start: int  # of the task itself
    end: int
    origin: TaskOrigin
    lead: tuple[Span, ...]  # agencies as printed, in order
    support: tuple[Span, ...] = ()
    time: Span | None = None  # as printed
