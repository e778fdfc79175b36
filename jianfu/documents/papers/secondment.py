"""Papers that borrow people (借调): from whom, how many, for how long, under what name, with whose approval."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import ceil

from jianfu.documents.document import Span
from jianfu.documents.office import Kind, Level
from jianfu.documents.offices import office_named
from jianfu.documents.reading import Hit, Purpose, Reading
from jianfu.documents.voice import Voice, voice_of


@dataclass(frozen=True, slots=True)
class Term:
    """How long people stay.

    Attributes:
        span: the words that tell it.
        months: calendar months, a begun month counted whole; the longer one of a range; None where neither a
            length nor both days are told.
        first: the first day, None where it is not told with its year.
        last: the last day, told or counted from the first day and the length; None where it cannot be known.
        open_end: True where the end hangs on an event or is left open (至专项工作结束, 另行通知, 长期).
        at_least: True where the length is a minimum (不少于三个月).
        at_most: True where the length is an upper limit (一般不超过6个月).
        tentative: True where the paper calls it provisional (暂定).
    """

    span: Span
    months: int | None
    first: date | None
    last: date | None
    open_end: bool
    at_least: bool
    at_most: bool
    tentative: bool


@dataclass(frozen=True, slots=True)
class Taking:
    """A sentence by which people are taken to work at the office above or in its team.

    Attributes:
        words: the words that take them (抽调2名业务骨干), or the other name (跟班学习).
        passage: the clauses these words touch.
        sentence: the whole sentence.
        disguised: True where the words are another name than borrowing; a sentence that borrows in plain words
            and under another name stands here twice.
        persons: how many; None where not told.
        each: True where that number is asked of each office (各推荐1名).
        source: from whom, as the paper says; empty where not told.
        source_level: the lowest level they are taken from; None where it cannot be told.
        source_kind: what sort of office they are taken from; UNKNOWN where it cannot be told.
        host: where they are to work, as the paper says; empty where not told.
        inside: True where they come from the borrower's own divisions (各处室): nobody is borrowed.
        term: how long; None where not told.
        voice: who says it.
    """

    words: str
    passage: Span
    sentence: Span
    disguised: bool
    persons: int | None
    each: bool
    source: str
    source_level: Level | None
    source_kind: Kind
    host: str
    inside: bool
    term: Term | None
    voice: Voice


@dataclass(frozen=True, slots=True)
class Secondment:
    """A paper that borrows people, or sets the terms of borrowing.

    Attributes:
        alone: True where the title says that the paper is about nothing else.
        takings: the sentences that take people; empty where the paper only sets terms.
        terms: every length of stay told, in order.
        roster: offices named in a list of those borrowed, one a person; empty where there is no list.
        renewal: words by which the stay goes on after its end (期满后视情续借); None without any.
        renewed_months: by how many calendar months it goes on; None where not told.
        approval: words that show a Party group, Party committee or organisation department agreed; empty
            without any.
        filing: words of the filing with the organisation department; empty without any.
        consent: words that show sending office and person agreed; empty without any.
        relation_stays: words that say pay and post stay behind (工资关系不变); empty without any.
        off_duty: words that say they leave their own work (脱产, 集中办公); empty without any.
    """

    alone: bool
    takings: tuple[Taking, ...]
    terms: tuple[Term, ...]
    roster: tuple[str, ...]
    renewal: Span | None
    renewed_months: int | None
    approval: str
    filing: str
    consent: str
    relation_stays: str
    off_duty: str


_PEOPLE = r"(?:人员|骨干|干部|同志|公务员|力量|能手|专干|教师|网格员|社区工作者|人手|精干|(?:\d+|[一二两三四五六七八九十]+)\s*[名人])"
# Verbs that borrow; 抽调 and 选派 do so only towards the office above, which the sentence shows.
_BORROWS = re.compile(
    rf"(?:借调|借用|抽借|商借|抽调|选调(?!生)|调用|选派|选送|抽派|推荐)[^，。；\n]{{0,34}}?{_PEOPLE}"
    r"|(?:各|分别)抽\s*(?:\d+|[一二两三四五六七八九十]+)\s*[名人]"
    r"|(?:借调|抽调|借用)(?!时间|期限|期间)(?=[^，。；\n]{0,4}(?:到|至|来))"
)
_BORROWED = re.compile(rf"{_PEOPLE}[^，。；\n]{{0,16}}?(?:借调|抽调|借用)(?!机制|制度|管理|期限|时间|期满)")
_OTHER_NAMES = re.compile(
    r"跟班(?:学习|锻炼|培养|轮训)?|跟岗(?:学习|锻炼)|以干代训|以岗代训|交流锻炼|挂职锻炼|上挂(?:锻炼)?|实践锻炼|顶岗(?:学习|锻炼)"
    r"|帮助工作|协助工作|帮忙|轮岗锻炼|实习锻炼|驻点(?:办公|工作)|工作专班|专班|集中办公"
    r"|(?:志愿(?:服务|者)?|劳务(?:派遣|协作)?)(?=[^，。；\n]{0,2}(?:名义|形式|方式|身份))"
)
_TAKES = re.compile(
    r"抽调|选派|借用|借调|选调|抽派|选送|安排|推荐|调配|派员|派出|确定|(?:支持|支援|报)(?=\s*[\d一两二三])"
)
_NAMES_PEOPLE = re.compile(_PEOPLE)
_WORDS = ("借", "抽", "选调", "调用", "选派", "选送", "推荐", "跟班", "跟岗", "代训", "锻炼", "上挂", "顶岗", "助工作", "帮忙",
          "驻点", "专班", "集中办公", "志愿", "劳务")  # fmt: skip
"""One of these stands in every paper that borrows; a plain search for them spares the others the patterns."""

_SOURCES = (
    (
        Level.VILLAGE,
        re.compile(r"村（社区）|村\(社区\)|(?<!乡)村(?!振兴|镇)|社区(?!治理|建设|矫正)|网格(?!化)"),
    ),
    (
        Level.TOWNSHIP,
        re.compile(
            r"乡镇|镇街|镇乡|街道|各乡|各镇|乡、镇|(?<=[从由向])[\u4e00-\u9fa5]{1,4}[镇乡]|基层(?:单位|所|站|一线)?"
        ),
    ),
    (
        Level.COUNTY,
        re.compile(
            r"县（市、区）|县\(市、区\)|县（市）|区县|县区|[各每]县|各区(?!域)|各旗|县级|区级|县直|(?<!自治)区直|县及|市县|县市区|县、区|县局|区局"
            r"|(?<=[从由向])[\u4e00-\u9fa5]{1,4}[县区](?<!自治区)(?!域|市)"
        ),
    ),
    (
        Level.CITY,
        re.compile(r"各(?:设区)?市|地市|市直|市级|市属|州直|盟直|(?<=[从由向])(?!全)[\u4e00-\u9fa5]{1,4}市"),
    ),
    (Level.PROVINCE, re.compile(r"各省|省直|省级|省属|自治区直属")),
)
_KINDS = (
    (Kind.VILLAGE_BODY, re.compile(r"(?<!乡)村(?!振兴|镇)|社区|网格")),
    (
        Kind.PUBLIC_INSTITUTION,
        re.compile(r"学校|中小学|教师|医院|卫生院|事业单位|中心(?!工作)|站所|基层[所站]"),
    ),
    (Kind.COMPANY, re.compile(r"国有企业|国企|公司|集团")),
    (Kind.DEPARTMENT, re.compile(r"[局厅委]|部门|[县市省区]直|办公室")),
    (Kind.GOVERNMENT, re.compile(r"乡镇|镇街|街道|政府|[县镇乡](?:[（(]|$)|各[县市区镇乡]|县区|区县|市县")),
)
_FROM = re.compile(
    r"(?:从|由|向)(?P<source>[^，。；\n]{1,30}?)(?=中?(?:择优|各|统一|分别|临时|长期|陆续)?(?:借调|抽(?=\s*[\d一二两三四五六七八九十])|借用|抽借|商借|抽调|选调|调用|选派|选送|抽派|推荐|派员|安排|\d+名|[一二两三四五六七八九十]+名))"
)
_YOU = re.compile(r"[你贵][市县区局镇乡街院校单]|你们")
_INSIDE = re.compile(r"各?[处科股]室|机关内部|[局厅委办]机关(?!事业)")
# Towards the ground, to firms, for teaching or treatment, or of own people: nobody is borrowed upwards.
_OTHER_WAY = re.compile(
    r"驻村|第一书记|下沉|下派|派驻|(?:到|赴|下|入)(?:基层|乡镇|村|企业|一线|社区|街道|县[（(区市]|各县"
    r"|受援|园区|农村|学校|县乡|县级|县域|镇村)|特派|支教|支医|援[疆藏青建]|对口(?:支援|帮扶)|医务|医护|医疗队|学生|毕业生"
    r"|企业(?:员工|职工|技术)|跟岗(?:培训|研修|实习)|名师"
    r"|参赛|参加(?:比赛|竞赛|培训|会议|选拔|评选|推选|遴选|考试)|选手|代表队|运动员|评审专家|专家库"
    r"|候选|申报|征集|演出|文艺|赛事|民兵|消防员|农民工|劳动力"
)
_NOT_UPWARDS = re.compile(
    r"(?:各(?:县|乡镇|镇街?|街道|市县|区县|地)[^，。；\n]{0,12}(?:要|应|须|可|负责|自行|结合)"
    r"|各(?:级|地|单位))[^，。；\n]{0,12}(?:抽调|选派|调配|组建|组织)"
)
_UPWARDS = re.compile(
    r"(?:到|至|来|赴|在)(?P<host>[^，。；\n]{0,14}?(?:市|省|县|区|州|局|厅|委|办|部|中心|指挥部|专班|领导小组|机关|本级|我单位)[^，。；\n]{0,12}?)"
    r"(?:工作|跟班|帮助|帮忙|协助|锻炼|学习|挂职|集中办公|办公|报到|上班|以[干岗]代训|顶岗|以志愿|以劳务)"
    r"|(?:充实|组成|组建|成立|加入|参加|纳入)(?P<team>[^，。；\n]{0,16}(?:专班|办公室|工作组|指挥部|领导小组|工作队))"
    r"|从[^，。；\n]{1,30}(?:借调|抽(?=\s*[\d一二两三四五六七八九十])|抽调|借用|选派|选调|抽派)|(?:集中|脱产|联合)办公"
)
_TITLE = re.compile(r"借调|抽调|借用|跟班|跟岗|上挂|集中办公|挂职|以干代训|帮助工作")

_APPROVAL = re.compile(
    r"(?<![未须应需要当])经[^，。；\n]{0,20}?(?:党组|党委|组织部|市委|县委|省委|区委)[^，。；\n]{0,14}?(?:同意|批准|审批|研究)"
)
_FILING = re.compile(r"报[^，。；\n]{0,12}组织部门?[^，。；\n]{0,6}备案|组织部门?[^，。；\n]{0,6}备案号")
_CONSENT = re.compile(
    r"(?<![未须应需要当])(?:征得|经)[^，。；\n]{0,12}(?:派出单位|原单位|所在单位|选派单位)[^，。；\n]{0,4}(?:和|及|与|、)[^，。；\n]{0,4}本人[^，。；\n]{0,4}同意"
)
_RELATION = re.compile(
    r"(?:人事|工资|组织|编制|行政|待遇)[^，。；\n]{0,12}(?:不变|保留|由原单位|仍|不转|发放)|原单位[^，。；\n]{0,12}(?:发放|保留)"
)
_OFF_DUTY = re.compile(
    r"脱产|脱岗|脱离原|全脱|(?:与|和)原(?:单位|岗位)[^，。；\n]{0,8}脱钩|原单位(?:不再|不得)安排|集中办公|日常工作|服从[^，。；\n]{0,8}安排"
)

_DIGITS = dict(zip("一二两三四五六七八九", (1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_N = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3}|半)"
_LENGTH = re.compile(
    rf"(?<!\d)(?P<number>{_N})\s*(?P<unit>年半|学?年(?!度|底)|个?季度|个(?:半|自然)?月|月(?=$|[，。；、）)\s])|周|天|个工作日)(?!工作经[验历])"
)
_STAY = r"(?:借调|借用|抽调|跟班(?:学习|锻炼)?|跟岗(?:学习|锻炼)?|(?:交流|挂职|实践|顶岗|上挂)锻炼|上挂|帮助工作|协助工作|集中办公|驻点|锻炼|培养|轮训)"
_LABEL = re.compile(
    rf"(?P<named>{_STAY})(?:工作|人员|干部)?的?(?:起止)?(?:期限|时间|时限|周期|期)(?!间|满|限?届满)"
    rf"|(?P<bare>(?<![\u4e00-\u9fff])(?:工作|起止|服务)?(?:期限|时间|时限|周期)|(?:借|服务)期(?!间|限|满)|(?<!时间)为期|每批次?|每期|每轮)|(?P<direct>{_STAY})(?=[（(]?(?:期限)?(?:暂定)?{_N}\s*(?:年|个))"
)
_LIMIT = re.compile(
    r"(?P<most>不(?:得)?超过|最长|以内|不长于|不多于)|(?P<least>不少于|不低于|至少|不短于|最短)"
)
_NOT_A_TERM = re.compile(r"满|(?<!不)(?<!不得)超过|以上|近|年限|工作经[验历]|任职")
_DATES = re.compile(
    r"(?:(?P<y1>20\d{2})\s*[年./])?\s*(?P<m1>\d{1,2})\s*(?:[月./]|(?=[—~～\-至到]))(?:\s*(?P<d1>\d{1,2})\s*日?)?[^，。；\n至到—~～\-]{0,4}"
    r"(?:[，,]?\s*(?:至|到|[—~～\-]+)|[^，。；\n\d]{0,4}，(?=[^，。；\n]{4,12}(?:返|回原|撤回|离岗|结束)))\s*(?:(?P<y2>20\d{2})\s*[年./]|(?P<next>次年|明年|翌年))?\s*(?P<m2>\d{1,2})\s*(?:月|[./]|(?=[，。；）)\n]|$))(?:\s*(?P<d2>\d{1,2})\s*日?|底)?"
)
_UNTIL = re.compile(
    r"(?:至|到|截至)\s*(?:(?P<y>20\d{2})年|(?P<next>明年|次年)|今年)?\s*(?:(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日|底)?|年?(?P<end>底))(?=止|结束|[，。；）)\n]|$)"
)
_OPEN_END = re.compile(
    r"(?:至|到|直至|待)[^，。；\n\d]{0,16}?(?:结束|完成|完毕|验收)(?:后?为止|之?日?止|之日|后(?:返回|退回|撤回))?(?=[，。；）)\n]|$)"
    r"|(?:期限|时间)[^，。；\n\d]{0,8}?(?:另行(?:通知|确定)|视[^，。；\n]{0,14}定|根据[^，。；\n]{0,14}(?:确定|而定)|以[^，。；\n]{0,14}为准|不限)"
    r"|长期(?:借调|抽调|借用|跟班|集中)"
)
_RENEWAL = re.compile(
    r"(?:期满|到期|届满)后?[，,]?[^，。；\n]{0,20}?(?:续借|续签|延长|延期|顺延|继续|留用)[^，。；\n]{0,20}"
    r"|(?:可|再|予以|同意)[^，。；\n]{0,12}?(?:续借|续签|延长|延期|顺延)[^，。；\n]{0,20}"
    r"|起?调整(?:至|到)[^，。；\n]{1,14}(?:跟班|工作)"
)
_STAYS = re.compile(r"借调|借用|抽调|跟班|锻炼|专班")
_RETURN = re.compile(r"返回|退回|回原|不再|不得|不予|不继续")
_EACH = re.compile(
    r"各\s*(?:\d+|[一二两三四五六七八九十]+)\s*[名人]|(?<![从由向])各[^，。；\n]{0,14}(?:选派|推荐|抽调|选送|安排|报送?)|每[个县市区乡镇单局]"
)
_PERSONS = re.compile(
    r"(?P<number>\d+|[一二两三四五六七八九十]{1,3})(?:\s*[—\-至到~～]\s*(?P<more>\d+|[一二两三四五六七八九十]{1,3}))?\s*[名人](?!次|民)"
)
_HEADCOUNT = re.compile(r"(?:人数|名额)[：:为]?[^。；\n]{0,16}?\d+\s*[名人]")
_ROSTER = re.compile(r"借调|抽调|借用|跟班|专班|集中办公|帮助工作")


def secondment_of(reading: Reading) -> Secondment | None:
    """The paper as one that borrows people.

    Args:
        reading: any document; who borrows is its issuer.

    Returns:
        None where no sentence takes people to the office above or its team, keeps them there or tells a length.
    """
    if not any(word in reading.text for word in _WORDS):
        return None
    alone = reading.purpose is Purpose.SECONDMENT or bool(_TITLE.search(reading.elements.title))
    roster = _roster(reading) if alone else ()
    takings = tuple(_takings(reading, alone, roster))
    terms = _terms(reading, alone, takings)
    renewal = _renewal(reading, alone, takings, terms)
    if not (takings or terms or renewal):
        return None
    start, end = reading.elements.body
    length = _LENGTH.search(renewal.exact) if renewal else None

    def words(pattern: re.Pattern[str]) -> str:
        match = pattern.search(reading.text, start, end)
        return match.group() if match else ""

    return Secondment(
        alone=alone,
        takings=tuple(_with_term(taking, alone, terms) for taking in takings),
        terms=terms,
        roster=roster,
        renewal=renewal,
        renewed_months=_months(length) if length else None,
        approval=words(_APPROVAL),
        filing=words(_FILING),
        consent=words(_CONSENT),
        relation_stays=words(_RELATION),
        off_duty=words(_OFF_DUTY),
    )


# ---- who is taken


def _takings(reading: Reading, alone: bool, roster: tuple[str, ...]) -> Iterator[Taking]:
    patterns = [(_BORROWS, False), (_OTHER_NAMES, True)]
    if any(word in reading.text for word in _PLAIN):
        patterns.insert(1, (_BORROWED, False))
    for pattern, disguised in patterns:
        for hit in reading.find(pattern, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL):
            sentence = reading.sentence(hit.clause)
            if disguised and not (_TAKES.search(sentence) and _NAMES_PEOPLE.search(sentence)):
                continue
            if not _UPWARDS.search(sentence) or _OTHER_WAY.search(sentence) or _NOT_UPWARDS.search(sentence):
                continue
            taking = _taking(reading, hit, alone, roster, disguised=disguised)
            if alone or taking.source or not disguised:
                yield taking


def _taking(reading: Reading, hit: Hit, alone: bool, roster: tuple[str, ...], *, disguised: bool) -> Taking:
    sentence = reading.sentence(hit.clause)
    level, source = _source(reading, sentence, alone, roster)
    host = _UPWARDS.search(sentence)
    counted = _HEADCOUNT.search(reading.text) if alone else None
    heads = sentence if _PERSONS.search(sentence) or counted is None else counted.group()
    number = _PERSONS.search(heads)
    return Taking(
        words=hit.match.group(),
        passage=reading.whole_clause(hit),
        sentence=_whole_sentence(reading, hit),
        disguised=disguised,
        persons=_whole(number["more"] or number["number"]) if number else None,
        each=bool(_EACH.search(heads)),
        source=source,
        source_level=level,
        source_kind=next((kind for kind, words in _KINDS if words.search(source)), Kind.UNKNOWN),
        host=(host["host"] or host["team"] or "") if host else "",
        inside=level is None and bool(_INSIDE.search(sentence)),
        term=None,
        voice=hit.voice,
    )


def _whole_sentence(reading: Reading, hit: Hit) -> Span:
    sentence = reading.sentence(hit.clause)
    start = hit.clause.sentence_start + len(sentence) - len(sentence.lstrip())
    return reading.document.span(start, hit.clause.sentence_start + len(sentence.rstrip()))


def _source(
    reading: Reading, sentence: str, alone: bool, roster: tuple[str, ...]
) -> tuple[Level | None, str]:
    """The lowest level named below the issuer (any level where the issuer's is unknown), and the words."""
    told = _FROM.search(sentence)
    words = told["source"] if told else ""
    if words:
        level = next((level for level, pattern in _SOURCES if pattern.search("从" + words)), None)
        if level is not None:
            return level, words
    issuer = reading.issuer.level
    for level, pattern in _SOURCES:
        match = pattern.search(sentence)
        if match and (issuer is None or level > issuer):
            return level, words or match.group()
    if words:
        return None, words
    if roster:
        levels = [office_named(name).level for name in roster]
        known = [level for level in levels if level is not None]
        return max(known, default=None), "、".join(dict.fromkeys(roster))
    you = _YOU.search(sentence)
    if you or alone:
        known = [office.level for office in reading.addressees if office.level is not None]
        return max(known, default=None), you.group() if you else reading.elements.addressees
    return None, ""


def _roster(reading: Reading) -> tuple[str, ...]:
    """The offices of those listed in a table of the paper, one a person."""
    for rows in reading.document.tables.values():
        for number, row in enumerate(rows):
            heads = [cell.replace(" ", "") for cell in row]
            office = next((i for i, head in enumerate(heads) if re.search(r"单位|部门", head)), None)
            name = next((i for i, head in enumerate(heads) if "姓名" in head), None)
            if office is None or name is None or not _ROSTER.search(reading.elements.title + "".join(heads)):
                continue
            listed = [line for line in rows[number + 1 :] if line[name].strip()]
            return tuple(line[office].strip() for line in listed)
    return ()


# ---- how long


def _terms(reading: Reading, alone: bool, takings: tuple[Taking, ...]) -> tuple[Term, ...]:
    """Lengths of stay: anywhere under a label of borrowing, else near a taking or where the paper is alone."""
    near = [(taking.sentence.start, taking.sentence.end + _NEAR) for taking in takings]
    start, end = reading.elements.body
    ends = [end, *(e for _, e in reading.elements.annexes)] if alone else [end]
    found: list[Term] = []
    if not takings and not any(word in reading.text for word in _PLAIN):
        return ()
    for label in _LABEL.finditer(reading.text, start, max(ends)):
        close = (alone and takings) or any(a <= label.start() < b for a, b in near)
        if _OTHER_WAY.search(reading.sentence(reading.clause_at(label.start()))):
            continue
        if close or (label["named"] or label["direct"] or "") in _PLAIN:
            found += _new(_term(reading, label.start(), label.end()), found)
    for taking in takings:
        stop = min(taking.sentence.end + _NEAR, end)
        for pattern in (_DATES, _UNTIL, _OPEN_END):
            match = pattern.search(reading.text, taking.sentence.start, stop)
            if match:
                found += _new(_term(reading, match.start(), match.start()), found)
                break
    return tuple(found)


def _new(term: Term | None, found: Sequence[Term]) -> list[Term]:
    """The term in a list, an empty one where it overlaps one found before."""
    if term is None or any(term.span.start < e.span.end and e.span.start < term.span.end for e in found):
        return []
    return [term]


_PLAIN = ("借调", "借用", "抽调")  # a paper may set the term of these without taking anybody
_NEAR = 60  # characters behind a sentence in which its term may stand: 时间一年，期满返回


def _term(reading: Reading, start: int, behind: int) -> Term | None:
    """The term that stands behind a label on the same line; None where there is none or it is told of others."""
    text = reading.text
    line = text[behind : behind + 44].split("\n")[0]
    clause = reading.clause_at(start)
    stretch = re.split(r"[。；]", line)[0]
    dates, length = _DATES.search(stretch), _LENGTH.search(stretch)
    until, open_end = _UNTIL.search(stretch), _OPEN_END.search(text[start:behind] + stretch)
    first: date | None = None
    last: date | None = None
    months: int | None = None
    limit = None
    if dates and dates.start() <= _REACH:
        months, first, last = _between(dates, reading.day)
        stop = behind + dates.end()
    elif length and length.start() <= _REACH + 4:
        before, after = stretch[: length.start()], stretch[length.end() : length.end() + 4]
        if _NOT_A_TERM.search(before) or _NOT_A_TERM.match(after):
            return None
        months, stop, limit = _months(length), behind + length.end(), _LIMIT.search(before + after)
    elif until and until.start() <= _REACH:
        last = _until(until, reading.day)
        first = reading.day if last else None
        months = _whole_months(first, last) if first and last and first < last else None
        stop = behind + until.end()
    elif open_end and open_end.start() <= _REACH + 4:
        stop = start + open_end.end()
    else:
        return None
    voice = voice_of(text, clause, start)
    forbidden = voice is Voice.FORBIDDEN and limit is None
    if forbidden or voice in (Voice.TOLD, Voice.QUOTED):
        return None
    return Term(
        span=reading.document.span(start, min(stop, len(text))),
        months=months,
        first=first,
        last=last,
        open_end=months is None and last is None,
        at_least=bool(limit and limit["least"]),
        at_most=bool(limit and limit["most"]),
        tentative="暂" in text[start:stop],
    )


_REACH = 10  # characters between a label and its length: 时间一般为一年


def _with_term(taking: Taking, alone: bool, terms: tuple[Term, ...]) -> Taking:
    near = [
        term
        for term in terms
        if taking.sentence.start <= term.span.start < taking.sentence.end + _NEAR or (alone and terms)
    ]
    if not near:
        return taking
    longest = max(near, key=lambda term: term.months or 0)
    return replace(taking, term=longest)


def _renewal(reading: Reading, alone: bool, takings: Sequence[Taking], terms: Sequence[Term]) -> Span | None:
    """Words by which a stay goes on: soon behind a taking or term, beside a word of borrowing, or in a letter."""
    told = [*(taking.sentence for taking in takings), *(term.span for term in terms)]
    for hit in reading.find(_RENEWAL, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL):
        close = any(span.start <= hit.start <= span.end + _NEAR for span in told)
        borrowed = (alone and told) or close or _STAYS.search(reading.sentence(hit.clause))
        if borrowed and not _RETURN.search(hit.match.group()):
            return hit.span
    return None


def _whole(words: str) -> int:
    """A number in digits or Han numerals up to ninety-nine; 半 is 0."""
    if words.isdigit():
        return int(words)
    tens, ten, ones = words.rpartition("十")
    value = _DIGITS.get(ones, 0)
    return value + (10 * _DIGITS.get(tens, 1) if ten else 0)


def _months(length: re.Match[str]) -> int:
    """Calendar months of a length; a begun month counts whole, thirty and a half days make one."""
    number, unit = length["number"], length["unit"]
    value = _whole(number)
    if unit == "年半":
        return 12 * value + 6
    if unit in ("年", "学年"):
        return 6 if number == "半" else 12 * value
    if unit in ("季度", "个季度"):
        return 3 * value
    if unit == "个半月":
        return value + 1
    if unit in ("个月", "个自然月", "月"):
        return 1 if number == "半" else value
    days = {"周": 7, "天": 1, "个工作日": 1.4}[unit] * value
    return ceil(days / 30.5)


def _between(match: re.Match[str], day: date | None) -> tuple[int | None, date | None, date | None]:
    """Months and days of ``自…起至…止``; without a year the paper's stands in, without any the days are None."""
    year = int(match["y1"]) if match["y1"] else (day.year if day else None)
    counted = year or 2023  # any year will do to count months
    until = int(match["y2"]) if match["y2"] else counted + bool(match["next"])
    first = _day(counted, int(match["m1"]), int(match["d1"] or 1))
    last = _day(until, int(match["m2"]), int(match["d2"]) if match["d2"] else None)
    if first and last and last < first and not match["y2"]:
        last = _day(until + 1, int(match["m2"]), int(match["d2"]) if match["d2"] else None)
    if not first or not last or last < first:
        return None, None, None
    months = _whole_months(first, last)
    return (months, first, last) if year else (months, None, None)


def _until(match: re.Match[str], day: date | None) -> date | None:
    year = int(match["y"]) if match["y"] else (day.year if day else None)
    if year is None:
        return None
    year += bool(match["next"])
    if match["m"] is None:
        return date(year, 12, 31)
    return _day(year, int(match["m"]), int(match["d"]) if match["d"] else None)


def _day(year: int, month: int, day: int | None) -> date | None:
    """A day; the month's last where none is told; None where the calendar has no such day."""
    if not 1 <= month <= 12:
        return None
    length = monthrange(year, month)[1]
    return date(year, month, day or length) if (day or 1) <= length else None


def _whole_months(first: date, last: date) -> int:
    """Calendar months from the first to the last day, a begun month counted whole.

    31 August and six months end on 28 February, so both 30 August and 1 September are six months from 1 March.
    """
    months = 0
    while months_after(first, months) < last:
        months += 1
    return months


def months_after(first: date, months: int) -> date:
    """The day so many calendar months after another; the month's last day where it is shorter."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))
