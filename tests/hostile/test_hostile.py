"""Every hostile file gives its clear line or is read, within 10 seconds and 1 GiB."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.makers import HOSTILE

LIBRE_OFFICE = ("broken.odt", "broken.rtf", "directory-in-circles.doc")
#: Only a hang ends here; the 10 seconds of the promise are counted as processor time by the kernel.
HANG_SECONDS = 60
MEMORY = 1024**3
# The limit is on resident memory, told by the kernel when the child has ended; address space says little,
# since PDFium reserves gigabytes of it without use.
CHILD = """
import resource, sys
from pathlib import Path
from jianfu.documents.errors import UnreadableError
from jianfu.documents.read import read_document
path = sys.argv[1]
resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
resource.setrlimit(resource.RLIMIT_DATA, (3 * 1024**3, 3 * 1024**3))
try:
    document = read_document(Path(path).read_bytes(), path)
except UnreadableError as error:
    print("unreadable")
    print(error)
else:
    document.tables
    print("read" if document.text_extracted else "no text")
    print(" ".join(document.warnings))
    print(document.text)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(peak, file=sys.stderr)
"""


@pytest.mark.parametrize("name", HOSTILE)
def test_gives_its_line_or_is_read(name: str, tmp_path: Path) -> None:
    if name in LIBRE_OFFICE and not shutil.which("soffice") and not os.environ.get("CI"):
        pytest.skip("LibreOffice is not installed")
    hostile = HOSTILE[name]
    path = tmp_path / name
    path.write_bytes(hostile.make())
    result = subprocess.run(
        [sys.executable, "-c", CHILD, str(path)],
        capture_output=True,
        timeout=HANG_SECONDS,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    errors = result.stderr.decode()
    assert result.returncode == 0, errors
    kind, message, *text = result.stdout.decode().split("\n", 2)
    if hostile.says:
        assert kind == "unreadable"
        assert re.search(hostile.says, message), message
        assert text == [""], "one line only"
        assert re.search("请|可查", message), "says what to do"
        assert "/" not in message.replace("GB/T", ""), "no path of this machine"
    else:
        assert kind == ("read" if hostile.reads else kind) != "unreadable", message
        assert hostile.warns in message
        assert hostile.reads in "".join(text)
        assert "root:" not in "".join(text)
    assert int(errors.split()[-1]) < MEMORY
