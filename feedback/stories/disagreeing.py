"""What a writer says of what we did to their words: that's fine, or look again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from feedback.stories.limits import APPEAL, Client, count
from feedback.stories.models import Acceptance, Appeal, Danger, Post, Publication, Words, WrongState
from feedback.stories.notices import tell_of_danger
from feedback.stories.writing import danger_in

About = Appeal.About
ABOUT = {
    Publication.DECLINED: About.DECLINED,
    Publication.HIDDEN: About.TAKEN_DOWN,
    Publication.REMOVED: About.TAKEN_DOWN,
}


def to_look_at_again(post: Post) -> Appeal.About | None:
    """Say what of a post its writer may ask us to look at again: each decision once, while the words are there.

    Reads `versions`, `messages` and `appeals`, which may be prefetched.
    """
    about, since = _decided(post)
    if about is None or not post.versions.all():
        return None
    asked = [appeal for appeal in post.appeals.all() if _is_asked(appeal, about, since)]
    return None if asked else about


def _decided(post: Post) -> tuple[Appeal.About | None, datetime]:
    """Give what a writer may disagree with, and when that was decided."""
    public = post.public_words
    if post.publication == Publication.PUBLISHED and public and public.kind == Words.Kind.EDITED:
        return About.EDIT, public.made_at
    told = max((message.at for message in post.messages.all()), default=post.submitted_at)
    return ABOUT.get(Publication(post.publication)), told


def _is_asked(appeal: Appeal, about: Appeal.About, since: datetime) -> bool:
    return appeal.closed_at is None or (appeal.about == about and appeal.closed_at >= since)


@transaction.atomic
def accept_edit(post: Post, words: int) -> None:
    """Note that the writer is content with an edit, once; `words` is the key of the version that they have read.

    Raises WrongState where other words are public now, or somebody looks at them again.
    """
    post.lock()
    public = post.public_words
    is_read = public is not None and public.pk == words and public.kind == Words.Kind.EDITED
    if public is None or not is_read or post.appeals.filter(outcome="").exists():
        raise WrongState(post, "accepted")
    Acceptance.objects.get_or_create(words=public)


@transaction.atomic
def ask_to_look_again(post: Post, text: str, *, client: Client | None = None) -> Appeal:
    """Put a decision before somebody who had no part in it. Raises WrongState and TooMany.

    The same words sent twice, by a double click, are one appeal.
    """
    post.lock()
    still_open = post.appeals.filter(outcome="").first()
    if still_open and still_open.text == text:
        return still_open
    about = to_look_at_again(post)
    if about is None:
        raise WrongState(post, "looked at again")
    if client is not None:
        count(client, APPEAL)
    if danger_in(text) == Danger.NOW:
        tell_of_danger(post)
    return Appeal.objects.create(post=post, about=about, text=text)
