"""Saying which services a story is about, where its author could not or was mistaken."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from feedback.directory.models import Service
from feedback.moderation.decisions import begin_waiting
from feedback.people.models import User
from feedback.stories.models import Post


@transaction.atomic
def route(post: Post, *, by: User, seen_version: int, services: Iterable[Service]) -> None:
    """Say which services a story that waits is about. Raises NotYours, DecidedMeanwhile and TakenByAnother."""
    begin_waiting(post, by, seen_version)
    if not post.is_opening:
        raise ValueError("A reply belongs to the services of its story")
    post.story.route(services)
