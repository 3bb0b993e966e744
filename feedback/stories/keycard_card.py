"""The keycard as a page shows it: a number, four words, and a square code that holds the number alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode

import segno
from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from feedback.stories.keycards import keycard_words
from feedback.stories.models import Author

# The words are shown for so long, and only in the browser that got them.
WORDS_SHOWN_FOR = timedelta(hours=1)


@dataclass(frozen=True)
class KeycardCard:
    """What `components/keycard.html` shows. No words where this browser does not hold them, or no longer."""

    number: str
    words: list[str]
    path: str

    @property
    def spaced_number(self) -> str:
        """The number in two halves, which are easier to copy by hand."""
        return f"{self.number[:4]} {self.number[4:]}"

    @property
    def link(self) -> str:
        """What a bookmark and the square code carry: the number, never the words."""
        return settings.SITE_URL + self.path

    @property
    def code(self) -> SafeString:
        """The square code as SVG, drawn with attributes only, as the page's content policy asks."""
        drawn = segno.make(self.link, micro=False, error="m").svg_inline(
            border=2, dark="#000", light="#fff", svgclass="keycard__code", lineclass=None, omitsize=True
        )
        return mark_safe(drawn)  # noqa: S308 -- drawn from our own address and a number


def keycard_card(author: Author, *, token: str, made_at: datetime) -> KeycardCard:
    """Make the card of an author for the browser that holds this token.

    The words follow from the token. They are left out an hour after `made_at`, and where the card was made in
    another browser: then the words that its author has kept still hold.
    """
    words = keycard_words(token)
    is_shown = timezone.now() < made_at + WORDS_SHOWN_FOR and check_password(" ".join(words), author.keycard_hash)
    path = f"{reverse('stories:my_story')}?{urlencode({'number': author.number})}"
    return KeycardCard(number=author.number, words=words if is_shown else [], path=path)
