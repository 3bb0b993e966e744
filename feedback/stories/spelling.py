"""What somebody may have meant to type, in the words that stories use."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.db.models import F

from feedback.directory.models import Spelling
from feedback.stories.models import KnownWord
from feedback.stories.models.spelling import shortened
from feedback.stories.query import rows

# A word that is only found misspelt is used by few; what is meant, by so many times as many.
TIMES_COMMONER = 10
MOST_LETTERS = 200
# What is not wanted ("-food") is not spelt for anybody.
WORD = re.compile(r"(?<![\w-])[^\W\d_]+")
VOWELS = re.compile("[aeiouy]")
DOUBLED = re.compile(r"(.)\1+")
# "cafe" is no slip of "care" where stories say "cafe"; "recieved" is one, although some write it so.
SURELY_A_SLIP = 6
# As phones leave the apostrophe out.
RUN_TOGETHER = re.compile("(?:are|ca|could|did|do|does|had|has|have|is|must|need|should|was|were|wo|would)nt")

# One form at a time: without statistics, which would keep words, the planner takes forms together for many and reads
# the whole table.
SHARES_A_FORM = """
SELECT DISTINCT word, stories FROM unnest(%s::text[]) AS form
CROSS JOIN LATERAL (SELECT word, stories FROM stories_knownword WHERE forms @> ARRAY[form] OFFSET 0) AS known
"""


def respelt(typed: str, *, is_found: bool = False) -> str:
    """Give a search with each word that stories don't use put right; nothing where there is nothing to put right."""
    meant = put_right(typed, is_found=is_found)
    return meant if meant != typed else ""


def put_right(typed: str, *, is_found: bool = False) -> str:
    """Write each word as stories spell it. Where the search finds something, only what is surely a slip is one."""
    words = {word.lower() for word in words_in(typed)}
    shortest = SURELY_A_SLIP if is_found else KnownWord.SHORTEST
    meant = best_for({word for word in words if shortest <= len(word) <= KnownWord.LONGEST})
    if meant:
        meant = {word: other for word, other in meant.items() if word not in named_in_directory(meant)}
    meant |= {word: f"{word[:-2]}n't" for word in words if RUN_TOGETHER.fullmatch(word)}
    return WORD.sub(lambda found: meant.get(found[0].lower(), found[0]), typed)


def named_in_directory(words: Iterable[str]) -> set[str]:
    """Keep the words that a service, an organisation or a place has in its name."""
    found = Spelling.objects.filter(form__in=words, word=F("form"))
    return set(found.values_list("word", flat=True))


def words_in(typed: str) -> list[str]:
    """List the words that somebody looks for."""
    return [word for word in WORD.findall(typed[:MOST_LETTERS]) if word.lower() != "or"]


def best_for(words: Iterable[str]) -> dict[str, str]:
    """Find the commonest word that each of these may be a slip of, in one query."""
    forms = {word: shortened(word) for word in words}
    wanted = set().union(*forms.values())
    if not wanted:
        return {}
    known: dict[str, int] = dict(rows(SHARES_A_FORM, [sorted(wanted)]))
    found = {}
    for word in forms:
        likely = [(oddness(word, each), -n, each) for each, n in known.items() if is_near(word, each, n, known)]
        if likely:
            found[word] = min(likely)[2]
    return found


def is_near(word: str, meant: str, stories: int, known: dict[str, int]) -> bool:
    """Say whether a word may be a slip of another, which must be far commoner."""
    if word == meant or stories < TIMES_COMMONER * known.get(word, 0):
        return False
    return slips(word, meant) <= (2 if min(len(word), len(meant)) >= KnownWord.LONG else 1)


def oddness(word: str, meant: str) -> float:
    """Say how odd a slip would be. People mistake vowels, doubled letters and their order, and seldom the first."""
    return slips(word, meant) + 0.75 * (bones(word) != bones(meant)) + (word[0] != meant[0])


def bones(word: str) -> list[str]:
    """Give the consonants of a word, in no order, each once where it is doubled."""
    return sorted(DOUBLED.sub(r"\1", VOWELS.sub("", word)))


def slips(one: str, other: str) -> int:
    """Count the letters that are more, less, other or swapped with the next (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, its in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]
