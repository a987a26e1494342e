"""Clauses to copy: by topic, near a draft, and folded where years changed a word or two."""

from pathlib import Path

import pytest

from answer import Answer, ask, understand
from answer.kinds.wording.nearest import differing
from answer.language.similar import grouped, near_identical, similarity
from answer.question.draft import draft_in
from index import Archive, Embedder, Settings, Silent, build
from tests.archives import Ask, AskOf
from tests.conftest import write_corpus
from tests.wording_plans import PLANS, SCHOOL_2021

OLD, NEW, FERRY = "hong-ngu-2021.txt", "hong-ngu-2023.txt", "ben-tre-2024.txt"
GUARD = (
    "Đội cờ đỏ gác hai đầu vạch sang đường vào giờ vào lớp và giờ tan học, dắt học sinh nhỏ qua lộ."
)


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of(PLANS)


def cited(answer: Answer) -> list[str]:
    return [citation.file for citation in answer.citations]


# By topic


@pytest.mark.slow
def test_the_latest_wording_comes_first_and_whole_with_the_other_plans_behind(asked: Ask) -> None:
    answer = asked("Câu mẫu về đội cờ đỏ dắt học sinh qua đường")
    assert cited(answer)[:2] == [NEW, OLD]
    assert answer.citations[0].quote == GUARD
    heading = answer.claims[0].heading
    assert "2 kế hoạch" in heading
    assert "2021" in heading
    assert "2023" in heading
    assert answer.claims[1].heading == heading
    assert GUARD in answer.claims[0].text
    assert "Đội cờ đỏ" not in answer.claims[1].text, "a repeated clause is not printed again"


@pytest.mark.slow
def test_what_another_year_says_otherwise_is_told(asked: Ask) -> None:
    answer = asked("cách viết phần kinh phí từ nguồn sự nghiệp giáo dục")
    assert cited(answer)[:2] == [NEW, OLD]
    assert "“2021”" in answer.claims[1].text
    marked = answer.citations[1]
    assert len(marked.differs) == 1
    assert marked.quote.endswith("đầu năm 2021.")


@pytest.mark.slow
def test_a_list_number_and_a_heading_are_not_copied(asked: Ask) -> None:
    answer = asked("cách viết phần kinh phí từ nguồn sự nghiệp giáo dục")
    assert answer.citations[0].quote.startswith("Kinh phí lấy từ")


@pytest.mark.slow
def test_wording_that_gives_an_agency_its_task(asked: Ask) -> None:
    answer = asked("Mẫu câu giao nhiệm vụ cho Công an huyện")
    assert cited(answer) == [NEW, OLD]
    assert answer.citations[0].quote.startswith("Giao Công an huyện chủ trì")


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "Câu mẫu về tiêm chủng cho trẻ sơ sinh",
        "Điều khoản về an toàn đường sắt trên cao",
        "Câu mẫu về phòng cháy rừng tràm tỉnh Cà Mau",
    ],
)
def test_wording_that_no_plan_has_is_refused(asked: Ask, question: str) -> None:
    answer = asked(question)
    assert answer.abstained
    assert not answer.citations


@pytest.mark.slow
def test_a_place_in_the_question_binds(asked: Ask) -> None:
    answer = asked("Câu mẫu về tuyên truyền của tỉnh Bến Tre")
    assert set(cited(answer)) == {FERRY}


@pytest.mark.slow
def test_words_in_quotation_marks_are_looked_for_as_they_stand(asked: Ask) -> None:
    assert set(cited(asked("Tìm câu “dắt học sinh nhỏ qua lộ”"))) == {OLD, NEW}
    assert asked("Tìm câu “dắt học sinh lớn qua lộ”").abstained


# Near a draft


@pytest.mark.slow
@pytest.mark.parametrize(
    "typed",
    [
        "Tìm câu gần với: {}",
        "Câu tương tự “{}”",
        "{}",
    ],
)
def test_a_draft_finds_its_nearest_clause_with_the_differing_words_marked(
    asked: Ask, typed: str
) -> None:
    draft = (
        "Đội cờ đỏ gác hai đầu vạch sang đường vào giờ ra chơi, "
        "dắt học sinh nhỏ qua lộ ở thị trấn Lấp Vò năm 2026."
    )
    answer = asked(typed.format(draft))
    assert not answer.abstained
    assert answer.question.kind == "wording"
    assert answer.question.places == (), "the places of a draft do not bind"
    first = answer.citations[0]
    assert first.file == NEW
    text = {NEW: PLANS[NEW]}[first.file]
    words = [text[a:b] for a, b in first.differs]
    assert "tan học" in " ".join(words)
    assert all("dắt học sinh" not in word for word in words)


@pytest.mark.slow
def test_each_sentence_of_a_paragraph_has_its_own_clauses(asked: Ask) -> None:
    answer = asked(
        "Trạm bảo vệ rừng trực đêm trong những ngày nắng nóng gay gắt. "
        "Kinh phí lấy từ nguồn sự nghiệp giáo dục của huyện được cấp trong năm 2025."
    )
    headings = [claim.heading for claim in answer.claims]
    assert cited(answer)[0] == "dak-nong-2024.txt"
    assert {"hong-ngu-2023.txt", "hong-ngu-2021.txt"} <= set(cited(answer))
    assert headings[0].startswith("Câu 1 ")
    assert headings[-1].startswith("Câu 2 ")


@pytest.mark.slow
def test_a_draft_like_nothing_is_refused_with_the_nearest(asked: Ask) -> None:
    answer = asked(
        "Phát triển đàn bò sữa theo hướng hữu cơ, liên kết với nhà máy chế biến, "
        "bảo đảm truy xuất nguồn gốc từng lô sản phẩm."
    )
    assert answer.abstained
    assert answer.nearest


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch nào nhắc đến đường dây nóng 02773.875.111, ban hành trong năm 2024 ở Đồng Tháp?",
        "Tìm câu “đứng gác hai đầu vạch sang đường vào giờ tan học, dắt từng nhóm học sinh qua lộ”",
        "Tổng hợp các biện pháp tuyên truyền, vận động, nhắc nhở phụ huynh trong các kế hoạch",
        "Ai phụ trách việc trực đêm, báo tin cháy và dọn thực bì ở rừng thông trong mùa khô",
        "an toàn giao thông trường học",
    ],
)
def test_questions_are_no_drafts(question: str) -> None:
    assert draft_in(question) == ""


def test_what_stands_before_a_draft_binds_and_the_draft_does_not() -> None:
    question = understand(
        "Trong kế hoạch Đồng Tháp, tìm câu gần với: trực đêm tại Bến Tre từ năm 2020"
    )
    assert question.places == ("Đồng Tháp",)
    assert question.years == ()


# Near-identical clauses


def test_years_figures_and_places_make_no_other_clause() -> None:
    first = "Giảm 10% số vụ va quẹt trước cổng trường ở huyện Hồng Ngự so với năm 2020."
    second = "Giảm 12,5% số vụ va quẹt trước cổng trường ở huyện Tháp Mười so với năm 2023."
    assert near_identical(first, second)
    assert similarity(first, second) == 1.0


def test_another_measure_is_another_clause() -> None:
    first = "Phát thanh trên loa ấp vào mỗi sáng thứ hai về đội mũ bảo hiểm."
    second = "Phát tờ rơi ở chợ vào mỗi chiều thứ bảy về nồng độ cồn."
    assert not near_identical(first, second)


def test_one_word_makes_a_short_clause_another() -> None:
    assert not near_identical("Giao Sở Y tế chủ trì", "Giao Sở Nội vụ chủ trì")


def test_a_clause_that_changes_every_year_stays_one_group() -> None:
    def same(a: int, b: int) -> bool:
        return abs(a - b) < 2

    assert grouped([1, 5, 2, 3], same) == [[1, 2, 3], [5]]


def test_differing_ranges_hold_whole_figures() -> None:
    draft = "Giảm 10% số vụ trước ngày 15/6"
    text = "Giảm 12% số vụ trước ngày 15/7"
    assert [text[a - 7 : b - 7] for a, b in differing(draft, text, 7)] == ["12%", "15/7"]


@pytest.mark.slow
def test_a_clause_tells_what_it_leaves_out_of_the_topic(tmp_path: Path, embedder: Embedder) -> None:
    head, _ = SCHOOL_2021.split("III. NHIỆM VỤ")
    other = head.replace("31/KH", "45/KH").replace("HUYỆN HỒNG NGỰ", "HUYỆN CHÂU THÀNH")
    named = "1. Giữ kín danh tính người tố giác nạn phá rừng và bảo vệ họ.\n"
    victim = "1. Giữ kín danh tính và bảo vệ người bị hại tại nhà tạm lánh của huyện.\n"
    plans = {"a.txt": f"{head}III. NHIỆM VỤ\n{named}", "b.txt": f"{other}III. NHIỆM VỤ\n{victim}"}
    corpus = write_corpus(tmp_path / "plans", plans)
    build(corpus, Settings(corpus=corpus, data=tmp_path / "data"), Silent(), embedder=embedder)
    archive = Archive.open(tmp_path / "data")
    answer = ask("Mẫu câu về giữ kín danh tính và bảo vệ người tố giác", archive, embedder)
    first, second = (claim.heading for claim in answer.claims)
    assert "không nhắc" not in first
    assert "không nhắc “tố giác”" in second


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "Tôi muốn trích nguyên văn: các kế hoạch của Hồng Ngự dùng câu nào để nói về đội cờ đỏ?",
        "Khi nói về đội cờ đỏ thì các kế hoạch cũ diễn đạt ra sao?",
        "Muốn mượn lời văn của kế hoạch cũ về đội cờ đỏ",
        "Xin nguyên văn chỗ viết về đội cờ đỏ giúp em",
    ],
)
def test_everyday_wordings_ask_for_wording(asked: Ask, question: str) -> None:
    assert GUARD in [citation.quote for citation in asked(question).citations]


@pytest.mark.slow
def test_wording_on_what_no_plan_says_is_refused(asked: Ask) -> None:
    assert asked("Hồng Ngự dùng câu nào để nói về nuôi ba ba?").abstained


@pytest.mark.slow
def test_a_value_may_be_wanted_in_its_very_words(asked: Ask) -> None:
    answer = asked("Trích nguyên văn giúp tôi chỉ tiêu giảm số vụ va quẹt của Hồng Ngự năm 2023")
    assert "Giảm 15% số vụ va quẹt" in answer.citations[0].quote


@pytest.mark.slow
def test_the_clause_nearest_in_meaning_is_offered(asked: Ask) -> None:
    answer = asked("Trích giúp câu về việc canh giữ rừng ban đêm mùa nắng, tôi chép vào dự thảo")
    assert "trực đêm" in answer.citations[0].quote
    assert "không nhắc" in answer.claims[0].heading


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "Cho mượn đoạn về nuôi tôm công nghệ cao",
        "Tôi đang soạn mục y tế, xin câu mẫu về tiêm chủng mở rộng",
        "Trích giúp câu nói về việc đấu giá đất công, tôi chép vào dự thảo",
    ],
)
def test_a_topic_that_no_plan_touches_is_refused(asked: Ask, question: str) -> None:
    assert asked(question).abstained


@pytest.mark.slow
@pytest.mark.parametrize("numbered", ["hai đầu vạch", "2 đầu vạch"])
def test_words_in_quotation_marks_are_copied_with_their_whole_sentence(
    asked: Ask, numbered: str
) -> None:
    answer = asked(f"Tôi cần nguyên văn câu nói về “{numbered}” của Hồng Ngự năm 2023 để trích")
    assert answer.citations[0].quote == GUARD
    parted = asked("Cho xin nguyên văn câu có cụm “tại từng bến” để trích")
    assert parted.citations[0].quote.endswith("trước khi rời bến.")
