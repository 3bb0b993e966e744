"""What administrators see of the desk: that decisions were made, and not a word of what they are about."""

from django.contrib import admin

from feedback.admin_lists import Listed
from feedback.moderation.models import Decision
from feedback.stories.admin import LookOnly


@admin.register(Decision)
class DecisionAdmin(LookOnly, Listed):
    """A list to read."""

    list_display = ("pk", "at", "post", "outcome", "reason", "criticality", "by", "passed_to")
    list_filter = ("outcome", "reason", "criticality")
    list_select_related = ("post", "by", "passed_to")
    date_hierarchy = "at"
    ordering = ("-pk",)
    # Without the messages, the notes and the words: they belong to the desk and to whoever wrote.
    fields = readonly_fields = ("post", "at", "outcome", "reason", "criticality", "by", "passed_to")
