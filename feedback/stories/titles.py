"""A title for a story that was told without one."""

import re

from feedback.stories.models import Words
from feedback.wording import first_words

MOST_WORDS = 8


def title_from(text: str) -> str:
    """Make a title of how the text begins, a bullet or a dash before it aside."""
    begins = re.sub(r"^[\s\-–—*•>]+", "", text)
    return first_words(begins, MOST_WORDS)[: Words.TITLE_LENGTH]
