"""What of a question must stand in an answer word for word, and what excludes what."""

import pytest

from answer.binding.coverage import concepts
from answer.binding.exact import proper_names
from answer.language.contrasts import contradicts
from answer.language.words import Words
from answer.question.understand import understand


def missing(question: str, sentence: str) -> bool:
    """Whether the sentence lacks something that the question makes a condition."""
    wanted = concepts(understand(question), lambda term, folded=False: 2.0)
    found = wanted.found(Words(sentence))
    return any(
        item.required and not has for item, has in zip(wanted.items, found, strict=True)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Ông Trần Văn Bưởi ký kế hoạch nào?", [("trần", "văn", "bưởi")]),
        ("Kế hoạch nào do Trần Thị Lựu Đạn ký?", [("trần", "thị", "lựu", "đạn")]),
        ("Đồng chí Bưởi ký gì?", []),
        ("Ở ấp Rạch Ráng có mấy bến đò?", [("rạch", "ráng")]),
        ("Ai ký kế hoạch của tỉnh Đồng Tháp?", []),
        ("Hội Liên hiệp Phụ nữ làm gì?", []),
        ("Phường Sa Đéc có mấy bến đò?", [("sa", "đéc")]),
        ("Vay bao nhiêu từ Quỹ Chợ nổi?", [("quỹ", "chợ", "nổi")]),
    ],
)
def test_names_of_people_and_small_places(question: str, names: list[tuple[str, ...]]) -> None:
    assert proper_names(question) == names


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("Nước vượt báo động 3 thì sơ tán mấy hộ?", "Vượt báo động III: sơ tán 40 hộ", False),
        ("Nước vượt báo động II thì sơ tán mấy hộ?", "Vượt báo động III: sơ tán 40 hộ", True),
        ("Đại hội khóa X họp khi nào?", "Đại hội khóa XI họp ngày 10 tháng 3", True),
        ("Mua 08 xuồng ở đâu?", "Mua 8 xuồng", False),
        ("Mua 08 xuồng ở đâu?", "Mua 18 xuồng", True),
        ("Mua 2 xuồng ở đâu?", "Mua hai xuồng", False),
        ("Tháng 7 quý III có việc gì?", "Tổng kết", False),  # times are read elsewhere
        ("Bà Lê Thị Cam Quýt phụ trách gì?", "Lê Thị Cam Sành phụ trách kho", True),
    ],
)
def test_figures_and_names_are_conditions(question: str, sentence: str, lacks: bool) -> None:
    assert missing(question, sentence) is lacks


@pytest.mark.parametrize(
    ("question", "sentence", "excluded"),
    [
        ("Nước sạch đô thị đạt bao nhiêu?", "Hộ nông thôn dùng nước sạch đạt 40%", True),
        ("Rác nông thôn thu gom bao nhiêu?", "Thu gom 9% rác ở đô thị, 8% ở nông thôn", False),
        ("Xây mấy bể bơi ở trường trung học?", "Xây 5 bể bơi tại trường tiểu học", True),
        ("Xây mấy bể bơi ở trường trung học?", "Xây 5 bể bơi tại trường trung học cơ sở", False),
        ("Giảm bao nhiêu số vụ?", "Giảm 9% số người chết", True),
        ("Sửa sang bao nhiêu bể bơi?", "Xây mới 5 bể bơi", True),
        ("Sửa chữa bao nhiêu bể bơi?", "Xây mới, sửa chữa 5 bể bơi", False),
        ("Nhà tốc mái được giúp bao nhiêu?", "Nhà sập được hỗ trợ 9 triệu đồng", True),
        ("Ai làm phó đoàn?", "Giám đốc làm Trưởng đoàn", True),
        ("Bầu mấy đại biểu Hội đồng nhân dân tỉnh?", "27 đại biểu HĐND phường", True),
        ("Cử tri nữ đi bầu bao nhiêu?", "Cử tri đi bầu đạt 98%", True),
        ("Cử tri nữ đi bầu bao nhiêu?", "Cử tri là phụ nữ đi bầu đạt 98%", False),
        ("Hạn báo cáo năm?", "Báo cáo quý ngày 15/3, 09 tháng ngày 01/9, năm ngày 01/12", False),
        ("Hạn báo cáo năm?", "Báo cáo quý ngày 15/3, năm đầu ngày 01/4", True),
        ("Hạn báo cáo quý?", "Báo cáo năm trước ngày 05/12", True),
        ("Hạn báo cáo năm?", "Báo cáo sơ kết 3 năm: tháng 8", True),
        ("Hạn báo cáo năm?", "Sơ kết 6 tháng, tổng kết năm trước ngày 05/12", False),
        ("Hạn báo cáo quý?", "Báo cáo quý trước ngày 05, báo cáo năm trước ngày 20/12", False),
    ],
)
def test_rivals_contradict(question: str, sentence: str, excluded: bool) -> None:
    assert contradicts(question, sentence) is excluded


def test_a_plan_for_some_animals_tells_nothing_of_others() -> None:
    title = "Tiêm phòng dại đàn chó, mèo"
    assert contradicts("Tiêm một con trâu bao nhiêu?", "Thu 9.000 đồng một con", title)
    assert not contradicts("Tiêm một con chó bao nhiêu?", "Thu 9.000 đồng một con", title)
    assert not contradicts("Heo chết báo ai?", "Báo thú y", "Phòng dịch tả lợn")


def test_what_plans_say_for_a_phrase_of_the_question_counts() -> None:
    wanted = concepts(understand("Sửa chữa cầu ván ở đâu?"), lambda term, folded=False: 2.0)
    assert wanted.share(map(float, wanted.found(Words("Cải tạo cầu ván")))) > 0.8
    assert wanted.share(map(float, wanted.found(Words("Sơn cầu ván")))) < 0.6
    vague = concepts(understand("Nguồn vốn mua xuồng máy?"), lambda term, folded=False: 2.0)
    assert vague.share(map(float, vague.found(Words("Kinh phí mua xuồng máy")))) > 0.8
    other = concepts(understand("Kinh phí mua xuồng máy?"), lambda term, folded=False: 2.0)
    assert other.share(map(float, other.found(Words("Vốn mua xuồng máy")))) < 0.8  # one way
