"""Data and materials that lower offices hand in, and through what; shared by the norms of article 12."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jianfu.documents.reading import Direction, Purpose, Reading
from jianfu.documents.voice import Clause, Voice, voice_of

HANDS_IN = re.compile(
    r"(?:报送|上报|呈报|报至|报到(?!时间|地点|证)|报给|反馈|提交|递交|发送|发至|发到|寄送|寄至"
    r"|送至|送交|送达|交至|扫码填写|填写后|传至|传真至|回传|填报|发(?=[^，。；\n]{0,8}(?:邮箱|群))|接龙|扫码填)"
    r"|(?<=[日前底初末份章后）表料单])[，,]?(?:一并|统一|书面|汇总后|及时|分别)?报(?!名|考|销|酬|刊"
    r"|纸|警|告|道|批|备|经|请|废|价)"
)
EMAIL = (
    r"邮箱|电子邮件|电邮|电子信箱|(?<!邮政)邮件(?!递|寄|分)|[Ee]-?mail"
    r"|[A-Za-z0-9_*.]+@[A-Za-z0-9*]+\.[a-z]+"
)
GROUP = (
    r"(?:微信|钉钉|QQ|工作|联络|业务)(?:工作|业务|联络)?群|群内|群里|接龙|在线表单|扫码填写|扫码填报|腾讯文档|在线文档|石墨文档"
    r"|金山文档|问卷星|共享表格|在线表格|微信(?:报送|发送|反馈)|QQ(?:报送|发送)"
)
FAX = r"传真(?=至|到|报|发|给|形式|方式|件|反馈|上报)|(?<=[以用由过])传真"
PAPER = (
    r"纸质|书面(?=报送|上报|反馈|材料|总结|报告|形式(?:报送?|上报|反馈|及时)|报[省市县区我教])"
    r"|加盖[^，。；\n]{0,12}公?章|盖章|(?:一式|1式|各)[一二两三四五六七八九十\d]+份"
    r"|[（(][一二两三四五六七八九十\d]+份[)）]"
)
_ELECTRONIC = (
    r"电子版|电子文档|电子档|电子稿|电子文件|电子材料|电子表格|Word版|扫描件|[Ee]xcel|PDF版|" + EMAIL
)
ELECTRONIC = re.compile(
    _ELECTRONIC
    + r"|(?:发|报|传)(?:至|到|在)?[^，。；\n]{0,4}群|(?:平台|系统|软件(?=上传|填报|报送))[^，。；\n]{0,12}(?:填报|报送|上报|录入|提交|上传)"
    r"|网上(?:填报|申报|报送|提交)"
    r"|在线(?:填报|报送|提交)|线上(?:填报|报送|提交)"
)
ON_PAPER = re.compile(PAPER)

_LOWER = re.compile(
    r"各(?:设区市|省辖市|地市?|市州|州市|市|州|盟|县|区县|区|旗|乡|镇|街道|村|社区|单位|部门|学校|校"
    r"|高校|有关|相关|级|推荐单位|成员单位|责任单位|处室)"
    r"|(?:市|县|区|乡镇|街道|镇街)级?[^，。；\n]{0,10}(?:局|厅|委|办|部门|政府|机构|办公室)|(?:主管"
    r"|归口|推荐|管理|责任|牵头|人社|教育|科技|财政)部门|归口管理|推荐单位|你[市县区局单镇]|乡镇"
    r"|镇街|社区|村（"
)
_PRIVATE = re.compile(
    r"企业|公司|缴费人|社会团体|行业协会|申请人|申报人|申请单位|申报单位|用人单位|个人|考生|应聘"
    r"|学生|家长|当事人|参保"
    r"|纳税人|经营者|群众|居民|市民|项目负责人|承担单位|依托单位|项目单位|博士后|团队|专家|联盟"
    r"|实验室|登记机构|评价机构|培训机构|参评机构|孵化|众创|教师本人|候选人|供应商|申请机构|申报机构"
    r"|科研人员|供需|单位（企业"
)
_APPLICATION = re.compile(
    r"申报书|申请书|申报材料|申请材料|申请表|申报表|备案(?:申请|表)|报名表|立项|职称|评审费|报名材料"
    r"|行政许可|应聘"
    r"|办理[^，。；\n]{0,8}手续|验收申请|变更申请|请示"
)
_CHANNEL = re.compile(rf"(?P<email>{EMAIL})|(?P<group>{GROUP})|(?P<fax>{FAX})|(?P<paper>{PAPER})")
NAMES = {"email": "电子邮件", "group": "工作群、在线表格", "fax": "传真", "paper": "纸质、盖章"}
_CONTACT = re.compile(
    r"(?:联系人|联系电话|联系方式|咨询电话|电话)[^。；\n]{0,60}$|^[^，。；\n]{0,12}(?:邮箱|信箱|邮件"
    r"|传真)[：:]"
)


@dataclass(frozen=True, slots=True)
class HandingIn:
    """A sentence that has data or materials handed in through a channel.

    Attributes:
        clause: the clause of the channel.
        channels: names of the channels in the sentence (email, group, fax, paper), in their order.
        word: the first channel's words.
        start: offset of that word.
    """

    clause: Clause
    channels: tuple[str, ...]
    word: str
    start: int


def handing_in(reading: Reading) -> Iterator[HandingIn]:
    """Sentences in which lower offices are told to hand in data or materials outside a platform.

    Left out: what is forbidden, quoted or told; what firms, applicants and other private parties hand in;
    contacts that merely give an address; applications for a title, a project or a permit.
    """
    seen: set[int] = set()
    for match in _CHANNEL.finditer(reading.text, *reading.elements.body):
        clause = reading.clause_at(match.start())
        if clause.sentence_start in seen:
            continue
        sentence = reading.sentence(clause)
        if not HANDS_IN.search(sentence) or _CONTACT.search(
            reading.text[clause.sentence_start : match.start()]
        ):
            continue
        if voice_of(reading.text, clause, match.start()) not in (Voice.ORDERED, Voice.CONDITIONAL):
            continue
        if not by_lower_office(reading, clause) or _through_platform(sentence, match):
            continue
        seen.add(clause.sentence_start)
        channels = tuple(dict.fromkeys(m.lastgroup or "" for m in _CHANNEL.finditer(sentence)))
        yield HandingIn(clause, channels, match.group(), match.start())


def _through_platform(sentence: str, channel: re.Match[str]) -> bool:
    """A written text (书面总结) that is handed in through a system is not handed in on paper."""
    return channel.group().startswith("书面") and bool(PLATFORM.search(sentence))


PLATFORM = re.compile(
    r"(?:平台|系统|软件(?=上传|填报|报送))[^，。；\n]{0,12}(?:填报|报送|上报|录入|提交|上传)|(?:网上"
    r"|在线|线上)(?:填报|报送"
    r"|提交)"
)


def by_lower_office(reading: Reading, clause: Clause) -> bool:
    """Whether a lower office, not a private party, hands in what a sentence speaks of.

    The sentences just before it on the same line may name the office.
    """
    sentence = reading.sentence(clause)
    if _NEVER.search(sentence) or _NEVER.search(reading.elements.title):
        return False
    before = reading.text[max(0, clause.sentence_start - _BEFORE) : clause.sentence_start].rpartition("\n")[2]
    if _PRIVATE.search(sentence) or _APPLICATION.search(sentence):
        return not _PRIVATE.match(sentence.lstrip()) and bool(_RECOMMENDS.search(before + sentence))
    if _LOWER.search(before + sentence) or reading.purpose is Purpose.MESSAGE:
        return True
    return reading.direction is Direction.DOWN and bool(_PLEASE.search(sentence))


_BEFORE = 120
# Attendance of meetings, agreements, remedies, comments on drafts and payments: no data of an office.
_NEVER = re.compile(
    r"参会|与会|回执|请假|协议|合同|征求[^。；\n]{0,40}意见|反馈意见(?=，|向)|投诉|举报|复议|异议"
    r"|信访|缴费|退役军人|贷款"
    r"|纳税|退税"
)
_RECOMMENDS = re.compile(
    r"各(?:设区|市|县|区|地|单位|部门|有关|省直|推荐)[^。；\n]{0,60}(?:汇总|统一|推荐|报送|将|负责)"
    r"|汇总表|推荐表|推荐函|一览表"
)
_PLEASE = re.compile(r"请(?!示|求|假)|务必|须|\d+月\d+日|[日月底]前|每[月季年周]")
