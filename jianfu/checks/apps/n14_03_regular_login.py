"""14.3: nobody is forced to log in regularly."""

import re
from collections.abc import Iterator

from jianfu.checks.apps.context import PERHAPS_APP, is_app, one_a_sentence
from jianfu.checks.check import Fact, check, ours
from jianfu.documents.papers.app_demand import Act, AppDemand, app_demand_of
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

DAILY_USE = ours(0, "要求每日、每周在应用程序上学习、答题、浏览的，按强制定期登录读")

_VERBS_OF_LOGIN = re.compile(r"登录|登陆|上线|在线|打开|签入|[日天周月]一?[学练答测]|答题")


@check(
    "14.3",
    advice="删去定期登录、每日学习、每日答题的要求。",
    explanation=(
        "查要求每日、每周、每月或者定期在应用程序上登录、学习、答题、浏览的，以及给登录率、在线率定指标的，算偏离。"
        "看不到应用程序自己发出的提醒；只写平台、系统、群组的，仅登录、上线、答题一类列为待核实。"
        "值班人员按时登录系统的要求字面相近，可能一并列为待核实。"
    ),
    readings=(DAILY_USE,),
)
def regular_login(reading: Reading) -> Iterator[Fact]:
    """Staff of lower offices must log in to an app every day, every week or at set times.

    What departs: a demand that joins an interval (每天, 每周, 定期…) or a rate with logging in, learning,
    answering
    quizzes or browsing in an app or mini-program.
    What it cannot see: whether a platform or system named without the word app is one (open, and only for
    logging in and quizzes); reminders sent by the app itself.
    How it errs: duties of watch-keepers to look at a system several times a day look alike and stay open.
    """
    paper = reading.once(app_demand_of)
    for demand in one_a_sentence(filter(_regular, paper.of(Act.LOG_IN)) if paper else ()):
        app = is_app(demand)
        yield Fact(
            departs=app,
            span=demand.passage,
            saw=f"要求“{demand.words.exact}”",
            missing=() if app else (PERHAPS_APP,),
            ours=(DAILY_USE.why,),
        )


def _regular(demand: AppDemand) -> bool:
    if demand.voice is not Voice.ORDERED or demand.by_others:
        return False
    return is_app(demand) is True or bool(_VERBS_OF_LOGIN.search(demand.words.exact))
