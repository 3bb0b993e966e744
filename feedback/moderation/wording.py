"""How the desk words what it shows: need, waits, kinds of writing, and what the checks noticed."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from django.utils import timezone

from feedback.moderation.models import Decision
from feedback.moderation.queue import Need
from feedback.stories.models import Danger, Post, Publication, Voice
from feedback.stories.notice_period import SEVERE, days_left
from feedback.wording import clock, date, lower_first, plural

NEEDS: dict[int, str] = {
    Danger.NOW: "Danger now",
    Danger.CONCERN: "A concern",
    Danger.MENTION: "Danger mentioned",
    Danger.NONE: "Usual",
}
CONTENT_NOTES: dict[int, str] = {
    Danger.NOW: "Somebody may be in danger now: this may tell of suicide, self-harm, abuse or violence.",
    Danger.CONCERN: "This may tell of suicide, self-harm, abuse, violence or a death.",
    Danger.MENTION: "This mentions suicide, self-harm, abuse, violence or a death, perhaps in passing.",
}
NOTICED = {
    "phone": "phone number",
    "email": "email address",
    "url": "web address",
    "postcode": "postcode",
    "address": "street address",
    "nhs_number": "NHS number",
    "birth_date": "date of birth",
    "exact_date": "exact date",
    "name": "name",
    "danger": "danger",
    "allegation": "allegation",
    "complaint": "wish to complain",
    "not_experience": "no experience told",
    "second_hand": "not first-hand",
    "insult": "insult",
    "identifying": "may say who somebody is",
    "duplicate": "told before",
}
GRADED = {
    ("danger", "now"): "Danger now",
    ("danger", "concern"): "Danger: a concern",
    ("danger", "mention"): "Danger, mentioned",
    ("name", "praise"): "Name, in praise",
    ("name", "criticism"): "Name, in criticism",
    ("insult", "strong"): "Insult, strong",
    ("insult", "mild"): "Insult, mild",
}
DONE: dict[str, str] = {
    Decision.Outcome.PUBLISH: "published",
    Decision.Outcome.RETURN: "asked the writer about",
    Decision.Outcome.DECLINE: "declined",
    Decision.Outcome.PASS: "passed on",
    Decision.Outcome.PROPOSE: "asked a second person about",
    Decision.Outcome.UNDO: "took back a decision on",
    Decision.Outcome.HIDE: "hid",
    Decision.Outcome.RESTORE: "showed again",
    Decision.Outcome.REMOVE: "removed",
    Decision.Outcome.PURGE: "removed and erased",
    Decision.Outcome.KEEP: "kept",
}
SEVERE_DONE = "agreed to publish"
STATES: dict[str, str] = {
    Publication.SUBMITTED: "This waits to be read.",
    Publication.HELD: "This waits for a second person.",
    Publication.PUBLISHED: "This is published.",
    Publication.HIDDEN: "This is hidden for now.",
    Publication.RETURNED: "This is with its writer, who was asked something.",
    Publication.DECLINED: "This was declined.",
    Publication.WITHDRAWN: "Its writer has withdrawn this, and the words are erased.",
    Publication.REMOVED: "This was removed.",
}


def state_of(post: Post) -> str:
    """Say where a post is: of what has its day of publication, which day that is."""
    if post.publication == Publication.HELD and not post.is_waiting:
        period = post.notice_period
        left = days_left(period)
        clock_shows = f": {plural(left, 'working day')} left" if left else ""
        return f"This will be published on {date(period.ends_at)}, at {clock(period.ends_at)}{clock_shows}."
    return STATES[post.publication]


def done(decision: Decision) -> str:
    """Say what somebody did: what is severely critical is not published yet when it is decided."""
    is_severe = decision.criticality is not None and decision.criticality >= SEVERE
    if decision.outcome == Decision.Outcome.PUBLISH and is_severe:
        return SEVERE_DONE
    return DONE[decision.outcome]


def happened(decision: Decision) -> str:
    """Say what has just happened to something: "Story 44: shown again."."""
    return f"{name_of(decision.post)}: {lower_first(decision.get_outcome_display())}."


def would(outcome: str, criticality: int | None) -> str:
    """Say what somebody would do: "publish it, criticality 4"."""
    does = {
        Decision.Outcome.PUBLISH: "publish it",
        Decision.Outcome.RETURN: "ask the writer first",
        Decision.Outcome.DECLINE: "decline it",
    }[Decision.Outcome(outcome)]
    return does if criticality is None else f"{does}, criticality {criticality}"


def waited(since: datetime, now: datetime | None = None) -> str:
    """Say how long something has waited: 20 minutes, 26 hours, 3 days."""
    minutes = max(0, int(((now or timezone.now()) - since).total_seconds() // 60))
    if minutes < 60:
        return plural(minutes, "minute")
    hours = minutes // 60
    return plural(hours, "hour") if hours < 48 else plural(hours // 24, "day")


def need_in_words(need: Need) -> str:
    """Say in one sentence what needs somebody now."""
    if not need.waiting or need.oldest is None:
        return "Nothing waits to be read. Thank you for looking in."
    oldest = f"the oldest has waited {waited(need.oldest)}"
    count = need.today or need.waiting
    replies = need.replies_today if need.today else need.replies
    if not replies:
        what = plural(count, "story", "stories")
    elif replies == count:
        what = plural(count, "reply", "replies")
    else:
        what = plural(count, "story or reply", "stories and replies")
    if need.today:
        return f"{what} {'needs' if count == 1 else 'need'} reading today; {oldest}."
    return f"{what} {'waits' if count == 1 else 'wait'} to be read, and none is late; {oldest}."


def waiting_in_words(need: Need) -> str:
    """Say how much waits, in words that change only when that does."""
    return f"{plural(need.waiting, 'item')} {'waits' if need.waiting == 1 else 'wait'}, {need.today} for today"


def promised(post: Post) -> str:
    """Say by when the writer was told that it will be read: "by Tuesday 3 February", "late since Monday"."""
    if post.promised_at is None:
        return ""
    day = date(post.promised_at)
    return f"late: promised by {day}" if post.promised_at < timezone.now() else f"promised by {day}"


def kind_of(post: Post) -> str:
    """Say what kind of writing this is."""
    if post.is_opening:
        return "Story"
    return {
        Voice.AUTHOR: "Reply by the author",
        Voice.SERVICE: "Reply by the service",
        Voice.PUBLIC: "Reply by the public",
    }[Voice(post.voice)]


OF_OTHERS: dict[str, str] = {
    Publication.SUBMITTED: "waiting",
    Publication.HELD: "waiting",
    Publication.PUBLISHED: "published",
    Publication.HIDDEN: "hidden",
    Publication.RETURNED: "sent back with a question",
    Publication.DECLINED: "declined",
    Publication.WITHDRAWN: "withdrawn",
    Publication.REMOVED: "removed",
}


def others_in_words(posts: list[Post]) -> str:
    """Say in figures what became of what else the same person sent."""
    found = Counter((post.is_opening, OF_OTHERS[post.publication]) for post in posts)
    said = [
        f"{plural(count, 'story', 'stories') if is_story else plural(count, 'reply', 'replies')} {state}"
        for (is_story, state), count in found.items()
    ]
    return f"From the same person: {', '.join(said)}." if said else ""


def name_of(post: Post) -> str:
    """Name a piece of writing without a word of it."""
    return f"Story {post.story_id}" if post.is_opening else f"Reply {post.pk} to story {post.story_id}"


def noticed(kinds: list[str]) -> list[str]:
    """Name what the checks noticed, each once."""
    return [NOTICED.get(kind, kind.replace("_", " ")) for kind in dict.fromkeys(kinds)]
