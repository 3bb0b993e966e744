"""A title for a story that was told without one."""

import re

from feedback.stories.models import Words

MOST_WORDS = 8


def title_from(text: str) -> str:
    """Make a title of how the text begins: its first sentence, or the first few words of it."""
    first_sentence = re.split(r"(?<=[.!?])\s|\n", text.strip(), maxsplit=1)[0]
    words = first_sentence.split()
    title = " ".join(words[:MOST_WORDS])
    if len(title) > Words.TITLE_LENGTH - 1:
        title = title[: Words.TITLE_LENGTH - 1].rsplit(" ", 1)[0]
    is_cut = len(words) > MOST_WORDS or len(title) < len(" ".join(words[:MOST_WORDS]))
    return f"{title.rstrip('.,;:')}…" if is_cut else title.rstrip(".,;:")
