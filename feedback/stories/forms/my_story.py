"""What an author fills in on coming back: the keycard, an answer, changed words."""

from __future__ import annotations

import re
from typing import Any

from django import forms

from feedback.forms import LongTextField, TextField
from feedback.stories.forms.seen_first import READ_ALONG, SeenFirst
from feedback.stories.forms.telling import ResumeForm
from feedback.stories.keycards import WORDS_ON_A_CARD
from feedback.stories.models import Post, Words
from feedback.stories.writing import NewWords

NUMBER_LENGTH = 8
TOO_LONG = "Sorry, that is longer than %(limit)s characters. It is %(length)s"


class KeycardForm(ResumeForm):
    """The keycard, however it is typed. What somebody had typed when their time was up comes along."""

    kept_for = forms.CharField(widget=forms.HiddenInput, required=False, max_length=10)
    kept_title = forms.CharField(widget=forms.HiddenInput, required=False, strip=False)
    kept_text = forms.CharField(widget=forms.HiddenInput, required=False, strip=False)

    def clean_number(self) -> str:
        number = re.sub(r"\D", "", self.cleaned_data["number"])
        if len(number) != NUMBER_LENGTH or not number.isascii():
            raise forms.ValidationError("The number has 8 digits. Check it on your keycard")
        return number

    def clean_words(self) -> str:
        typed = str(self.cleaned_data["words"])
        count = len(re.findall(r"[A-Za-z]+", typed))
        if count != WORDS_ON_A_CARD:
            raise forms.ValidationError(f"A keycard has four words. You entered {count}")
        return typed


class AnswerForm(SeenFirst):
    """More words in a conversation that somebody has written in."""

    text = LongTextField(
        label="Your answer",
        max_length=Words.TEXT_LENGTH,
        rows=6,
        attrs=READ_ALONG,
        error_messages={"required": "Write your answer", "max_length": TOO_LONG},
    )

    def __init__(self, *args: Any, pen_name: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pen_name = pen_name

    def new_words(self) -> NewWords:
        return NewWords(text=self.cleaned_data["text"], pen_name=self.pen_name)


class ChangedWordsForm(SeenFirst):
    """New words for a post that came back with a question; its tags stay as they were."""

    title = TextField(
        label="Title",
        max_length=Words.TITLE_LENGTH,
        error_messages={"required": "Write a title", "max_length": TOO_LONG},
    )
    text = LongTextField(
        label="Your words",
        max_length=Words.TEXT_LENGTH,
        rows=14,
        attrs=READ_ALONG,
        error_messages={"required": "Write what you want to say", "max_length": TOO_LONG},
    )

    def __init__(self, *args: Any, post: Post, before: Words, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.before = before
        self.initial |= {"title": before.title, "text": before.text} | kwargs.get("initial", {})
        if not post.is_opening:
            del self.fields["title"]

    def new_words(self) -> NewWords:
        stays = {
            name: getattr(self.before, name) for name in ("title", "pen_name", "good", "better", "feelings", "where")
        }
        return NewWords(**stays | {name: self.cleaned_data[name] for name in ("title", "text") if name in self.fields})
