"""Telling a story: the answers so far, kept on the server, and the moment they become a story."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from feedback.directory.models import Service
from feedback.stories import signals
from feedback.stories.keycards import find_author, new_author, new_token, once_from, token_hash
from feedback.stories.models import Author, Draft, Notice, Post, Story, Voice
from feedback.stories.notices import tell_author
from feedback.stories.writing import NewWords, keep_original


class NothingToSend(Exception):  # noqa: N818 -- reads as what it is
    """The draft lacks what every story needs, or it has expired and nothing was sent from it."""


def start() -> str:
    """Open a draft and give the token by which this browser knows it."""
    token = new_token()
    Draft.objects.create(token_hash=token_hash(token), expires_at=timezone.now() + Draft.LASTS)
    return token


def find_draft(token: str) -> Draft | None:
    """Find the draft that this browser's token opens, unless it has expired."""
    drafts = Draft.objects.filter(token_hash=token_hash(token), expires_at__gte=timezone.now())
    return drafts.select_related("author").first()


@transaction.atomic
def keep_answers(draft: Draft, answers: dict[str, Any]) -> None:
    """Add answers to a draft without losing those of another tab."""
    draft.refresh_from_db(from_queryset=Draft.objects.select_for_update())
    draft.answers |= answers
    draft.expires_at = max(draft.expires_at, timezone.now() + Draft.LASTS)
    draft.save(update_fields=["answers", "expires_at"])


@transaction.atomic
def save_for_later(draft: Draft, *, token: str) -> Author:
    """Give the draft a keycard, so that it can be finished later and elsewhere."""
    draft.refresh_from_db(from_queryset=Draft.objects.select_for_update())
    if draft.author is None:
        draft.author = new_author(token, email=draft.answers.get("email", ""))
    draft.expires_at = timezone.now() + Draft.LASTS_WHEN_SAVED
    draft.save(update_fields=["author", "expires_at"])
    return draft.author


@transaction.atomic
def resume(number: str, typed: str) -> str | None:
    """Open a saved draft in this browser with its keycard: gives a new token, or None."""
    author = find_author(number, typed)
    return resume_draft_of(author) if author else None


def resume_draft_of(author: Author) -> str | None:
    """Let this browser go on with this author's saved draft: gives a new token, or None where there is none."""
    token = new_token()
    drafts = Draft.objects.filter(author=author, expires_at__gte=timezone.now())
    return token if drafts.update(token_hash=token_hash(token)) else None


@transaction.atomic
def send(token: str) -> Post:
    """Make the draft a story that waits for a moderator; sending it again gives the same story. Raises NothingToSend."""
    draft = (
        Draft.objects.select_for_update()
        .filter(token_hash=token_hash(token), expires_at__gte=timezone.now())
        .first()
    )
    # Looked for after the lock: a double click waits above until the first click has made the story.
    if sent := Post.objects.filter(once=once_from(token)).first():
        return sent
    if draft is None or not is_complete(draft.answers):
        raise NothingToSend
    answers = draft.answers
    author = draft.author or new_author(token)
    author.email = answers.get("email", "")
    author.consented_at = timezone.now()
    author.save(update_fields=["email", "consented_at"])
    story = Story.objects.create(
        relationship=answers.get("relationship", ""), happened_on=month_from(answers.get("happened"))
    )
    story.route(Service.objects.filter(pk__in=answers.get("services", [])))
    post = Post.objects.create(
        story=story, is_opening=True, voice=Voice.AUTHOR, author=author, once=once_from(token)
    )
    keep_original(
        post,
        NewWords(
            title=answers.get("title", ""),
            text=answers["text"],
            pen_name=answers.get("pen_name", ""),
            good=answers.get("good", []),
            better=answers.get("better", []),
            feelings=answers.get("feelings", []),
            where=answers.get("where", ""),
        ),
    )
    draft.delete()
    signals.post_submitted.send(Post, post=post)
    tell_author(author, Notice.Kind.RECEIVED, post=post)
    return post


def is_complete(answers: dict[str, Any]) -> bool:
    """Say whether the draft has what every story needs: the words, the service and consent."""
    has_service = bool(answers.get("services")) or bool(answers.get("unsure"))
    return bool(answers.get("text")) and has_service and bool(answers.get("consent"))


def month_from(answer: str | None) -> date | None:
    """Read "2026-05" as the first of that month."""
    return date.fromisoformat(f"{answer}-01") if answer else None
