"""Plans written for the tests of targets, deadlines and tasks."""

from ingest import assemble
from ingest.commitments import Span
from ingest.plan import Plan
from ingest.reading import Reading
from ingest.source import identity_map
from ingest.text import one_line

HEAD = """ỦY BAN NHÂN DÂN
HUYỆN VĨNH LỢI
-------
Số: 41/KH-UBND
Vĩnh Lợi, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
Giữ sạch nguồn nước kênh rạch trên địa bàn huyện năm 2024

Thực hiện Chỉ thị số 07/CT-UBND ngày 03/01/2024 của Ủy ban nhân dân tỉnh;
Ủy ban nhân dân huyện ban hành kế hoạch như sau:

"""


def plan_of(body: str) -> Plan:
    """The plan that this text makes behind the usual head."""
    text = HEAD + body
    return assemble(Reading("text", text, identity_map(len(text)), ()), "a.txt", "0" * 64)


def words(plan: Plan, span: Span | None) -> str:
    """What stands in a range, in one line; "" for none."""
    return one_line(plan.text[slice(*span)]) if span else ""


def all_words(plan: Plan, spans: tuple[Span, ...]) -> list[str]:
    """What stands in some ranges."""
    return [words(plan, span) for span in spans]
