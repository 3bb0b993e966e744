"""A post that came back to its writer with a question: changed, and sent again."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction

from feedback.stories.models import Acceptance, Change, Post, Publication, Words, WrongState
from feedback.stories.replying import NewChange
from feedback.stories.writing import NewWords, keep_original


@transaction.atomic
def send_again(post: Post, wanted: NewWords) -> Words:
    """Keep the writer's new words beside the earlier ones, and put the post before a moderator. Raises WrongState.

    The same words sent twice, by a double click, are kept once.
    """
    post.lock()
    newest = post.original
    if post.publication == Publication.SUBMITTED and newest is not None and _says(newest) == wanted:
        return newest
    if post.publication != Publication.RETURNED:
        raise WrongState(post, Publication.SUBMITTED)
    words = keep_original(post, wanted)
    post.submit()
    return words


@transaction.atomic
def send_reply_again(post: Post, wanted: NewWords, *, change: NewChange | None) -> None:
    """Put a service's reply before a moderator again, with the change that it tells of now. Raises WrongState."""
    send_again(post, wanted)
    Change.objects.filter(reply=post).delete()
    if change is not None:
        Change.objects.create(reply=post, **vars(change))


@transaction.atomic
def use_proposal(post: Post, proposal: int) -> Words:
    """Make the words that a moderator proposed the writer's own, and put the post before a moderator again.

    `proposal` is the key of the words that the writer has read. Raises WrongState where they are not proposed any
    more; pressed twice, they are used once.
    """
    post.lock()
    proposed = post.versions.filter(pk=proposal, kind=Words.Kind.PROPOSED).first()
    if proposed is None:
        raise WrongState(post, Publication.SUBMITTED)
    wanted = replace(_says(proposed), where=post.written.where)
    newest = post.versions.latest("pk")
    if newest.pk != proposed.pk and not (newest == post.original and _says(newest) == wanted):
        raise WrongState(post, Publication.SUBMITTED)
    words = send_again(post, wanted)
    Acceptance.objects.get_or_create(words=proposed)
    return words


def took_proposal(post: Post) -> bool:
    """Say whether the newest words of a writer are those that a moderator proposed."""
    proposed = post.versions.filter(kind=Words.Kind.PROPOSED, acceptance__isnull=False).order_by("-pk").first()
    newest = post.original
    if proposed is None or newest is None:
        return False
    return not newest.differ_from(title=proposed.title, text=proposed.text)


def _says(words: Words) -> NewWords:
    return NewWords(**{name: getattr(words, name) for name in vars(NewWords(""))})
