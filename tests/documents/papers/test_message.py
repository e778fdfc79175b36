"""Group messages pasted as text are read one by one: sender, time, who is called, deadlines, what is asked."""

import pytest

from jianfu.documents.document import Block, Document
from jianfu.documents.papers.message import Ask, GroupMessages, Sent, message_of
from jianfu.documents.understand import understand


def paste(text: str) -> GroupMessages | None:
    """Reads a paste the way a text file is read."""
    blocks = tuple(Block(line.strip()) for line in text.strip().splitlines())
    return message_of(understand(Document("粘贴", "text", "0", blocks)))


def sent(text: str) -> tuple[Sent, ...]:
    found = paste(text)
    assert found is not None
    return found.sent


def test_several_messages_in_one_paste() -> None:
    first, second, third = sent(
        """
        县农业局刘芳 2025/3/8 20:15
        @所有人 各镇今晚10点前把养殖户台账填好发群里，附现场照片不少于3张，收到请回复。
        柳河镇周勇 2025/3/8 20:31
        收到
        县农业局刘芳 2025/3/10 9:05
        @石桥镇王敏 你镇还没有接龙，请于11:30前扫码填写。
        """
    )
    assert (first.sender, first.time, first.minute) == ("县农业局刘芳", "2025/3/8 20:15", 20 * 60 + 15)
    assert first.everyone and first.weekend and first.out_of_hours
    assert first.addressed == ("各镇",)
    assert first.deadlines == ("今晚10点前",) and first.hour_precise
    assert first.asks == (Ask.FORM, Ask.PHOTOS, Ask.REPLY)
    assert first.photos == 3
    assert first.span.exact.startswith("@所有人 各镇今晚") and first.span.exact.endswith("收到请回复。")
    assert second.span.exact == "收到" and second.asks == () and second.deadlines == ()
    assert third.out_of_hours is False
    assert third.addressed == ("石桥镇王敏",)
    assert third.asks == (Ask.FORM, Ask.QR_CODE, Ask.CHAIN)
    assert third.deadlines == ("11:30前",)


def test_words_alone_are_a_message_without_sender_and_time() -> None:
    (message,) = sent("各位书记，麻烦明天下班前把外出人员名单发我，链接见群公告 https://example.org/a")
    assert (message.sender, message.time, message.minute, message.out_of_hours) == ("", "", None, None)
    assert message.addressed == ("各位书记",)
    assert message.asks == (Ask.FORM, Ask.LINK)
    assert message.deadlines == ("明天下班前",) and message.hour_precise


@pytest.mark.parametrize(
    ("head", "minute", "late"),
    [
        ("2025-03-05 18:22:11 李明", 18 * 60 + 22, True),
        ("李明 2025年3月5日 10:00", 600, False),
        ("李明 2025/3/9 10:00", 600, True),
        ("李明 星期日 10:00", 600, True),
        ("李明 周三 10:00", 600, False),
        ("李明 晚上7:22", 19 * 60 + 22, True),
        ("李明 3月5日 07:59", 479, True),
        ("李明 昨天 10:00", 600, None),
        ("李明： 2025.3.5 17:59", 17 * 60 + 59, False),
        ("李明 2025/13/5 10:00", 600, None),
    ],
)
def test_time_of_sending(head: str, minute: int, late: bool | None) -> None:
    (message,) = sent(f"{head}\n请各村接龙。")
    assert message.sender == "李明"
    assert (message.minute, message.out_of_hours) == (minute, late)


@pytest.mark.parametrize(
    ("words", "ask"),
    [
        ("填写表格", Ask.FORM), ("打开链接填好", Ask.LINK), ("扫码登记", Ask.QR_CODE), ("接龙报名", Ask.CHAIN),
        ("发现场截图", Ask.PHOTOS), ("收到请回复", Ask.REPLY), ("转发到各村民小组群", Ask.FORWARD),
        ("给参赛村点赞", Ask.LIKES),
    ],
)  # fmt: skip
def test_what_is_asked(words: str, ask: Ask) -> None:
    (message,) = sent(f"各位同志，请各村{words}")
    assert ask in message.asks


def test_what_is_forbidden_is_not_asked() -> None:
    (message,) = sent("各位同志，今后不得要求各村拍照，不再接龙，无需填表，大家按原来的渠道办。")
    assert message.asks == ()


@pytest.mark.parametrize("words", ["转发：", "【转发】", "转发县里通知：", "转：", "代转："])
def test_forwarded_unchanged(words: str) -> None:
    (message,) = sent(f"李明 19:40\n{words}请各乡镇于明早8点半前上报积水点。")
    assert message.forwarded
    assert message.deadlines == ("明早8点半前",)


@pytest.mark.parametrize(
    ("words", "deadline", "precise"),
    [
        ("15号前报来", "15号前", False),
        ("3月15日前报来", "3月15日前", False),
        ("两小时内报来", "两小时内", True),
        ("30分钟内报来", "30分钟内", True),
        ("下午五点前报来", "下午五点前", True),
        ("本周五下班前报来", "本周五下班前", True),
        ("立即报来", "立即", False),
    ],
)
def test_deadlines(words: str, deadline: str, precise: bool) -> None:
    (message,) = sent(f"@各镇 请{words}")
    assert message.deadlines == (deadline,)
    assert message.hour_precise is precise


@pytest.mark.parametrize(
    "text",
    [
        # an agenda
        "全县春耕生产会议议程\n开幕 9:00\n参观 10:30\n散会 11:30",
        # a formal notice that has times
        "清溪县人民政府办公室关于开展演练的通知\n清政办发〔2025〕8号\n各乡镇人民政府：\n请于3月5日18:00前到位。",
        # a letter
        "关于商请协助的函\n清溪县档案馆：\n请予协助。",
        # a rule of work without the marks of talk
        "水泵操作规程：开机前检查电源，每天18:00关机。",
    ],
)
def test_other_papers_are_no_messages(text: str) -> None:
    assert paste(text) is None
