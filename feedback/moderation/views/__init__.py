"""The pages of the desk."""

from feedback.moderation.views.appeals import appeal, appeals_list
from feedback.moderation.views.deciding import decide, difference, route, stop_notice, suggest, take_down, undo
from feedback.moderation.views.editing import usual_edit
from feedback.moderation.views.hands import keep_typed, release, renew
from feedback.moderation.views.item import item, take
from feedback.moderation.views.legal import legal_notice, legal_notices
from feedback.moderation.views.mine import colleagues, for_you, me
from feedback.moderation.views.purging import purge
from feedback.moderation.views.queue import queue, skip, take_next
from feedback.moderation.views.remarks import leave_remark
from feedback.moderation.views.reports import reported, reports_list
from feedback.moderation.views.second_reading import read_again
from feedback.moderation.views.suggestions import compare, suggestions
from feedback.moderation.views.training import practice, practice_again, practice_item
from feedback.moderation.views.wordings import word, wordings

__all__ = [
    "appeal",
    "appeals_list",
    "colleagues",
    "compare",
    "decide",
    "difference",
    "for_you",
    "item",
    "keep_typed",
    "leave_remark",
    "legal_notice",
    "legal_notices",
    "me",
    "practice",
    "practice_again",
    "practice_item",
    "purge",
    "queue",
    "read_again",
    "release",
    "renew",
    "reported",
    "reports_list",
    "route",
    "skip",
    "stop_notice",
    "suggest",
    "suggestions",
    "take",
    "take_down",
    "take_next",
    "undo",
    "usual_edit",
    "word",
    "wordings",
]
