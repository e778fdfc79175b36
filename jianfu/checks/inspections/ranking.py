"""Rankings of lower units: what 8.15 and 8.16 share."""

import re

from jianfu.checks.words import LOWER
from jianfu.documents.reading import Hit, Reading

RANKING = r"排名(?<!不排名)(?!不分先后|第[一二三\d])|排行榜?|排位|排序|名次|位次|晾晒|晒(?:成绩|进度|排名|比)|红黑榜|红榜|黑榜|光荣榜|战况|擂台|亮灯|红黄(?:蓝|绿)|绿黄红|末位|倒数|(?:前|后)[一二三四五六七八九十\d]+[名位]|积分榜|(?:得分|分数|积分|成绩)(?:由高到低|高低)|由高到低(?:排列|公布|通报)|龙虎榜|进位|赛马"
"""Words that put units in an order."""

_PLACES = re.compile(
    LOWER
    + r"|各(?:地|省|盟市|州市|县级|局|院|分园区|组)|地区|设区的?市|[县市区]的?(?:市|县|区)?(?:级)?(?:政府|给予|进行|约谈)|后[一二三四\d]+位的(?:市|县|区|地区|单位)|的(?:市|县|区|地区|乡镇|单位|部门)(?:进行|给予|予以|，|分管|主要)|经开区|高新区|开发区|分园区|市县|高校|学校|全[省市县区](?:范围)?内?(?:进行|予以)?(?:通报|公布)|批评|表扬|后进|先进单位"
)
_NOT_UNITS = re.compile(
    r"企业|选手|学生|考生|成绩公布|笔试|面试|高考|中考|专业前|论文|期刊|SCI|作者|专家|项目|奖(?:项|学金|励(?:证|级))|获奖|完成人|完成单位|个人|人选|候选人|申请|申报|答辩|机构|实验室|技术中心|产品|品牌|教师|岗位|志愿|游客|收视|网站排名|全国(?:排名|位次|第)|居全国|全省第|国际排名|贡献大小|责任单位|牵头单位，|参赛|培训|价格|疫情|空气质量指数|投标|融资|排序不分|投资基金|子基金|车辆|候选|遴选|名单"
)


# Words that offices use of ranking one another; they need no named unit beside them.
_FIELD = re.compile(
    r"晾晒|红黑榜|战况|亮灯|擂台|积分(?:排名|排行|结果|公布)|[日周旬月季]度?排[名位行]|一[日周月季]一排[名位]|排名通报|通报排名|位次通报"
)


def ranks_units(reading: Reading, hit: Hit) -> bool:
    """Whether what is put in an order are lower offices, not firms, persons or projects."""
    sentence = reading.sentence(hit.clause)
    return bool(_PLACES.search(sentence) or _FIELD.search(sentence)) and not _NOT_UNITS.search(sentence)
