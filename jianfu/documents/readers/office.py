"""Formats that LibreOffice turns into docx or xlsx for us: doc, wps, rtf, odt, ods.

It runs without a window, in a profile of its own in which macros are off and the network leads nowhere.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from jianfu.documents import limits
from jianfu.documents.errors import UnreadableError
from jianfu.documents.readers import docx, spreadsheet
from jianfu.documents.readers.content import Content
from jianfu.documents.readers.package import Package

_SETTING = (
    '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value>'
    "</prop></item>"
)
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def read_text(data: bytes) -> Content:
    """Reads doc, wps, rtf or odt through docx; blocks have no anchors, as the file cannot be annotated.

    Raises:
        UnreadableError: LibreOffice is not installed, fails or takes too long, or the result is unreadable.
    """
    content = docx.read(_converted(data, "docx"))
    content.blocks = [replace(block, anchor="") for block in content.blocks]
    return content


def read_sheets(data: bytes) -> Content:
    """Reads ods through xlsx.

    Raises:
        UnreadableError: as ``read_text``.
    """
    return spreadsheet.read(_converted(data, "xlsx"))


def _converted(data: bytes, target: str) -> bytes:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise UnreadableError("读取这种格式需要安装 LibreOffice；请安装，或用办公软件另存为 docx 后再查")
    if data.startswith(b"PK"):
        _refuse_bombs(data)
    with tempfile.TemporaryDirectory(prefix="jianfu-") as folder:
        source = Path(folder, "source")
        source.write_bytes(data)
        _run(
            [
                *(program, "--headless", "--norestore", "--nolockcheck", "--nodefault"),
                f"-env:UserInstallation={Path(_profile().name).as_uri()}",
                *("--convert-to", target, "--outdir", folder, str(source)),
            ]
        )
        result = Path(folder, f"source.{target}")
        if not result.exists():
            raise UnreadableError("无法转换，文件可能已加密或损坏；请用办公软件打开，另存为 docx 后再查")
        if result.stat().st_size > limits.FILE_BYTES:
            raise UnreadableError("内容过多，超出处理上限；请拆分后再查")
        return result.read_bytes()


def _run(command: list[str]) -> None:
    """Runs LibreOffice; it starts further processes, so the whole group is ended when time is up."""
    # The locale decides how old files without a code page are read: ours are Chinese.
    environment = {**os.environ, "LC_ALL": "zh_CN.UTF-8"}
    process = subprocess.Popen(  # noqa: S603 - a fixed program with a file name of ours
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    if sys.platform == "linux":
        import resource

        resource.prlimit(process.pid, resource.RLIMIT_AS, (limits.CONVERSION_BYTES, limits.CONVERSION_BYTES))
    try:
        process.wait(limits.CONVERSION_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(
            f"转换超过{limits.CONVERSION_SECONDS:.0f}秒，已停止；请用办公软件另存为 docx 后再查"
        ) from error
    finally:
        if process.poll() is None:
            if sys.platform == "win32":
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _refuse_bombs(data: bytes) -> None:
    package = Package(data)
    for name in package.entries:
        if name.endswith(".xml"):
            package.read(name)


@cache
def _profile() -> tempfile.TemporaryDirectory[str]:
    """One profile a process, since two runs cannot share one; removed when the process ends."""
    folder = tempfile.TemporaryDirectory(prefix="jianfu-libreoffice-", ignore_cleanup_errors=True)
    user = Path(folder.name, "user")
    user.mkdir()
    items = "".join(_SETTING.format(path=path, name=name, value=value) for path, name, value in _SETTINGS)
    user.joinpath("registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>",
        encoding="utf-8",
    )
    return folder
