"""The settings file: found where it should be, and wrong in one line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jianfu.settings import SecondReader, Settings, SettingsError, load_settings

FULL = """\
[second_reader]
address = "http://192.168.1.20:8000/v1/"
model = "qwen"
timeout_seconds = 30
key_variable = "OUR_KEY"
"""
READER = SecondReader("http://192.168.1.20:8000/v1", "qwen", 30.0, "OUR_KEY")


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("JIANFU_SETTINGS", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "home" / ".config"))


def written(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_without_a_file_everything_is_off() -> None:
    assert load_settings() == Settings(second_reader=None)


def test_the_nearest_file_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def named(model: str) -> str:
        return FULL.replace("qwen", model)

    written(tmp_path / "home/.config/jianfu/settings.toml", named("user"))
    assert load_settings().second_reader.model == "user"  # type: ignore[union-attr]
    monkeypatch.setenv("JIANFU_SETTINGS", str(written(tmp_path / "office.toml", named("office"))))
    assert load_settings().second_reader.model == "office"  # type: ignore[union-attr]
    assert load_settings(written(tmp_path / "own.toml", FULL)) == Settings(READER)


@pytest.mark.parametrize("text", ["", "[second_reader]\n", '[second_reader]\nmodel = "qwen"\n', "# 无\n"])
def test_without_an_address_it_is_off(tmp_path: Path, text: str) -> None:
    assert load_settings(written(tmp_path / "a.toml", text)).second_reader is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[second_reader", "TOML"),
        (b"\xff\xfe\x00", "UTF-8"),
        ("a = " + "[" * 20_000, "TOML"),
        ('[web]\nport = "1"', "不认识“web”"),
        (FULL + 'key = "abc"', "不认识“second_reader.key”"),
        ('second_reader = "http://127.0.0.1/v1"', "[second_reader]"),
        ("[[second_reader]]", "[second_reader]"),
        ("[second_reader]\naddress = 8000", "address应为一行文字"),
        (FULL.replace("qwen", "q\\nwen"), "model应为一行文字"),
        ('[second_reader]\naddress = "192.168.1.20:8000"', "http://"),
        ('[second_reader]\naddress = "file:///etc/passwd"', "http://"),
        (FULL.replace("192", "user:word@192"), "不带口令"),
        (FULL.replace("v1/", "v1?a=b"), "不带口令和参数"),
        ('[second_reader]\naddress = "http://127.0.0.1/v1"', "second_reader.model"),
        (FULL.replace("30", "0"), "timeout_seconds"),
        (FULL.replace("30", "-1"), "timeout_seconds"),
        (FULL.replace("30", "nan"), "timeout_seconds"),
        (FULL.replace("30", "inf"), "timeout_seconds"),
        (FULL.replace("30", "true"), "timeout_seconds"),
        (FULL.replace("30", '"30"'), "timeout_seconds"),
        (FULL.replace("30", "1979-05-27"), "timeout_seconds"),
    ],
)
def test_what_is_wrong_is_told_in_one_line_with_the_file(
    tmp_path: Path, text: str | bytes, says: str
) -> None:
    path = written(tmp_path / "设置.toml", text)
    with pytest.raises(SettingsError) as raised:
        load_settings(path)
    message = str(raised.value)
    assert says in message
    assert str(path) in message
    assert "\n" not in message


def test_a_named_file_must_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError, match="没有设置文件"):
        load_settings(tmp_path / "none.toml")
    with pytest.raises(SettingsError, match="读不出"):
        load_settings(tmp_path)
    monkeypatch.setenv("JIANFU_SETTINGS", str(tmp_path / "none.toml"))
    with pytest.raises(SettingsError, match="没有设置文件"):
        load_settings()


def test_the_command_ends_with_that_line(tmp_path: Path) -> None:
    path = written(tmp_path / "a.toml", "[second_reader]\nadress = 'http://127.0.0.1/v1'\n")
    run = subprocess.run(
        [sys.executable, "-m", "jianfu", "screen", "-", "--settings", str(path)],
        input="文字", capture_output=True, encoding="utf-8", check=False, cwd=Path(__file__).parent.parent,
        env=dict(os.environ),
    )  # fmt: skip
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.count("\n") == 1
    assert "adress" in run.stderr
