"""14.3: nobody is forced to log in regularly."""

import re
from collections.abc import Iterator

from jianfu.checks.apps.context import PERHAPS_APP, about_app, used_by_others
from jianfu.checks.check import Fact, check, ours
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

DAILY_USE = ours(0, "要求每日、每周在应用程序上学习、答题、浏览的，按强制定期登录读")

_OFTEN = (
    r"(?:每天|每日|天天|日日|每周|周周|每月|月月|每人每[天日周月]|每个工作日|定期|定时|按时"
    r"|坚持每[天日])"
)
_LOGIN = re.compile(
    rf"{_OFTEN}[^，。；\n]{{0,18}}?(?:登录|登陆|上线(?!下)|打开|签入|学(?!校|期|年|习型)|答题|浏览"
    rf"|点开|刷|查看|关注|观看|阅读)|(?:登录|登陆|打开)[^，。；\n]{{0,20}}?(?:每[天日周月人]"
    rf"|日均)[^，。；\n]{{0,6}}?(?:不少于|至少|不低于|一次|1次|\d+次)"
    r"|(?:日日|天天|每日|周周|月月)(?:一?学|一?练|一?答|一?测)(?!校)|(?:登录率|登陆率|在线率"
    r"|上线率)(?=[^，。；\n]{0,8}(?:达到|不低于|不少于|100|[1-9]\d))"
    r"|确保(?:每天|每日|每周)在线"
)
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
    seen: set[int] = set()
    for hit in reading.find(_LOGIN, Voice.ORDERED, annexes=True):
        if hit.clause.sentence_start in seen or used_by_others(reading, hit):
            continue
        app = about_app(reading, hit)
        if app is False or (app is None and not _VERBS_OF_LOGIN.search(hit.match.group())):
            continue
        seen.add(hit.clause.sentence_start)
        yield Fact(
            departs=app,
            span=reading.whole_clause(hit),
            saw=f"要求“{hit.match.group()}”",
            missing=() if app else (PERHAPS_APP,),
            ours=(DAILY_USE.why,),
        )
