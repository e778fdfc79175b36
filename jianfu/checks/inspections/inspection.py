"""Inspections, assessments and research visits to offices: what 8.1, 8.5, 8.6 and 8.11 share."""

import re

from jianfu.documents.reading import Hit, Purpose, Reading
from jianfu.documents.voice import Voice, voice_of

INSPECTION = "督查|督导|督察|检查|考核|考评|巡查|暗访|抽查|验收|评估|核查"
"""What upper offices come for."""

_TITLE = re.compile(INSPECTION + "|调研|回头看|业务指导|走访")  # the latter are its milder names
_OF_OTHERS = re.compile(
    r"培训|[竞比]赛|考试|招聘|评审|评选|申报|推荐|资格|职称|技能|人员|企业|产品|项目|机构|中心|基地|实验室|医院|普查"
)


def about_inspection(reading: Reading) -> bool:
    """Whether the paper, by its title, sends or regulates inspections, assessments or visits of offices."""
    title = reading.elements.title
    if _OF_OTHERS.search(title):
        return False
    return bool(_TITLE.search(title)) or reading.purpose is Purpose.ASSESSMENT


def undone_further_on(reading: Reading, hit: Hit) -> bool:
    """Whether the last words of a hit are forbidden: in 按月生成报表，不需上报 the negation stands within it."""
    return voice_of(reading.text, reading.clause_at(hit.end - 1), hit.end) is Voice.FORBIDDEN
