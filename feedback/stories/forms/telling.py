"""The questions of telling a story, one a page. All that somebody typed is in `answers()` once it is valid."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse_lazy

from feedback.directory.models import Service
from feedback.forms import (
    ChoiceField,
    EmailField,
    LongTextField,
    MonthField,
    MultipleChoiceField,
    TextField,
)
from feedback.stories.forms.consent import consent
from feedback.stories.forms.protected import ProtectedForm
from feedback.stories.forms.tags import TagFields
from feedback.stories.models import Draft, Story, Words
from feedback.stories.telling import month_from, pen_name_of, title_of

# The checks read along while somebody types, once they pause.
READ_ALONG = {
    "hx-post": reverse_lazy("stories:tell_notice"),
    "hx-trigger": "input changed delay:1200ms",
    "hx-target": "#noticed",
    "hx-sync": "this:replace",
}


class Question(forms.Form):
    """One question: where it is, what it is called in the list of answers, and what it adds to the draft."""

    slug: str
    heading: str
    row: str
    answers_to: tuple[str, ...]
    template = "telling/question.html"

    def __init__(self, data: Any = None, *, draft: Draft, finish_later: bool = False) -> None:
        self.draft = draft
        super().__init__(data, initial=self.initial_from(draft))
        if finish_later:
            for field in self.fields.values():
                field.required = False
        self.finish_later = finish_later

    @classmethod
    def initial_from(cls, draft: Draft) -> dict[str, Any]:
        """Show what was answered before."""
        return {key: draft.answers.get(key) for key in cls.answers_to}

    def answers(self) -> dict[str, Any]:
        """Give what the draft keeps."""
        return {key: self.cleaned_data[key] for key in self.answers_to}

    def texts(self) -> list[str]:
        """Give what the checks read for private details."""
        return []


class WhichService(Question):
    slug = "service"
    heading = "Which service is your story about?"
    row = "Service"
    answers_to = ("unsure", "where")
    template = "telling/service.html"

    q = TextField(
        label="Type part of its name, its place or its postcode",
        required=False,
        max_length=100,
        attrs={
            "type": "search",
            "autocomplete": "off",
            "hx-get": reverse_lazy("stories:tell_question", args=["service"]),
            "hx-trigger": "input changed delay:300ms, search",
            "hx-target": "#found",
            "hx-sync": "this:replace",
        },
    )
    unsure = MultipleChoiceField(
        label="If you can’t find it",
        choices=[("yes", "I’m not sure which service it was")],
        conditional={"yes": "where"},
        required=False,
        hide_label=True,
    )
    where = TextField(
        label="Where was it, in your own words?",
        hint="For example: the blood test place next to the station. We find out which service it is.",
        max_length=200,
        required=False,
    )

    @classmethod
    def initial_from(cls, draft: Draft) -> dict[str, Any]:
        return {"unsure": ["yes"] if draft.answers.get("unsure") else [], "where": draft.answers.get("where", "")}

    def chosen(self) -> list[Service]:
        """List the services chosen so far, in the order in which they were chosen."""
        keys = self.draft.answers.get("services", [])
        found = Service.objects.select_related("organisation").in_bulk(keys)
        return [found[pk] for pk in keys if pk in found]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        is_answered = cleaned.get("unsure") or cleaned.get("where") or self.draft.answers.get("services")
        if not is_answered and not self.errors and not self.finish_later:
            self.add_error("unsure", "Choose a service, or tell us that you are not sure")
        return cleaned

    def ask_for_a_name(self) -> None:
        """Say that there was nothing to search for."""
        self.errors.clear()
        self.add_error("q", "Type part of the name, the place or the postcode")

    def answers(self) -> dict[str, Any]:
        unsure, where = bool(self.cleaned_data["unsure"]), self.cleaned_data["where"]
        return {"unsure": unsure or bool(where and not self.draft.answers.get("services")), "where": where}

    def texts(self) -> list[str]:
        return [self.cleaned_data["where"]]


class WhoAreYou(Question):
    slug = "who"
    heading = "Who are you in this story?"
    row = "Who you are"
    answers_to = ("relationship",)

    relationship = ChoiceField(
        label=heading,
        heading=True,
        choices=[
            (Story.Relationship.PATIENT, "The patient"),
            (Story.Relationship.CARER, "Somebody who cares for the patient"),
            (Story.Relationship.RELATIVE, "A relative of the patient"),
            (Story.Relationship.FRIEND, "A friend of the patient"),
            (Story.Relationship.STAFF, "A member of staff"),
            ("", "I’d rather not say"),
        ],
        hints={
            Story.Relationship.CARER: "Without being paid for it",
            Story.Relationship.STAFF: "Somebody who works for the service",
        },
        dividers={"": "or"},
        required=False,
    )


class WhatHappened(Question):
    slug = "story"
    heading = "What happened?"
    row = "Story"
    answers_to = ("text",)
    template = "telling/story.html"

    text = LongTextField(
        label=heading,
        heading=True,
        hint="Use your own words. Don’t worry about spelling. Please leave out names of people, and phone numbers.",
        max_length=Words.TEXT_LENGTH,
        rows=12,
        error_messages={
            "required": "Write your story",
            "max_length": "Sorry, that story is longer than %(limit)s characters. It is %(length)s.",
        },
        attrs=READ_ALONG,
    )

    def texts(self) -> list[str]:
        return [self.cleaned_data["text"]]


class WhichTitle(Question):
    slug = "title"
    heading = "What is the title of your story?"
    row = "Title"
    answers_to = ("title",)

    title = TextField(
        label=heading,
        heading=True,
        hint="People see it first. We made one from your first words. You can change it.",
        max_length=Words.TITLE_LENGTH,
        required=False,
        error_messages={"max_length": "Sorry, that title is longer than %(limit)s characters. It is %(length)s."},
        attrs=READ_ALONG,
    )

    @classmethod
    def initial_from(cls, draft: Draft) -> dict[str, Any]:
        return {"title": title_of(draft)}

    def texts(self) -> list[str]:
        return [self.cleaned_data["title"]]


class InTags(TagFields, Question):
    """A question that is answered with tags: `asked` has for each kind what it is called, and what one's own are."""

    template = "telling/tags.html"
    asked: dict[str, tuple[str, str]]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind, (label, own_label) in self.asked.items():
            already = self.draft.answers.get(kind, [])
            self.ask_for_tags(kind, label=label, own_label=own_label, already=already, size="m")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for kind in self.asked:
            try:
                cleaned[kind] = self.tags(kind)
            except forms.ValidationError as error:
                self.add_error(f"{kind}_own", error)
        return cleaned

    def texts(self) -> list[str]:
        return [", ".join(tags) for tags in self.answers().values()]


class WhatWasGood(InTags):
    slug = "tags"
    heading = "What was good, and what could be better?"
    row = "Good and better"
    answers_to = ("good", "better")
    asked = {
        "good": ("What was good?", "Something else that was good"),
        "better": ("What could be better?", "Something else that could be better"),
    }


class HowItFelt(InTags):
    slug = "feelings"
    heading = "How did it make you feel?"
    row = "How you felt"
    answers_to = ("feelings",)
    asked = {"feelings": ("I felt", "I felt something else")}


class WhenWasIt(Question):
    slug = "when"
    heading = "When was it?"
    row = "When"
    answers_to = ("happened",)

    happened = MonthField(
        label=heading,
        heading=True,
        hint="Roughly, for example 3 2026. If it went on for a long time, give the month when it ended.",
        past=True,
        required=False,
    )

    @classmethod
    def initial_from(cls, draft: Draft) -> dict[str, Any]:
        return {"happened": month_from(draft.answers.get("happened"))}

    def answers(self) -> dict[str, Any]:
        day = self.cleaned_data["happened"]
        return {"happened": f"{day:%Y-%m}" if day else ""}


class WhichName(Question):
    slug = "name"
    heading = "What shall we call you?"
    row = "Pen name"
    answers_to = ("pen_name",)
    template = "telling/name.html"

    pen_name = TextField(
        label=heading,
        heading=True,
        hint="Everybody will see this name. Don’t use your own full name. Here is one that nobody has.",
        max_length=Words.PEN_NAME_LENGTH,
        width=20,
        required=False,
        error_messages={"max_length": "Sorry, that name is longer than %(limit)s characters. It is %(length)s."},
        attrs={"autocomplete": "off"} | READ_ALONG,
    )

    @classmethod
    def initial_from(cls, draft: Draft) -> dict[str, Any]:
        return {"pen_name": pen_name_of(draft)}

    def texts(self) -> list[str]:
        return [self.cleaned_data["pen_name"]]


class WhichEmail(Question):
    slug = "email"
    heading = "Do you want to hear from us by email?"
    row = "Email address"
    answers_to = ("email",)
    template = "telling/email.html"

    email = EmailField(label="Your email address, if you want to", required=False)


QUESTIONS: dict[str, type[Question]] = {
    question.slug: question
    for question in (
        WhichService,
        WhoAreYou,
        WhatHappened,
        WhichTitle,
        WhatWasGood,
        HowItFelt,
        WhenWasIt,
        WhichName,
        WhichEmail,
    )
}


class SendForm(ProtectedForm):
    """The last look before a story is sent."""

    consent = consent(
        "I agree that my story is published on this site, where everybody can read it.",
        required="Tick the box to agree that your story is published",
    )
