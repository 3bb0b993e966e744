"""What tests of the desk have in common: a form filled in as a moderator fills it in."""

from feedback.moderation.decisions import publish
from feedback.people.models import User
from feedback.stories.models import Post, Words


def filled_in(post: Post, **answers: object) -> dict[str, object]:
    """The decision form of a story as a browser sends it, with the words untouched unless they are given."""
    words = post.original
    form = {"version": post.version, "title": words.title, "text": words.text, "reason": ""}
    return form | answers


def publishing(post: Post, **answers: object) -> dict[str, object]:
    return filled_in(post, **{"outcome": "publish", "criticality": "0"} | answers)


def flagged(words: Words, quote: str, *, kind: str = "phone", field: str = "text", why: str = "It tells who.") -> None:
    """Mark a stretch of the words as a check does."""
    start = getattr(words, field).index(quote)
    words.flags.create(kind=kind, field=field, start=start, end=start + len(quote), why=why)


def severe_in_its_period(post: Post, first: User, second: User, **facts: object) -> Post:
    """Have two people decide on a severely critical story, so that its notice period runs."""
    for person in (first, second):
        publish(post, by=person, seen_version=post.version, criticality=5, **facts)
    return post
