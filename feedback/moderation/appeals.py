"""Looking again, because a writer does not agree: done by somebody who had no part in what was decided."""

from __future__ import annotations

from enum import Enum, auto

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from feedback.moderation.decisions import Edit, begin, record
from feedback.moderation.models import Decision
from feedback.moderation.remarks import moderators
from feedback.moderation.seconding import is_weighty
from feedback.people.models import User
from feedback.stories.expectations import promise_from
from feedback.stories.models import Appeal, Notice, Post, Publication, Words
from feedback.stories.notices import tell_author
from feedback.stories.writing import keep_edit

Outcome = Decision.Outcome
NOTES = {
    Appeal.Outcome.AGREED: "The writer asked us to look again, and we agree.",
    Appeal.Outcome.PARTLY: "The writer asked us to look again, and we agree in part.",
    Appeal.Outcome.STANDS: "The writer asked us to look again, and it stays as it is.",
}


class HadAPart(Exception):
    """Whoever decided on a post leaves it to a colleague to look again."""


class ClosedMeanwhile(Exception):
    """A colleague has answered this appeal, or its writer has withdrawn the words."""


class NothingChanged(Exception):
    """Who agrees with the writer has to change the words that are public."""


class Remedy(Enum):
    """What agreeing with a writer leads to."""

    REWORD = auto()
    READ_AFRESH = auto()
    SHOW_AGAIN = auto()
    ANSWER_ALONE = auto()


def remedy_for(appeal: Appeal) -> Remedy:
    """Say what agreeing leads to, as the post is now: what has moved on since is only answered."""
    post = appeal.post
    is_edited = post.public_words is not None and post.public_words.kind == Words.Kind.EDITED
    if appeal.about == Appeal.About.EDIT and is_edited:
        return Remedy.REWORD
    if appeal.about == Appeal.About.DECLINED and post.publication == Publication.DECLINED:
        return Remedy.READ_AFRESH
    if appeal.about == Appeal.About.TAKEN_DOWN and post.publication == Publication.HIDDEN:
        return Remedy.SHOW_AGAIN
    return Remedy.ANSWER_ALONE


def open_appeals(user: User) -> QuerySet[Appeal]:
    """What waits to be looked at again, the oldest first.

    `is_for_another` where this person had a part in it, `somebody_is_left` where any moderator had none.
    """
    waiting = Appeal.objects.filter(outcome="").select_related("post__story")
    waiting = waiting.annotate(is_for_another=_has_a_part(user), somebody_is_left=Exists(_without_a_part()))
    return waiting.order_by("at", "pk")


def count_for(user: User) -> int:
    """Count the appeals that this person can answer."""
    waiting = Appeal.objects.filter(outcome="")
    return (waiting.exclude(_has_a_part(user)) if settings.TWO_PEOPLE else waiting).count()


def _has_a_part(user: User) -> Q:
    decided = Decision.objects.filter(Q(by=user) | Q(first_by=user), post=OuterRef("post"))
    edited = Words.objects.filter(post=OuterRef("post"), made_by=user)
    return Q(Exists(decided)) | Q(Exists(edited))


def _without_a_part() -> QuerySet[User]:
    """Who could look again at the appeal of an outer query."""
    person, post = OuterRef("pk"), OuterRef(OuterRef("post"))
    decided = Decision.objects.filter(Q(by=person) | Q(first_by=person), post=post)
    edited = Words.objects.filter(post=post, made_by=person)
    return moderators().order_by().exclude(Exists(decided)).exclude(Exists(edited))


def had_a_part(post: Post, user: User) -> bool:
    """Say whether this person decided on a post, alone, first or second, or edited its words.

    Where one person moderates there is nobody else: then nobody had a part.
    """
    if not settings.TWO_PEOPLE:
        return False
    decided = post.decisions.filter(Q(by=user) | Q(first_by=user))
    return decided.exists() or post.versions.filter(made_by=user).exists()


@transaction.atomic
def close(
    appeal: Appeal, *, by: User, seen_version: int, outcome: Appeal.Outcome, answer: str, edit: Edit | None = None
) -> Decision:
    """Answer an appeal, and do what the answer leads to; `edit` is what the public reads then, None for the original.

    Raises ClosedMeanwhile, HadAPart, NothingChanged, and NotYours, DecidedMeanwhile and TakenByAnother as decisions do.
    """
    post = appeal.post
    begin(post, by, seen_version)
    locked = Appeal.objects.select_for_update(of=("self",)).filter(pk=appeal.pk, outcome="").first()
    if locked is None:
        raise ClosedMeanwhile
    if had_a_part(post, by):
        raise HadAPart
    locked.post = post
    decision = _decide(locked, by, outcome, edit)
    locked.outcome, locked.answer = outcome, answer
    locked.closed_by, locked.closed_at = by, timezone.now()
    locked.save()
    tell_author(post.author, Notice.Kind.APPEAL_ANSWERED, post=post)
    return decision


def _decide(appeal: Appeal, by: User, outcome: Appeal.Outcome, edit: Edit | None) -> Decision:
    post, note = appeal.post, NOTES[outcome]
    remedy = Remedy.ANSWER_ALONE if outcome == Appeal.Outcome.STANDS else remedy_for(appeal)
    match remedy:
        case Remedy.REWORD:
            return _reword(post, by, edit, note)
        case Remedy.READ_AFRESH:
            post.submit()
            post.promised_at = promise_from(timezone.now())
            post.save(update_fields=["promised_at"])
            return record(post, by, Outcome.UNDO, note=note)
        case Remedy.SHOW_AGAIN:
            post.restore()
            return record(post, by, Outcome.RESTORE, note=note)
        case Remedy.ANSWER_ALONE:
            return record(post, by, Outcome.KEEP, note=note)


def _reword(post: Post, by: User, edit: Edit | None, note: str) -> Decision:
    """Publish other words in place of those that are public: with whoever published them as the first of two."""
    public, words = post.public_words, post.written
    if edit and words.differ_from(title=edit.title, text=edit.text):
        if public and not public.differ_from(title=edit.title, text=edit.text):
            raise NothingChanged
        if not edit.reason:
            raise ValueError("An edit is published with its reason")
        words = keep_edit(post, title=edit.title, text=edit.text, reason=edit.reason, by=by)
    post.reword(words)
    takes_two = settings.TWO_PEOPLE and is_weighty(Outcome.PUBLISH, criticality=post.criticality)
    earlier = post.decisions.filter(outcome=Outcome.PUBLISH).order_by("-pk").first() if takes_two else None
    return record(
        post, by, Outcome.PUBLISH, first=earlier, criticality=post.criticality, published_words=words, note=note
    )
