"""Many files: one that ends its process costs that file only; names of reports are fit for every system."""

import os
from pathlib import Path

import pytest

from jianfu.audit.finding import Screening, Unreadable
from jianfu.batch import Options, _spread, _stem, _Task
from jianfu.documents.sources import Source

TEXT = "青溪县人民政府办公室关于护林工作的通知\n各乡镇人民政府：\n请各乡镇与各村签订护林责任状。\n"


class Deadly(bytes):
    """Bytes that end the process that unpacks them, as a fault in a reader's C code would."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (9,)


def test_a_process_that_dies_costs_its_own_file_only() -> None:
    options = Options(frozenset({"terminal"}), Path("out"))
    sources = [Source(f"{number}.txt", TEXT.encode()) for number in range(12)]
    sources[5] = Source("5.txt", Deadly())
    outcomes = list(_spread([_Task(source, source.path, options) for source in sources], jobs=2))
    names = [
        item.path if isinstance(item, Unreadable) else item.reading.document.path for (item,) in outcomes
    ]
    assert names == [source.path for source in sources]
    for number, (item,) in enumerate(outcomes):
        if number == 5:
            assert isinstance(item, Unreadable)
            assert "意外中止" in item.message
        else:
            assert isinstance(item, Screening)
            assert item.findings


@pytest.mark.parametrize(
    ("path", "stem"),
    [
        ("a/b/通知.docx", "通知"),
        ("包.zip/内/通知.定稿.docx", "通知.定稿"),
        ("C:\\文件\\通知.docx", "通知"),
        ("-", "标准输入"),
        ("  .docx", "未命名"),
        ('说明"*?<>|:.txt', "说明_______"),
        ("长" * 300 + ".docx", "长" * 60),
        ("坏\udc80名.txt", "坏_名"),
    ],
)
def test_names_of_reports_are_fit_for_every_system(path: str, stem: str) -> None:
    assert _stem(path, set()) == stem


def test_names_that_differ_in_case_only_do_not_share_a_report() -> None:
    taken: set[str] = set()
    assert [_stem(name, taken) for name in ("A.docx", "a.docx", "a.pdf")] == ["A", "a（2）", "a（3）"]
