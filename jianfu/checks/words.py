"""Words several checks share: who stands below, who is private, what a township or village is called, scoring."""

import re

from jianfu.documents.reading import Reading

LOWER = (
    r"各(?:设区市|地市?|市|县|区|州|盟|旗|乡镇?|镇街?|镇|街道|村|社区|级|单位|有关单位|责任单位|成员单位|部门|学校|校|园区|片区|处室|科室)"
    r"|[县市][（(](?:市|县)?、?区[）)]|县区|区县|市县|乡镇|镇街|镇（街道）|街道(?:办|办事处|（乡镇）)?|村居|村（居）|村（社区）|下级"
)
"""Lower Party committees, governments, departments, townships and villages, as a document calls them."""

# Every alternative begins with a literal character: then the search skips to it, ten times faster.
TOWNSHIP = r"(?:乡镇|镇街|镇乡|街镇|镇（街|镇\(街|街道(?!社区卫生|路)|各镇|各乡)(?:道）|道\)|）|（街道）|（镇）|、街道|办事处){0,2}"
"""A township or a street office."""

VILLAGE = (
    r"(?:各村|每村|每个村|所有村|全部村|行政村|自然村)(?!民|镇|道|医|庄)"
    r"|村(?:级组织|级(?!医|卫生|道|集体|公路|物流)|居(?!民)|（居）(?!民(?!委))|\(居\)|（社区）|\(社区\)|、社区|社(?!会)|民?委会|民委员会|“?两委|党组织|党支部)"
    r"|社区(?!卫生|医|教育|矫正|戒毒|康复|养老|工厂|团购|治理|超市|商业|消费|居民|图书|工作者|服务|民警|文化|科普)(?<!进社区)(?<!中国社区)|居委会|居民委员会"
)
"""A village or an urban community as a body; not villagers, village roads or community clinics."""

PRIVATE = re.compile(
    r"企业|公司|用人单位|经营者|业主|纳税人|缴费人|申请人|申报人|施工单位|建设单位|监理|项目部|金融机构|银行|保险机构|中介|培训机构|托管|医疗机构|医院|养老机构"
    r"|实验室|孵化|基地|依托单位|承担单位|项目|科研人员|教师|学生|考生|选手|专家|个人|当事人|参保人|商户|餐饮|物业|评价机构|登记机构|试点单位|园区企业"
)
"""Private parties and persons: what is asked of them is no burden on a lower office."""

SCORING = re.compile(
    r"加\s*\d|扣\s*\d|[得计记赋]\s*\d+(?:\.\d+)?\s*分|\d+(?:\.\d+)?\s*分(?![钟之类别期级析公子布局值档])|加分|扣分|得分|(?<!统)计分|记分|赋分|分值|评分|打分|不得分|酌情扣"
    r"|考核(?:内容|指标|依据|范围|评分|体系|结果)|(?:纳入|作为|列入)[^，。；\n]{0,24}(?:考核|考评|评优|评先)|量化考核|考评(?:内容|指标|依据|体系)"
)
"""Words of scoring and judging."""


def mentions(reading: Reading, *words: str) -> bool:
    """Whether the text holds one of the words: a plain search that spares the patterns most documents."""
    text = reading.text
    return any(word in text for word in words)
