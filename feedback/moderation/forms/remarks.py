"""A note to colleagues, and who is called to read it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from feedback.forms import LongTextField, SelectField
from feedback.moderation.forms.lengths import too_long
from feedback.moderation.models import Remark
from feedback.moderation.remarks import moderators
from feedback.people.models import User
from feedback.stories.models import Post


class RemarkForm(forms.Form):
    """The note may name people after an @ too; the list calls one more without typing."""

    remark = LongTextField(
        label="Your note",
        hint="Only moderators see it. To tell somebody, write @ and their name, or choose them below.",
        rows=3,
        max_length=Remark.TEXT_LENGTH,
        attrs={"data-key": "r"},
        error_messages=too_long("that note") | {"required": "Write your note"},
    )
    mention = SelectField(label="Tell a colleague", required=False)

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, post: Post, by: User, beside: str = "", typed: str = ""
    ) -> None:
        """Make the form; `beside` names the form that its fields are sent with, `typed` is what was typed so far."""
        super().__init__(data, initial={"remark": typed})
        if beside:
            for field in self.fields.values():
                field.widget.attrs["form"] = beside
        self.people = {str(person.pk): person for person in moderators() if person.pk not in (by.pk, post.member_id)}
        choices: Any = self.fields["mention"]
        choices.choices = [("", "Nobody in particular"), *((key, each.name) for key, each in self.people.items())]

    @property
    def mentions(self) -> list[User]:
        """Who was chosen from the list."""
        chosen = self.people.get(self.cleaned_data["mention"])
        return [chosen] if chosen else []
