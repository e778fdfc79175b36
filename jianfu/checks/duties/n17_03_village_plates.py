"""17.3: plates on villages and communities are fixed by the province; none may be added."""

import re
from collections.abc import Iterator
from itertools import chain

from jianfu.checks.check import Fact, check
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import mentions
from jianfu.documents.office import Level
from jianfu.documents.places import VILLAGE
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.subjects import village_is_meant
from jianfu.documents.voice import Voice

_VILLAGE = re.compile(rf"{VILLAGE}|文化礼堂|党群服务中心|便民服务(?:站|点)|农家书屋|活动阵地")
_PLATE = re.compile(
    r"(?:统一)?挂牌(?!目录|清单|督办|上市|融资|交易|出让|企业|保护|公司|经营|督导|验收|销售|作战|招商|转让|责任督学|督学|成交|价)|(?:悬挂|加挂|挂上|制作|设置|钉挂|张挂|增挂)[^，。；！\n]{0,20}?(?:标识牌|标志牌|牌匾|门牌|铭牌|标牌|牌子|吊牌|匾牌|牌)(?!照)"
    r"|有(?:牌子|牌匾|标牌|标识)(?:、|，)|(?:名称|标识|标牌|牌匾|式样)[^，。；！\n]{0,12}?(?:设置|悬挂|挂)在|(?:挂|授)[^，。；！\n]{0,12}?(?:工作站|服务站|服务点|驿站|示范点|联络站|阵地)”?(?:的)?牌"
    r"|门头[^，。；\n]{0,8}?使用|统一使用[^，。；\n]{0,16}?(?:标识|字样|名称)"
)
# A named room or station is hung with its name where the heading or the sentence speaks of signs.
_NAMED_ROOM = re.compile(r"(?:设[立置]?|建[立设成]?|打造|开设)[^，。；\n“]{0,6}?“[^”\n]{2,14}”")
_SIGNS = re.compile(r"标识|挂牌|牌子|牌匾|上墙|式样")
_NOT_PLATES = re.compile(
    r"公示牌|路牌|警示牌|门牌号|挂牌出让|招拍挂|指示牌|企业|挂牌上市|古树|文物|车牌|股权|国徽|光荣(?:之家|牌)|不得|清理|摘牌|医疗|接种|安全出口|告知牌|承诺牌"
)
_LISTED = re.compile(
    r"(?:按照?|根据|依照)[^，。；\n]{0,6}?(?:省|自治区)[^，。；\n]{0,14}?(?:统一规定|统一式样|挂牌目录|挂牌清单)"
)
_BESIDES = re.compile(r"(?:目录|清单|规定)(?:的[^，。；\n]{0,6})?(?:之)?外[^，。；\n]{0,14}?[挂牌]")
_NEEDED = ("是否在省级统一规定的村（社区）挂牌目录内：由省级民政或组织部门的目录核对",)


@check(
    "17.3",
    advice="删去在村（社区）挂牌的要求；工作要在村（社区）开展的，不以挂牌为条件。",
    explanation=(
        "查要求在村（社区）挂牌、设置牌匾标识的；是否在省级统一规定的目录内由人核对，列为待核实；写明按省级统一规定的，记为经批准，自称目录以外的，算偏离。"
        "看不到省级挂牌目录。"
        "路牌、警示牌和挂牌出让、挂牌督办等凭词句排除，可能误排；只在乡镇（街道）挂牌的不算，中央机关的文件不查。"
    ),
)
def village_plates(reading: Reading) -> Iterator[Fact]:
    """A plate is to be hung at a village or community.

    What departs: plates, signs or names to be put up at the village's or community's premises. It stays open:
    the province's list of plates decides. A paper that names the list is excused, one that hangs plates besides
    it departs.
    What it cannot see: that list.
    How it errs: road signs, warning signs and trade listings (挂牌) are left out by their words; a plate at a
    township's premises only is not counted.
    """
    if reading.issuer.level is Level.CENTRAL or not mentions(
        reading, "牌", "标识", "名称", "式样", "上墙", "门头", "字样"
    ):
        return
    rooms = reading.find(_NAMED_ROOM, Voice.ORDERED, annexes=True)
    hits = chain(
        reading.find(_PLATE, Voice.ORDERED, annexes=True), (hit for hit in rooms if _has_a_sign(reading, hit))
    )
    for hit in one_a_sentence(hit for hit in hits if _at_village(reading, hit)):
        sentence = reading.sentence(hit.clause)
        listed = None if _BESIDES.search(sentence) else _LISTED.search(sentence)
        open_ = listed is None and _BESIDES.search(sentence) is None
        yield Fact(
            None if open_ else True,
            reading.whole_clause(hit),
            f"村（社区）挂牌：{hit.match.group()}",
            missing=_NEEDED if open_ else (),
            excused_by=listed.group() if listed else "",
        )


def _at_village(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    if _NOT_PLATES.search(sentence):
        return False
    return bool(_VILLAGE.search(sentence)) or village_is_meant(reading, hit.start)


def _has_a_sign(reading: Reading, hit: Hit) -> bool:
    headings = (section.heading for section in reading.section_at(hit.start))
    return any(_SIGNS.search(words) for words in (reading.sentence(hit.clause), *headings))
