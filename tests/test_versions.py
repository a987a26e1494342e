"""Files that hold one plan are grouped by content; editions and twins of other plans are not."""

import random
import re
import shutil
from array import array
from dataclasses import replace

import pytest

from bench.scans import Damage, damage, typeset
from index.versions import VersionKey, best_version, group_versions, same_plan, version_key
from ingest.draft import is_draft
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


def _draft(text: str) -> str:
    """The plan as it was sent round for comment: no number, no day, some things still otherwise."""
    blank = re.sub(r"Số: \d+/", "Số:      /", text, count=1)
    blank = re.sub(r"ngày \d+ tháng (\d) năm", r"ngày     tháng \1 năm", blank, count=1)
    marked = blank.replace("\nKẾ HOẠCH\n", "\nDỰ THẢO\n\nKẾ HOẠCH\n")
    changed = re.sub(r"(Kiểm tra) \d+%", r"\1 3%", marked, count=2)
    return changed.replace("mỗi tuần hai buổi, báo cáo", "hằng ngày và gửi báo cáo")


def _misread(text: str, figures: int) -> str:
    """As OCR reads a scan: some figures wrong."""
    spots = [match.start() for match in re.finditer(r"(?<=[ .])\d+(?= ?%)", text)]
    for spot in spots[:figures]:
        text = text[:spot] + ("7" if text[spot] != "7" else "1") + text[spot + 1 :]
    return text


def _key(plan_id: int, text: str, *, ocr: bool = False) -> VersionKey:
    mentions = find_mentions(text, ((0, len(text)),) if ocr else ())
    metadata = read_metadata(text, mentions, None, scanned=ocr)
    source = SourceMap(array("I"), array("I"))
    file, quality = f"{plan_id}.txt", replace(judge(text), ocr=ocr)
    plan = Plan(file, "", "text", text, source, (), (), (), mentions, (), metadata, quality)
    return version_key(plan_id, replace(plan, draft=is_draft(text, file)))


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


def _others() -> dict[str, str]:
    """Plans that are not the original however they come."""
    second = ORIGINAL.replace("cứu hộ năm 2023", "cứu hộ đợt 2 năm 2023")
    return {
        "next year": _text(year=2024, number=52, seed=8),
        "next year, same figures": _text(year=2024),
        "other province": _text(province="Trà Vinh"),
        "other figures": _text(seed=8),
        "other subject": re.sub("Phòng cháy, chữa cháy và cứu nạn", "Tổ chức hội thao", ORIGINAL),
        "second round": second,
    }


def test_scan_is_the_same_plan_though_some_figures_are_misread() -> None:
    clean, scan = _key(1, ORIGINAL), _key(2, _misread(ORIGINAL, 2), ocr=True)
    assert same_plan(clean, scan)
    assert not same_plan(clean, replace(scan, ocr=False))  # in text, other figures are meant
    assert not same_plan(clean, _key(2, _misread(ORIGINAL, 12), ocr=True))


@pytest.mark.parametrize("name", ["next year", "next year, same figures", "other province"])
def test_scan_of_another_edition_is_another_plan(name: str) -> None:
    assert not same_plan(_key(1, ORIGINAL), _key(2, _others()[name], ocr=True))
    assert not same_plan(_key(1, ORIGINAL), _key(2, _misread(_others()[name], 1), ocr=True))


def test_number_that_a_hand_wrote_into_a_scan_does_not_part_it_from_its_text() -> None:
    scan = _misread(ORIGINAL, 1).replace("Số: 41/KH", "Số: 47 /KH")
    assert same_plan(_key(1, ORIGINAL), _key(2, scan, ocr=True))
    assert not same_plan(_key(1, ORIGINAL), _key(2, scan))


def test_draft_is_a_version_of_its_plan_and_not_the_one_quoted() -> None:
    draft = _key(1, _draft(ORIGINAL) + "\nGhi chú: xin ý kiến các sở, ngành trước khi ký.\n")
    final = _key(2, ORIGINAL)
    assert draft.draft
    assert not final.draft
    assert group_versions([draft, final]) == {1: (1, False), 2: (1, True)}
    assert not same_plan(replace(draft, draft=False), final)


def test_draft_scan_garbled_text_and_text_of_one_plan_are_one_group() -> None:
    keys = [
        _key(1, _garbled(ORIGINAL)),
        _key(2, _draft(ORIGINAL)),
        _key(3, _misread(ORIGINAL, 2), ocr=True),
        _key(4, ORIGINAL),
    ]
    groups = group_versions(keys)
    assert {group for group, _ in groups.values()} == {1}
    assert [plan_id for plan_id, (_, best) in groups.items() if best] == [4]
    assert same_plan(keys[1], keys[2])
    assert same_plan(keys[0], keys[2])


@pytest.mark.parametrize("name", list(_others()))
def test_draft_of_another_plan_is_another_plan(name: str) -> None:
    other = _others()[name]
    if name != "other figures":  # a draft may be revised throughout
        assert not same_plan(_key(1, ORIGINAL), _key(2, _draft(other)))
        assert not same_plan(_key(1, _draft(ORIGINAL)), _key(2, other))
        assert not same_plan(_key(1, _draft(ORIGINAL)), _key(2, _draft(other)))
    assert not same_plan(_key(1, ORIGINAL), _key(2, other))


def test_two_drafts_of_one_plan() -> None:
    second = _draft(ORIGINAL).replace("DỰ THẢO", "DỰ THẢO LẦN 2").replace("3%", "4%")
    assert same_plan(_key(1, _draft(ORIGINAL)), _key(2, second))


def test_draft_without_any_year_is_not_joined_to_one_of_the_editions() -> None:
    undated = re.sub(r"năm 2023", "năm     ", _draft(ORIGINAL))
    assert not same_plan(_key(1, ORIGINAL), _key(2, undated))


def test_two_papers_after_one_model_with_hardly_a_figure_are_two() -> None:
    rules = "".join(
        f"Điều {i}. Hội viên {word} theo nghị quyết của đại hội và quy chế làm việc của ban.\n"
        for i, word in enumerate(
            "góp ý, bầu cử, ứng cử, đóng phí, đề xuất, kiểm tra".split(", "), 1
        )
    )
    model = "ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\n\nĐIỀU LỆ\n{name}\n\n" + rules * 3
    first, second = (
        _key(i, model.format(name=f"HỘI {n}")) for i, n in enumerate(("CÁ", "DỆT LỤA"))
    )
    assert not same_plan(first, second)
    assert same_plan(first, _key(3, model.format(name="HỘI CÁ") + "Điều 7. Hiệu lực.\n"))


def test_order_in_which_versions_are_quoted() -> None:
    text = _key(1, ORIGINAL)
    scan, garbled = replace(text, plan_id=2, ocr=True), replace(text, plan_id=3, garbled=True)
    draft = replace(text, plan_id=4, draft=True, words=2 * text.words)
    short = replace(text, plan_id=5, words=text.words // 2)
    assert best_version([draft, garbled, scan, short, text]) is text
    assert best_version([draft, garbled, scan, short]) is short
    assert best_version([draft, garbled, scan]) is scan
    assert best_version([draft, garbled]) is garbled
    assert best_version([draft]) is draft


@pytest.mark.slow
def test_scans_that_were_really_read() -> None:
    if not shutil.which("tesseract"):
        pytest.skip("tesseract is not installed")
    from ingest.ocr.page import read_page

    def scan(text: str, how: Damage) -> str:
        pages = (damage(sheet.image, how) for sheet in typeset(text))
        return "\n".join(read_page(page, 120).text for page in pages)

    clean = _key(1, ORIGINAL)
    for how in (Damage(), Damage(skew=1.5, noise=20, blur=1, quality=25, paper=215)):
        assert same_plan(clean, _key(2, scan(ORIGINAL, how), ocr=True))
    for other in (_text(year=2024), _text(province="Trà Vinh"), _text(seed=8)):
        assert not same_plan(clean, _key(2, scan(other, Damage()), ocr=True))
    draft = _key(3, scan(_draft(ORIGINAL), Damage()), ocr=True)
    assert draft.draft
    assert same_plan(clean, draft)


def test_no_plans_no_groups() -> None:
    assert group_versions([]) == {}


def test_key_survives_storage() -> None:
    key = _key(5, ORIGINAL)
    assert VersionKey.from_json(key.to_json()) == key
