"""Forms that show a writer what was noticed in the words, and where to get help, before they are sent."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms

from feedback.stories.forms import telling
from feedback.stories.forms.protected import ProtectedForm
from feedback.stories.models import Words
from feedback.stories.telling_notice import Noticed, details_among, needs_help, noticed_in
from feedback.stories.telling_notice import mark_of as mark_of_details
from feedback.stories.writing import NewWords

# These forms are themselves replaced by htmx; what is read along goes into its place inside them.
READ_ALONG = telling.READ_ALONG | {"hx-swap": "innerHTML"}
TOO_LONG = "Sorry, that is longer than %(limit)s characters. It is %(length)s"


class SeenFirst(ProtectedForm):
    """Words to be sent. What the writer has been shown comes back as marks: each thing is shown once."""

    noticed = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    help_shown = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def new_words(self) -> NewWords:
        """Give what the post is to say."""
        raise NotImplementedError

    @cached_property
    def words(self) -> NewWords:
        """What the post is to say; what was typed, where that can't be sent."""
        return self.new_words() if self.is_valid() else NewWords(self._read("text"), self._read("title"))

    def details(self) -> list[Noticed]:
        """List the private details in what was typed, valid or not."""
        in_name = noticed_in(self._read("pen_name"))
        return list(dict.fromkeys(details_among(self.words.flags) + in_name))

    @property
    def shown_first(self) -> str:
        """What the writer is to see before this is sent: "help"; "form", with what is wrong or was noticed; or nothing.

        Help comes first, also where this can't be sent as it is: whoever needs it may not try a second time.
        """
        if not self.is_bound or "change" in self.data:
            return "form"
        if self.danger_unseen:
            return "help"
        return "form" if not self.is_valid() or self._details_unseen else ""

    @property
    def _details_unseen(self) -> bool:
        mark = mark_of_details(self.details())
        return bool(mark) and mark != self.cleaned_data["noticed"]

    @property
    def danger_unseen(self) -> str:
        """The mark of words that tell of danger, where help has not been shown for them; empty otherwise."""
        mark = needs_help(self.words)
        return "" if mark == self.cleaned_data.get("help_shown") else mark

    def _read(self, name: str) -> str:
        # Far more than fits is refused; the beginning is enough to read for the checks.
        return str(self.cleaned_data.get(name, self.data.get(name, "")))[: Words.TEXT_LENGTH]

    def typed(self) -> list[str]:
        """List what was typed at length, to give it back where it can't be sent."""
        return [text for name in ("title", "text") if (text := str(self.data.get(name, "")).strip())]

    def carried(self) -> list[dict[str, Any]]:
        """List what another page carries along, so that it can be sent from there."""
        return [
            {"name": self.add_prefix(name), "value": value}
            for name in self.fields
            if name not in ("help_shown", "website") and (value := self.data.get(name)) is not None
        ]
