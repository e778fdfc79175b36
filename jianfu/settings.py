"""Settings of a user or an office: a small TOML file. Without one, everything optional is off."""

import os
import re
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_ADDRESS = re.compile(r"https?://[^\s/?#@]+(?:/[^\s?#]*)?")  # no password: it would stand in the file
_TIMEOUT = 60.0  # seconds
_LONGEST_TIMEOUT = 600.0
_WORDS = ("address", "model", "key_variable")
_KEYS = (*_WORDS, "timeout_seconds")


class SettingsError(ValueError):
    """Settings that cannot be used; the message is one Chinese line that says what to do."""


@dataclass(frozen=True, slots=True)
class SecondReader:
    """The optional second reader: a language model behind an OpenAI-compatible address.

    Attributes:
        address: where the interface begins, such as ``http://192.168.1.20:8000/v1``; no slash at the end.
        model: the name under which the model is served.
        timeout_seconds: time for one document as a whole.
        key_variable: environment variable that holds the key; empty where none is needed.
    """

    address: str
    model: str
    timeout_seconds: float = _TIMEOUT
    key_variable: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a settings file says.

    Attributes:
        second_reader: None when it is off, as it is unless an address is named.
    """

    second_reader: SecondReader | None = None


def load_settings(named: Path | None = None) -> Settings:
    """Reads the settings.

    Args:
        named: the file the user names; else that of ``JIANFU_SETTINGS``, else ``settings.toml`` in the user's
            folder of configuration (``~/.config/jianfu``, on Windows ``%APPDATA%/jianfu``) where it is there.

    Raises:
        SettingsError: a file that was named is missing, or a file cannot be used.
    """
    if named is None and os.environ.get("JIANFU_SETTINGS"):
        named = Path(os.environ["JIANFU_SETTINGS"])
    path = named or _usual_place()
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        if named is None:
            return Settings()
        raise SettingsError(f"没有设置文件{path}；请检查--settings或环境变量JIANFU_SETTINGS") from error
    except OSError as error:
        raise SettingsError(f"设置文件{path}读不出（{error.strerror or error}）；请检查路径和权限") from error
    except (ValueError, RecursionError) as error:
        reason = "不是UTF-8文字" if isinstance(error, UnicodeDecodeError) else "不是TOML格式"
        raise SettingsError(f"设置文件{path}{reason}；请按使用说明“第二读者”一节的样子改") from error
    try:
        return _settings(table)
    except SettingsError as error:
        raise SettingsError(f"设置文件{path}：{error}") from error


def _usual_place() -> Path:
    if sys.platform == "win32" and os.environ.get("APPDATA"):
        return Path(os.environ["APPDATA"], "jianfu", "settings.toml")
    return Path("~/.config/jianfu/settings.toml").expanduser()


def _settings(table: dict[str, Any]) -> Settings:
    _no_unknown(table, ("second_reader",), "")
    reader = table.get("second_reader", {})
    if not isinstance(reader, dict):
        raise SettingsError("second_reader应为一节，写作[second_reader]")
    _no_unknown(reader, _KEYS, "second_reader.")
    for key in _WORDS:
        if not isinstance(reader.get(key, ""), str) or not reader.get(key, "").isprintable():
            raise SettingsError(f"second_reader.{key}应为一行文字，写在引号里")
    if not reader.get("address"):
        return Settings()
    if not _ADDRESS.fullmatch(reader["address"]):
        raise SettingsError("second_reader.address应为http://或https://开头的地址，不带口令和参数")
    if not reader.get("model"):
        raise SettingsError("写了second_reader.address，还要写second_reader.model（模型名称）")
    seconds = reader.get("timeout_seconds", _TIMEOUT)
    if (
        isinstance(seconds, bool)
        or not isinstance(seconds, int | float)
        or not 0 < seconds <= _LONGEST_TIMEOUT
    ):
        raise SettingsError(f"second_reader.timeout_seconds应为大于0、不超过{_LONGEST_TIMEOUT:.0f}的秒数")
    return Settings(
        SecondReader(
            reader["address"].rstrip("/"), reader["model"], float(seconds), reader.get("key_variable", "")
        )
    )


def _no_unknown(table: dict[str, Any], known: tuple[str, ...], prefix: str) -> None:
    unknown = [key for key in table if key not in known]
    if unknown:
        raise SettingsError(f"不认识“{prefix}{unknown[0]}”这一项，可写{'、'.join(known)}")
