"""What binds an answer: the number, date, subject, place, month and agency that a question names.

The plans hold something that a careless reading would take for the answer to each question.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

import index.__main__ as index_cli
from answer import Answer, ask, understand
from answer.binding.coverage import concepts
from answer.language.words import Words
from index import Archive, Embedder, Settings, Silent, build
from index.generation import current_generation
from index.manifest import read_manifest
from ingest.amounts import find_money
from ingest.source import MappedText
from ingest.text import decode
from tests.binding_plans import PLANS
from tests.conftest import write_corpus

Ask = Callable[[str], Answer]
PROVINCE, LAST_YEAR = "2024/vinh-long.md", "2023/vinh-long.txt"
POLICE, BLANK, GARBLED = "2024/vung-liem.txt", "2025/tam-binh.txt", "2022/mang-thit.txt"
NUMBER = "02703.822.615"
BLANK_NUMBER, BLANK_DAY = "phần số để trống", "ngày để trống"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("plans"), PLANS)


@pytest.fixture(scope="module")
def data(corpus: Path, tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Path:
    folder = tmp_path_factory.mktemp("binding")
    build(corpus, Settings(corpus=corpus, data=folder), Silent(), embedder=embedder)
    return folder


@pytest.fixture(scope="module")
def asked(data: Path, embedder: Embedder) -> Ask:
    archive = Archive.open(data)
    return lambda text: ask(text, archive, embedder)


def cited(answer: Answer) -> set[str]:
    return {citation.file for citation in answer.citations}


def refused(answer: Answer) -> bool:
    return answer.abstained and not answer.citations and not answer.claims


# Identifiers as people type them


@pytest.mark.slow
@pytest.mark.parametrize("part", ["02703.822.61", "02703.822", "822614", "22.615.0"])
def test_a_part_that_no_number_ends_with_is_refused(asked: Ask, part: str) -> None:
    assert refused(asked(f"Kế hoạch nào nhắc đến số {part}?"))


@pytest.mark.slow
def test_the_last_six_digits_find_the_number(asked: Ask) -> None:
    answer = asked("Kế hoạch nào nhắc đến số 822615?")
    assert cited(answer) == {PROVINCE}
    assert NUMBER in answer.citations[0].quote


@pytest.mark.slow
def test_a_code_typed_with_a_space_is_found(asked: Ask) -> None:
    answer = asked("Kế hoạch nào căn cứ Chỉ thị 48 CT/TW?")
    assert cited(answer) == {PROVINCE}
    assert "48-CT/TW" in answer.citations[0].quote
    assert refused(asked("Kế hoạch nào căn cứ Chỉ thị 47 CT/TW?"))


@pytest.mark.slow
def test_a_date_alone_finds_the_plans_that_have_it(asked: Ask) -> None:
    answer = asked("Văn bản nào ngày 29/7/2019?")
    assert cited(answer) == {PROVINCE}
    assert "ngày 29/7/2019" in answer.citations[0].quote
    assert refused(asked("Văn bản nào ngày 28/7/2019?"))


# A value stands with its subject


@pytest.mark.slow
def test_the_percentage_of_another_subject_in_the_passage_is_refused(asked: Ask) -> None:
    answer = asked("Bao nhiêu phần trăm người già neo đơn được khám mắt?")
    assert "78%" in answer.citations[0].quote
    assert refused(asked("Bao nhiêu phần trăm trại nuôi vịt nhốt chuồng xa giếng nước?"))


@pytest.mark.slow
def test_a_half_sentence_takes_its_subject_from_the_half_before(asked: Ask) -> None:
    (citation,) = asked("Trả lời bao nhiêu phần trăm thư góp ý của bà con?").citations
    assert citation.file == PROVINCE
    assert "thư góp ý của bà con; trả lời trên 90%" in citation.quote


@pytest.mark.slow
def test_a_number_belongs_to_the_agency_named_beside_it(asked: Ask) -> None:
    (citation,) = asked("Số điện thoại của Phòng Tư pháp là số nào?").citations
    assert NUMBER in citation.quote
    assert refused(asked("Số điện thoại của Chi cục Kiểm lâm là số nào?"))
    assert refused(asked("Số điện thoại của Phòng Thú y là số nào?"))


# Months and agencies


@pytest.mark.slow
@pytest.mark.parametrize(
    ("month", "tasks"), [(8, ["tờ rơi", "vạch kẻ"]), (10, ["kể chuyện"]), (11, [])]
)
def test_tasks_of_an_agency_in_a_month(asked: Ask, month: int, tasks: list[str]) -> None:
    claims = asked(f"Tháng {month} Phòng Tư pháp có nhiệm vụ gì?").claims
    assert len(claims) == len(tasks)
    assert all(task in claim.text for task, claim in zip(tasks, claims, strict=True))


@pytest.mark.slow
def test_a_sentence_about_another_month_is_no_answer(asked: Ask) -> None:
    assert cited(asked("Tháng 9 có diễn tập cứu hỏa không?")) == {PROVINCE}
    assert refused(asked("Tháng 7 có diễn tập cứu hỏa không?"))


@pytest.mark.slow
def test_an_agency_is_not_put_together_from_scattered_words(asked: Ask) -> None:
    assert refused(asked("Sở Xây dựng được giao nhiệm vụ gì?"))
    tasks = asked("Công an huyện Mang Thít được giao nhiệm vụ gì?")
    assert cited(tasks) == {GARBLED}
    assert "bat ké trom gach" in tasks.citations[0].original


# Officers, blanks, years and places


@pytest.mark.slow
def test_an_officer_is_known_only_from_a_signature_with_the_whole_office(asked: Ask) -> None:
    (citation,) = asked("Trưởng Công an huyện Vũng Liêm là ai?").citations
    assert citation.file == POLICE
    assert "TRƯỞNG CÔNG AN HUYỆN Nguyễn Thành Trí" in citation.quote
    assert refused(asked("Trưởng Công an huyện Tam Bình là ai?"))  # signed by a "TRƯỞNG BAN"
    assert refused(asked("Giám đốc Công an huyện Vũng Liêm là ai?"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "shown", "note"),
    [
        ("Số hiệu kế hoạch nuôi ong của huyện Tam Bình?", "/KH-UBND", BLANK_NUMBER),
        ("Kế hoạch nuôi ong của huyện Tam Bình mang số mấy?", "/KH-UBND", BLANK_NUMBER),
        ("Kế hoạch nuôi ong của huyện Tam Bình ban hành ngày nào?", "tháng 02 năm", BLANK_DAY),
    ],
)
def test_what_was_left_blank_is_told_and_shown_and_is_no_answer(
    asked: Ask, question: str, shown: str, note: str
) -> None:
    answer = asked(question)
    assert refused(answer)
    assert note in answer.text
    assert shown in answer.nearest[0].text


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("Số hiệu kế hoạch chợ đêm của huyện Vũng Liêm?", "14/KH-CAH"),
        ("Kế hoạch chợ đêm của huyện Vũng Liêm ban hành ngày nào?", "ngày 06 tháng 5"),
        ("Kế hoạch nuôi ong của huyện Tam Bình ban hành tháng mấy?", "tháng 02 năm"),
    ],
)
def test_what_was_filled_in_is_quoted(asked: Ask, question: str, shown: str) -> None:
    (citation,) = asked(question).citations
    assert shown in citation.quote


@pytest.mark.slow
@pytest.mark.parametrize(
    ("year", "files"),
    [(2022, {GARBLED}), (2023, {LAST_YEAR}), (2024, {PROVINCE, POLICE}), (2025, {BLANK})],
)
def test_a_year_alone_lists_its_plans(asked: Ask, year: int, files: set[str]) -> None:
    answer = asked(f"Kế hoạch nào ban hành năm {year}?")
    assert cited(answer) == files
    assert len(answer.citations) == len(files)


@pytest.mark.slow
@pytest.mark.parametrize("where", ["ban hành năm 2017", "ở Cà Mau", "ở Cà Mau năm 2024"])
def test_a_year_or_place_alone_that_the_archive_lacks_is_refused(asked: Ask, where: str) -> None:
    answer = asked(f"Kế hoạch nào {where}?")
    assert refused(answer)
    assert where in answer.text


@pytest.mark.slow
def test_a_comparison_of_a_province_leaves_its_districts_out(asked: Ask) -> None:
    question = "So sánh tỷ lệ sạp chợ lắp bình chữa cháy của {} qua các năm"
    answer = asked(question.format("Vĩnh Long"))
    assert cited(answer) == {PROVINCE, LAST_YEAR}
    assert {part for c in answer.citations for part in c.quote.split() if "%" in part} == {
        "31%",
        "44%",
    }
    assert cited(asked(question.format("huyện Vũng Liêm"))) == {POLICE}


# Words


@pytest.mark.slow
def test_a_misspelt_word_is_found_but_a_word_the_archive_lacks_is_not(asked: Ask) -> None:
    assert cited(asked("Kế hoạch nào nói về chuyễn hóa xóm chợ?")) == {PROVINCE, LAST_YEAR}
    assert cited(asked("Kế hoạch nào nhắc đến biên giới?")) == {PROVINCE}
    assert refused(asked("Kế hoạch nào nhắc đến biên giới Lào?"))  # "lao động" is another word


@pytest.mark.slow
def test_a_word_of_bad_ocr_is_read_as_the_one_that_plans_have(asked: Ask) -> None:
    assert GARBLED in cited(asked("Kế hoạch nào nói về phòng chống tội phạm?"))
    assert refused(asked("Kế hoạch nào nói về phòng chống tái phạm?"))


@pytest.mark.parametrize("known", [True, False])
def test_neighbours_that_the_plans_know_stand_for_themselves(known: bool) -> None:
    def are_neighbours(first: str, second: str) -> bool:
        return known and (first, second) == ("toi", "pham")

    about = concepts(
        understand("Người tái phạm?"), lambda term, folded=False: 2.0, are_neighbours=are_neighbours
    )
    garbled = Words("bat nguoi toi pham", garbled=True)
    pair = next(
        f for item, f in zip(about.items, about.found(garbled), strict=True)
        if item.pair == ("tái", "phạm")
    )  # fmt: skip
    assert pair is not known


@pytest.mark.slow
def test_a_quoted_phrase_finds_only_the_plans_that_have_it(asked: Ask) -> None:
    assert cited(asked("Kế hoạch nào có cụm từ “xe công nông chở quá tải”?")) == {PROVINCE}
    assert cited(asked("Tìm câu “chở quá tải bằng xe công nông”")) == {LAST_YEAR}
    assert refused(asked("Tìm câu “xe công nông quá tải”"))


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2024 Đồng Tháp thả cá",
        "năm 2022 đồng tháp thả cá",
        "NĂM 2023 ĐỒNG THÁP",
        "12 Đồng Tháp",
    ],
)
def test_the_name_of_a_province_is_no_currency(text: str) -> None:
    assert list(find_money(text)) == []


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("chi 2.024 đồng", "2024 VND"),
        ("2024 triệu đồng", "2024000000 VND"),
        ("950 Đồng", "950 VND"),
    ],
)
def test_sums_that_look_like_years_and_names_stay_sums(text: str, amount: str) -> None:
    assert [mention.normal for mention in find_money(text)] == [amount]


# Citations lead to the source with its markup


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("Kế hoạch nào nhắc đến số 02703.822.615?", "- Phòng Tư pháp trực số"),
        ("Kế hoạch nào ban hành năm 2024?", "**Chuyển hóa xóm chợ"),
    ],
)
def test_the_source_of_a_citation_begins_with_its_markup(
    asked: Ask, corpus: Path, question: str, source: str
) -> None:
    citation = next(c for c in asked(question).citations if c.file == PROVINCE)
    text = decode((corpus / PROVINCE).read_bytes())
    assert text[citation.source_start :].startswith(source)
    assert not citation.quote.startswith(("-", "*"))


def test_markup_at_both_ends_belongs_to_a_range_of_the_text() -> None:
    original = "Chợ: **họp sớm** và tan muộn"
    text = MappedText()
    for start, end in ((0, 5), (7, 14), (16, len(original))):
        text.append(original[start:end], start)
    plain, source = text.finish()
    begin = plain.index("họp")
    start, end = source.with_markup(begin, begin + len("họp sớm"))
    assert original[start:end] == "**họp sớm**"
    start, end = source.with_markup(begin, begin + len("họp"))
    assert original[start:end] == "**họp"
    assert source.with_markup(0, len(plain)) == (0, len(original))


# The folder that a build reads


@pytest.mark.slow
def test_a_build_without_a_folder_keeps_to_the_one_built_from_last(
    corpus: Path, model_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "model").symlink_to((model_home / "model").resolve(), target_is_directory=True)
    samples = write_corpus(tmp_path / "corpus", {"mau.txt": PLANS[LAST_YEAR]})  # the default
    monkeypatch.chdir(tmp_path)

    def built_from(*arguments: str) -> tuple[Path, int]:
        assert index_cli.main(["build", "--data", "data", *arguments]) == 0
        manifest = read_manifest(current_generation(data))
        return Path(manifest.corpus), manifest.counts.plans

    assert built_from("--corpus", str(corpus)) == (corpus.resolve(), len(PLANS))
    assert built_from() == (corpus.resolve(), len(PLANS))
    (current_generation(data) / "manifest.json").unlink()
    assert built_from() == (corpus.resolve(), len(PLANS))
    assert built_from("--corpus", "corpus") == (samples.resolve(), 1)
    assert built_from() == (samples.resolve(), 1)


@pytest.mark.slow
def test_a_question_for_numbers_alone_gets_all_of_them(asked: Ask) -> None:
    answer = asked("Đường dây nóng là số nào?")
    assert not answer.abstained
    assert any(NUMBER in citation.quote for citation in answer.citations)
    assert asked("Đường dây nóng của Hải Phòng là số nào?").abstained


@pytest.mark.slow
def test_a_summary_of_several_plans_is_refused_and_names_them(asked: Ask) -> None:
    answer = asked("Tóm tắt kế hoạch năm 2024")
    assert answer.abstained
    assert "nêu rõ cần tóm tắt kế hoạch nào" in answer.text
    assert len(answer.nearest) > 1


@pytest.mark.slow
def test_a_phrase_that_no_plan_has_is_refused_also_when_plans_are_asked_for(asked: Ask) -> None:
    assert asked('Kế hoạch nào có "xe công nông chở quá tải trên đê"?').abstained


@pytest.mark.slow
def test_a_deputy_does_not_hold_the_office(asked: Ask) -> None:
    assert asked("Phó Trưởng Công an huyện Vũng Liêm là ai?").abstained


@pytest.mark.slow
def test_a_month_that_there_is_not_has_no_tasks(asked: Ask) -> None:
    assert refused(asked("Tháng 13 có việc gì?"))
    assert PROVINCE in cited(asked("Tháng 8 có việc gì?"))


@pytest.mark.slow
def test_who_is_to_lead_is_not_who_takes_part(asked: Ask) -> None:
    assert cited(asked("Huyện đoàn phối hợp việc gì?")) == {PROVINCE}
    assert refused(asked("Huyện đoàn chủ trì việc gì?"))


@pytest.mark.slow
def test_a_name_with_one_other_letter_is_somebody_else(asked: Ask) -> None:
    assert cited(asked("Ông Lê Văn Bảy ký kế hoạch nào?")) == {BLANK}
    assert refused(asked("Ông Lê Văn Bửu ký kế hoạch nào?"))
