"""The pages of the desk."""

from feedback.moderation.views.deciding import decide, difference, route, take_down, undo
from feedback.moderation.views.item import item, release, renew, take
from feedback.moderation.views.queue import queue, take_next
from feedback.moderation.views.training import practice, practice_again, practice_item

__all__ = [
    "decide",
    "difference",
    "item",
    "practice",
    "practice_again",
    "practice_item",
    "queue",
    "release",
    "renew",
    "route",
    "take",
    "take_down",
    "take_next",
    "undo",
]
