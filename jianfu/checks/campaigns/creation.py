"""Model-creation campaigns (创建示范) and naming: what 19.2, 19.3, 19.4 and 20.6 share."""

import re

from jianfu.documents.office import Level
from jianfu.documents.reading import Hit, Reading

_MODEL = r"(?:示范|标杆|样板|领跑|星级|达标|先行)”?(?:区县|县|市(?!场)|区(?=创建|评选)|乡镇|村镇|镇|村(?!庄)|街道|社区|小区|单位|学校|校|机关|街区|窗口|科室|支部|点(?=创建|评选|建设))"
CREATION = (
    rf"(?:创建|打造|评选|选树|培育|建设|建成|遴选|认定|争创|推出)[^，。；\n]{{0,16}}?{_MODEL}|{_MODEL}[^，。；\n]{{0,8}}?(?:创建|评选|遴选|评定|建设活动)"
    r"|[\u4e00-\u9fa5]{2,10}创建(?:活动|评选|达标)|“[^”\n]{2,16}”[^，。；\n]{0,6}?(?:创建|评选)(?:活动|工作)|创建[^，。；\n]{0,8}?(?:型城市|宁静社区|(?:卫生|文明|平安|健康|绿色|无[\u4e00-\u9fa5]{1,3})(?:乡镇|村|社区|街道|学校|机关|单位|小区))"
)
"""Words by which a campaign for model places or offices is set going."""

NAMING = r"授牌|授予[^，。；\n]{0,20}?(?:(?:示范|先进|标杆|之乡|基地|达标|文明|样板|城市)[^，。；\n]{0,8}?称号|牌匾)|命名(?:为|授牌|表彰|一批|[^，。；\n]{0,12}?(?:之乡|基地|示范|先进))|颁发[^，。；\n]{0,8}?(?:牌匾)"
"""Words by which a title or plate is given."""

_APPROVED = re.compile(
    r"国家|全国|国务院|中央|党中央|教育部|财政部|文明办|爱卫会|双拥|民族团结进步|精神文明|新时代文明|一村一品|经(?:省|全国)[^，。；]{0,20}(?:评比达标表彰|协调小组)[^，。；]{0,6}(?:批准|同意)|保留(?:清单|目录|项目)"
)
_OTHERS = re.compile(
    r"企业|工厂|产品|园区|车间|项目(?!建设点)|合作社|农场|农户|家庭|个人|教师|班组|工匠|产业园|开发区|高新区|保护区|标准创建|地名|道路|累计|已创建|高新技术|经营户|商户|景区|品牌|选手|团队奖|获奖|竞赛|比武|考点|劳模|实验室|研究|技术|人才培养|继续教育|博士|院士|上市|学校毕业"
)

_OTHER_TITLES = re.compile(r"企业|院士|实验室|机构|技术能手|大奖|专家|教师|人才|科研|园区|孵化|技能|职称")
_NO_CAMPAIGN = re.compile(r"鼓励(?!各)|(?:激励|奖补|专项)资金等?$|候选")


def creates(reading: Reading, hit: Hit) -> bool:
    """Whether a hit sets going a campaign among places and offices that the text does not show as approved above."""
    sentence = reading.sentence(hit.clause)
    around = reading.text[max(hit.clause.start, hit.start - 30) : min(hit.clause.end, hit.end + 10)]
    return not (
        _APPROVED.search(sentence)
        or _APPROVED.search(reading.elements.title)
        or _OTHERS.search(around)
        or _OTHER_TITLES.search(reading.elements.title)
        or _NO_CAMPAIGN.search(reading.text[hit.clause.start : hit.clause.end])
    )


def run_by_city_or_below(reading: Reading) -> bool:
    """Whether the issuer is an organ of a city or county, or a township."""
    return reading.issuer_level_in(Level.CITY, Level.COUNTY, Level.TOWNSHIP)
