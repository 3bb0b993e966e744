"""What lies ahead of a story until its service answers: each stage, and how long it takes."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings

from feedback.stories.expectations import Stage, expected
from feedback.stories.models import NoticePeriod, Post, Publication
from feedback.wording import plural


@dataclass(frozen=True)
class Ahead:
    """One stage; `is_now` where the story is in it."""

    what: str
    how_long: str
    is_now: bool = False


def stages_ahead(post: Post) -> list[Ahead]:
    """List the stages that are left for a story that somebody has to read; none for anything else."""
    if not post.is_opening or post.publication not in {Publication.SUBMITTED, Publication.HELD}:
        return []
    if not post.is_waiting:
        return [
            Ahead("The service gets ready. Then we publish your story.", days_of_notice(), is_now=True),
            answering(),
        ]
    is_read = post.publication == Publication.HELD
    second = "A second person reads it." if is_read else "If it is strongly critical, a second person reads it too."
    stages = [
        Ahead("A moderator reads your story.", expected(Stage.FIRST).in_a_sentence, is_now=True),
        Ahead(second, expected(Stage.SECOND).in_a_sentence, is_now=is_read),
        Ahead("If it tells of something very grave, we tell the service before everybody else.", days_of_notice()),
        answering(),
    ]
    if is_read:
        return stages[1:]
    return stages if settings.TWO_PEOPLE else [stages[0], *stages[2:]]


def days_of_notice() -> str:
    return f"It has {plural(NoticePeriod.WORKING_DAYS, 'working day')} to get ready before we publish."


def answering() -> Ahead:
    how_long = expected(Stage.ANSWER)
    says = how_long.in_a_sentence if how_long.is_measured else f"We ask for an answer within {how_long.in_words}."
    return Ahead("Your story is published, and the service answers.", says)
