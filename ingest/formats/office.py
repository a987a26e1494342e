"""LibreOffice as a converter of files that only office programs read well.

Each call runs in a profile and folder of its own, so calls may run side by side, and beside an
open LibreOffice of the user. The profile forbids macros, active content and links to elsewhere.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from ingest.errors import SourceError

_NAMES = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
)
_MOST_BYTES = 500_000_000  # of a result; more is a bomb
_NO_PROXY_THERE = "http://127.0.0.1:9"  # the discard port: what asks for the network finds nothing
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
{items}
</oor:items>
"""
_SETTING = (
    '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
    "<value>{value}</value></prop></item>"
)
_VALUES = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def find_office() -> Path | None:
    """LibreOffice's program, on the PATH or where its installers put it; None where it is not."""
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    return next((path for path in map(Path, _USUAL_PLACES) if path.is_file()), None)


def convert(
    data: bytes,
    suffix: str,
    target: str = "docx",
    seconds: float = 120,
    office: Path | None = None,
) -> bytes:
    """The file in the format `target`, a suffix without dot, or suffix and filter of LibreOffice.

    `suffix` is that of the data's true kind (".doc"). `office` is LibreOffice's program, found by
    find_office() where it is not given. Raises SourceError where LibreOffice is missing, takes
    longer than `seconds`, or cannot read the file.
    """
    program = office or find_office()
    if program is None:
        raise SourceError(f"files of kind '{suffix}' need LibreOffice; install it and try again")
    with tempfile.TemporaryDirectory(prefix="plan-", ignore_cleanup_errors=True) as folder:
        return _convert_in(Path(folder), program, data, suffix, target, seconds)


def _convert_in(
    folder: Path, program: Path, data: bytes, suffix: str, target: str, seconds: float
) -> bytes:
    source = folder / f"document{suffix}"
    source.write_bytes(data)
    results = folder / "results"
    results.mkdir()
    _write_profile(folder / "profile")
    command = [
        str(program),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--invisible", "--norestore", "--nologo", "--nodefault"),
        *("--nolockcheck", "--nofirststartwizard"),
        *("--convert-to", target, "--outdir", str(results), str(source)),
    ]
    _run(command, folder, seconds)
    result = results / f"document.{target.partition(':')[0]}"
    if not result.is_file():
        raise SourceError(
            "LibreOffice cannot read the file (damaged, or it needs a password);"
            " open it in Word and save it as .docx"
        )
    if result.stat().st_size > _MOST_BYTES:
        raise SourceError("grows too large when converted; save it as .docx without its pictures")
    return result.read_bytes()


def _write_profile(profile: Path) -> None:
    items = "\n".join(_SETTING.format(path=p, name=n, value=v) for p, n, v in _VALUES)
    user = profile / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(_SETTINGS.format(items=items), "utf-8")


def _run(command: list[str], folder: Path, seconds: float) -> None:
    """Runs LibreOffice; ends it and all that it started when the time is up."""
    environment = os.environ | dict.fromkeys(
        ("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), _NO_PROXY_THERE
    )
    try:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=sys.platform != "win32",  # a process group, to end as a whole
        )
    except OSError as error:
        raise SourceError(
            f"LibreOffice cannot be started ({error.strerror or error}); check its path"
        ) from error
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise SourceError(
            f"LibreOffice took longer than {seconds:g} s; open the file in Word and save it as"
            " .docx"
        ) from error
    finally:
        _end_group(process)


def _end_group(process: subprocess.Popen[bytes]) -> None:
    """Ends what still runs of the process and its children."""
    if sys.platform == "win32":
        if process.poll() is None:
            tree = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(tree, check=False, capture_output=True)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):  # nothing is left
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
