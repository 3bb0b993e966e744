"""What came of a report or a legal notice, in plain words, for who has its code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from feedback.moderation.legal_clock import in_words
from feedback.moderation.models import LegalNotice, Report
from feedback.moderation.reasons import REPORT, texts_of
from feedback.moderation.wording import name_of
from feedback.stories.expectations import Stage, expected
from feedback.stories.models import Publication

State = LegalNotice.State


@dataclass(frozen=True)
class News:
    """Where it stands, and what we answer."""

    heading: str
    sent_at: datetime
    about: str
    what_next: str = ""
    answer: str = ""
    # Who wrote the words, where they let us say.
    poster: str = ""


def news_of(sent: Report | LegalNotice) -> News:
    return of_notice(sent) if isinstance(sent, LegalNotice) else of_report(sent)


def of_report(report: Report) -> News:
    about = name_of(report.post)
    if not report.outcome:
        return News(
            "We have your report, and have not decided yet",
            report.at,
            about,
            f"A moderator looks at it, usually within {expected(Stage.REPORT).in_words}. Come back with the same code.",
        )
    heading = Report.Outcome(report.outcome).label
    if report.outcome == Report.Outcome.HIDDEN and report.post.publication == Publication.PUBLISHED:
        heading = "We have looked into it, and it is shown again"
    answer = report.answer
    if not answer and report.outcome == Report.Outcome.GONE:
        answer = texts_of(REPORT)[Report.Outcome.GONE]
    still_looks = "We go on looking into it. Come back with the same code."
    is_hidden = report.outcome == Report.Outcome.HIDDEN and report.post.publication == Publication.HIDDEN
    return News(heading, report.at, about, still_looks if is_hidden else "", answer)


def of_notice(notice: LegalNotice) -> News:
    answer_by = in_words(notice.answer_by) if notice.answer_by else ""
    told: dict[str, tuple[str, str]] = {
        State.RECEIVED: (
            "We have your notice",
            "We act on it within 48 hours. Weekends and bank holidays are not counted.",
        ),
        State.SENT: (
            "We have sent your notice to whoever wrote the words",
            f"They have until {answer_by} to answer. If they do not, we remove the words.",
        ),
        State.ANSWERED: (
            "Whoever wrote the words has answered",
            "We tell you the outcome here within 48 hours. Weekends and bank holidays are not counted.",
        ),
        State.REMOVED: ("The words are removed", "Nobody can read them on this site any more."),
        State.STANDS: (
            "The words stay on the site",
            "Whoever wrote them does not want them removed, and has told us who they are and where to reach them.",
        ),
        State.NOT_A_NOTICE: (
            "What you sent is not a complete notice under the law",
            "A notice says your name and email address, where the words are, what they mean and why that is "
            "defamatory of you, what in them is not true or is opinion without support in fact, that you do not know "
            "enough about the writer to sue them, and whether we may tell the writer who you are. You can send it "
            "again.",
        ),
    }
    heading, what_next = told[notice.state]
    poster = ""
    if notice.state == State.STANDS:
        if notice.may_pass_poster and notice.poster_answer:
            poster = notice.poster_answer
        else:
            what_next += " They do not agree that we give you their name and address. A court can order us to."
    return News(heading, notice.at, name_of(notice.post), what_next, notice.answer, poster)
