"""What is suggested as soon as a story waits. The database erases it together with the words."""

from __future__ import annotations

from django.dispatch import receiver

from feedback.moderation.suggesting.suggestions import suggest
from feedback.stories.models import Post
from feedback.stories.signals import post_submitted


@receiver(post_submitted, dispatch_uid="moderation.suggest_criticality")
def suggest_criticality(post: Post, **kwargs: object) -> None:
    """Suggest how critical a story is while it is sent in: it takes a thousandth of a second for most."""
    if post.is_opening:
        suggest(post.written)
