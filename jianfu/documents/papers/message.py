"""Group messages pasted as text (微信群、钉钉群、QQ群 里的通知): who sent what when, to whom, and what it asks."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jianfu.documents.document import Span
from jianfu.documents.reading import Purpose, Reading
from jianfu.documents.voice import Voice, voice_of


class Ask(StrEnum):
    """What a message asks for."""

    FORM = "form"  # 填表、台账、名单、统计
    LINK = "link"  # an address or a shared document to fill in
    QR_CODE = "qr_code"  # 扫码
    CHAIN = "chain"  # 接龙
    PHOTOS = "photos"  # 照片、截图、视频
    REPLY = "reply"  # 收到请回复
    FORWARD = "forward"  # 转发到各群、朋友圈
    LIKES = "likes"  # 点赞、投票、关注


@dataclass(frozen=True, slots=True)
class Sent:
    """One message of a paste.

    Attributes:
        sender: name before the words, as pasted; empty where it was not pasted along.
        time: the words of the time of sending (``2025/3/4 19:22``), empty where there are none.
        minute: minutes since midnight of that time; None where not told.
        weekend: whether it was sent on a Saturday or Sunday; None where the day is not told.
        everyone: whether all members are called (@所有人).
        addressed: who is called or addressed, as written, without the @: 各镇, 李镇长.
        forwarded: whether it says that it hands on another's words unchanged (转发：).
        deadlines: the words of its deadlines, in order.
        hour_precise: whether one of them names an hour, a number of hours or the end of work.
        asks: what it asks for, each once; what it forbids or tells of others is left out.
        photos: how many photos at least; None where no number is told.
        span: the message without sender and time.
    """

    sender: str
    time: str
    minute: int | None
    weekend: bool | None
    everyone: bool
    addressed: tuple[str, ...]
    forwarded: bool
    deadlines: tuple[str, ...]
    hour_precise: bool
    asks: tuple[Ask, ...]
    photos: int | None
    span: Span

    @property
    def out_of_hours(self) -> bool | None:
        """Sent at 18:00 or later, before 8:00 or at a weekend; None where that is not told."""
        early_or_late = self.minute is not None and not _OPENS <= self.minute < _CLOSES
        if early_or_late or self.weekend:
            return True
        return None if self.minute is None or self.weekend is None else False


@dataclass(frozen=True, slots=True)
class GroupMessages:
    """What was pasted from a group.

    Attributes:
        sent: the messages in the order of the paste, at least one.
    """

    sent: tuple[Sent, ...]


_OPENS, _CLOSES = 8 * 60, 18 * 60
_FRIDAY = 4
_DAY = r"(?:(?P<year>20\d\d)[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?|\d{1,2}月\d{1,2}日|昨天|(?:周|星期)(?P<week>[一二三四五六日天]))"
_CLOCK = r"(?P<part>凌晨|早上|上午|中午|下午|晚上)?\s*(?P<hour>\d{1,2})[:：](?P<minute>\d{2})(?:[:：]\d{2})?"
_HEAD = re.compile(
    rf"^[ \u3000]*(?P<before>[^\s，。：:\d][^\s，。：:]{{0,19}}[：:]?[ \u3000]+)?(?P<time>(?:{_DAY}[ \u3000]*)?{_CLOCK})"
    r"(?:[ \u3000]+(?P<after>[^\s，。：:]{1,20}))?[ \u3000]*$",
    re.M,
)
_CHAT = re.compile(r"@|收到(?:请)?回复|回复收到|接龙|各位|大家|群[里内]|麻烦|烦请|辛苦")
_EVERYONE = re.compile(r"@\s*(?:所有人|全体成员|all)", re.I)
_CALLED = re.compile(r"@\s*(?P<who>[^\s@，。：:、！!]{1,16})")
_ADDRESSED = re.compile(
    r"(?P<who>(?:各位?|全体)(?!类|种|项|个)[\u4e00-\u9fa5（）]{1,10}?)(?=[，：:,、！!\s请要于在务将把今明]|同志)"
)
_FORWARDED = re.compile(r"^\s*[【\[（(]?(?:转发?|代转)(?:[^，。：:\n到至]{0,12})?[】\])）：:]", re.M)
_PART_OF_DAY = r"(?:凌晨|早上?|上午|中午|下午|晚上?)"
_HOUR = rf"{_PART_OF_DAY}?\s*(?:\d{{1,2}}|[一二两三四五六七八九十]{{1,3}})\s*(?:[点时](?:半|整|\d{{1,2}}分?)?|[:：]\d{{2}})"
_WHEN = r"(?:今[天日晚早]?|明[天日晚早]|后天|本?周[一二三四五六日天]|下周[一二三四五六日天]|(?:\d{1,2}月)?\d{1,2}[日号])"
_PRECISE = re.compile(
    rf"(?:{_WHEN}\s*)?{_HOUR}\s*(?:之?前|以前|截止)|(?:{_WHEN}\s*)?下班(?:之?前|以前)|(?:\d{{1,2}}|[一二两三半]个?)\s*(?:小时|分钟)(?:之?内|以内)"
)
_BY_DAY = re.compile(rf"{_WHEN}\s*{_PART_OF_DAY}?(?:之?前|以前|内)|天黑前|马上|立即|立刻|即刻")
_ASKS = (
    (Ask.FORM, re.compile(r"填(?:写|报|好|表)|表格|台账|名单|花名册|统计|数据")),
    (Ask.LINK, re.compile(r"https?://|链接|在线文档|腾讯文档|共享文档|小程序")),
    (Ask.QR_CODE, re.compile(r"二维码|扫码")),
    (Ask.CHAIN, re.compile(r"接龙")),
    (Ask.PHOTOS, re.compile(r"照片|图片|截图|拍照|视频(?!会|调度|点名)")),
    (Ask.REPLY, re.compile(r"收到(?:请|后)?回复|回复收到")),
    (Ask.FORWARD, re.compile(r"转(?:发)?(?:到|至|进|给)|转发朋友圈|转各")),
    (Ask.LIKES, re.compile(r"点赞|投票|转评赞|关注[^，。\n]{0,8}(?:公众号|视频号)|助力")),
)
_PHOTOS = re.compile(r"(?P<number>\d{1,2}|[一二两三四五六七八九十])\s*张")
_NUMBERS = {word: value for value, word in enumerate("零一二三四五六七八九十")} | {"两": 2}


def message_of(reading: Reading) -> GroupMessages | None:
    """The messages of a group that were pasted; None when the document is nothing of the kind.

    A paste is known by its first line (name and time of sending), or, where only words were pasted, by the
    marks of talk in a group (@, 收到请回复, 接龙, 各位) in a text without title and number.
    """
    text = reading.text
    heads = list(_HEAD.finditer(text))
    heads = [head for head in heads if head["before"] or head["after"]]
    if heads and not text[: heads[0].start()].strip():
        ends = [*(head.start() for head in heads[1:]), len(text)]
        sent = [_sent(reading, head, head.end(), end) for head, end in zip(heads, ends, strict=True)]
        return GroupMessages(tuple(message for message in sent if message.span.exact))
    if reading.purpose is not Purpose.MESSAGE or not _CHAT.search(text):
        return None
    return GroupMessages((_sent(reading, None, 0, len(text)),))


def _sent(reading: Reading, head: re.Match[str] | None, start: int, end: int) -> Sent:
    words = reading.text[start:end]
    begins = start + len(words) - len(words.lstrip())
    words = words.strip()
    everyone = bool(_EVERYONE.search(words))
    called = [match["who"] for match in _CALLED.finditer(words) if not _EVERYONE.match(match.group())]
    called += [match["who"] for match in _ADDRESSED.finditer(words)]
    precise = [match.group() for match in _PRECISE.finditer(words)]
    dated = [match.group() for match in _BY_DAY.finditer(_PRECISE.sub("", words))]
    asks = tuple(ask for ask, pattern in _ASKS if _is_asked(reading, pattern, start, end))
    photos = _PHOTOS.search(words) if Ask.PHOTOS in asks else None
    return Sent(
        sender=(head["before"] or head["after"]).strip().rstrip("：:") if head else "",
        time=head["time"] if head else "",
        minute=_minute(head) if head else None,
        weekend=_weekend(head) if head else None,
        everyone=everyone,
        addressed=tuple(dict.fromkeys(called)),
        forwarded=bool(_FORWARDED.match(words)),
        deadlines=(*precise, *dated),
        hour_precise=bool(precise),
        asks=asks,
        photos=_number(photos["number"]) if photos else None,
        span=reading.document.span(begins, begins + len(words)),
    )


def _is_asked(reading: Reading, pattern: re.Pattern[str], start: int, end: int) -> bool:
    text = reading.text
    voices = (
        voice_of(text, reading.clause_at(match.start()), match.start())
        for match in pattern.finditer(text, start, end)
    )
    return any(voice not in (Voice.FORBIDDEN, Voice.QUOTED, Voice.TOLD) for voice in voices)


def _minute(head: re.Match[str]) -> int:
    hour = int(head["hour"])
    if head["part"] in ("下午", "晚上") and hour < 12:
        hour += 12
    return hour * 60 + int(head["minute"])


def _weekend(head: re.Match[str]) -> bool | None:
    if head["week"]:
        return head["week"] in "六日天"
    if not head["year"]:
        return None
    try:
        day = date(int(head["year"]), int(head["month"]), int(head["day"]))
    except ValueError:
        return None
    return day.weekday() > _FRIDAY


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word]
