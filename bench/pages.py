"""`python -m bench pages`: how long a visitor waits, alone and with nineteen others."""

import argparse
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Page, sync_playwright

from answer import ask
from answer.__main__ import read_questions
from bench.golden import QUESTIONS
from bench.page_clients import visit
from bench.page_server import page_server
from index import Archive, Embedder, load_settings
from ingest.errors import UsageError
from run import browser_path

_TIMES = 10  # each wait is measured so often


def add_command(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = commands.add_parser(
        "pages", help="how long the pages take, in Chromium and in a crowd"
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="data folder of the archive")
    parser.add_argument("--clients", type=int, default=20, metavar="N", help="visitors at once")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long they stay")
    parser.add_argument(
        "--questions", type=Path, default=QUESTIONS, metavar="FILE", help="JSON Lines: id, question"
    )
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Serves the page and prints a table.

    Raises UsageError where there is no Chromium or no answered question, and the archive's errors.
    """
    browser = browser_path()
    if browser is None:
        raise UsageError("there is no Chromium: `python run.py test` installs it")
    settings = load_settings({"data": options.data})
    questions = [item.question for item in read_questions(options.questions)]
    asked, link = _examples(settings.data, settings.model, questions)
    with page_server(settings.data) as server:
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
            page = chromium.new_page(viewport={"width": 1366, "height": 768})
            for name, wait in _waits(page, server.address, asked, link).items():
                print(f"{name:44} median {statistics.median(wait):6.2f} s   of {_TIMES}")
            chromium.close()
        visits = visit(server.address, questions, options.clients, options.seconds)
        peak = server.peak_megabytes()
    ordered = sorted(visits.seconds)
    print(
        f"{f'{options.clients} visitors asking every 2 to 8 s':44} "
        f"median {statistics.median(ordered):6.2f} s   p95 "
        f"{ordered[int(0.95 * (len(ordered) - 1))]:.2f} s, {len(ordered)} questions, "
        f"{len(visits.errors)} errors"
    )
    for error in visits.errors[:5]:
        print(json.dumps(error, ensure_ascii=False))
    if peak is not None:
        print(f"{'memory of the serving process, peak':44}        {peak:6.0f} MB")
    return 0


def _examples(data: Path, model: str, questions: list[str]) -> tuple[list[str], str]:
    """Questions that are answered, and the query string of a quote's place in a PDF."""
    archive = Archive.open(data)
    embedder = Embedder.load(model, data)
    answered: list[str] = []
    link = ""
    for question in questions:
        answer = ask(question, archive, embedder)
        if answer.abstained:
            continue
        answered.append(question)
        cited = answer.citations[0]
        if archive.plan(cited.plan_id).format == "pdf" and cited.page:
            link = link or urlencode({"plan": cited.file, "at": cited.start, "to": cited.end})
        if link and len(answered) > _TIMES:
            return answered, link
    raise UsageError("too few answered questions, or none with a page: build the archive of corpus")


def _waits(page: Page, address: str, asked: list[str], link: str) -> dict[str, list[float]]:
    """The seconds of each wait, by its name."""

    def reload(_: int) -> None:
        page.goto(address)
        page.get_by_label("Câu hỏi", exact=True).and_(page.locator(":enabled")).wait_for()

    def type_question(number: int) -> None:
        reload(number)
        page.get_by_label("Câu hỏi", exact=True).fill(asked[number])

    def ask_it(_: int) -> None:
        page.get_by_label("Câu hỏi", exact=True).press("Enter")
        page.locator(".answer").first.wait_for()

    def open_link(_: int) -> None:
        page.goto(f"{address}/van-ban?{link}")
        page.locator(".sheet img").first.wait_for()

    reload(0)  # once, so that the browser holds the scripts
    return {
        "reload until a question can be typed": _times(reload),
        "question until the answer's text": _times(ask_it, before=type_question),
        "link to a quote until its page is shown": _times(open_link),
    }


def _times(
    act: Callable[[int], None], before: Callable[[int], None] = lambda _: None
) -> list[float]:
    seconds = []
    for number in range(_TIMES):
        before(number)
        began = time.perf_counter()
        act(number)
        seconds.append(time.perf_counter() - began)
    return seconds
