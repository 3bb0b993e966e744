"""The texts that the desk offers its moderators: plain English, which a senior moderator may put better."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from feedback.moderation.models import Decision, Report, Wording
from feedback.moderation.wording import NOTICED
from feedback.people.models import User
from feedback.people.permissions import Can, require
from feedback.wording import capitalize_first

DECLINE, EDIT, ASK, REPORT, DANGER = "decline", "edit", "ask", "report", "danger"
GROUPS = {
    DECLINE: "What we say when we can’t publish something",
    EDIT: "Why we changed words",
    ASK: "What we ask authors",
    REPORT: "What we say to people who report something",
    DANGER: "What moderators do when somebody may be in danger",
}
CAN_TELL_AGAIN = "You can tell your story again, and we will read it again."
DECLINED = {
    Decision.Reason.ADVERT: "We publish what people have lived through in their care. We can’t publish adverts.",
    Decision.Reason.NO_EXPERIENCE: "We publish what somebody has lived through in their care: what happened, and how "
    f"it was for you. We could not find that in what you sent. {CAN_TELL_AGAIN}",
    Decision.Reason.COMPLAINT: "You ask for a formal complaint. A story here is not a complaint: nobody would look "
    "into it or write to you as the law says they must. Ask the service for its complaints team, or its Patient "
    f"Advice and Liaison Service (PALS). If you also want others to read what happened: {CAN_TELL_AGAIN.lower()}",
    Decision.Reason.DUPLICATE: "We already have this story from you, so we keep the first one. If something new has "
    "happened, add it from your private page.",
    Decision.Reason.UNKIND: "What you sent attacks a person. You may say plainly what somebody did, and what it did "
    f"to you, without insults. {CAN_TELL_AGAIN}",
    Decision.Reason.IDENTIFIES: "Your story says who somebody is, and it can’t be told without that. We do not publish "
    "what could harm somebody who has no say in it. The service’s complaints team can hear it in private.",
    Decision.Reason.OTHER_SERVICE: "Your story is about a service that is not on this site, so nobody here could "
    "answer you. You can tell it to that service, or to Care Opinion, which covers the whole country.",
}
EDITS = {
    "staff_criticised": "We take out the names of staff who are criticised.",
    "staff_praised": "We leave first names of staff who are praised, and take out the rest.",
    "others": "We take out the names of patients and families.",
    "name": "We take out names of people, so that nobody is known by the story.",
    "contact": "We take out telephone numbers, addresses and other ways to reach somebody.",
    "number": "We take out NHS numbers and dates of birth.",
    "date": "We write the month in place of the exact day, so that nobody can tell who you are.",
    "identifying": "We take out what together would say who somebody is.",
    "insult": "We take out insults, and leave what happened.",
    "allegation": "We take out that somebody broke the law, which we can’t know. What you saw stays.",
    "swearing": "We put stars in place of swear words.",
}
QUESTIONS = {
    "name": "You name a member of staff. We take out the names of staff who are criticised. May we publish your story "
    "without the name?",
    "identifying": "What you tell could show others who you are: few people have been there with this. Are you happy "
    "with that, or shall we say it less exactly?",
    "exact_date": "You give an exact day. With it, the service could tell who you are. May we give the month instead?",
    "second_hand": "It seems that this happened to somebody else. Do they know that you tell it, and do they agree?",
    "complaint": "You say that you want to complain. A story here is not a complaint, and nobody looks into it as the "
    "law says they must. Do you want us to publish it as a story? You can do both.",
    "not_experience": "Can you tell us more of what happened to you, and how it was for you? We publish what people "
    "have lived through.",
    "allegation": "You say that somebody broke the law. We can’t know that. May we publish what you saw and heard, and "
    "leave that out?",
    "insult": "May we take out the insults and leave what happened? People will listen sooner.",
    "duplicate": "We have a story like this from you. Is this one new, or shall we keep the first?",
    "danger": "We are sorry that things are so hard. You do not have to answer us. Your page lists people who can "
    "help now. Are you safe today, and are you happy that others read this?",
    "service": "Which ward, clinic or service was it? Then the right people can read your story and answer.",
}
ANSWERS = {
    Report.Outcome.KEPT: "Thank you for telling us. We have read it again, and it keeps to our rules, so it stays.",
    Report.Outcome.HIDDEN: "Thank you for telling us. We have hidden it for now, while we look into it.",
    Report.Outcome.REMOVED: "Thank you for telling us. You were right, and we have removed it.",
    Report.Outcome.GONE: "Thank you for telling us. Whoever wrote it has taken it back meanwhile.",
}
STEPS = {
    "now": "Read it now, before anything else.\n\n"
    "Tell a senior moderator at once: choose “Pass it to a colleague”, and ring them if you can. If it says who or "
    "where the person is, the senior can ring 999. We do not look for anybody ourselves.\n\n"
    "You can ask the author whether they are safe: under “Ask the author first” there are words for it. Their page "
    "shows them who can help now. Do not promise that help is on its way.\n\n"
    "Then look after yourself. Somebody else can take the next one.",
    "senior": "Read it now, before anything else.\n\n"
    "If it says who or where the person is, ring 999 and tell them what it says. We do not look for anybody "
    "ourselves.\n\n"
    "Write down what you did and when, as a note to colleagues on this page. Then tell whoever your site’s procedures "
    "name for this.\n\n"
    "You can ask the author whether they are safe: under “Ask the author first” there are words for it. Their page "
    "shows them who can help now. Do not promise that help is on its way.\n\n"
    "Then look after yourself. Somebody else can take the next one.",
}


@dataclass(frozen=True)
class Text:
    """One text as the desk comes with it, and where it is used."""

    key: str
    group: str
    name: str
    came_as: str


def _texts(group: str, named: Iterable[tuple[str, str, str]]) -> list[Text]:
    return [Text(f"{group}.{key}", group, name, came_as) for key, name, came_as in named]


TEXTS: dict[str, Text] = {
    text.key: text
    for text in [
        *_texts(DECLINE, ((reason.value, reason.label, DECLINED[reason]) for reason in Decision.Reason)),
        *_texts(EDIT, ((key, capitalize_first(key.replace("_", " ")), came_as) for key, came_as in EDITS.items())),
        *_texts(
            ASK,
            ((key, capitalize_first(NOTICED.get(key, key)), came_as) for key, came_as in QUESTIONS.items()),
        ),
        *_texts(
            DANGER,
            (
                ("now", "Steps for a person in danger", STEPS["now"]),
                ("senior", "Steps for a person in danger, for senior moderators", STEPS["senior"]),
            ),
        ),
        *_texts(REPORT, ((outcome.value, outcome.label, ANSWERS[outcome]) for outcome in Report.Outcome)),
    ]
}


class ChangedMeanwhile(Exception):
    """Somebody else has changed this text since it was read."""


def all_texts() -> dict[str, str]:
    """Give each text as it is now, by its key."""
    ours = dict(Wording.objects.filter(key__in=TEXTS).values_list("key", "text"))
    return {key: ours.get(key, text.came_as) for key, text in TEXTS.items()}


def texts_of(group: str) -> dict[str, str]:
    """Give the texts of one group as they are now, by their keys without the group."""
    ours = dict(Wording.objects.filter(key__startswith=f"{group}.").values_list("key", "text"))
    return {
        key.removeprefix(f"{group}."): ours.get(key, text.came_as) for key, text in TEXTS.items() if text.group == group
    }


def mark_of(text: str) -> str:
    """Give a text a short mark, by which a form says what its reader has seen."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@transaction.atomic
def word(key: str, text: str, *, by: User, seen: str) -> None:
    """Put a text in place of the one that is there; `seen` is the mark of the one that this person has read.

    Raises ChangedMeanwhile, and KeyError where there is no such text.
    """
    require(by, Can.LEAD_DESK)
    came_as = TEXTS[key].came_as
    # Made where there is none, so that of two seniors at once one waits for the other.
    wording, _ = Wording.objects.select_for_update().get_or_create(key=key, defaults={"text": came_as, "by": by})
    if mark_of(wording.text) != seen:
        raise ChangedMeanwhile
    if text == came_as:
        wording.delete()
        return
    wording.text, wording.by, wording.at = text, by, timezone.now()
    wording.save()


def put_back(key: str, *, by: User) -> None:
    """Put back the text that the desk came with."""
    require(by, Can.LEAD_DESK)
    Wording.objects.filter(key=key).delete()
