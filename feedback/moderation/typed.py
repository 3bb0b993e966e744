"""What a moderator has typed and not decided: kept every few seconds, so that a browser that dies loses little."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from feedback.moderation.access import TYPED
from feedback.moderation.models import Typed
from feedback.people.models import User
from feedback.stories.models import Post

# Nobody comes back to it after so long.
LASTS = timedelta(days=7)
CHOSEN = ("outcome", "criticality", "decline_reason", "colleague", "send_edit")
LONGEST = 50_000  # characters, of one answer


def answers_in(sent: Mapping[str, str]) -> dict[str, str]:
    """Read from a form what is worth keeping."""
    return {name: sent[name][:LONGEST].replace("\x00", "") for name in (*TYPED, *CHOSEN) if name in sent}


@transaction.atomic
def keep(post: Post, *, by: User, version: int, answers: dict[str, str]) -> bool:
    """Keep what somebody has typed so far; False where nothing waits to be decided, and nothing is kept."""
    Typed.objects.filter(by=by, at__lt=timezone.now() - LASTS).delete()
    # Against erasing the words meanwhile: what is typed may repeat them.
    post.lock()
    if not post.is_waiting or post.member_id == by.pk:
        return False
    kept = {"version": version, "answers": answers, "at": timezone.now()}
    Typed.objects.update_or_create(post=post, by=by, defaults=kept)
    return True


def kept_for(post: Post, user: User) -> Typed | None:
    """Give what this person had typed about this post."""
    return Typed.objects.filter(post=post, by=user).first()


def mark_of(kept: Typed | None) -> str:
    """Give what is kept a mark, by which a page says what it was made with."""
    return kept.at.isoformat() if kept else ""


def forget(post: Post, *, by: User) -> None:
    """Throw away what somebody had typed: it is decided, or they want to begin afresh."""
    Typed.objects.filter(post=post, by=by).delete()


def named(typed: Typed) -> list[tuple[str, str]]:
    """List what was typed, each with its name, to be copied."""
    return [(name, typed.answers[key]) for key, name in TYPED.items() if typed.answers.get(key, "").strip()]
