"""The elements of an official document (公文要素) and its headings, from text that may have lost its line breaks.

The order of elements follows GB/T 9704-2012. Crawled and pasted texts lose paragraph marks, so headings are
found by their running numbers (一、 二、 三、), not by lines alone.
"""

import re
from datetime import date

from jianfu.documents.document import BlockKind, Document
from jianfu.documents.reading import Elements, Section

_KIND_OF_PAPER = (
    "通知|意见|决定|决议|通报|通告|公告|公报|报告|请示|批复|答复|复函|函|纪要|方案|办法|细则|规定|规则|规程|条例|规范|标准"
    "|计划|规划|纲要|要点|措施|举措|预案|制度|章程|清单|指南|提示|命令|令|安排|倡议书?|公开信|评分表|计分表|考核表|评价表|指标(?:体系)?"
    "|责任[书状]|承诺书|保证书|军令状|战况(?:表|图)?|战报|排行榜|红黑榜|排名(?:表|情况)?|榜单|议程|日程|(?:提示|督办|交办|抄告)单|备忘录|简报|指数"
)
_HEAD = 900  # characters in which title, number and addressees are looked for
_NUMBER = re.compile(
    r"(?:^|(?<=[\n\s\u3000]))(?P<number>[\u4e00-\u9fa5]{1,14}[〔﹝\[【［（(]\s*(?:19|20)\d{2}\s*[〕﹞\]】］）)]\s*第?\s*\d{1,4}\s*号)"
)
_TITLE = re.compile(
    r"(?P<title>(?:[\u4e00-\u9fa5“”、·（）()\s]{2,60}?)?关于(?:[^。！？：:]|(?<=[\u4e00-\u9fa5])：(?=[\u4e00-\u9fa5])){2,120}?(?:的|》)\s*"
    r"(?:通知|意见|决定|通报|通告|公告|报告|请示|批复|答复|复函|函|实施意见|指导意见|方案|提示|若干措施|若干意见|倡议书?|公开信))"
    r"(?:（[^）]{1,20}）)?"
)
_PLAIN_TITLE = re.compile(rf"^[^。；，：:\n]{{4,70}}(?:{_KIND_OF_PAPER})(?:（[^）]{{1,20}}）)?$")
_MEETING_TITLE = re.compile(r"^[^。；，：:\n]{2,60}(?:会议?通知|明电|工作提示|温馨提示)$")
_COLON = re.compile(r"[：:](?=[\n\s]|[\u4e00-\u9fa5《“])")
_LINE_START = re.compile(r"[\n。！？；：:]")
_ADDRESSEES_MAY_BEGIN = re.compile(r"号\s*|(?:通知|意见|方案|办法|函|措施|）|命令|令)\s+|[ \u3000]+")
_BODY_OF_OFFICE = re.compile(
    r"各(?:省|市|县|区|州|盟|旗|乡|镇|街道|村|社区|地|部门|单位|科室|处室|委|局|院|校|学校|学院|企业|公司|园区|设区|直属|有关|相关|级|中心|站|所|组|成员)"
    r"|人民政府|管委会|委员会|办公[厅室]|党委|党组|党工委|办事处|街道办|教育局|局[，,、]|(?:局|厅|委|办|部|署|院|中心|公司|学校|单位|部门|同志|党支部)$|指挥部|成员单位"
)
_NOT_ADDRESSEES = re.compile(
    r"如下|以下|根据|为了|^为|按照|通知|要求[是为]|提出|附件|联系|电话|邮箱|责任单位|牵头|主要|包括|一是|时间|地点|目标$|注$"
)
_PRINTED = re.compile(
    r"(?:印发|转发|发)(?:给)?你们|现(?:予|将[^。]{2,200}?)?(?:印发|转发)|予以(?:印发|转发)|现印发|现转发"
)
_DATE = re.compile(r"(?P<y>(?:19|20)\d{2})\s*年\s*(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*日")
_HAN_DATE = re.compile(
    r"(?P<y>[二一][〇○ＯO０零九\d一二三四五六七八]{3})年(?P<m>[一二三四五六七八九十]{1,2})月(?P<d>[一二三四五六七八九十廿]{1,3})日"
)
_SIGNING_OFFICE = re.compile(
    r"(?P<office>[\u4e00-\u9fa5（）()]{2,40}?(?:人民政府|办公[厅室]|委员会|党委|厅|局|委|办|部|署|院|会|处|中心|指挥部|小组|党组|公司|集团|社|站|学校|大学))\s*$"
)
_ANNEX_NOTE = re.compile(r"(?:^|(?<=[\n\s。]))附\s*件\s*(?:[：:]|\s*1\s*[．.、：:])", re.M)
_ANNEX_HEAD = re.compile(r"^\s*附\s*件\s*[\d一二三四五六七八九十]{0,2}\s*[：:]?\s*$", re.M)
_ANNEX_INLINE = re.compile(r"^\s*附\s*件\s*[\d一二三四五六七八九十]{1,2}\s*[：:]?(?=[^\d\s].{2,40}$)", re.M)
_COPIES = re.compile(r"(?:^|(?<=[\n\s]))抄\s*送\s*[：:]\s*(?P<copies>[^\n]{2,300})", re.M)
_SIGNER = re.compile(r"签发人\s*[：:]\s*(?P<signer>[\u4e00-\u9fa5·]{2,10}(?:\s[\u4e00-\u9fa5·]{2,10})?)")
_ACTS = re.compile("方案|办法|细则|意见|规定|规划|计划|要点|措施|举措|制度|规程|规则|行动|预案|指引")
_DUTIES = re.compile(r"应当?|要|须|不得|负责|确保|落实|开展|推进|建立")
_CLOSING = re.compile(
    r"(?:政策解读|相关解读|相关文章|责任编辑|公开程序|扫一扫|打印本页|（?此件[^）\n]{2,10}）?|通知及附件下载)"
)


def elements_of(document: Document, *, title: str = "", addressees: str = "") -> Elements:
    """Finds the elements of an official document.

    Args:
        document: the document.
        title: the title, where the caller knows it; else it is looked for.
        addressees: 主送机关, where the caller knows them; else they are looked for.

    Returns:
        What was found; unfound elements are empty. Offsets count in the document's text.
    """
    text = document.text
    end = _main_end(document)
    head_end = min(_HEAD, end)
    found_title, title_span = _title(text, min(head_end, _first_cell(document)))
    number = next((m["number"] for m in _NUMBER.finditer(text, 0, head_end)), "")
    after_title = title_span[1] if title_span else 0
    address = None if addressees else _addressees(text, after_title, head_end)
    if address:
        start = address[1] + 1
    else:
        at = text.find(addressees, after_title, head_end) if addressees else -1
        start = at + len(addressees) if at >= 0 else after_title
        numbered = _NUMBER.search(text, start, min(start + 60, end))
        start = numbered.end() if numbered else start
    printed = bool(_PRINTED.search(text, start, min(start + 700, end)))
    end = _second_printing(text, start, end)
    body_end, annexes = _ends(text, start, end, printed)
    signature, day, body_end = _signature(text, start, body_end, end, printed)
    copies = _COPIES.search(text, start, end)
    signer = _SIGNER.search(text, 0, head_end)
    return Elements(
        title=title or found_title,
        title_span=title_span,
        number=re.sub(r"\s", "", number),
        signer=signer["signer"].strip() if signer else "",
        addressees=addressees or (text[slice(*address)].strip() if address else ""),
        body=(start, max(start, body_end)),
        annexes=annexes,
        signature=signature,
        date=day,
        copies=copies["copies"].strip() if copies else "",
        printed=printed,
    )


def _main_end(document: Document) -> int:
    for block, start in zip(document.blocks, document.starts, strict=True):
        if block.kind in (BlockKind.HEADER, BlockKind.FOOTER, BlockKind.FOOTNOTE):
            return max(start - 1, 0)
    return len(document.text)


def _first_cell(document: Document) -> int:
    """Where the first table begins: the heads of its columns are no title."""
    for block, start in zip(document.blocks, document.starts, strict=True):
        if block.cell:
            return max(start - 1, 0)
    return len(document.text)


def _title(text: str, head_end: int) -> tuple[str, tuple[int, int] | None]:
    lines = text[:head_end].split("\n")
    position = 0
    for index, line in enumerate(lines[:8]):
        if _ADDRESSEES_LINE.match(line.strip()):
            break
        for count in (1, 2, 3):
            group = lines[index : index + count]
            joined = "".join(part.strip() for part in group)
            if len(joined) > _LONGEST_TITLE or _ADDRESSEES_LINE.match(group[-1].strip()):
                break
            if _is_title(joined):
                return _cut_number(joined), (position, position + len("\n".join(group)))
        position += len(line) + 1
    match = _TITLE.search(text, 0, min(head_end, 400))
    if match and "《" not in text[max(0, match.start() - 2) : match.start()] and _opens(text, match.start()):
        return _cut_number(re.sub(r"\s", "", match["title"])), (match.start(), match.end())
    first = _INLINE_TITLE.match(text) or _CUT_TITLE.match(text)
    if first:
        return first["title"].strip(), (first.start("title"), first.end("title"))
    return "", None


_LONGEST_TITLE = 160
_ADDRESSEES_LINE = re.compile(r"^(?:各.{2,300}|[^。，]{2,40}(?:人民政府|委员会|局|厅|办公室|单位|部门))[：:]")
_INLINE_TITLE = re.compile(
    rf"(?P<title>[^\n。；，：:]{{4,60}}?(?:{_KIND_OF_PAPER})(?:（[^）]{{1,16}}）)?)(?=[ \u3000\n]+(?:第一[章条]|为|根据|一、))"
)
_CUT_TITLE = re.compile(r"(?P<title>[^\n。；：:]{0,40}关于[^\n。；：:]{4,80}(?:\.{2,}|…)?)(?=\n)")


def _is_title(words: str) -> bool:
    if words.startswith(("附件", "一、", "（一）", "1.")):
        return False
    return bool(_TITLE.fullmatch(words) or _PLAIN_TITLE.match(words) or _MEETING_TITLE.match(words))


def _opens(text: str, start: int) -> bool:
    before = text[:start].strip()
    return not before or (len(before) < 80 and "，" not in before and "。" not in before)


def _cut_number(title: str) -> str:
    match = _NUMBER.match(title)
    return title[match.end() :].strip() if match else title.strip()


def _addressees(text: str, start: int, head_end: int) -> tuple[int, int] | None:
    """Where the addressees stand, without the colon; the colon may end a line that holds more."""
    for colon in _COLON.finditer(text, start, head_end):
        end = colon.start()
        opening = max((m.end() for m in _LINE_START.finditer(text, start, end)), default=start)
        for begin in (opening, *(m.end() for m in _ADDRESSEES_MAY_BEGIN.finditer(text, opening, end))):
            words = text[begin:end].lstrip()
            named = _BODY_OF_OFFICE.search(words) and not _NUMBERED.search(words)
            if named and not _NOT_ADDRESSEES.search(words.rstrip()):
                return end - len(words), end
        if end - opening > _LONGEST_TITLE and "，" in text[opening:end]:
            return None
    return None


_NUMBERED = re.compile(r"[〔\[【]\s*(?:19|20)\d{2}\s*[〕\]】]|《")


def _second_printing(text: str, start: int, end: int) -> int:
    """Where a crawled text begins to repeat itself; ``end`` where it does not."""
    sample = _LONG_SENTENCE.search(text, start, end)
    again = text.find(sample.group(), sample.end(), end) if sample else -1
    return again if again > start + (end - start) * 0.4 else end


_LONG_SENTENCE = re.compile(r"[^。\n]{40,}。")


def _ends(text: str, start: int, end: int, printed: bool) -> tuple[int, tuple[tuple[int, int], ...]]:
    """End of the body and the true attachments; a plan printed as attachment stays in the body."""
    heads = sorted(
        match.start()
        for pattern in (_ANNEX_HEAD, _ANNEX_INLINE)
        for match in pattern.finditer(text, start, end)
        if text[start : match.start()].strip()  # an attachment sent alone is the paper itself
    )
    annexes = tuple(zip(heads, [*heads[1:], end], strict=False))
    if annexes and printed and _is_measure(text[slice(*annexes[0])]):
        return annexes[1][0] if len(annexes) > 1 else end, annexes[1:]
    body_end = annexes[0][0] if annexes else end
    notes = [match.start() for match in _ANNEX_NOTE.finditer(text, start, body_end)]
    late = [note for note in notes if not printed or note > (start + body_end) / 2]
    if late and body_end - late[-1] < max(_LONGEST_NOTE, (body_end - start) * 0.2):
        body_end = late[0]
    closing = None if printed else _CLOSING.search(text, max(start, body_end - 200), body_end)
    return closing.start() if closing else body_end, annexes


_LONGEST_NOTE = 900  # characters a list of attachments may take


def _is_measure(annex: str) -> bool:
    head = annex[:120]
    return bool(_ACTS.search(head)) and len(_DUTIES.findall(annex)) > 8


def _signature(text: str, start: int, body_end: int, end: int, printed: bool) -> tuple[str, date | None, int]:
    """Name and day of the signature, and where the body ends before it.

    A covering notice is signed before what it prints; every other paper at its end.
    """
    tail = max(start, body_end - _TAIL)
    dates = list(_DATE.finditer(text, start, end))
    for match in dates if printed else reversed(dates):
        before = text[max(start, match.start() - _LONGEST_NAME) : match.start()]
        office = _SIGNING_OFFICE.search(before)
        begins = match.start() - len(before) + office.start() if office else 0
        if office and not office["office"].startswith(_NO_NAME) and (printed or begins >= tail):
            name = re.split(r"[\n。；，\s]", office["office"])[-1]
            return name, _day(match), body_end if printed else min(body_end, begins)
    alone = [match for match in dates if text[: match.start()].rstrip(" \u3000")[-1:] in ("", "\n")]
    if alone:
        match = alone[0] if printed else alone[-1]
        signs = match.start() >= tail and not printed
        return "", _day(match), min(body_end, match.start()) if signs else body_end
    written = list(_HAN_DATE.finditer(text, 0, end))
    return "", _han_day(written[0 if printed else -1]) if written else None, body_end


_TAIL = 260  # characters before the end of the body in which a signature is looked for
_LONGEST_NAME = 44  # characters before a date in which the office stands
_NO_NAME = ("至", "自", "于", "从", "经", "截", "在")


def _day(match: re.Match[str] | None) -> date | None:
    if not match:
        return None
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None


_DIGITS = {character: str(value) for value, character in enumerate("〇一二三四五六七八九")} | {
    "○": "0",
    "Ｏ": "0",
    "O": "0",
    "０": "0",
    "零": "0",
}


def _han_day(match: re.Match[str]) -> date | None:
    year = "".join(_DIGITS.get(character, character) for character in match["y"])
    try:
        return date(int(year), _han_number(match["m"]), _han_number(match["d"]))
    except ValueError:
        return None


def _han_number(words: str) -> int:
    """A number up to 99 in Chinese characters; 0 for what is none (五一, a holiday)."""
    tens, ten, ones = words.replace("廿", "二十").rpartition("十")
    if len(tens) > 1 or len(ones) > 1:
        return 0
    if not ten:
        return int(_DIGITS.get(ones, "0"))
    return int(_DIGITS.get(tens, "0") if tens else 1) * 10 + int(_DIGITS.get(ones, "0") if ones else 0)


_HEADING = re.compile(
    r"(?:^|(?<=[\n。；;！：:）)\s\u3000])|(?<![条款项第])(?=[（(][一二三四五六七八九十]))[ \u3000]*"
    r"(?:(?P<one>[一二三四五六七八九十]{1,3})[、．.](?!\d)"
    r"|第(?P<chapter>[一二三四五六七八九十]{1,3})[章部]分?"
    r"|[（(](?P<two>[一二三四五六七八九十]{1,3})[）)]"
    r"|(?P<three>\d{1,2})[.．、](?!\d)"
    r"|[（(](?P<four>\d{1,2})[）)])\s*",
    re.M,
)
_HEADING_END = re.compile(
    r"[。；：:\n]|(?<=[\u4e00-\u9fa5])[ \u3000]|(?=[（(][一二三四五六七八九十]{1,2}[）)])|(?<=[\u4e00-\u9fa5])(?=1[.．、])"
)
_LONGEST_HEADING = 45


def sections_of(text: str, start: int, end: int) -> tuple[Section, ...]:
    """Headings with running numbers between two offsets, in order.

    A number counts only when it continues its level (二 after 一) or opens it (一); so enumerations inside
    sentences do not become headings.
    """
    found: list[tuple[int, int, int]] = []
    last = [0, 0, 0, 0, 0]
    for match in _HEADING.finditer(text, start, end):
        level, value = _numbered(match)
        if value != 1 and value != last[level] + 1:
            continue
        last[level] = value
        for deeper in range(level + 1, 5):
            last[deeper] = 0
        found.append((level, match.start(), match.end()))
    sections = []
    for index, (level, begins, number_ends) in enumerate(found):
        ends = next((other[1] for other in found[index + 1 :] if other[0] <= level), end)
        stop = _HEADING_END.search(text, number_ends, min(end, number_ends + _LONGEST_HEADING))
        heading_end = stop.start() if stop else min(end, number_ends + _LONGEST_HEADING)
        words = text[number_ends:heading_end]
        if len(words) > 30 and "，" in words:  # a sentence that begins with a number, not a heading
            words = words.split("，", 1)[0]
            heading_end = number_ends + len(words)
        sections.append(Section(level, words.strip(), begins, heading_end, ends))
    return tuple(sections)


def _numbered(match: re.Match[str]) -> tuple[int, int]:
    for level, name in ((1, "chapter"), (1, "one"), (2, "two")):
        if match[name]:
            return level, _han_number(match[name]) if len(match[name]) < 4 else 0
    return (3, int(match["three"])) if match["three"] else (4, int(match["four"]))
