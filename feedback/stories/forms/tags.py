"""A field for tags: suggestions to tick, and a box for one's own."""

from __future__ import annotations

from typing import Any

from django import forms

from feedback.forms import MultipleChoiceField, TextField
from feedback.forms.texts import UNSTORABLE
from feedback.stories.models import Words
from feedback.stories.telling_tags import split_tags, suggested_tags, unlike


class SuggestedTags(MultipleChoiceField):
    """Tags to tick. What is suggested can change while a page is open, so any short word is taken."""

    def valid_value(self, value: str) -> bool:
        return not UNSTORABLE.search(value)


class TagFields:
    """Mixed into a form to ask for one kind of tags with two fields: `good` to tick and `good_own` to write in."""

    data: Any
    fields: dict[str, forms.Field]
    cleaned_data: dict[str, Any]

    def ask_for_tags(self, kind: str, *, label: str, own_label: str, already: list[str], **options: Any) -> None:
        """Add the two fields for one kind. `already` are the tags that were chosen before."""
        ticked = self.data.getlist(kind) if hasattr(self.data, "getlist") else []
        suggested = unlike([*suggested_tags(kind), *(tag for tag in ticked if tag.strip())])
        folded = {tag.casefold(): tag for tag in suggested}
        self.fields[kind] = SuggestedTags(
            label=label,
            choices=[(tag, tag) for tag in suggested],
            initial=[folded[tag.casefold()] for tag in already if tag.casefold() in folded],
            required=False,
            small=True,
            **options,
        )
        self.fields[f"{kind}_own"] = TextField(
            label=own_label,
            hint="Put a comma between them",
            initial=", ".join(tag for tag in already if tag.casefold() not in folded),
            required=False,
        )

    def tags(self, kind: str) -> list[str]:
        """Give the tags that were ticked and written. Raises ValidationError for too many, and for one too long."""
        suggested = {tag.casefold(): tag for tag, _ in self.fields[kind].choices}  # type: ignore[attr-defined]
        typed = split_tags(self.cleaned_data.get(f"{kind}_own", ""))
        chosen = unlike(suggested.get(tag.casefold(), tag) for tag in [*self.cleaned_data.get(kind, []), *typed])
        if too_long := [tag for tag in chosen if len(tag) > Words.TAG_LENGTH]:
            raise forms.ValidationError(
                f"Use {Words.TAG_LENGTH} characters or fewer for each, with a comma between them. "
                f"This one has {len(too_long[0]):,}: “{too_long[0][:50]}”"
            )
        if len(chosen) > Words.MOST_TAGS:
            raise forms.ValidationError(f"Choose {Words.MOST_TAGS} or fewer. There are {len(chosen):,} now")
        return chosen
