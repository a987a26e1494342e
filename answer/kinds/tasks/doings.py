"""Who does what in a plan: the rows of its tables and the tasks of its prose as findings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answer.binding.asking import Asking
from answer.binding.meant import levels_of
from answer.findings import Finding
from answer.language.agencies import Agency, names
from answer.proving.quote import MAX_QUOTE, window
from index.records import Excerpt, PassageRecord, PlanRecord, RowRecord, TaskRecord

_TO_BRACKET = 60  # characters from the last agency to the end of its bracket


@dataclass(frozen=True, slots=True)
class Doing:
    """A task, where it is said, and the agencies that do it."""

    plan: PlanRecord
    start: int
    finding: Finding
    lead: str
    support: str
    about: str  # what it says, for a topic
    time: str

    def leads(self, agency: Agency) -> bool:
        """Whether the agency is named to lead, or to do it alone."""
        return names(self.lead, agency, levels_of(self.plan))

    def supports(self, agency: Agency) -> bool:
        """Whether the agency is named to take part."""
        return names(self.support, agency, levels_of(self.plan))


def doings_of(asking: Asking, plan: PlanRecord) -> Iterator[Doing]:
    """Who does what in a plan: the rows of the plan's tables and the tasks of its prose."""
    for row in asking.archive.rows([plan.id]):
        cells = {cell.name: cell.text for cell in row.cells}
        if cells.get("lead") or cells.get("support"):
            yield Doing(
                plan, row.start, row_finding(asking, plan, row),
                cells.get("lead", ""), cells.get("support", ""), cells.get("task", ""),
                cells.get("time", ""),
            )  # fmt: skip
    for task in asking.archive.tasks([plan.id]):
        if task.origin != "row":
            yield Doing(
                plan, task.task.start, _finding(asking, plan, task),
                _joined(task.lead), _joined(task.support), task.task.text,
                task.time.text if task.time else "",
            )  # fmt: skip


def _joined(parts: Sequence[Excerpt]) -> str:
    return " ; ".join(part.text for part in parts)


def _finding(asking: Asking, plan: PlanRecord, task: TaskRecord) -> Finding:
    """The task with the words that say who does it, where these stand beside it."""
    text = asking.archive.plan_text(plan.id)
    doers = [(e.start, e.end) for e in (*task.lead, *task.support)]
    near = [span for span in doers if -MAX_QUOTE < span[0] - task.task.end < MAX_QUOTE // 2]
    near = [span for span in near if task.task.start - span[1] < MAX_QUOTE // 4]
    passage = asking.archive.passage_at(plan.id, task.task.start)
    start = min([task.task.start, *(a for a, _ in near)])
    end = max([task.task.end, *(b for _, b in near)])
    closed = text.find(")", end, end + _TO_BRACKET)
    if near and closed > 0 and "\n" not in text[end:closed] and "(" not in text[end:closed]:
        end = closed + 1
    shown = _whole_sentences(passage, start, end) if near else None
    shown = shown or window(text, start, end, near or [(start, start + 1)])
    inside = tuple(span for span in near if shown[0] <= span[0] and span[1] <= shown[1])
    return Finding(plan, passage, *shown, highlights=inside)


def _whole_sentences(passage: PassageRecord | None, start: int, end: int) -> tuple[int, int] | None:
    """The last sentences of a long task, up to the bracket that says who does it."""
    if end - start <= MAX_QUOTE:
        return start, end
    begins = [a for a, _ in passage.sentences if start <= a < end] if passage else []
    begins = [a for a in begins if end - a <= MAX_QUOTE]
    return (min(begins), end) if begins else None


_OTHER_COLUMNS = {
    ("product", False): "Sản phẩm",
    ("product", True): "Product",
    ("budget", False): "Kinh phí",
    ("budget", True): "Budget",
}


def row_finding(asking: Asking, plan: PlanRecord, row: RowRecord) -> Finding:
    """A table row, stated by its cells."""
    passage: PassageRecord | None = asking.archive.passage_at(plan.id, row.start)
    english = asking.question.language == "en"
    labels = (
        {"lead": "Lead", "support": "With", "time": "Time"}
        if english
        else {"lead": "Chủ trì", "support": "Phối hợp", "time": "Thời gian"}
    )
    parts = [f"{labels[c.name]}: {c.text}" for c in row.cells if c.name in labels]
    parts += [  # "Kinh phí (triệu đồng)", "Cách làm"
        f"{_OTHER_COLUMNS.get((c.name, english), c.name)}: {c.text}"
        for c in row.cells
        if c.name not in (*labels, "number", "task", "note") and not c.name.isdigit()
    ]
    task = next((cell for cell in row.cells if cell.name == "task"), None)
    highlights = ((task.start, task.end),) if task else ()
    return Finding(plan, passage, row.start, row.end, "; ".join(parts), highlights)
