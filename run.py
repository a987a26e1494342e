"""Starts the plan archive from nothing: `python run.py`.

Needs only Python 3.11 or later. Makes the environment `.venv`, installs what requirements.txt
lists, builds the archive from corpus/ and opens the page. Steps already done are skipped. Runs on
Linux, macOS and Windows.
"""

from __future__ import annotations  # so that an old Python gets as far as the message

import argparse
import hashlib
import os
import platform
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import webbrowser
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
TORCH_INDEX = "TORCH_CPU_INDEX"
FIRST_PORT = 8501

PYTHON_TOO_OLD = 10
NO_ENVIRONMENT = 11
INSTALL_FAILED = 12
NO_SPACE = 13
NOT_STARTED = 14
NO_PLANS = 3  # exit code of a build whose folder of plans is missing or empty

EPILOG = f"""
Exit codes: 0 done, 2 wrong arguments, {PYTHON_TOO_OLD} Python too old, {NO_ENVIRONMENT} no
environment could be made, {INSTALL_FAILED} packages could not be installed, {NO_SPACE} disk full,
{NOT_STARTED} the page did not start; any other is that of the command that was run.
Setting: {TORCH_INDEX} is the address of PyTorch's CPU index (see pytorch.org). On Linux,
torch from elsewhere may bring several GB for graphics cards that this program does not use.
"""


@dataclass(frozen=True)
class Program:
    """A program beside Python that this one uses where it is installed."""

    name: str
    found: Callable[[], object]
    packages: tuple[str, ...]  # of Debian and Ubuntu
    elsewhere: str  # how to install it on other systems
    without: str  # what happens where it is missing

    def remedy(self) -> str:
        """How to install it here."""
        if shutil.which("apt-get"):
            return f"on Debian and Ubuntu: apt install {' '.join(self.packages)}"
        return self.elsewhere


class Failed(Exception):
    """The run ends here, with one line for the user and an exit code."""

    def __init__(self, message: str, code: int) -> None:
        """`message` says what to do about it; `code` is what the process exits with."""
        super().__init__(message)
        self.code = code


def main(arguments: Sequence[str]) -> int:
    """Runs one of the commands; returns the exit code."""
    options, rest = _parser().parse_known_args(arguments)
    try:
        if sys.version_info < (3, 11):  # noqa: UP036 (whoever starts this may have less)
            raise Failed(f"Python 3.11 or later is needed, not {platform.python_version()}: "
                         "install it and run run.py with it", PYTHON_TOO_OLD)  # fmt: skip
        if rest and options.command not in ("test", "build", "ask"):
            raise Failed(f"unknown argument {rest[0]!r} (see run.py --help)", 2)
        return _run(options.command, options, rest)
    except Failed as failure:
        print(f"error: {failure}", file=sys.stderr)
        return failure.code
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="run.py",
        description="Sets up the plan archive and opens its page.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(command="serve", port=None, browser=True)
    commands = parser.add_subparsers(metavar="COMMAND")
    for name, text in (
        ("serve", "set up, build the archive, open the page (the default)"),
        ("setup", "make the environment and install the packages"),
        ("build", "set up and build the archive; takes --corpus DIR and --data DIR"),
        ("ask", 'set up and answer one question: ask "..."'),
        ("check", "set up for development, check style and types"),
        ("test", "set up for development and run the tests; the rest goes to pytest"),
    ):
        command = commands.add_parser(name, help=text, add_help=name in ("serve", "setup"))
        command.set_defaults(command=name)
        if name == "serve":
            command.add_argument("--port", type=int, help=f"default: first free from {FIRST_PORT}")
            command.add_argument(
                "--no-browser", dest="browser", action="store_false", help="only print the address"
            )
    return parser


def _run(command: str, options: argparse.Namespace, rest: list[str]) -> int:
    passed = _passed_on(command, rest)
    os.chdir(ROOT)
    development = command in ("test", "check")
    _make_environment()
    _install(ROOT / ("requirements-dev.txt" if development else "requirements.txt"))
    if command == "test":
        _install_programs(TEST_PROGRAMS)
        return _call("-m", "pytest", *rest)
    if command == "check":
        checks = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy", "."))
        return max(_call("-m", *check) for check in checks)
    if command != "ask":
        _install_programs((TESSERACT, OFFICE))
    if command in ("build", "ask"):
        return _call("-m", {"build": "index", "ask": "answer"}[command], *passed)
    return 0 if command == "setup" else _serve(options)


def _passed_on(command: str, rest: list[str]) -> list[str]:
    """The arguments of the command; folders are meant from where the user stands."""
    folders = ("--corpus", "--data")
    passed = [command] if command == "build" else []
    for before, argument in zip(["", *rest], rest, strict=False):
        option, equals, value = argument.partition("=")
        if before in folders:
            passed.append(os.path.abspath(argument))
        elif equals and option in folders:
            passed.append(f"{option}={os.path.abspath(value)}")
        else:
            passed.append(argument)
    return passed


def _python() -> str:
    """The environment's interpreter."""
    inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return str(VENV.joinpath(*inside))


def _environment() -> dict[str, str]:
    """The environment of the commands: PLAN_ARCHIVE_* are settings there, and this one is none."""
    return {name: value for name, value in os.environ.items() if name != TORCH_INDEX}


def _call(*arguments: str) -> int:
    return subprocess.run([_python(), *arguments], env=_environment(), check=False).returncode


def _make_environment() -> None:
    if Path(_python()).is_file() and (VENV / "pyvenv.cfg").is_file():
        return
    print("Making the environment .venv ...", flush=True)
    done = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True
    )
    if done.returncode:
        _fail_if_full(done.stdout + done.stderr)
        raise Failed("python -m venv failed: install Python's venv module (on Debian and Ubuntu: "
                     "apt install python3-venv)", NO_ENVIRONMENT)  # fmt: skip


def _install(requirements: Path) -> None:
    """Installs what is listed, unless the same lists were installed before."""
    stamp = VENV / f"{requirements.stem}.sha256"
    wanted = _digest(ROOT / "requirements.txt", requirements)
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    print("Installing packages, which takes several minutes the first time:", flush=True)
    torch = _torch_requirement()
    index = os.environ.get(TORCH_INDEX)
    if platform.system() == "Linux" and not index:
        print(f"  note: set {TORCH_INDEX} if this fetches a torch of several GB (run.py --help)")
    _pip(f"  {torch}", torch, *(("--index-url", index) if index else ()))
    _pip(f"  {requirements.name}", "-r", str(requirements))
    stamp.write_text(wanted)


def _torch_requirement() -> str:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    found = re.search(r"^torch==[\w.+]+", text, re.MULTILINE)
    if found is None:
        raise Failed("requirements.txt does not pin torch", INSTALL_FAILED)
    return found[0]


def _digest(*files: Path) -> str:
    return hashlib.sha256(b"\n".join(file.read_bytes() for file in files)).hexdigest()


def _pip(step: str, *arguments: str) -> None:
    print(f"{step} ...", flush=True)
    command = [_python(), "-m", "pip", "install", "--no-input", "--quiet", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    if done.returncode:
        output = done.stdout + done.stderr
        _fail_if_full(output)
        raise Failed(_pip_reason(output), INSTALL_FAILED)


def _fail_if_full(output: str) -> None:
    if "No space left on device" in output or "[Errno 28]" in output:
        free = shutil.disk_usage(ROOT).free / 1e9
        raise Failed(f"the disk is full ({free:.1f} GB free): about 3 GB are needed", NO_SPACE)


def _pip_reason(output: str) -> str:
    unreachable = ("NewConnectionError", "Temporary failure", "unreachable", "ConnectTimeout",
                   "NameResolutionError", "ProxyError", "Read timed out")  # fmt: skip
    if any(sign in output for sign in unreachable):
        return ("packages can't be fetched, no network: connect this machine for the installation, "
                "or point pip to a folder of wheels with PIP_FIND_LINKS")  # fmt: skip
    errors = [line for line in output.splitlines() if line.startswith("ERROR")]
    return f"pip failed: {' '.join(errors[:2]) or output.strip()[-300:]}"


def _install_programs(programs: Sequence[Program]) -> None:
    """Programs that are missing, where this process may install them; else says what to do."""
    missing = [program for program in programs if not program.found()]
    packages = [package for program in missing for package in program.packages]
    if missing and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing {', '.join(program.name for program in missing)} ...", flush=True)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        install = ("install", "-y", "--no-install-recommends", *packages)
        for command in (("update",), install):
            subprocess.run(("apt-get", "-qq", *command), env=environment, check=False,
                           stdout=subprocess.DEVNULL)  # fmt: skip
    for program in missing:
        if not program.found():
            print(f"note: {program.name} not found, {program.without}; {program.remedy()}")


def browser_path() -> str | None:
    """The browser that the tests use, None where there is none."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


def tesseract_path() -> str | None:
    """Tesseract with its Vietnamese data, None where either is missing."""
    path = shutil.which("tesseract") or _first_file(
        r"C:\Program Files\Tesseract-OCR\tesseract.exe", "/opt/homebrew/bin/tesseract"
    )
    if path is None:
        return None
    listed = subprocess.run([path, "--list-langs"], capture_output=True, text=True, check=False)
    return path if "vie" in (listed.stdout + listed.stderr).split() else None


def office_path() -> str | None:
    """LibreOffice, None where it is missing."""
    return (
        shutil.which("soffice")
        or shutil.which("libreoffice")
        or _first_file(
            r"C:\Program Files\LibreOffice\program\soffice.exe",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        )
    )


def _first_file(*paths: str) -> str | None:
    return next((path for path in paths if Path(path).is_file()), None)


TESSERACT = Program(
    "tesseract", tesseract_path, ("tesseract-ocr", "tesseract-ocr-vie"),
    "Windows: the installer of UB Mannheim, with Vietnamese chosen; "
    "macOS: brew install tesseract tesseract-lang",
    "scans and photographs stay unread and are listed as waiting for OCR",
)  # fmt: skip
OFFICE = Program(
    "LibreOffice", office_path, ("libreoffice-writer-nogui",),
    "install LibreOffice from libreoffice.org, or with brew install --cask libreoffice",
    "old Word files (.doc, .rtf) are read without list numbers and fonts",
)  # fmt: skip
CHROMIUM = Program(
    "Chromium", browser_path, ("chromium",),
    "install Chromium or Chrome", "the browser tests are skipped",
)  # fmt: skip
FONTS = Program(
    "FreeSerif and DejaVu Serif",
    lambda: all(map(_font_found, ("FreeSerif", "DejaVuSerif"))),
    ("fonts-freefont-ttf", "fonts-dejavu"),
    "install the fonts FreeSerif and DejaVu Serif",
    "tests on pages set in them fail",
)
TEST_PROGRAMS = (TESSERACT, OFFICE, CHROMIUM, FONTS)


def _font_found(name: str) -> bool:
    folders = (Path("/usr/share/fonts"), Path.home() / ".fonts", Path("/Library/Fonts"))
    return any(folder.is_dir() and any(folder.rglob(f"{name}*")) for folder in folders)


def _serve(options: argparse.Namespace) -> int:
    print("Bringing the archive up to date ...", flush=True)
    port = options.port or _free_port()
    _check_port(port)
    code = _call("-m", "index", "build")
    if code == NO_PLANS and (ROOT / "data" / "current").exists():
        print("The plans can't be reached; the page uses the archive as it was.", flush=True)
    elif code:
        return code
    command = [_python(), "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    print("Starting the page ...", flush=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # the page ends with this process
    server = subprocess.Popen(command, env=_environment(), stdout=subprocess.DEVNULL)
    try:
        url = f"http://127.0.0.1:{port}"
        _wait_until_healthy(server, url)
        print(f"The plan archive is at {url} (Ctrl+C ends it).", flush=True)
        if options.browser and _has_display():
            webbrowser.open(url)
        return server.wait()
    finally:
        server.terminate()
        server.wait()


def _check_port(port: int) -> None:
    if not 1 <= port <= 65535:
        raise Failed(f"no port {port}: choose one from 1024 to 65535", NOT_STARTED)
    with socket.socket() as probe:
        if not probe.connect_ex(("127.0.0.1", port)):
            raise Failed(f"port {port} is in use: end that program or use another", NOT_STARTED)


def _free_port() -> int:
    for port in range(FIRST_PORT, FIRST_PORT + 100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    raise Failed("no free port: end another program or use --port", NOT_STARTED)


def _wait_until_healthy(server: subprocess.Popen[bytes], url: str) -> None:
    """Waits until the page answers; loading the model takes some seconds."""
    deadline = time.monotonic() + 300
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=5):
                return
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.3)
    raise Failed("the page did not start: see the messages above", NOT_STARTED)


def _has_display() -> bool:
    if os.name == "nt" or platform.system() == "Darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
