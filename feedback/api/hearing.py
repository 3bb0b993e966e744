"""What the bulk files do when something is taken down: the part that holds it goes in the same transaction."""

from __future__ import annotations

from functools import partial

from django.db import transaction
from django.dispatch import receiver

from feedback.api.bulk import first_of
from feedback.api.models import BulkPart
from feedback.stories import signals
from feedback.stories.models import Post


@receiver(signals.post_taken_down)
def forget_part(post: Post, **_: object) -> None:
    forget = partial(delete_part, first_of(post.story_id))
    forget()
    # Once more when it is done, for a part that was being written meanwhile.
    transaction.on_commit(forget)


def delete_part(first: int) -> None:
    BulkPart.objects.filter(first=first).delete()
