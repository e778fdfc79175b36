"""Makes the documents in ``examples/``. Every place, office, number and sentence in them is invented.

``python -m tools.make_examples`` writes them anew. They are set as official documents are (GB/T 9704: title
of 22 points, body of 16), with headings that Word numbers, so that the annotated copies show what becomes of
real formatting.
"""

from collections.abc import Sequence
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

FOLDER = Path(__file__).parent.parent / "examples"
Look = tuple[str, int]  # font, points
BODY: Look = ("仿宋_GB2312", 16)
TITLE: Look = ("方正小标宋简体", 22)
HEADING: Look = ("黑体", 16)
TABLE: Look = ("仿宋_GB2312", 12)
_NUMBERING_ID = "77"
_LIST = (
    f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_NUMBERING_ID}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/>'
    "</w:lvl></w:abstractNum>"
)
_LIST_USE = (
    f'<w:num {nsdecls("w")} w:numId="{_NUMBERING_ID}"><w:abstractNumId w:val="{_NUMBERING_ID}"/></w:num>'
)

RESERVOIRS = (
    "关于进一步加强山塘水库安全管理和考核工作的通知",
    "青水〔2025〕18号",
    "各乡镇人民政府，县水务局各股室：",
    (
        "为切实抓好全县山塘水库安全管理，现将有关事项通知如下。",
        "# 压实管理责任",
        "各乡镇要与所辖村逐级签订山塘水库安全管理责任状，做到每座山塘有人管、有人查、有人负责。"
        "对巡查不到位造成险情的乡镇，年度考核实行“一票否决”。",
        "# 落实日常巡查",
        "汛期每天至少巡查一次，巡查人员须到坝顶、溢洪道、放水涵管三处拍照，并通过“青溪巡塘”小程序上传照片和巡查轨迹。",
        "# 按时报送情况",
        "各乡镇于每周五下午5时前填报《山塘水库巡查情况周报表》，电子版发县水务局邮箱，同时报送加盖公章的纸质材料。",
        "# 严格考核通报",
        "县水务局每月对各乡镇巡查上报率进行排名通报，连续两次排名末位的，由乡镇主要负责同志到县水务局作书面说明。",
    ),
    "青溪县水务局",
    "2025年4月9日",
)

MEETING = (
    "关于召开全市油茶产业发展工作会议的通知",
    "临林办〔2025〕31号",
    "各县（区）人民政府，市林业局各直属单位：",
    (
        "经研究，定于近期召开全市油茶产业发展工作会议。现将有关事项通知如下。",
        "# 会议时间",
        "2025年10月21日至23日，会期3天，10月20日下午报到。会议安排分组讨论。",
        "# 会议地点",
        "临河市青溪县云岭会堂。",
        "# 参会人员",
        "各县（区）人民政府主要负责同志、分管负责同志，各县（区）林业局局长，油茶重点乡镇党委书记。",
        "# 会议议程",
        "市林业局主要负责同志作工作报告，时间90分钟；各县（区）逐一作表态发言。",
        "# 有关要求",
        "请各县（区）于10月15日前将参会回执报市林业局办公室。",
    ),
    "临河市林业局",
    "2025年10月9日",
)

READING_PLAN = (
    "关于印发《全市“书香乡村”建设实施方案》的通知",
    "临文旅发〔2025〕22号",
    "各县（区）文化和旅游局，市直有关单位：",
    (
        "现将《全市“书香乡村”建设实施方案》印发给你们，请认真贯彻执行。",
        "* 全市“书香乡村”建设实施方案",
        "# 重要意义",
        "阅读关系一个地方的气质和长远发展。近年来，我市公共文化服务水平稳步提高，农家书屋实现行政村全覆盖，"
        "但也要看到，部分书屋开放时间短、图书更新慢、群众知晓率不高，乡村阅读氛围有待培育。"
        "建设“书香乡村”，是满足群众精神文化需求的重要举措，是推进乡村文化振兴的内在要求，"
        "对提升乡村文明程度、增强基层文化自信具有十分重要的意义。各地要充分认识这项工作的重要性和紧迫性。",
        "# 主要任务",
        "（一）开展“书香示范村”创建。2025年起，每年评选命名市级“书香示范村”30个，授予牌匾，并按得分排出名次予以公布。",
        "（二）完善阅读设施。支持有条件的村利用现有场所设置阅读角，图书由县级图书馆统一配送、定期轮换。",
        "（三）成立村级组织。各村成立“书香乡村”建设领导小组，挂牌设立阅读推广工作站，配备专职人员1名。",
        "（四）推广数字阅读。各村要组织村民下载使用“云台悦读”APP，安装率纳入年度文化工作考核。",
        "# 工作要求",
        "各县（区）文化和旅游局要于8月底前制定实施方案并报市文化和旅游局备案，每季度末报送工作进展情况。",
    ),
    "临河市文化和旅游局",
    "2025年7月2日",
)

CLEAN = (
    "关于做好秋冬季森林防火工作的通知",
    "青政办发〔2026〕6号",
    "各乡镇人民政府，县政府有关部门：",
    (
        "为做好今年秋冬季森林防火工作，同时不增加基层负担，经县政府同意，现就有关事项通知如下。",
        "# 抓好火源管理",
        "县林业局会同县应急管理局在重点时段设置临时检查点，人员由两局安排。各乡镇结合日常工作做好宣传提醒。",
        "# 做好扑救准备",
        "县专业扑火队在高火险期集中驻防，物资由县级统一储备、统一调运。发现火情，第一时间拨打12119。",
        "# 切实减轻基层负担",
        "严禁层层签订责任状，不得设置“一票否决”事项，不得以防火名义要求村（社区）挂牌、建台账、报材料，"
        "不得要求通过工作群打卡接龙、上传巡山照片。火情数据由县林业局从防火平台直接提取，不再要求乡镇报送。",
        "各部门不得另行组织对乡镇的防火检查考核。",
    ),
    "青溪县人民政府办公室",
    "2026年9月14日",
)

SCORE_TITLE = "青溪县2026年度乡镇农村环境整治工作考核评分表"
SCORE_NOTE = "本表满分1000分，由县农村环境整治工作领导小组办公室组织评分，结果报县政府。"
SCORE_ROWS = (
    ("考核内容", "分值", "评分标准"),
    ("组织领导", "150", "召开专题会议每次得10分，未制发文件的扣20分；会议记录、现场照片不全的每处扣5分"),
    ("日常保洁", "300", "道路、河道有暴露垃圾的，每处扣10分"),
    ("台账资料", "200", "工作台账、学习笔记、影像资料齐全得200分，缺一项扣20分"),
    ("信息宣传", "150", "被县级以上媒体刊发经验做法每篇得15分，获县领导批示每次得30分"),
    ("群众评价", "200", "委托第三方开展满意度测评，按测评结果折算得分"),
    ("合计", "1000", ""),
)

GROUP_MESSAGE = """\
@所有人 各村（社区）网格员请注意：
1.今天18:00前全部下载安装“云网通”APP并完成实名认证，未安装的村明天在群里通报。
2.从明天起每天早上8:30前在APP上打卡签到，在线时长每天不少于2小时，月底按积分排名，排名结果作为网格员绩效考核依据。
3.镇里的短视频每人转发点赞，截图发群里接龙。
4.请各村今晚22:00前再把上周的走访台账电子版报我，纸质版明天一并送镇综治办。
收到请回复。
                                        青溪县石桥镇综治办  2026年3月11日
"""


def main() -> None:
    """Writes every example."""
    FOLDER.mkdir(exist_ok=True)
    for name, letter in {
        "1-山塘水库管理通知.docx": RESERVOIRS,
        "2-油茶产业会议通知.docx": MEETING,
        "3-书香乡村实施方案.docx": READING_PLAN,
        "6-秋冬季森林防火通知.docx": CLEAN,
    }.items():
        _official(letter).save(str(FOLDER / name))
    _score_sheet().save(str(FOLDER / "4-环境整治考核评分表.docx"))
    (FOLDER / "5-工作群消息.txt").write_text(GROUP_MESSAGE, encoding="utf-8")


def _official(letter: tuple[str, str, str, Sequence[str], str, str]) -> DocumentObject:
    title, number, addressees, lines, signature, day = letter
    document = _sheet()
    _paragraph(document, number, alignment=WD_ALIGN_PARAGRAPH.CENTER)
    _paragraph(document, signature + title, TITLE, WD_ALIGN_PARAGRAPH.CENTER)
    _paragraph(document, addressees)
    for line in lines:
        if line.startswith("# "):
            _numbered(_paragraph(document, line[2:], HEADING, indent=True))
        elif line.startswith("* "):
            _paragraph(document, line[2:], TITLE, WD_ALIGN_PARAGRAPH.CENTER)
        else:
            _paragraph(document, line, indent=True)
    _paragraph(document, signature, alignment=WD_ALIGN_PARAGRAPH.RIGHT)
    _paragraph(document, day, alignment=WD_ALIGN_PARAGRAPH.RIGHT)
    return document


def _score_sheet() -> DocumentObject:
    document = _sheet()
    _paragraph(document, "附件")
    _paragraph(document, SCORE_TITLE, TITLE, WD_ALIGN_PARAGRAPH.CENTER)
    _paragraph(document, SCORE_NOTE, indent=True)
    table = document.add_table(rows=0, cols=len(SCORE_ROWS[0]), style="Table Grid")
    for row in SCORE_ROWS:
        cells = table.add_row().cells
        for cell, words in zip(cells, row, strict=True):
            _set(cell.paragraphs[0], words, TABLE)
    for row in table.rows:
        for cell, width in zip(row.cells, (Cm(3), Cm(2), Cm(11)), strict=True):
            cell.width = width
    cells = table.rows[-1].cells
    cells[1].merge(cells[2])
    _paragraph(document, "青溪县农村环境整治工作领导小组办公室", alignment=WD_ALIGN_PARAGRAPH.RIGHT)
    _paragraph(document, "2026年1月20日", alignment=WD_ALIGN_PARAGRAPH.RIGHT)
    return document


def _sheet() -> DocumentObject:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin, section.bottom_margin = Cm(3.7), Cm(3.5)
    section.left_margin, section.right_margin = Cm(2.8), Cm(2.6)
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(_LIST))
    numbering.append(parse_xml(_LIST_USE))
    return document


def _numbered(paragraph: Paragraph) -> None:
    """Lets Word number the paragraph 一、二、三、; the number has no characters in the file."""
    properties = paragraph._p.get_or_add_pPr()
    numbering = properties.get_or_add_numPr()
    for name, value in (("w:ilvl", "0"), ("w:numId", _NUMBERING_ID)):
        element = OxmlElement(name)
        element.set(qn("w:val"), value)
        numbering.append(element)


def _paragraph(
    document: DocumentObject,
    words: str,
    look: Look = BODY,
    alignment: WD_ALIGN_PARAGRAPH | None = None,
    *,
    indent: bool = False,
) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.alignment = alignment
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(28)
    if indent:
        paragraph.paragraph_format.first_line_indent = Pt(look[1] * 2)
    _set(paragraph, words, look)
    return paragraph


def _set(paragraph: Paragraph, words: str, look: Look) -> None:
    font, points = look
    run = paragraph.add_run(words)
    run.font.name = font
    run.font.size = Pt(points)
    run._element.rPr.rFonts.set(qn("w:eastAsia"), font)


if __name__ == "__main__":
    main()
