"""The forms that ask for a keycard: to go on with a saved story, and to come back to one that was sent."""

from __future__ import annotations

import re

from django import forms

from feedback.forms import TextField
from feedback.stories.keycards import WORDS_ON_A_CARD

NUMBER_LENGTH = 8
WRONG = "We can’t find this keycard. Check the number and the four words"


class ResumeForm(forms.Form):
    """A keycard, to go on with a story that was saved."""

    number = TextField(
        label="Number of your keycard",
        hint="8 digits, such as 1234 5678",
        width=10,
        max_length=40,
        error_messages={"required": "Enter the number of your keycard"},
        attrs={"inputmode": "numeric", "autocomplete": "off"},
    )
    words = TextField(
        label="Your four words",
        hint="In any case. A small slip does not matter.",
        max_length=200,
        error_messages={"required": "Enter your four words"},
        attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"},
    )


class KeycardForm(ResumeForm):
    """The keycard, however it is typed. What somebody had typed when their time was up comes along."""

    kept_for = forms.CharField(widget=forms.HiddenInput, required=False, max_length=30)
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
