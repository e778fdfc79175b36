"""Clauses and their voice: who orders, forbids, quotes, tells or promises what a clause says.

The same words oblige (签订责任状), forbid (严禁签订责任状), tell (去年签订了责任状) or bind others (企业签订承诺书).
A check that ignores this accuses a document that forbids what the law forbids.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Voice(StrEnum):
    """Who says what of whom in a clause."""

    ORDERED = "ordered"  # lower offices are to do it
    FORBIDDEN = "forbidden"  # it is prohibited, cut back or to be stopped
    QUOTED = "quoted"  # words of another text
    TOLD = "told"  # told of the past or of others
    OWN = "own"  # the issuer's own duty
    PUBLIC = "public"  # addressed to firms, citizens or other private parties
    CONDITIONAL = "conditional"  # only if something happens


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between commas or stronger marks, with its sentence; offsets count in the document's text."""

    start: int
    end: int
    sentence_start: int
    sentence_end: int


# Crawled texts have blanks where paragraphs ended; a colon in a clock time ends nothing.
_MARK = re.compile(
    r"(?P<full>[。！？；;!?\n]|(?<=[\u4e00-\u9fa5”》）])[ \u3000]+(?=[\u4e00-\u9fa5《（]))|[，,：]|:(?!\d)"
)


def clauses_of(text: str) -> tuple[Clause, ...]:
    """Cuts a text into clauses; every character but the marks belongs to one."""
    clauses: list[Clause] = []
    sentence: list[tuple[int, int]] = []
    position = opening = 0
    for mark in _MARK.finditer(text):
        if mark.start() > position:
            sentence.append((position, mark.start()))
        position = mark.end()
        if mark.lastgroup == "full":
            clauses += [Clause(start, end, opening, mark.start()) for start, end in sentence]
            sentence.clear()
            opening = position
    if position < len(text) or not clauses:
        sentence.append((position, len(text)))
    clauses += [Clause(start, end, opening, len(text)) for start, end in sentence]
    return tuple(clauses)


# What turns a duty into its opposite. 不定期, 不断, 不少于, 不低于, 不超过 do not, so 不 alone is not here.
_NEGATION = re.compile(
    r"严禁|禁止|不得|不准|不许|不能|不可(?!或缺|分割)|不要|不应|不宜|不再|不搞|不以|不用|不把|不将|不设|(?<!拒)不签|不作|不予"
    r"|不纳入|不要求|不召开|不举[行办]|不参加|不参与|不开展|不组织|不安排|不进行|不需|无需|无须|不必|免于|免予|免除|免去|不刻意|不在(?=[^，。；]{0,12}(?:设|开|搞|挂))|不简单|不随意|不单独|不强制|不强求|不硬性"
    r"|不(?:与|向|对(?=[^，。；]{1,14}(?:排|通报|评|考核|打分))|公[布开示]|发布|通报|排[名序位]|评[比分]|打分|计分|提供|报送|上报|填[报写]|收取|收集|签订|签署|设[置立]|新增|增设|组建|成立|挂牌|邀请|下达|分解|摊派|另行|按[日周月季旬])(?![^，。；]{0,12}的(?:[，,]|单位|乡镇|个人|予|将))"
    r"|杜绝|防止|避免|防范|谨防|力戒|反对|克服"
    r"|(?:取消|停止|停用|严控|严格控制|从严控制|减少|压减|压缩|精简|清理|制止|纠正|整治|纠治)(?!情况|工作|行动|方案|活动|专项|力度|任务|机制|阶段|结果|台账|的|现场|前后|整顿|规范|排查|和|与|成果|成效|目标|措施|办|责任|会战|均|由|其|当年|年度|先进|评优|评先|资格)"
    r"|切忌|切实减轻|减轻|坚决不|一律不|原则上不|一般不|决不|绝不|并非|而不是|代替|替代|取代|叫停"
)
_CARRIES_ON = re.compile(
    r"严禁|禁止|不得|不准|不许|不能|不要|不以|不把|不将|不再|不搞|杜绝|防止|避免|力戒|反对|坚决不|一律不|决不|绝不"
)
_POSITIVE = re.compile(
    r"应当|应该|必须|务必|确保|(?<![不需重主只首摘纪纲提])要(?!求|点|素|件|害)|应(?=[于按当在由将建制]|及时)|须(?!知)|请[于按各将在及认]|负责|鼓励|支持"
)
_NEW_ACTION = re.compile(r"并(?!且不|不)|同时|各[市县区乡镇村地级单部]|于|将(?!不)|及时|定期|对")
_UNDONE = re.compile(
    r"^[^，。；]{0,14}?(?:(?:一律|予以|全部|坚决)(?:予以)?(?:取消|停止|叫停|废止|禁止|清理|纠正)|(?:取消|停止|叫停|废止|不再)(?!的))"
    r"|^[^，。；]{0,12}(?:[的等](?:现象|做法|行为|倾向|负担|陋习)|等(?:突出)?问题|形式主义)"
)
_EXCEPT = re.compile(r"除[^，。]{0,30}$")

_TOLD = re.compile(
    r"(?:总书记|总理|主席|书记|省长|市长|县长)[^。；]{0,60}?(?:强调|指出|批示)|近年来|以来[，,]|去年|此前|(?<![\d一二三四五六七八九十末])日前|曾经?|截至目前|据统计|反映出|暴露出|(?:调研|检查|督查|巡察|核查|工作)中?发现|存在的?(?:突出|一些|以下)?(?:问题|不足|现象)"
    r"|部分(?:地方|单位|部门|县|乡镇|基层)[^，。]{0,12}(?:存在|没有|未能|仍|以|搞|将|把)|(?<![所具现原固已])有的(?:地方|单位|部门|县|乡镇|同志|干部|市|区|学校|村)"
    r"|(?:取得|形成|完成|建立|出台|签订|开展|召开|印发)了|被(?:通报|问责|约谈|处分)"
)
_DUTY = re.compile(r"要(?!求|点|素|闻)|应(?!急|用|对)|须|必须|务必|请|确保|负责|不得|严禁")

_PRIVATE = (
    r"(?:企业|生产经营单位|用人单位|经营者|业主|申请人|申报人|公民|个人|市民|居民(?!委)|村民(?!委)|群众|农户|农民|游客|旅客|家长|学生|考生|新生|纳税人|缴费人"
    r"|投标人|供应商|承包商|施工单位|建设单位|监理单位|物业服务企业|金融机构|商业银行|保险机构|担保机构|中介机构|培训机构|第三方机构|民办学校"
    r"|平台企业|运营商|劳动者|参保人员?|当事人|申请单位|申报单位|申报企业|项目单位|孵化器|实验室|依托单位|承担单位|技术合同登记机构|消费者|商户|经营户|房地产开发企业)"
)
_PUBLIC = re.compile(
    rf"^[\s（(]*(?:[一二三四五六七八九十\d]+[、.）)]|[一二三四五六七八九十]是)?(?:(?:督促|要求|引导|组织|鼓励|支持|指导|推动|倡导)(?:辖区)?)?"
    rf"(?:各|相关|有关|所有|全体|广大|重点|参保|申报|获奖|[\u4e00-\u9fa5]{{0,6}}类)?{_PRIVATE}"
    r"[^，。]{0,10}?(?:应(?!急|对|用)|须|要|必须|(?<![许认])可|需|在|按|凭|自|于|向|与|不得|承诺|签订|填报|填写|提交|报送|提供|登录|注册|下载|通过)"
)
_OWN = re.compile(
    r"^[\s（(]*(?:[一二三四五六七八九十\d]+[、.）)])?"
    r"(?:(?:我|本)(?:部|厅|局|委|办|院|署|会|中心|单位|机关)?(?:将|会(?!议)|拟|已)"
    r"|(?:我|本)(?:部|厅|局|委|办|院|署|中心)(?![^，。]{0,6}(?:备案|报送))"
    r"|(?:省|市|县|区|州|国务院|中央)(?!级)[^，。；各]{0,14}(?:厅|局|委|办|办公室|部门?|小组|指挥部|政府)(?:、[^，。；各]{2,12}){0,3}(?:将(?!在|于)|会同|负责|牵头|统一|适时|定期|不定期|组织(?:专家|人员|力量)|每[年季月周])"
    r"|领导小组(?:办公室)?(?:将|适时|定期|不定期|会同|负责))"
)
_CONDITIONAL = re.compile(
    r"^[\s（(]*(?:如果?(?!期|实|下|何|数|上)|若(?!干)|凡(?!是?各)|遇(?:有|到)?|一旦|发生|出现|确需|确有|因[^，。]{1,20}(?:需要|原因)|对(?:于)?[^，。]{2,40}的$)"
)
_BOOK_LEFT, _BOOK_RIGHT = "《", "》"


def voice_of(text: str, clause: Clause, offset: int) -> Voice:
    """The voice in which something at an offset is said.

    Args:
        text: the document's text.
        clause: the clause that holds the offset.
        offset: where the words of interest begin, counted in the text.

    Returns:
        ORDERED when nothing speaks against it. It errs towards ORDERED where a negation stands more than a
        sentence away, and towards PUBLIC where a firm is the grammatical subject of an office's duty.
    """
    sentence_before = text[clause.sentence_start : offset]
    if sentence_before.count(_BOOK_LEFT) > sentence_before.count(_BOOK_RIGHT):
        return Voice.QUOTED
    clause_before = text[clause.start : offset]
    clause_after = text[offset : clause.end]
    if _is_forbidden(sentence_before, clause_before, clause_after):
        return Voice.FORBIDDEN
    sentence = text[clause.sentence_start : clause.sentence_end]
    told = _TOLD.search(sentence_before)
    if told and (
        "强调" in told.group() or not _DUTY.search(text[clause.sentence_start + told.end() : offset])
    ):
        return Voice.TOLD
    whole_clause = text[clause.start : clause.end]
    for words in dict.fromkeys((whole_clause, sentence)):
        if _PUBLIC.match(words):
            return Voice.PUBLIC
        if _OWN.match(words):
            return Voice.OWN
    if _CONDITIONAL.match(whole_clause) or _CONDITIONAL.match(sentence_before.split("，", 1)[0]):
        return Voice.CONDITIONAL
    return Voice.ORDERED


def _is_forbidden(sentence_before: str, clause_before: str, clause_after: str) -> bool:
    if _UNDONE.search(clause_after):
        return True
    if _BOOK_RIGHT in sentence_before:  # what stands in a title (《隐患整治报表》) negates nothing
        sentence_before = _TITLE.sub(_filled, sentence_before)
        clause_before = sentence_before[len(sentence_before) - len(clause_before) :]
    negation = _last(_NEGATION, clause_before)
    if negation:
        between = clause_before[negation.end() :]
        return not _POSITIVE.search(between) and not _EXCEPT.search(clause_before[: negation.start()])
    if _POSITIVE.search(clause_before):
        return False
    earlier = sentence_before[: len(sentence_before) - len(clause_before)]
    carried = _last(_CARRIES_ON, earlier)
    if not carried or _NEW_ACTION.match(clause_before.lstrip()) or _EXCEPT.search(earlier[: carried.start()]):
        return False
    return not _POSITIVE.search(earlier[carried.end() :]) and len(earlier) - carried.end() < _CARRY


_TITLE = re.compile(r"《[^《》]*》")


def _filled(title: re.Match[str]) -> str:
    return "〇" * len(title.group())


_CARRY = 60  # characters a prohibition carries on over commas: 不得以甲，以乙，或者以丙


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(words):  # noqa: B007 - the last match is wanted
        pass
    return found
