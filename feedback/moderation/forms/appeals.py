"""The answer to a writer who does not agree, and the words that the public reads then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from feedback.forms import ChoiceField, LongTextField, TextField
from feedback.moderation.appeals import Remedy, close, remedy_for
from feedback.moderation.decisions import Edit
from feedback.moderation.forms.lengths import MESSAGE_LENGTH, too_long
from feedback.moderation.models import Decision
from feedback.people.models import User
from feedback.stories.models import Appeal, Words

Outcome = Appeal.Outcome
OWN, OTHER = "own", "other"
LEADS_TO = {
    Remedy.REWORD: "You choose the words that the public reads.",
    Remedy.READ_AFRESH: "It goes back to the stories to read.",
    Remedy.SHOW_AGAIN: "It is shown again at once.",
    Remedy.ANSWER_ALONE: "Nothing moves: say in your answer what they can do now, such as telling it anew.",
}


class AppealAnswerForm(forms.Form):
    """What somebody decides who looks again."""

    outcome = ChoiceField(label="What do you decide?", size="m", error_messages={"required": "Choose what you decide"})
    words = ChoiceField(
        label="If you agree: which words should the public read?",
        choices=[(OWN, "The writer’s own, as they came"), (OTHER, "These, which I have changed")],
        required=False,
        small=True,
    )
    title = TextField(label="Title", max_length=Words.TITLE_LENGTH, required=False)
    text = LongTextField(
        label="The words",
        hint="They begin as the public reads them now.",
        rows=10,
        max_length=Words.TEXT_LENGTH,
        required=False,
        error_messages=too_long("that text"),
    )
    reason = TextField(
        label="Why the words are changed",
        hint="The writer reads it.",
        max_length=Words._meta.get_field("reason").max_length,
        required=False,
    )
    answer = LongTextField(
        label="Your answer to the writer",
        hint="In plain words. They read it on their private page.",
        rows=6,
        max_length=MESSAGE_LENGTH,
        error_messages=too_long("that answer") | {"required": "Write your answer to the writer"},
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, appeal: Appeal) -> None:
        public = appeal.post.public_words
        initial = {"title": public.title, "text": public.text, "reason": public.reason} if public else {}
        super().__init__(data, initial=initial)
        self.post, self.remedy = appeal.post, remedy_for(appeal)
        self.fields["outcome"].choices = Outcome.choices  # type: ignore[attr-defined]
        self.fields["outcome"].hint = LEADS_TO[self.remedy]  # type: ignore[attr-defined]
        self.rewords = self.remedy == Remedy.REWORD
        if not self.rewords:
            for name in ("words", "title", "text", "reason"):
                del self.fields[name]
        elif not self.post.is_opening:
            del self.fields["title"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.rewords or cleaned.get("outcome") in (None, Outcome.STANDS):
            return cleaned
        if not cleaned.get("words"):
            self.add_error("words", "Choose which words the public should read")
        elif cleaned["words"] == OTHER:
            for name, wanted in (("title", "a title"), ("text", "the words"), ("reason", "why the words are changed")):
                if name in self.fields and name not in self.errors and not cleaned.get(name):
                    self.add_error(name, f"Write {wanted}")
        return cleaned

    @property
    def edit(self) -> Edit | None:
        """The words that the moderator wants the public to read; None for the writer's own."""
        if not self.rewords or self.cleaned_data["words"] != OTHER:
            return None
        title = self.cleaned_data.get("title", self.post.written.title)
        return Edit(title, self.cleaned_data["text"], self.cleaned_data["reason"])

    def close(self, appeal: Appeal, *, by: User, seen_version: int) -> Decision:
        """Answer the appeal. Raises what closing it raises."""
        outcome, answer = Outcome(self.cleaned_data["outcome"]), self.cleaned_data["answer"]
        return close(appeal, by=by, seen_version=seen_version, outcome=outcome, answer=answer, edit=self.edit)
