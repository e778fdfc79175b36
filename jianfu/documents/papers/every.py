"""Every kind of special paper."""

from collections.abc import Callable

from jianfu.documents.papers.app_demand import app_demand_of
from jianfu.documents.papers.campaign import campaign_of
from jianfu.documents.papers.certificate import certificate_of
from jianfu.documents.papers.data_demand import data_demand_of
from jianfu.documents.papers.handdown import handdown_of
from jianfu.documents.papers.meeting import meeting_of
from jianfu.documents.papers.message import message_of
from jianfu.documents.papers.pledge import pledge_of
from jianfu.documents.papers.ranking import ranking_of
from jianfu.documents.papers.score_sheet import score_sheet_of
from jianfu.documents.papers.secondment import secondment_of
from jianfu.documents.reading import Reading

PAPERS: dict[str, Callable[[Reading], object | None]] = {
    "meeting": meeting_of,
    "score_sheet": score_sheet_of,
    "ranking": ranking_of,
    "pledge": pledge_of,
    "secondment": secondment_of,
    "app_demand": app_demand_of,
    "data_demand": data_demand_of,
    "handdown": handdown_of,
    "certificate": certificate_of,
    "campaign": campaign_of,
    "message": message_of,
}
"""What reads each kind of special paper out of a document: None where it is none."""
