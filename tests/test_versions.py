"""Files that hold one plan are grouped by content; editions and twins of other plans are not."""

import random
import re
from array import array

import pytest

from index.versions import VersionKey, best_version, group_versions, same_plan, version_key
from ingest.mentions import find_mentions
from ingest.metadata import read_metadata
from ingest.plan import Plan
from ingest.quality import judge
from ingest.source import SourceMap
from ingest.text import fold

HEAD = """ỦY BAN NHÂN DÂN
TỈNH {province}
Số: {number}/KH-UBND
{place}, ngày 0{day} tháng 3 năm {year}

KẾ HOẠCH
Phòng cháy, chữa cháy và cứu nạn, cứu hộ năm {year}

Thực hiện Chỉ thị số {number}/CT-TTg ngày 0{day}/01/{year} của Thủ tướng Chính phủ, Ủy ban nhân
dân tỉnh ban hành kế hoạch như sau:

I. MỤC TIÊU
"""
TASKS = (
    "Kiểm tra {a}% cơ sở có nguy cơ cháy trước ngày {d}/4/{year}, lập biên bản từng cơ sở.",
    "Tập huấn cho {b} % lực lượng dân phòng theo Công văn số {c}/CAT-PCCC ngày {d}/02/{year}.",
    "Bố trí {b} triệu đồng mua trang thiết bị cứu hộ cho các xã vùng sâu và khu dân cư ven sông.",
    "Diễn tập phương án chữa cháy rừng theo Kế hoạch số {c}/KH-BCH, huy động {a}% quân số.",
    "Tuyên truyền trên loa truyền thanh mỗi tuần hai buổi, báo cáo trước ngày {d}/12/{year}.",
)
FOOT = """
Nơi nhận:
- Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Phạm Hữu Nghĩa
"""


def _text(*, province: str = "Vĩnh Long", year: int = 2023, number: int = 41, seed: int = 7) -> str:
    """A plan of 15 tasks; the seed sets its figures."""
    figures = random.Random(seed)
    head = HEAD.format(
        province=province.upper(), place=province, number=number, year=year, day=1 + seed % 8
    )
    lines = []
    for i in range(15):
        values = {"a": 5 + figures.randrange(95), "b": 5 + figures.randrange(95)}
        values |= {"c": 10 + figures.randrange(900), "d": 10 + figures.randrange(18), "year": year}
        lines.append(f"{i + 1}. " + TASKS[i % len(TASKS)].format(**values))
    return head + "\n".join(lines) + FOOT


def _garbled(text: str) -> str:
    """As an OCR without Vietnamese reads it: no marks, some letters wrong, all figures right."""
    noise = random.Random(3)
    wrong = {"o": "c", "e": "c", "i": "l", "a": "u", "n": "u"}
    out = []
    for char in text:
        plain = fold(char) if char not in "đĐ" else "d"
        if re.search(r"[^\x00-\x7f]", char) and noise.random() < 0.3:
            plain = wrong.get(plain, plain)
        out.append(plain.upper() if char.isupper() else plain)
    return "".join(out)


def _key(plan_id: int, text: str) -> VersionKey:
    mentions = find_mentions(text)
    metadata = read_metadata(text, mentions, None)
    source = SourceMap(array("I"), array("I"))
    plan = Plan(
        f"{plan_id}.txt", "", "text", text, source, (), (), (), mentions, (), metadata, judge(text)
    )
    return version_key(plan_id, plan)


ORIGINAL = _text()


def test_same_text_in_two_files() -> None:
    assert same_plan(_key(1, ORIGINAL), _key(2, ORIGINAL.replace("\n", " \n\n")))


def test_garbled_copy_is_the_same_plan_and_not_the_one_quoted() -> None:
    garbled, clean = _key(1, _garbled(ORIGINAL)), _key(2, ORIGINAL)
    assert garbled.garbled
    assert not clean.garbled
    assert same_plan(garbled, clean)
    assert group_versions([garbled, clean]) == {1: (1, False), 2: (1, True)}


def test_incomplete_copy_is_the_same_plan_and_the_complete_one_is_quoted() -> None:
    cut = _key(1, ORIGINAL[: int(len(ORIGINAL) * 0.6)])
    whole = _key(2, ORIGINAL)
    assert group_versions([cut, whole]) == {1: (1, False), 2: (1, True)}


def test_copy_with_an_annex_more_is_the_same_plan() -> None:
    annex = "\nPHỤ LỤC\n1. Danh sách đội dân phòng: 12 đội, hoàn thành ngày 15/6/2023, đạt 30%.\n"
    assert same_plan(_key(1, _garbled(ORIGINAL)), _key(2, ORIGINAL + annex))


@pytest.mark.parametrize(
    "other",
    [
        _text(year=2024, number=52, seed=8),
        _text(year=2024),
        _text(province="Trà Vinh"),
        _text(number=42),
        _text(seed=8),
    ],
    ids=["next year", "next year, same figures", "other province", "other number", "other figures"],
)
def test_near_identical_wording_is_another_plan(other: str) -> None:
    assert not same_plan(_key(1, ORIGINAL), _key(2, other))
    assert not same_plan(_key(1, _garbled(ORIGINAL)), _key(2, other))


def test_figures_tell_editions_apart_where_nothing_says_whose_plan_it_is() -> None:
    body = ORIGINAL.split("I. MỤC TIÊU")[1].split("Nơi nhận")[0]
    revised = _text(seed=8).split("I. MỤC TIÊU")[1].split("Nơi nhận")[0]
    assert not same_plan(_key(1, body), _key(2, revised))
    assert same_plan(_key(1, body), _key(2, body + "\n16. Tổng kết công tác năm.\n"))


def test_groups_do_not_run_together_through_a_doubtful_file() -> None:
    """A fragment that fits two editions joins one of them and does not make them one."""
    first, second = _text(number=41), _text(number=42)
    fragment = first.split("I. MỤC TIÊU")[1].split("Nơi nhận")[0]
    groups = group_versions([_key(1, first), _key(2, fragment), _key(3, second)])
    assert groups[1][0] != groups[3][0]


def test_best_version_is_never_garbled_where_a_clean_one_exists() -> None:
    short = _key(1, ORIGINAL[: len(ORIGINAL) // 2])
    assert best_version([_key(2, _garbled(ORIGINAL)), short]) is short


def test_every_plan_gets_one_group_with_one_best() -> None:
    texts = [ORIGINAL, _garbled(ORIGINAL), _text(province="Trà Vinh"), _text(year=2024, seed=9)]
    groups = group_versions([_key(i, text) for i, text in enumerate(texts, 1)])
    assert {plan_id: group for plan_id, (group, _) in groups.items()} == {1: 1, 2: 1, 3: 3, 4: 4}
    assert [plan_id for plan_id, (_, best) in groups.items() if best] == [1, 3, 4]


def test_no_plans_no_groups() -> None:
    assert group_versions([]) == {}


def test_key_survives_storage() -> None:
    key = _key(5, ORIGINAL)
    assert VersionKey.from_json(key.to_json()) == key
