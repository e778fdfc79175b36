"""What borrows people, and from how far down. Shared by the checks of article 10."""

import re

from jianfu.documents.office import Level
from jianfu.documents.reading import Hit, Reading

_PEOPLE = (
    r"(?:工作人员|业务骨干|骨干|人员|干部|同志|公务员|力量|能手|专干|教师|网格员|社区工作者|村干部|人手"
    r"|精干|\d+\s*[名人]|[一二两三四五六七八九十]+[名人])"
)
# Verbs that borrow; 抽调 and 选派 do so only towards the office above, which the source shows.
BORROWS = re.compile(
    rf"(?:借调|借用|抽借|商借|抽调|选调(?!生)|调用|选派|选送|抽派"
    rf"|推荐)(?P<behind>[^，。；\n]{{0,34}}?{_PEOPLE})|(?P<before>{_PEOPLE}[^，。；\n]{{0,16}}?(?:借调"
    rf"|抽调|借用)(?!机制|制度|管理))"
    r"|(?:借调|抽调|借用)(?=[^，。；\n]{0,4}(?:到|至|来))"
)
_LOWER_SOURCES = (
    (
        Level.VILLAGE,
        re.compile(
            r"(?:各|从|向|由|请)?(?:村（社区）|村\(社区\)|(?<!乡)村(?!振兴|镇)|社区(?!治理|建设|矫正)|网格)"
        ),
    ),
    (
        Level.TOWNSHIP,
        re.compile(
            r"乡镇|镇街|镇乡|街道|各乡|各镇|乡、镇|(?<=[从由向])[\u4e00-\u9fa5]{1,4}[镇乡]|基层(?:单位|所|站"
            r"|一线)?"
        ),
    ),
    (
        Level.COUNTY,
        re.compile(
            r"县（市、区）|县\(市、区\)|县（市）|区县|县区|各县|各区(?!域)|各旗|县级|区级|县直|区直|县及"
            r"|市县|县市区|县、区|县局|区局|(?<=[从由向])[\u4e00-\u9fa5]{1,4}[县区](?!域)"
        ),
    ),
)
# Towards the ground, to firms, for teaching or treatment, or of own people: nobody is borrowed upwards.
_OTHER_WAY = re.compile(
    r"驻村|第一书记|下沉|下派|派驻|(?:到|赴|下|入)(?:基层|乡镇|村|企业|一线|社区|街道|县[（(区市]|各县"
    r"|受援|园区|农村|学校)|支教|支医|援[疆藏青建]|对口(?:支援|帮扶)|医务|医护|医疗队|学生|毕业生"
    r"|企业(?:员工|职工|技术)|跟岗(?:培训|研修|实习)|名师"
    r"|参赛|参加(?:比赛|竞赛|培训|会议|选拔|评选|推选|遴选|考试)|选手|代表队|运动员|评审专家|专家库"
    r"|候选|申报|征集|演出|文艺|赛事|民兵|消防员|志愿者|农民工|劳动力"
)
_NOT_UPWARDS = re.compile(
    r"(?:各(?:县|乡镇|镇街?|街道|市县|区县|县区|地)[^，。；\n]{0,12}(?:要|应|须|可|负责|自行|结合)"
    r"|各(?:级|地|单位))[^，。；\n]{0,12}(?:抽调|选派|调配|组建|组织)"
)
_UPWARDS = re.compile(
    r"(?:到|至|来|赴|在)[^，。；\n]{0,14}?(?:市|省|县|区|州|局|厅|委|办|部|中心|指挥部|专班|领导小组"
    r"|机关|本级)[^，。；\n]{0,12}(?:工作|跟班|帮助|锻炼|学习|挂职|集中办公|办公|报到|上班)|(?:充实"
    r"|组成|组建|成立|加入|参加|纳入)[^，。；\n]{0,16}(?:专班|办公室|工作组|指挥部|领导小组|工作队)"
    r"|从[^，。；\n]{1,30}(?:借调|抽调|借用|选派|选调|抽派)|(?:集中|脱产|联合)办公"
)


def source_below(reading: Reading, hit: Hit) -> Level | None:
    """The lowest level below the issuer from which people are taken upwards; None when none is named.

    Args:
        reading: the document; without a known issuer's level nothing can be told.
        hit: where ``BORROWS`` or a name of borrowing stands.
    """
    issuer = reading.issuer.level
    sentence = reading.sentence(hit.clause)
    if issuer is None or _OTHER_WAY.search(sentence) or _NOT_UPWARDS.search(sentence):
        return None
    if not _UPWARDS.search(sentence):
        return None
    for level, words in _LOWER_SOURCES:
        if level > issuer and words.search(sentence):
            return level
    return None


APPROVAL = re.compile(
    r"经[^，。；\n]{0,20}?(?:党组|党委|组织部门?|市委|县委|省委|区委)[^，。；\n]{0,14}?(?:同意|批准"
    r"|审批)"
)
