"""Telling us that something published is not right: by anybody, without an account. The code tells what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from django.db import IntegrityError, transaction

from feedback.moderation.codes import code_of, hash_of
from feedback.moderation.models import LegalNotice, Report
from feedback.stories.keycards import once_from
from feedback.stories.limits import Client, Limit, TooMany, count
from feedback.stories.models import Danger, Post, Publication
from feedback.stories.notices import tell_of_danger
from feedback.stories.writing import danger_in

REPORT = Limit("report", by_browser=10, by_address=120, window=timedelta(hours=1))
FOLLOW = Limit("follow", by_browser=10, by_address=60, window=timedelta(minutes=15))
GONE = frozenset({Publication.WITHDRAWN, Publication.REMOVED, Publication.DECLINED})

Sent = TypeVar("Sent", Report, LegalNotice)


class NotPublic(Exception):
    """What is reported is not public; `was_here` says whether it ever was."""

    def __init__(self, *, was_here: bool) -> None:
        super().__init__("This post is not public")
        self.was_here = was_here


def public_post(pk: int, *, lock: bool = False) -> Post:
    """Find what anybody may read, with its story. Raises NotPublic."""
    posts = Post.objects.select_related("story", "public_words")
    if lock:
        # Against erasing the words meanwhile: what is reported may quote them.
        posts = posts.select_for_update(of=("self",))
    post = posts.filter(pk=pk).first()
    if post is None:
        raise NotPublic(was_here=False)
    opening = post if post.is_opening else Post.objects.openings().get(story=post.story_id)
    if {post.publication, opening.publication} != {Publication.PUBLISHED}:
        is_gone = post.publication in GONE or opening.publication in GONE
        raise NotPublic(was_here=is_gone and post.published_at is not None)
    return post


def report(
    pk: int, *, token: str, reason: str, text: str = "", said_by: str = "", client: Client | None = None
) -> Report:
    """Report a post, once however often it is sent, and whoever does it. Raises NotPublic and TooMany."""

    def add() -> Report:
        if client is not None:
            count(client, REPORT)
        post = public_post(pk, lock=True)
        if danger_in(text) == Danger.NOW:
            tell_of_danger(post)
        elif reason == Report.Reason.DANGER:
            tell_once_of_danger(post)
        return Report.objects.create(
            post=post,
            reason=reason,
            text=text,
            said_by=said_by,
            code_hash=hash_of(code_of(token)),
            once=once_from(token),
        )

    return sent_once(Report, token, add)


def sent_once(model: type[Sent], token: str, add: Callable[[], Sent]) -> Sent:
    """Make one row of a form that is sent twice; where the second is refused, for whatever reason, give the first."""
    try:
        with transaction.atomic():
            return add()
    except (IntegrityError, TooMany, NotPublic):
        if sent := sent_before(model, token):
            return sent
        raise


def sent_before(model: type[Sent], token: str) -> Sent | None:
    """Find what was sent with this token."""
    return model._default_manager.filter(once=once_from(token)).first() if token else None


def tell_once_of_danger(post: Post) -> None:
    """Send word to the urgent address of the first open report that says so; more of them say nothing new."""
    if not Report.objects.filter(post=post, reason=Report.Reason.DANGER, outcome="").exists():
        tell_of_danger(post)


def find_by_code(code: str, *, client: Client) -> Report | LegalNotice | None:
    """Find what was sent with this code, or None. Raises TooMany."""
    count(client, FOLLOW)
    hashed = hash_of(code)
    report = Report.objects.filter(code_hash=hashed).select_related("post").first()
    return report or LegalNotice.objects.filter(code_hash=hashed).select_related("post").first()
