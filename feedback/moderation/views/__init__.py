"""The pages of the desk."""

from feedback.moderation.views.deciding import decide, difference, route, stop_notice, suggest, take_down, undo
from feedback.moderation.views.item import item, release, renew, take
from feedback.moderation.views.purging import purge
from feedback.moderation.views.queue import queue, take_next
from feedback.moderation.views.second_reading import read_again
from feedback.moderation.views.training import practice, practice_again, practice_item
from feedback.moderation.views.wordings import word, wordings

__all__ = [
    "decide",
    "difference",
    "item",
    "practice",
    "practice_again",
    "practice_item",
    "purge",
    "queue",
    "read_again",
    "release",
    "renew",
    "route",
    "stop_notice",
    "suggest",
    "take",
    "take_down",
    "take_next",
    "undo",
    "word",
    "wordings",
]
