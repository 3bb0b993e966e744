"""A post that came back to its writer with a question: changed, and sent again."""

from __future__ import annotations

from django.db import transaction

from feedback.stories.models import Post, Publication, Words, WrongState
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


def _says(words: Words) -> NewWords:
    return NewWords(**{name: getattr(words, name) for name in vars(NewWords(""))})
