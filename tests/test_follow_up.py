"""Follow-up questions, completed from the question before."""

import pytest

from answer.question.follow_up import continued

TARGET = "Tỷ lệ khám phá án tội phạm giết người năm 2022 ở Đồng Tháp là bao nhiêu?"


@pytest.mark.parametrize(
    ("previous", "typed", "meant"),
    [
        (TARGET, "còn năm 2024?", TARGET.replace("2022", "2024")),
        (TARGET, "Còn 2024 thì sao?", TARGET.replace("2022", "2024")),
        (TARGET, "thế còn ở Tây Ninh?", TARGET.replace("ở Đồng Tháp", "ở Tây Ninh")),
        (TARGET, "còn Tây Ninh năm 2023?",
         TARGET.replace("ở Đồng Tháp", "Tây Ninh").replace("2022", "2023")),
        (TARGET, "còn tội phạm ma túy?", TARGET.replace("giết người", "ma túy")),
        ("Ai ký Kế hoạch số 28/KH-BCĐ138?", "còn kế hoạch 35/KH-UBND?",
         "Ai ký kế hoạch 35/KH-UBND?"),
        ("Kế hoạch số 28/KH-BCĐ138 ban hành ngày nào?", "ai ký?",
         "ai ký Kế hoạch số 28/KH-BCĐ138?"),
        ("Công an huyện phải làm gì trong năm 2022?", "còn Sở Y tế?",
         "Sở Y tế phải làm gì trong năm 2022?"),
        ("Hạn nộp báo cáo năm là khi nào?", "còn năm 2023?",
         "Hạn nộp báo cáo năm là khi nào năm 2023?"),
        ("What is the target for 2022?", "what about 2024?", "What is the target for 2024?"),
        ("Ty le kham pha an nam 2022 la bao nhieu?", "con nam 2024?",
         "Ty le kham pha an nam 2024 la bao nhieu?"),
    ],
)  # fmt: skip
def test_what_is_named_takes_the_place_of_its_like(previous: str, typed: str, meant: str) -> None:
    assert continued(previous, typed, ["Đồng Tháp", "Tây Ninh"]) == meant


@pytest.mark.parametrize(
    "whole",
    [
        "Đường dây nóng của Công an huyện là số nào?",
        "Mẫu câu về khen thưởng, kỷ luật",
        "132/QCPH là văn bản gì? Nêu quy chế phối hợp",
    ],
)
def test_a_complete_question_stays_as_it_is(whole: str) -> None:
    assert continued(TARGET, whole, ["Đồng Tháp"]) == whole


def test_without_a_question_before_nothing_is_added() -> None:
    assert continued("", "còn năm 2024?") == "còn năm 2024?"
