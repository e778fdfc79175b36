"""An office (单位): a body with a name, a level and a kind. Recognising them in text is in ``offices.py``."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Level(IntEnum):
    """Administrative level, from the centre down; a higher number is a lower office."""

    CENTRAL = 0
    PROVINCE = 1
    CITY = 2
    COUNTY = 3
    TOWNSHIP = 4
    VILLAGE = 5

    @property
    def word(self) -> str:
        """The word used in options and JSON, such as ``county``."""
        return self.name.lower()

    @property
    def chinese(self) -> str:
        """The Chinese word."""
        return ("中央", "省级", "市级", "县级", "乡镇（街道）", "村（社区）")[self]


class Kind(StrEnum):
    """What sort of body an office is."""

    PARTY_COMMITTEE = "party_committee"  # 党委, 工委
    GOVERNMENT = "government"  # 人民政府, 街道办事处, 管委会
    GENERAL_OFFICE = "general_office"  # 办公厅(室) of a Party committee or government
    DEPARTMENT = "department"  # 部门: 厅, 局, 委, 部
    COORDINATING_BODY = "coordinating_body"  # 议事协调机构 and their offices: 领导小组, 指挥部, 专班
    MASS_ORGANISATION = "mass_organisation"  # 群团组织: 工会, 共青团, 妇联
    PUBLIC_INSTITUTION = "public_institution"  # 事业单位: 中心, 学校, 医院
    VILLAGE_BODY = "village_body"  # 村委会, 居委会, 村(社区)党组织
    ASSOCIATION = "association"  # 协会, 学会
    COMPANY = "company"
    PUBLIC = "public"  # 公众, 企业 in general, 市民
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a document names it.

    Attributes:
        name: the words of the document.
        level: None where the words do not tell.
        kind: what sort of body.
        region: name of the division it belongs to (``保定市``), empty where unknown.
        generic: True for a class of offices (各县（市、区）人民政府) rather than one office.
    """

    name: str
    level: Level | None
    kind: Kind
    region: str = ""
    generic: bool = False
