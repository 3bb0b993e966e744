"""The words that somebody looks for, marked where a story has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from feedback.stories.models import PublicStory
from feedback.stories.presenters import Card
from feedback.stories.query import rows
from feedback.wording import ELLIPSIS

# Of a long conversation so many posts are looked through.
LOOKED_THROUGH = 10
# What stands around a word until the text is escaped; nobody can type these, because they are taken out first.
BEGIN, END = "\ue000", "\ue001"
MARKS = f"StartSel={BEGIN}, StopSel={END}"
EDGE = 20
# So many letters are shown whole.
SHORT = 240

HEADLINES = """
SELECT words.id,
       ts_headline('english', translate(words.title, %(marks)s, ''), query, %(all)s),
       ts_headline(
           'english', said.plain, query, CASE WHEN length(said.plain) <= %(short)s THEN %(all)s ELSE %(some)s END
       ),
       left(said.plain, %(edge)s), right(said.plain, %(edge)s)
FROM stories_words AS words
CROSS JOIN websearch_to_tsquery('english', %(typed)s) AS query
CROSS JOIN LATERAL translate(words.text, %(marks)s, '') AS said(plain)
WHERE words.id = ANY (%(words)s)
"""


def mark_words(typed: str, stories: Iterable[PublicStory], cards: list[Card]) -> list[Card]:
    """Show in each card where its story has the words, the opening first. One query."""
    stories = list(stories)
    if not typed or not stories:
        return cards
    wanted = [key for story in stories for key in story.words[:LOOKED_THROUGH]]
    found = {
        key: (title, in_one_line(text, begins, ends))
        for key, title, text, begins, ends in rows(
            HEADLINES,
            {
                "typed": typed,
                "words": wanted,
                "marks": BEGIN + END,
                "edge": EDGE,
                "short": SHORT,
                "all": f"{MARKS}, HighlightAll=true",
                "some": f"{MARKS}, MaxFragments=1, MinWords=20, MaxWords=40",
            },
        )
    }
    return [card_marked(story, card, found) for story, card in zip(stories, cards, strict=True)]


def card_marked(story: PublicStory, card: Card, found: dict[int, tuple[str, str]]) -> Card:
    """Mark the words in one card: in its title, and in the first text that has them; else it stays as it was."""
    opening = story.words[0]
    shown = next((key for key in story.words[:LOOKED_THROUGH] if key in found and BEGIN in found[key][1]), None)
    if opening in found and found[opening][0]:
        card = replace(card, title=marked(found[opening][0]))
    if shown is None:
        return card
    text = marked(found[shown][1])
    return replace(card, excerpt=text, excerpt_from="" if shown == opening else "From a reply")


def in_one_line(text: str, begins: str, ends: str) -> str:
    """Put a piece of a text on one line, with an ellipsis where the text goes on."""
    line = " ".join(text.split())
    plain = line.replace(BEGIN, "").replace(END, "")
    before = "" if letters(plain).startswith(letters(begins)) else ELLIPSIS
    after = "" if letters(plain).endswith(letters(ends)) else ELLIPSIS
    return f"{before}{line}{after}"


def letters(text: str) -> str:
    """Leave out what a headline may leave out at its ends."""
    return "".join(letter for letter in text if letter.isalnum())


def marked(text: str) -> SafeString:
    """Escape what somebody wrote, then put the marks in."""
    return mark_safe(str(escape(text)).replace(BEGIN, "<mark>").replace(END, "</mark>"))  # noqa: S308 - escaped
