"""Saying which services a story is about."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.db.models import Q
from django.http import QueryDict

from feedback.directory.models import Service
from feedback.forms import MultipleChoiceField, TextField
from feedback.moderation.forms.lengths import too_long
from feedback.stories.models import Post

SERVICE_ID = re.compile(r"[0-9]{1,18}")
# Searching for a service lists so many.
MOST_FOUND = 12


class RouteForm(forms.Form):
    """Which services a story is about: those it has, those ticked, and those that a search finds."""

    find = TextField(
        label="Find a service",
        hint="Part of its name, the place or the postcode",
        max_length=100,
        required=False,
        error_messages=too_long("that search"),
    )
    services = MultipleChoiceField(
        label="This story is about", small=True, error_messages={"required": "Choose at least one service"}
    )

    def __init__(self, data: QueryDict | None = None, *, post: Post, is_choice: bool = False) -> None:
        """Read what was ticked and typed; only a choice is checked, a search is not."""
        about = [answer.service_id for answer in post.story.answers.all()]
        ticked = about if data is None else [int(key) for key in data.getlist("services") if SERVICE_ID.fullmatch(key)]
        typed = "" if data is None else data.get("find", "").replace("\x00", "")[:100].strip()
        super().__init__(data if is_choice else None, initial={"find": typed, "services": ticked})
        services = Service.objects.select_related("organisation")
        known = services.filter(Q(pk__in=about) | Q(pk__in=Service.objects.open().filter(pk__in=ticked)))
        found = list(services.open().matching(typed)[:MOST_FOUND]) if typed else []
        self.found_none = bool(typed) and not found
        self.listed = {str(service.pk): service for service in [*known, *found]}
        chosen_from: Any = self.fields["services"]
        chosen_from.choices = [(key, service.name_and_place) for key, service in self.listed.items()]
        chosen_from.hints = {key: service.organisation.name for key, service in self.listed.items()}

    def chosen(self) -> list[Service]:
        """The services that were ticked."""
        return [self.listed[key] for key in self.cleaned_data["services"]]
