"""The page "Kho" as Streamlit runs it, over real archives."""

import io
import os
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from index import Archive, Embedder, Settings, Silent, build
from index.build_job import start_build
from index.build_state import BuildState, read_state, recorded, write_state
from index.desk import Desk, Verdict, keep_verdict
from ingest import list_folder
from tests.conftest import write_corpus
from tests.sample_plans import PLANS, SWIMMING, WASTE
from views.words import ENGLISH, VIETNAMESE

pytestmark = pytest.mark.slow

MAIN = Path(__file__).parent.parent / "views" / "main.py"
Open = Callable[..., AppTest]


@pytest.fixture
def settings(
    tmp_path: Path, model_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Settings]:
    """A corpus of the sample plans and a file that can't be read; no archive yet."""
    corpus = write_corpus(tmp_path / "corpus", PLANS)
    (corpus / "hong.pdf").write_bytes(b"%PDF-1.4\n" + b"x" * 500)
    data = tmp_path / "data"
    data.mkdir()
    model = os.environ.get("PLAN_ARCHIVE_MODEL", "embedded")
    if model == "embedded":
        (data / "model").symlink_to(model_home / "model")
    monkeypatch.setenv("PLAN_ARCHIVE_DATA", str(data))
    monkeypatch.setenv("PLAN_ARCHIVE_CORPUS", str(corpus))
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    yield Settings(corpus=corpus, data=data, model=model)
    st.cache_data.clear()


@pytest.fixture
def built(settings: Settings, embedder: Embedder) -> Settings:
    """The same with an archive."""
    build(settings.corpus, settings, Silent(), embedder=embedder)
    return settings


def open_stock(**parameters: str) -> AppTest:
    page = AppTest.from_file(str(MAIN), default_timeout=120).run()
    for name, value in parameters.items():
        page.query_params[name] = value
    page.switch_page("stock.py").run()
    assert not page.exception
    return page


def shown(page: AppTest) -> str:
    assert not page.exception
    boxes = (page.markdown, page.caption, page.info, page.warning, page.error, page.success)
    texts = [block.proto.body for block in page.get("html")]
    return "\n".join([*texts, *(element.value for box in boxes for element in box)])


def click(page: AppTest, key: str) -> AppTest:
    return page.button(key=key).click().run()


def submit(page: AppTest, label: str) -> AppTest:
    button = next(b for b in page.button if b.label == VIETNAMESE[label])
    return button.click().run()


def plan_files(settings: Settings) -> set[str]:
    found = list_folder(settings.corpus).files
    return {path.relative_to(settings.corpus).as_posix() for path in found}


def wait_for_end(settings: Settings) -> BuildState:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        state = read_state(settings.data)
        if state and not state.active:
            return state
        time.sleep(0.1)
    pytest.fail("the build does not end")


def test_the_archive_is_counted_with_and_without_versions(built: Settings) -> None:
    page = open_stock()
    text = shown(page)
    assert VIETNAMESE["stock_summary"].partition(";")[0].format(plans="**3**", files="4") in text
    rows = text.replace("</tr>", "</tr>\n").splitlines()
    (year,) = [row for row in rows if ">2024</a>" in row]
    assert ">2</span>" in year  # plans
    assert "<td>3</td>" in year  # files
    assert 'href="/van-ban?year=2024"' in year
    assert VIETNAMESE["quality_printed"] in text
    assert "An Giang" in text


def test_how_the_archive_was_made_is_told(built: Settings) -> None:
    text = shown(open_stock())
    archive = Archive.open(built.data)
    for fact in (archive.generation, archive.manifest.fingerprint, str(built.corpus)):
        assert fact in text
    assert VIETNAMESE["stock_llm_none"] in text


def test_unreadable_files_stand_with_a_reason_in_vietnamese(built: Settings) -> None:
    page = open_stock()
    text = shown(page)
    assert "hong.pdf" in text
    assert VIETNAMESE["stock_reason_damaged"] in text
    (failure,) = Archive.open(built.data).failures()
    assert failure.reason.split(":")[0] in text
    (built.corpus / "hong.pdf").unlink()
    write_corpus(built.corpus, {"hong.pdf": SWIMMING})  # its content tells that it is text
    click(page, "stock_retry")
    assert wait_for_end(built).stage == "done"
    assert VIETNAMESE["stock_all_read"] in shown(page.run())


def test_scans_wait_where_tesseract_is_missing(
    settings: Settings, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PIL import Image

    Image.new("L", (600, 800), 255).save(settings.corpus / "quet.png")
    without = settings.model_copy(update={"ocr": False})
    build(settings.corpus, without, Silent(), embedder=embedder)
    monkeypatch.setattr("views.stock_contents._tesseract", lambda: False)
    text = shown(open_stock())
    assert VIETNAMESE["stock_waiting"].format(n=1) in text
    assert "quet.png" in text
    assert VIETNAMESE["stock_install_tesseract"] in text


def test_without_an_archive_the_first_one_is_built_from_the_page(settings: Settings) -> None:
    page = open_stock()
    assert str(settings.corpus) in page.info[0].value
    assert page.button(key="stock_build").label == VIETNAMESE["stock_build_first"]
    click(page, "stock_build")
    assert not page.exception
    assert wait_for_end(settings).stage == "done"
    page.run()
    assert "**3**" in shown(page)
    plans = page.switch_page("plans.py").run()
    assert set(plans.dataframe[0].value[VIETNAMESE["column_file"]]) == set(PLANS)


def test_every_session_sees_the_build_at_work(built: Settings) -> None:
    with recorded(built.data, Silent()) as progress:
        progress.message("hong.pdf is left out: <b>damaged</b>")
        progress.step(1200, 4000, "passages embedded")
        page = open_stock()
        text = shown(page)
        assert VIETNAMESE["stock_building"] in text
        assert "hong.pdf is left out: &lt;b&gt;" in text
        bar = page.get("progress")[0].proto
        assert bar.value == 30
        assert bar.text == "Lập chỉ mục đoạn văn: 1.200/4.000"
        assert "stock_build" not in [button.key for button in page.button]
        assert page.button(key="stock_stop").label == VIETNAMESE["stock_stop"]
    # It went without a word, as a killed process does.
    page.run()
    assert VIETNAMESE["stock_build_killed"].split("{when}")[0] in shown(page)
    assert page.button(key="stock_build").label == VIETNAMESE["stock_build_again"]


def test_a_failed_build_says_what_to_do(built: Settings) -> None:
    now = "2025-03-05T01:02:03+00:00"
    error = "there are no plans in /x: put some there, or name another folder"
    write_state(built.data, BuildState("failed", 1, now, now, error=error))
    text = shown(open_stock())
    assert VIETNAMESE["stock_error_nothing"] in text
    assert "/x" in text


def test_a_second_build_is_refused_with_a_message(built: Settings) -> None:
    page = open_stock()
    with recorded(built.data, Silent()):
        click(page, "stock_build")
        assert VIETNAMESE["stock_error_running"] in [error.value for error in page.error]


def test_what_awaits_a_build_is_told(built: Settings) -> None:
    assert VIETNAMESE["stock_up_to_date"] in shown(open_stock())
    write_corpus(built.corpus, {"moi.txt": WASTE.replace("305", "306")})
    (built.corpus / "2024/day-boi.md").unlink()
    assert "1 tệp mới, 1 tệp đã bỏ" in shown(open_stock())


def test_files_are_uploaded_and_found_afterwards(built: Settings) -> None:
    page = open_stock(muc="them")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", bytes(30_000_000))
    page.file_uploader[0].upload("../../e<b>vil.txt", WASTE.replace("305", "306").encode())
    page.file_uploader[0].upload("bom.zip", out.getvalue())
    page.file_uploader[0].upload("cu.txt", WASTE.encode())
    submit(page, "stock_add")
    text = shown(page)
    assert VIETNAMESE["stock_result"].format(accepted=1, known=1, refused=1) in text
    assert "<b>../../e&lt;b&gt;vil.txt</b>" in text
    assert VIETNAMESE["stock_reason_bomb"] in text
    assert "cùng nội dung với 2024/phan-loai-rac.txt" in text
    (stored,) = plan_files(built) - set(PLANS) - {"hong.pdf"}
    assert stored.startswith("tai-len/")
    assert stored.endswith("/e_b_vil.txt")
    assert wait_for_end(built).stage == "done"  # the build was started by the upload
    assert stored in {plan.file for plan in Archive.open(built.data).plans()}
    assert page.file_uploader[0].value in (None, [])


def test_nothing_chosen_and_no_update_wanted(built: Settings) -> None:
    page = submit(open_stock(muc="them"), "stock_add")
    assert VIETNAMESE["stock_nothing_chosen"] in shown(page)
    page.checkbox(key="stock_update_after").uncheck()
    page.file_uploader[0].upload("moi.txt", WASTE.replace("305", "306").encode())
    assert "1 tệp mới" in shown(submit(page, "stock_add"))
    assert read_state(built.data) is None


def test_an_added_file_is_taken_out_and_put_back(built: Settings) -> None:
    page = open_stock(muc="them")
    page.checkbox(key="stock_update_after").uncheck()
    page.file_uploader[0].upload("moi.txt", WASTE.replace("305", "306").encode())
    submit(page, "stock_add")
    (stored,) = plan_files(built) - set(PLANS) - {"hong.pdf"}
    page.multiselect(key="stock_remove_files").select(stored)
    submit(page, "stock_remove")
    assert stored not in plan_files(built)
    assert VIETNAMESE["stock_removed_files"].format(n=1) in [e.label for e in page.expander]
    submit(page, "stock_put_back")
    assert stored in plan_files(built)
    assert VIETNAMESE["stock_put_back_done"].split("{")[0] in shown(page)


def test_a_folder_of_this_machine_is_added(built: Settings, tmp_path: Path) -> None:
    write_corpus(tmp_path / "office", {"2025/moi.txt": WASTE.replace("305", "306")})
    page = open_stock(muc="them")
    page.text_input(key="stock_folder").set_value(str(tmp_path / "missing"))
    submit(page, "stock_folder_add")
    assert [error.value for error in page.error] == [VIETNAMESE["stock_reason_no_folder"]]
    page.checkbox(key="stock_update_after").uncheck()
    page.text_input(key="stock_folder").set_value(str(tmp_path / "office"))
    submit(page, "stock_folder_add")
    assert any(file.endswith("/office/2025/moi.txt") for file in plan_files(built))


def test_a_backup_is_made_and_offered(built: Settings) -> None:
    page = open_stock(muc="sao-luu")
    assert VIETNAMESE["stock_backups_none"] in shown(page)
    click(page, "stock_backup_make")
    (backup,) = (built.data / "backups").glob("*.zip")
    with zipfile.ZipFile(backup) as archive:
        assert "corpus/2023/trong-cay.txt" in archive.namelist()
    assert backup.name in shown(page)
    downloads = page.get("download_button")
    assert [button.proto.label for button in downloads] == [VIETNAMESE["stock_backup_download"]]


def test_verdicts_are_shown_with_the_way_back(built: Settings) -> None:
    page = open_stock(muc="danh-gia")
    assert VIETNAMESE["stock_verdicts_none"] in shown(page)
    desk = Desk(built.data)
    keep_verdict(desk, Verdict("Hỏi <i>1</i>?", "Đáp", "g", "q=mot&lang=en", True, ""))
    keep_verdict(desk, Verdict("Hỏi hai?", "Đáp", "g", "q=hai", False, "<script>sai</script>"))
    text = shown(page.run())
    assert 'href="/?q=mot&amp;lang=en"' in text
    assert "Hỏi &lt;i&gt;1&lt;/i&gt;?" in text
    assert "<script>" not in text
    page.segmented_control(key="stock_verdicts_which").set_value("bad").run()
    assert "q=hai" in shown(page)
    assert "q=mot" not in shown(page)
    page.segmented_control(key="stock_section").set_value("sao-luu").run()
    assert f"{VIETNAMESE['stock_verdicts']}</dt><dd>2<" in shown(page)
    assert page.query_params["muc"] == "sao-luu"


def test_a_broken_archive_can_be_built_again(built: Settings) -> None:
    (built.data / "current").write_text("nothing")
    page = open_stock()
    assert VIETNAMESE["stock_broken"] in shown(page)
    click(page, "stock_build")
    assert wait_for_end(built).stage == "done"
    assert "**3**" in shown(page.run())


def test_a_corpus_that_is_gone_is_said(built: Settings) -> None:
    built.corpus.rename(built.corpus.with_name("elsewhere"))
    assert VIETNAMESE["stock_no_corpus"].split("{corpus}")[1] in shown(open_stock())


def test_the_page_speaks_english(built: Settings) -> None:
    text = shown(open_stock(lang="en"))
    assert ENGLISH["stock_state"] in text
    assert "year=2024&amp;lang=en" in text


def test_a_build_from_the_terminal_is_seen_too(settings: Settings) -> None:
    start_build(settings)  # as `python -m index build` would run
    wait_for_end(settings)
    report = read_state(settings.data)
    assert report
    assert VIETNAMESE["stock_build_done"].split("{when}")[0] in shown(open_stock())
