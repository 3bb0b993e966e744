"""Telling a story: the answers so far, kept on the server, and the moment they become a story."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from feedback.directory.models import Service
from feedback.stories import signals
from feedback.stories.keycards import new_author, new_token, once_from, token_hash
from feedback.stories.models import Author, Draft, Notice, Post, Story, Voice
from feedback.stories.notices import tell_author
from feedback.stories.telling_names import offered_name
from feedback.stories.titles import title_from
from feedback.stories.writing import NewWords, keep_original

MOST_SERVICES = 8


class NothingToSend(Exception):
    """The draft lacks what every story needs, or it has expired and nothing was sent from it."""


def start() -> tuple[str, Draft]:
    """Open a draft, with the token by which this browser will know it."""
    token = new_token()
    return token, Draft.objects.create(token_hash=token_hash(token), expires_at=timezone.now() + Draft.LASTS)


def find_draft(token: str) -> Draft | None:
    """Find the draft that this browser's token opens, unless it has expired."""
    drafts = Draft.objects.current().filter(token_hash=token_hash(token))
    return drafts.select_related("author").first()


def sent_from(token: str) -> Post | None:
    """Find the story that was sent from this browser's draft."""
    if not token:
        return None
    return Post.objects.filter(once=once_from(token)).select_related("author", "story").first()


@transaction.atomic
def keep_answers(draft: Draft, answers: dict[str, Any]) -> None:
    """Add answers to a draft without losing those of another tab. Raises Draft.DoesNotExist."""
    _lock(draft)
    draft.answers |= answers
    _keep(draft)


@transaction.atomic
def add_service(draft: Draft, service: Service) -> None:
    """Note that the story is about this service too, up to MOST_SERVICES. Raises Draft.DoesNotExist."""
    _lock(draft)
    chosen = draft.answers.get("services", [])
    if service.pk not in chosen and len(chosen) < MOST_SERVICES:
        draft.answers["services"] = [*chosen, service.pk]
    _keep(draft)


@transaction.atomic
def remove_service(draft: Draft, service: Service) -> None:
    """Note that the story is not about this service. Raises Draft.DoesNotExist."""
    _lock(draft)
    draft.answers["services"] = [pk for pk in draft.answers.get("services", []) if pk != service.pk]
    _keep(draft)


@transaction.atomic
def offer_another_name(draft: Draft) -> None:
    """Turn down the pen name that is offered. Raises Draft.DoesNotExist."""
    _lock(draft)
    draft.answers["names_turned_down"] = draft.answers.get("names_turned_down", 0) + 1
    draft.answers["pen_name"] = ""
    _keep(draft)


def _lock(draft: Draft) -> None:
    draft.refresh_from_db(from_queryset=Draft.objects.select_for_update())


def _keep(draft: Draft) -> None:
    draft.expires_at = max(draft.expires_at, timezone.now() + Draft.LASTS)
    draft.save(update_fields=["answers", "expires_at"])


@transaction.atomic
def throw_away(draft: Draft) -> None:
    """Forget an unfinished story; one that has a keycard stays, because somebody may come back for it."""
    if draft.author_id is None:
        draft.delete()


@transaction.atomic
def save_for_later(draft: Draft, *, token: str) -> Author:
    """Give the draft a keycard, so that it can be finished later and elsewhere. Raises Draft.DoesNotExist."""
    _lock(draft)
    email = draft.answers.get("email", "")
    author = draft.author or new_author(token)
    is_news = author.email != email
    author.email = email
    author.save(update_fields=["email"])
    draft.author = author
    draft.expires_at = timezone.now() + Draft.LASTS_WHEN_SAVED
    draft.save(update_fields=["author", "expires_at"])
    if is_news:
        tell_author(author, Notice.Kind.SAVED)
    return author


def resume_draft_of(author: Author) -> str | None:
    """Let this browser go on with this author's saved draft: gives a new token, or None where there is none."""
    token = new_token()
    drafts = Draft.objects.current().filter(author=author)
    return token if drafts.update(token_hash=token_hash(token)) else None


@transaction.atomic
def send(token: str, *, consent: bool) -> Post:
    """Make the draft a story that waits for a moderator; sent again, it is the same story. Raises NothingToSend."""
    draft = Draft.objects.current().select_for_update().filter(token_hash=token_hash(token)).first()
    # Looked for after the lock: a double click waits above until the first click has made the story.
    if sent := sent_from(token):
        return sent
    if draft is None or not consent or missing(draft):
        raise NothingToSend
    answers = draft.answers
    words = replace(words_so_far(draft), title=title_of(draft), pen_name=pen_name_of(draft))
    author = draft.author or new_author(token)
    author.email = answers.get("email", "")
    author.consented_at = timezone.now()
    author.save(update_fields=["email", "consented_at"])
    story = Story.objects.create(
        relationship=answers.get("relationship", ""), happened_on=month_from(answers.get("happened"))
    )
    story.route(Service.objects.filter(pk__in=answers.get("services", [])))
    post = Post.objects.create(
        story=story, is_opening=True, voice=Voice.AUTHOR, author=author, once=once_from(token), danger=words.danger
    )
    keep_original(post, words)
    draft.delete()
    signals.post_submitted.send(Post, post=post)
    tell_author(author, Notice.Kind.RECEIVED, post=post)
    return post


def words_so_far(draft: Draft) -> NewWords:
    """Give what the story says so far, as far as its author has answered."""
    answers = draft.answers
    return NewWords(
        text=answers.get("text", ""),
        title=answers.get("title", ""),
        good=answers.get("good", []),
        better=answers.get("better", []),
        feelings=answers.get("feelings", []),
        where=answers.get("where", ""),
    )


def missing(draft: Draft) -> list[str]:
    """Name the compulsory questions that are not answered yet."""
    answers = draft.answers
    needed = {"service": bool(answers.get("services") or answers.get("unsure")), "story": bool(answers.get("text"))}
    return [question for question, is_answered in needed.items() if not is_answered]


def title_of(draft: Draft) -> str:
    """Give the title, made of the first words of the story where its author gave none."""
    return draft.answers.get("title") or title_from(draft.answers.get("text", ""))


def pen_name_of(draft: Draft) -> str:
    """Give the pen name: the author's own, or the safe one that was offered."""
    return draft.answers.get("pen_name") or offered_name(draft.pk, draft.answers.get("names_turned_down", 0))


def relationship_of(draft: Draft) -> str:
    """Say who the author is in the story, in words; nothing where they did not say."""
    return dict(Story.Relationship.choices).get(draft.answers.get("relationship", ""), "")


def month_from(answer: str | None) -> date | None:
    """Read "2026-05" as the first of that month."""
    return date.fromisoformat(f"{answer}-01") if answer else None
