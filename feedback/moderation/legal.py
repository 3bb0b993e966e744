"""A notice of complaint on its way: sent to whoever wrote the words, answered, and ended within the time of the law.

Source: the Defamation (Operators of Websites) Regulations 2013 (SI 2013/3028) and their Schedule. It helps the site to
keep to them, and is no legal advice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from feedback.moderation.care import seniors_but
from feedback.moderation.codes import code_of, hash_of
from feedback.moderation.decisions import NotYours
from feedback.moderation.jobs import NEW, tell_complainant, tell_senior
from feedback.moderation.legal_clock import in_words, operator_has_until, poster_has_until
from feedback.moderation.models import Decision, LegalNotice
from feedback.moderation.reporting import GONE, REPORT, NotPublic, sent_once
from feedback.moderation.taking_down import take_down
from feedback.people.models import User
from feedback.people.permissions import Can, require
from feedback.stories.keycards import once_from
from feedback.stories.limits import Client, count
from feedback.stories.models import Author, Notice, Post, Publication
from feedback.stories.notices import tell_writer

State = LegalNotice.State
Wish = LegalNotice.Wish


class StepTaken(Exception):
    """This step can't be taken from where the notice is now: somebody was first, or its time is over."""


@dataclass(frozen=True)
class Due:
    """What has to happen next, and by when."""

    what: str
    by: datetime
    # It is the poster's turn: nothing to do until then.
    is_posters: bool = False

    @property
    def by_in_words(self) -> str:
        return in_words(self.by)

    @property
    def is_late(self) -> bool:
        return timezone.now() > self.by


@dataclass(frozen=True)
class Particulars:
    """What a notice has to say."""

    name: str
    email: str
    statement: str
    meaning: str
    untrue: str
    cannot_sue_poster: bool
    may_pass_name: bool
    may_pass_contact: bool


def can_be_complained_of(pk: int, *, lock: bool = False) -> Post:
    """Find what was published and is not gone, also while it is hidden. Raises NotPublic."""
    posts = Post.objects.filter(pk=pk, published_at__isnull=False).exclude(publication__in=GONE)
    if lock:
        posts = posts.select_for_update(of=("self",))
    post = posts.select_related("story", "public_words").first()
    if post is None:
        raise NotPublic(was_here=False)
    return post


def receive(pk: int, particulars: Particulars, *, token: str, client: Client | None = None) -> LegalNotice:
    """Take in a notice, once however often it is sent. Raises NotPublic and TooMany."""

    def add() -> LegalNotice:
        if client is not None:
            count(client, REPORT)
        notice = LegalNotice.objects.create(
            post=can_be_complained_of(pk, lock=True),
            code_hash=hash_of(code_of(token)),
            once=once_from(token),
            **vars(particulars),
        )
        tell_seniors(notice, mark=NEW)
        return notice

    return sent_once(LegalNotice, token, add)


def poster_can_be_reached(post: Post) -> bool:
    """Say whether there is an email address to send the notice to; the address itself is shown to nobody."""
    if post.member is not None:
        return post.member.is_active
    return post.author is not None and bool(post.author.email)


def due(notice: LegalNotice) -> Due | None:
    """Say what comes next, and by when; None where it is ended."""
    if notice.state == State.RECEIVED:
        if poster_can_be_reached(notice.post):
            return Due("Send it to whoever wrote the words", operator_has_until(notice.at))
        return Due("Remove the words: nobody can be asked", operator_has_until(notice.at))
    if notice.state == State.SENT and notice.answer_by:
        if timezone.now() < notice.answer_by:
            return Due("Wait for the answer of whoever wrote the words", notice.answer_by, is_posters=True)
        return Due("Remove the words: no answer came", operator_has_until(notice.answer_by))
    if notice.state == State.ANSWERED and notice.answered_at:
        wants = Wish(notice.poster_wants)
        what = "Remove the words, as their writer wants" if wants == Wish.REMOVE else "Tell the person who complained"
        return Due(what, operator_has_until(notice.answered_at))
    return None


def tell_seniors(notice: LegalNotice, *, mark: str) -> None:
    """Queue an email to each senior but whoever wrote the words; to the address of the site where there is none."""
    step = due(notice)
    if step is None:
        return
    seniors: list[int | None] = [senior.pk for senior in seniors_but(notice.post.member)]
    for user_id in seniors or [None]:
        tell_senior.defer(user_id=user_id, notice_id=notice.pk, by=in_words(step.by), mark=mark)


def open_notices() -> QuerySet[LegalNotice]:
    """What is not ended, with what its clock needs."""
    return LegalNotice.objects.filter(state__in=LegalNotice.OPEN).select_related("post__author", "post__member")


def _begin(pk: int, by: User, *states: State) -> LegalNotice:
    """Lock the words, then the notice, and refuse who may not, or comes late. Raises NotYours and StepTaken."""
    require(by, Can.TAKE_DOWN)
    post = LegalNotice.objects.select_related("post").get(pk=pk).post
    Post.objects.select_for_update().get(story=post.story_id, is_opening=True)
    post.lock()
    if post.member_id == by.pk:
        raise NotYours
    notice = LegalNotice.objects.select_for_update().get(pk=pk)
    if notice.state not in states:
        raise StepTaken
    notice.post, notice.handled_by = post, by
    return notice


def _end(notice: LegalNotice, state: State, answer: str = "") -> None:
    notice.state, notice.answer, notice.closed_at = state, answer, timezone.now()
    notice.save()
    tell_complainant.defer(notice_id=notice.pk, state=state)


@transaction.atomic
def send_to_poster(pk: int, *, by: User) -> LegalNotice:
    """Send the notice to whoever wrote the words, and say by when they must answer. Raises NotYours and StepTaken."""
    notice = _begin(pk, by, State.RECEIVED)
    if not poster_can_be_reached(notice.post):
        raise StepTaken
    tell_writer(notice.post, Notice.Kind.LEGAL)
    notice.sent_at = timezone.now()
    notice.answer_by = poster_has_until(notice.sent_at)
    notice.state = State.SENT
    notice.save()
    tell_complainant.defer(notice_id=notice.pk, state=State.SENT)
    return notice


@transaction.atomic
def remove(pk: int, *, by: User, message: str) -> LegalNotice:
    """Remove the words, and end the notice. Raises NotYours, StepTaken and what taking down raises."""
    notice = _begin(pk, by, *LegalNotice.OPEN)
    post = notice.post
    if post.publication in {Publication.PUBLISHED, Publication.HIDDEN}:
        take_down(post, by=by, seen_version=post.version, outcome=Decision.Outcome.REMOVE, message=message)
        # Taking down ends every open notice about these words.
        notice.refresh_from_db()
    notice.handled_by = by
    if notice.state != State.REMOVED:
        _end(notice, State.REMOVED)
    notice.save(update_fields=["handled_by"])
    return notice


@transaction.atomic
def let_stand(pk: int, *, by: User) -> LegalNotice:
    """Tell whoever complained that the words stay, as their writer wants. Raises NotYours and StepTaken."""
    notice = _begin(pk, by, State.ANSWERED)
    if notice.poster_wants != Wish.KEEP:
        raise StepTaken
    _end(notice, State.STANDS)
    return notice


@transaction.atomic
def refuse(pk: int, *, by: User, missing: str) -> LegalNotice:
    """Tell whoever complained that this is no notice under the regulations, and what it lacks."""
    notice = _begin(pk, by, State.RECEIVED)
    _end(notice, State.NOT_A_NOTICE, missing)
    return notice


def sent_to(author: Author | None, member: User | None) -> QuerySet[LegalNotice]:
    """What was sent to somebody about their own words, the newest first."""
    written = Q(post__author=author) if author else Q()
    if member:
        written |= Q(post__member=member)
    if not written:
        return LegalNotice.objects.none()
    return LegalNotice.objects.filter(written, sent_at__isnull=False).select_related("post__story").order_by("-pk")


@transaction.atomic
def answer_as_poster(notice: LegalNotice, *, wants: Wish, details: str = "", may_pass: bool = False) -> None:
    """Keep what the writer of the words answers, within their time. Raises StepTaken."""
    # Against erasing the words meanwhile.
    notice.post.lock()
    locked = LegalNotice.objects.select_for_update().get(pk=notice.pk)
    now = timezone.now()
    if locked.state != State.SENT or locked.answer_by is None or now >= locked.answer_by:
        raise StepTaken
    if wants == Wish.KEEP and not details:
        raise ValueError("Who wants their words to stay says who they are")
    locked.poster_wants, locked.answered_at, locked.state = wants, now, State.ANSWERED
    if wants == Wish.KEEP:
        locked.poster_answer, locked.may_pass_poster = details, may_pass
    locked.save()


def end_with(gone: QuerySet[Post]) -> None:
    """End every open notice about words that are gone, and let whoever complained know."""
    for notice in LegalNotice.objects.select_for_update().filter(post__in=gone, state__in=LegalNotice.OPEN):
        _end(notice, State.REMOVED)
