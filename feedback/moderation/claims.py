"""Having an item in hand: taken, taken over, renewed, let go. The clock lets go of what is forgotten."""

from __future__ import annotations

from secrets import token_hex

from django.db import transaction
from django.utils import timezone

from feedback.moderation.care import care_of, hard, has_had_enough, note_reading, sitting_of
from feedback.moderation.models import Claim, Skip
from feedback.moderation.queue import next_for
from feedback.moderation.seconding import AlreadyRead, proposal_for
from feedback.people.models import User
from feedback.people.permissions import Can, require
from feedback.stories.models import Post


class NotYours(Exception):
    """Nobody decides on what they wrote themselves."""


class TakenByAnother(Exception):
    """A colleague has this item in hand now."""

    def __init__(self, claim: Claim) -> None:
        super().__init__(f"{claim.post} is with {claim.by}")
        self.claim = claim


class NothingToTake(Exception):
    """This item does not wait for anybody any more."""


@transaction.atomic
def take(post: Post, *, by: User, over: bool = False) -> Claim:
    """Take an item in hand for ten minutes, over a colleague's head only when asked.

    Raises NotYours, AlreadyRead, NothingToTake and TakenByAnother.
    """
    require(by, Can.MODERATE)
    post.lock()
    return _take_locked(post, by=by, over=over)


def _take_locked(post: Post, *, by: User, over: bool = False) -> Claim:
    if post.member_id == by.pk:
        raise NotYours
    if not Post.objects.waiting().filter(pk=post.pk).exists():
        raise NothingToTake
    if (proposal := proposal_for(post)) and proposal.by_id == by.pk:
        raise AlreadyRead
    claim = Claim.objects.filter(post=post).first()
    if claim and claim.is_current and claim.by_id != by.pk and not over:
        raise TakenByAnother(claim)
    claim = claim or Claim(post=post, by=by)
    if claim.by_id != by.pk:
        claim.by, claim.pages = by, []
    claim.until = timezone.now() + Claim.LASTS
    claim.save()
    Skip.objects.filter(post=post, by=by).delete()
    note_reading(post, by=by)
    return claim


def take_next(*, by: User) -> Post | None:
    """Take the item that needs reading most and that nobody has, or None: of the easy ones, after enough hard ones.

    Two people never get the same, and nobody waits for another: what is locked is passed over.
    """
    require(by, Can.MODERATE)
    offered = next_for(by)
    if has_had_enough(care_of(by), sitting_of(by)):
        offered = offered.exclude(hard())
    while True:
        try:
            # A try of its own: should it fail, the lock on what turned out to be another's is let go at once.
            with transaction.atomic():
                post = offered.select_for_update(of=("self",), skip_locked=True, no_key=True).first()
                if post is not None:
                    _take_locked(post, by=by)
                return post
        except (TakenByAnother, AlreadyRead, NothingToTake):
            # Somebody was done with it between the search and the lock; the next search sees that.
            continue


@transaction.atomic
def skip(post: Post, *, by: User) -> None:
    """Leave an item to colleagues. Nobody is asked why, and it is not offered to this person again."""
    require(by, Can.MODERATE)
    release(post, by=by)
    Skip.objects.get_or_create(post=post, by=by)


def take_back(post: Post, *, by: User) -> None:
    """Have an item offered to oneself again that one had left to colleagues."""
    Skip.objects.filter(post=post, by=by).delete()


@transaction.atomic
def renew(post: Post, *, by: User, page: str = "") -> bool:
    """Keep an item for ten minutes more; False where a colleague has taken it over or it was let go.

    `page` is the mark of the page that asks, which is open then, whatever was heard of it before.
    """
    claim = _locked(post, by)
    if claim is None:
        return False
    claim.until = timezone.now() + Claim.LASTS
    if page and page not in claim.pages:
        claim.pages.append(page)
    claim.save()
    return True


def release(post: Post, *, by: User) -> None:
    """Let go of an item, if it is this person's, whatever pages it is open on."""
    Claim.objects.filter(post=post, by=by).delete()


@transaction.atomic
def open_page(post: Post, *, by: User, instead_of: str = "") -> str:
    """Give a page on which somebody has an item in hand its mark, in place of the page that it was sent from."""
    mark = token_hex(8)
    claim = _locked(post, by)
    if claim:
        claim.pages = [*(page for page in claim.pages if page != instead_of), mark]
        claim.save()
    return mark


@transaction.atomic
def close_page(post: Post, *, by: User, page: str) -> None:
    """Let go of an item when the last page on which this person has it open is closed.

    A page is heard to close after the next one is made, where it is loaded again; one that is not known counts for
    nothing, and leaves it to the clock.
    """
    claim = _locked(post, by)
    if claim is None or page not in claim.pages:
        return
    claim.pages.remove(page)
    if claim.pages:
        claim.save()
    else:
        claim.delete()


def _locked(post: Post, by: User) -> Claim | None:
    return Claim.objects.select_for_update().filter(post=post, by=by).first()


def holder(post: Post) -> Claim | None:
    """Say who has this item in hand now."""
    return Claim.objects.filter(post=post, until__gt=timezone.now()).select_related("by").first()
