"""Which documents call a meeting, and whose meeting it is. Shared by the checks of articles 4 to 6."""

import re

from jianfu.documents.reading import Purpose, Reading

# What counts as a meeting. 运动会, 博览会, 招聘会, 推介会 are no meetings of this law; a training class
# (培训班) is none.
MEETING = (
    r"(?:会议|电视电话会|视频会|(?:推进|促进|现场|观摩|调度|座谈|动员|部署|交流|总结|表彰|誓师|培训|宣讲"
    r"|通报|碰头|分析|协调|约谈|研讨|务虚|工作|点评|述职|例)(?:大)?会(?!计|议室|员))"
)
_TITLE = re.compile(
    rf"(?:召开|举行|举办|参加|收听收看|组织收看|套开)[^，。；\n]{{0,60}}?{MEETING}"
    rf"|{MEETING}[^，。；\n]{{0,4}}(?:通知|安排|方案|议程|日程|手册)"
)
_CALL = re.compile(
    rf"(?:定于|拟于|拟定于|将于|订于|决定|计划|经[^，。；\n]{{1,24}}(?:同意|批准|研究)[，,]?|请|拟|现"
    rf"|利用|会后)[^。；\n]{{0,50}}?(?:召开|举行|举办|套开|参加|收听收看"
    rf"|接着召开)[^，。；\n]{{0,50}}?{MEETING}"
)
_LABELS = re.compile(r"(?:参会|与会|参加|出席|会议)(?:人员|对象|范围|时间|地点|议程|日程|内容|要求)")
# Sessions that the law or a Party constitution prescribes.
_PRESCRIBED = re.compile(
    r"代表大会|人大常委会|常务委员会第|常委会第|政协[^，。；\n]{0,20}(?:届|常委|全体)|(?:委员会|全委会"
    r"|纪委)[^，。；\n]{0,6}全体会议|党代会|人代会|全委\S{0,4}会|民主生活会|组织生活会"
)


def calls_meeting(reading: Reading) -> bool:
    """Whether a document calls a meeting: by its title, its opening words or the labels of a meeting notice.

    Sessions that law or Party rules prescribe (人民代表大会, 全体会议) are left out.
    """
    title = reading.elements.title
    if _PRESCRIBED.search(title):
        return False
    if reading.purpose is Purpose.MEETING_NOTICE or _TITLE.search(title):
        return True
    start, end = reading.elements.body
    opening = reading.text[start : min(end, start + 400)]
    if _PRESCRIBED.search(opening):
        return False
    labels = {match.group() for match in _LABELS.finditer(reading.text, start, end)}
    called = _CALL.search(opening)
    return bool(called and (labels or reading.purpose is Purpose.MESSAGE)) or len(labels) >= 3


def about_attending(reading: Reading, start: int, sentence: str) -> bool:
    """Whether the words at an offset say who is to attend: told by their sentence, heading or label.

    Args:
        reading: the document.
        start: offset of the words.
        sentence: the sentence they stand in.
    """
    if _ATTENDS.search(sentence):
        return True
    if any(_ATTENDS.search(section.heading) for section in reading.section_at(start)):
        return True
    return bool(_LABEL_ABOVE.search(reading.text[max(0, start - 160) : start]))


_ATTENDS = re.compile(
    r"参会|与会|参加|出席|列席|到会|收听收看|收看|参训|参观|观摩|会议人员|会议规模|邀请|人员范围"
)
_LABEL_ABOVE = re.compile(
    r"(?:参会|与会|参加|出席|列席|会议)(?:会议)?(?:的)?(?:人员|对象|范围|单位)[^。]{0,150}$"
)
