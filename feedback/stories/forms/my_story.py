"""What an author fills in on the private page: an answer, changed words."""

from __future__ import annotations

from typing import Any

from feedback.forms import LongTextField, TextField
from feedback.stories.forms.appeal import appeal_text
from feedback.stories.forms.seen_first import READ_ALONG, TOO_LONG, SeenFirst
from feedback.stories.models import Post, Words
from feedback.stories.telling_notice import Noticed
from feedback.stories.writing import NewWords


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


class AppealForm(SeenFirst):
    """Why somebody does not agree with what we did to their words. Only moderators read it."""

    text = appeal_text()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # It stands beside the form of an answer, whose fields have the same names.
        super().__init__(*args, auto_id="appeal_%s", **kwargs)

    def new_words(self) -> NewWords:
        return NewWords(text=self.cleaned_data["text"])

    def details(self) -> list[Noticed]:
        """Give nothing: what is not published may say who somebody is."""
        return []
