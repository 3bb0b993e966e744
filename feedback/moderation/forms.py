"""What a moderator fills in: one decision with the words it is about, the services of a story, a taking down."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import Q
from django.http import QueryDict

from feedback.directory.models import Service
from feedback.forms import ChoiceField, LongTextField, MultipleChoiceField, SelectField, TextField
from feedback.moderation import decisions
from feedback.moderation.models import Decision
from feedback.people.models import Membership, User
from feedback.stories.criticality import LEVELS
from feedback.stories.models import Post, Publication, Voice, Words

Outcome = Decision.Outcome
MESSAGE_LENGTH = 2_000
# The fields that belong to one outcome alone, each with what to say where it is missing.
ASKED: dict[str, dict[str, str]] = {
    Outcome.PUBLISH: {"criticality": "Choose how critical the story is"},
    Outcome.RETURN: {"question": "Write what you want to ask"},
    Outcome.DECLINE: {
        "decline_reason": "Choose the reason",
        "message": "Write to the writer, and say why",
    },
    Outcome.PASS: {"colleague": "", "note": "Write a note for whoever takes this next"},
}
EDITED = ("title", "text", "reason")
SERVICE_ID = re.compile(r"[0-9]{1,18}")
# Searching for a service lists so many.
MOST_FOUND = 12


def colleagues_of(user: User) -> list[User]:
    """List the other people who can decide."""
    roles = [Membership.Role.MODERATOR, Membership.Role.SENIOR_MODERATOR]
    return list(User.objects.filter(is_active=True, memberships__role__in=roles).exclude(pk=user.pk).distinct())


def too_long(what: str) -> dict[str, str]:
    return {"max_length": f"Sorry, {what} is longer than %(limit)s characters. It is %(length)s"}


class DecideForm(forms.Form):
    """The edit and the outcome in one, so that nothing typed is lost on the way from one to the other."""

    title = TextField(
        label="Title", max_length=Words.TITLE_LENGTH, required=False, error_messages=too_long("that title")
    )
    text = LongTextField(
        label="Words",
        rows=12,
        max_length=Words.TEXT_LENGTH,
        required=False,
        error_messages=too_long("that text"),
        attrs={"data-key": "e"},
    )
    reason = TextField(
        label="Why you changed it",
        hint="The writer reads this beside each change. Such as: we take out names of staff who are criticised.",
        max_length=500,
        required=False,
        error_messages=too_long("that reason"),
    )
    outcome = ChoiceField(label="What happens with it?", size="m", error_messages={"required": "Choose what happens"})
    criticality = ChoiceField(
        label="How critical is the most critical thing in it?",
        hint="Never shown to the public.",
        choices=[(level.number, f"{level.number} – {level.name}") for level in LEVELS],
        hints={str(level.number): f"{level.definition} “{level.example}”" for level in LEVELS},
        required=False,
        small=True,
    )
    question = LongTextField(
        label="Your question",
        hint="Say what you need to know, and why. They read it on their private page.",
        rows=5,
        max_length=MESSAGE_LENGTH,
        required=False,
        error_messages=too_long("that question"),
    )
    decline_reason = ChoiceField(label="The reason", choices=Decision.Reason.choices, required=False, small=True)
    message = LongTextField(
        label="Your words to the writer",
        hint="Kind and plain: what you can’t publish, why, and what they can do.",
        rows=5,
        max_length=MESSAGE_LENGTH,
        required=False,
        error_messages=too_long("that message"),
    )
    colleague = SelectField(label="To whom?", required=False)
    note = LongTextField(
        label="Note for colleagues",
        hint="Only moderators see it.",
        rows=4,
        max_length=MESSAGE_LENGTH,
        required=False,
        error_messages=too_long("that note"),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, post: Post, by: User, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.post = post
        self.colleagues = {str(person.pk): person for person in colleagues_of(by) if person.pk != post.member_id}
        self.fields["outcome"].choices = [  # type: ignore[attr-defined]
            (Outcome.PUBLISH, "Publish it"),
            (Outcome.RETURN, "Ask the author first" if post.voice == Voice.AUTHOR else "Ask the writer first"),
            (Outcome.DECLINE, "Decline it"),
            (Outcome.PASS, "Pass it to a colleague"),
        ]
        self.fields["colleague"].choices = [  # type: ignore[attr-defined]
            ("", "Whoever comes next"),
            *((key, person.name) for key, person in self.colleagues.items()),
        ]
        self.original = post.original
        # An imported text may be longer than what people can send.
        self.longest = max(Words.TEXT_LENGTH, len(self.original.text) if self.original else 0)
        self.fields["text"].limit = self.longest  # type: ignore[attr-defined]
        if self.original:
            lines = sum(1 + len(line) // 70 for line in self.original.text.split("\n"))
            self.fields["text"].widget.attrs["rows"] = str(min(max(lines + 1, 4), 16))
        if not post.is_opening:
            del self.fields["title"], self.fields["criticality"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        outcome = cleaned.get("outcome")
        if not outcome:
            return cleaned
        self._forget_errors_of_other(outcome)
        for name, missing in ASKED[outcome].items():
            if missing and name in self.fields and name not in self.errors and not cleaned.get(name):
                self.add_error(name, missing)
        if outcome == Outcome.PUBLISH:
            self._check_edit(cleaned)
        return cleaned

    def _forget_errors_of_other(self, outcome: str) -> None:
        """What belongs to an outcome that was not chosen is not asked for, and may be hidden from view."""
        others = {name for other, asked in ASKED.items() if other != outcome for name in asked}
        if outcome == Outcome.DECLINE:
            others |= set(EDITED)
        for name in others:
            self.errors.pop(name, None)

    def _check_edit(self, cleaned: dict[str, Any]) -> None:
        if "text" in self.errors or "title" in self.errors:
            return
        if not cleaned.get("text"):
            self.add_error("text", "Write the words to publish. To publish none of them, decline it")
        elif self.is_edited and "reason" not in self.errors and not cleaned.get("reason"):
            self.add_error("reason", "You changed the words. Say why: whoever wrote them will read it")

    def as_sent(self, name: str) -> str:
        """The original as a browser sends it back untouched: line breaks and spaces at the ends don't count."""
        return str(self.fields[name].to_python(getattr(self.original, name))) if name in self.fields else ""

    @property
    def is_edited(self) -> bool:
        """Say whether the words are others than the original."""
        return any(self.cleaned_data.get(name, "") != self.as_sent(name) for name in ("title", "text"))

    @property
    def edit(self) -> decisions.Edit | None:
        """The moderator's version, or None where nothing was changed or nothing is left."""
        facts = {name: self.cleaned_data.get(name, "") for name in EDITED}
        is_whole = all(name in self.cleaned_data or name not in self.fields for name in EDITED)
        return decisions.Edit(**facts) if is_whole and facts["text"] and self.is_edited else None

    def decide(self, *, by: User, seen_version: int) -> Decision:
        """Do what was chosen. Raises what feedback/moderation/decisions.py raises."""
        typed = self.cleaned_data
        seen: dict[str, Any] = {"by": by, "seen_version": seen_version, "edit": self.edit}
        match typed["outcome"]:
            case Outcome.PUBLISH:
                criticality = int(typed["criticality"]) if "criticality" in self.fields else None
                return decisions.publish(self.post, criticality=criticality, **seen)
            case Outcome.RETURN:
                return decisions.ask_author(self.post, message=typed["question"], **seen)
            case Outcome.DECLINE:
                reason = Decision.Reason(typed["decline_reason"])
                return decisions.decline(self.post, reason=reason, message=typed["message"], **seen)
            case _:
                to = self.colleagues.get(typed["colleague"])
                return decisions.pass_on(self.post, note=typed["note"], to=to, **seen)


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


class TakeDownForm(forms.Form):
    """Hiding, showing again or removing what was published, with words to whoever wrote it."""

    outcome = ChoiceField(label="What happens with it?", error_messages={"required": "Choose what happens"})
    message = LongTextField(
        label="Your words to the writer",
        hint="Say why. They read it on their private page.",
        rows=4,
        max_length=MESSAGE_LENGTH,
        error_messages=too_long("that message") | {"required": "Say why, to the writer"},
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, post: Post) -> None:
        super().__init__(data, auto_id="take_down_%s")
        hide = (Outcome.HIDE, "Hide it for now, while we look into it")
        restore = (Outcome.RESTORE, "Show it again")
        first = restore if post.publication == Publication.HIDDEN else hide
        self.fields["outcome"].choices = [  # type: ignore[attr-defined]
            first,
            (Outcome.REMOVE, "Remove it for good"),
        ]
