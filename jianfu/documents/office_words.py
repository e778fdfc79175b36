"""The words offices are named with: duties, organs, and what kind of body a name ends in.

Patterns here are pieces (strings) for ``offices.py``, which puts levels and places in front of them.
"""

import re

from jianfu.documents.office import Kind

HAN = "[\u4e00-\u9fff]"
# Duties that departments are named after, at every level.
DUTIES = (
    "发展(?:和)?改革|改革发展|发改|教育|教体|教科|科学技术|科技|工业和信息化|工信|经济和信息化|经信"
    "|民族(?:宗教)?事务|民族宗教|民宗|公安|民政|司法(?:行政)?|财政|人力资源(?:和)?社会保障|人力社保|人社"
    "|自然资源(?:和规划)?|国土资源|规划(?:和自然资源)?|资源规划|生态环境|环境保护|环保"
    "|住房(?:和)?城乡建设|住房(?:城乡)?建设|住建|城乡建设|建设|城市管理|城管|综合(?:行政)?执法|行政执法"
    "|交通运输|交通|水利|水务|农业农村|农业|农牧|商务|文化(?:和)?旅游|文化广电|文广新?|文旅|文体|文化|旅游"
    "|广播电视|广电|新闻出版|体育|卫生健康|卫生计生|卫计|卫健|卫生|疾病预防控制|退役军人(?:事务)?"
    "|应急(?:管理)?|安全监管|审计|国有资产监督管理|国资(?:监管)?|市场(?:监督管理|监管)|市监|统计|医疗保障|医保"
    "|乡村振兴|扶贫(?:开发)?|信访|林业(?:和草原)?|林草|园林(?:绿化)?|绿化市容|税务|气象"
    "|地方金融(?:监督管理|监管)?|金融(?:工作|监管)?|行政审批(?:服务)?|政务服务(?:和数据|数据|管理)?|政务(?:管理)?"
    "|大数据(?:发展)?|数据(?:资源)?|机关事务|粮食(?:和物资储备)?|档案|海关|邮政|烟草(?:专卖)?|能源|知识产权"
    "|药品监督|药监|中医药|地震|海洋|渔业|畜牧|投资促进|招商|外事|口岸|人民防空|人防|国防|保密|密码|机要|老干部"
    "|公共服务|社会事业|社会发展|社发|综合治理"
)
MASS = (
    "总工会|工会|共青团|团(?:省|市|县|区|州|旗|镇|乡)?委|青年团|妇女联合会|妇联|工商业联合会|工商联|残疾人联合会|残联"
    "|科学技术协会|科协|文学艺术界联合会|文联|归国华侨联合会|侨联|台湾同胞联谊会|台联|社会科学界联合会|社科联|红十字会"
    "|新闻工作者协会|记协|作家协会|作协|法学会|贸促会|国际贸易促进委员会|计划生育协会|计生协|关工委"
    "|关心下一代工作委员会|人民团体|群团(?:组织)?"
)
PUBLIC = (
    "企业|市民|群众|公民|个人|居民|村民|公众|社会各界|商户|经营户|经营者|家长|学生|用人单位|业主|消费者|农户|纳税人"
    "|缴费人|从业人员|旅客|游客|患者|申请人|投资者|求职者|个体工商户|市场主体|经营主体"
)
_INSTITUTION = (
    "中心|学校|小学|中学|高中|职校|技校|院校|高校|大学|学院|医院|卫生院|卫生室|保健院|研究院|研究所|科学院|工程院"
    "|设计院|图书馆|博物馆|文化馆|档案馆|纪念馆|美术馆|展览馆|幼儿园|福利院|敬老院|剧院|党校|行政学院|报社|电视台"
    "|广播电台|总台|出版社|通讯社|杂志社|疾控|血站|服务站|工作站|文化站|推广站|监测站|林场|农场|公园|企?事业单位"
    "|医疗(?:卫生)?机构|科研院所|附中|附小"
)
_COMPANY = (
    "公司|集团|银行|信用社|农信社|农商行|合作社|支行|分行|商行|厂|酒店|宾馆|企业|电商平台|保险|金融机构"
)
_COORDINATING = (
    "领导小组|工作小组|协调小组|推进小组|指导小组|专项小组|专责小组|指挥部|工作专班|专班|攻坚组|工作组|专项组|联席会议"
    "|联防联控机制|(?:工作|协调|推进)机制|安委会?|食安委|药安委|防灾委|减灾委|爱卫会|文明委|深改委|双拥|禁毒委|绿委"
    "|妇儿工委|国动委|防指|环委会|民委会|[河湖林田路]长制"
)
# Offices named 办 that belong to a coordinating body or a campaign; 外办, 台办 and others are departments.
_CAMPAIGN = (
    "减负|创建|创城|创文|创卫|创园|扫黑除恶|扫黑|双创|[河湖林田路]长|防汛|防指|防控|防疫|双减|攻坚|整治|文明|爱卫"
    "|禁毒|双拥|安委|食安|环委|环督|综治|维稳|人居环境|职转|放管服|营商环境|目标|考评|督考|目督|清欠|征迁|专项|推进"
    "|治欠|无废城市"
)
_DEPARTMENT_OFFICE = (
    "法制|金融|人民防空|人防|扶贫|外事|外|台|侨务|侨|港澳|编|网信|农|老干|地方志|方志|史志|信访|应急|政务|政研"
    "|国安|参事|督查|打私"
)
_DEPARTMENT_COMMITTEE = (
    f"(?:{DUTIES}|纪律检查|监察|政法|国家安全|证券监督管理|保险监督管理|银行业监督管理"
    "|网络安全和信息化|机构编制|外事工作|信息化|投资|港务)(?:管理|工作)?(?:委员会|委)"
)
_DEPARTMENTS = (
    "部门|(?:直属|派出|办事|内设)机构|部委|委办局|厅局|局委办|委局办|科室|处室"
    "|(?:机关|直属|成员|政府|直|属|驻.{0,4})各?(?:有关|相关)?单位"
)

_OFFICE = "(?:办公[厅室]|办)"
_LEVEL = "(?:[省市县区州盟旗镇乡地]|街道|自治区)"
# The first that fits counts, so the order is the rule.
_KINDS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (Kind.PUBLIC, f"^(?:各类|广大|各有关|相关|有关|各|全体)?(?:{PUBLIC})(?:朋友)?$"),
        (Kind.COMPANY, f"(?:{_COMPANY})$"),
        (Kind.VILLAGE_BODY, "(?:村|居|社区)民?委(?:员会|会)?$|居民委员会$|村?居?[“]?两委[”]?$|村民小组$"),
        (Kind.VILLAGE_BODY, "(?:村|社区|居)党(?:总支|支部|委|组织).{0,4}$|(?:村|社区|嘎查|村居)$"),
        # People's congresses, consultative conferences, courts and the army are none of the kinds.
        (Kind.UNKNOWN, f"人大{_OFFICE}?$|人民代表大会|(?:常务委员会|常委会){_OFFICE}?$|武装部$|军区$"),
        (Kind.UNKNOWN, f"政治协商会议|(?:政协|法院|检察院){_OFFICE}?$|最高[法检]$|民主党派"),
        (Kind.MASS_ORGANISATION, f"(?:{MASS})(?:{HAN}{{0,8}}委员会|中央|机关)?{_OFFICE}?$"),
        (Kind.MASS_ORGANISATION, "^(?:共青团|中国共产主义青年团)"),
        (Kind.DEPARTMENT, f"(?:{_DEPARTMENTS})$"),
        (Kind.DEPARTMENT, f"{_DEPARTMENT_COMMITTEE}(?:监察委员会|监委)?{_OFFICE}?$"),
        (Kind.GENERAL_OFFICE, f"管(?:理委员|委)会{_OFFICE}$"),
        (Kind.GENERAL_OFFICE, f"^(?:中共|中国共产党).*(?<!工作)委员会{_OFFICE}$"),
        (Kind.PARTY_COMMITTEE, f"^(?:中共|中国共产党)(?:{HAN}*{_LEVEL})?(?:中央|工作)?委员会$"),
        (Kind.COORDINATING_BODY, f"(?:{_COORDINATING})(?:{HAN}{{0,6}}组)?{_OFFICE}?$"),
        (Kind.COORDINATING_BODY, f"委员会{HAN}{{0,4}}{_OFFICE}$|(?:{_CAMPAIGN})(?:工作)?{_OFFICE}$"),
        (Kind.COORDINATING_BODY, "工作办公室$"),
        (Kind.GENERAL_OFFICE, f"(?:政府|党委|工委|党政|{_LEVEL}委|国务院|中央|[省市县州]府){_OFFICE}$"),
        (Kind.GENERAL_OFFICE, "党政(?:综合|与人大)?办(?:公室)?$|^[国中两]办$"),
        (Kind.GOVERNMENT, "(?:政府|行署|行政公署|国务院|管委会|管理委员会|街道办|公所|[省市县州]府)$"),
        (Kind.GOVERNMENT, "(?<!驻.)(?<!驻..)办事处$"),
        (Kind.PARTY_COMMITTEE, f"(?<!机关)(?:党委|党工委)$|{_LEVEL}工?委$|中共中央$|党中央$"),
        (Kind.PUBLIC_INSTITUTION, f"(?:{_INSTITUTION})$"),
        (Kind.DEPARTMENT, f"(?:{_DEPARTMENT_OFFICE})(?:工作|事务)?{_OFFICE}$"),
        (Kind.COORDINATING_BODY, "委员会$"),
        (Kind.ASSOCIATION, "(?:协会|学会|商会|联合会|促进会|联盟|研究会|基金会|慈善会|联谊会)(?:秘书处)?$"),
        (Kind.DEPARTMENT, "(?:厅|局|部|委|署|司|处|科|股|所|队|站|室|办|海关|党组|机关党委)$"),
    )
)
_BRACKETS = re.compile("[（(][^（()）]*[）)]")


def kind_of(name: str) -> Kind:
    """The kind of body a name tells by its end; what stands in brackets does not count."""
    name = _BRACKETS.sub("", name)
    for kind, pattern in _KINDS:
        if pattern.search(name):
            return kind
    return Kind.UNKNOWN


# Central bodies by the beginning of their name; ministries by their full and short names.
CENTRAL = (
    "国务院|中共中央|党中央|中国共产党中央委员会|中央(?!大街|路)|[国中]办(?!公)|中组部|中宣部|中纪委|团中央|共青团中央"
    "|最高人民|最高[法检]|全国(?!各)|国家(?!级)|[\u4e00-\u9fff]{2,6}总[署局]|审计署|(?:外交部|国防部|教育部|科技部"
    "|科学技术部|工业和信息化部|工信部|公安部|民政部|司法部|财政部|人力资源(?:和)?社会保障部|人社部|自然资源部"
    "|国土资源部|生态环境部|环境保护部|环保部|住房(?:和)?城乡建设部|住建部|交通运输部|水利部|农业农村部|农业部|商务部"
    "|文化(?:和)?旅游部|文旅部|文化部|卫生部|退役军人(?:事务)?部|应急管理部|应急部)(?!门)|(?:中国)?人民银行"
    "|中国(?:证监会|银保监会|银监会|保监会|气象局|地震局|科学院|工程院|社科院|社会科学院|民用航空局|民航局|残联|科协"
    "|作协|文联|残疾人联合会|科学技术协会|国家铁路集团)"
)
