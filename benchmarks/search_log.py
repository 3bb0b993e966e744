"""What people might type, derived from a record's own words: the same each time for the same record."""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.database import column

# Stories whose words are counted: any, but the same each time.
SAMPLED = "SELECT {} FROM stories_publicstory ORDER BY md5(story_id::text) LIMIT 3000"
WORD = re.compile(r"[a-z][a-z'’]+")
# Words that the search leaves out anyway, and those around which nobody builds a search.
SMALL = frozenset(
    WORD.findall(
        "about after all also am an and any are as at be because been before being but by can could did do does for "
        "from get got had has have he her here him his how if in into is it its just like me more my no not now of on "
        "one only or other our out over said she so some than that the their them then there they this to told too up "
        "us very was we went were what when where which who will with would you your"
    )
)


@dataclass(frozen=True)
class Log:
    """Searches in the words of a search box, and the facets of real stories to filter by."""

    searches: list[str]
    phrases: list[str]
    facets: list[list[str]]


def search_log(url: str, size: int) -> Log:
    """Write a log of so many searches, and as many phrases."""
    texts = [
        str(text).lower()
        for text in column(
            url,
            "SELECT w.title || ' ' || w.text FROM stories_words w JOIN stories_publicstory p ON w.id = p.words[1] "
            f"WHERE p.story_id IN ({SAMPLED.format('story_id')})",
        )
    ]
    dice = random.Random(size)
    telling = [[word for word in WORD.findall(text) if word not in SMALL] for text in texts]
    telling = [words for words in telling if len(words) > 4]
    seen_in = Counter(word for words in telling for word in set(words))
    classes = by_frequency(seen_in, len(telling))

    def typed() -> str:
        words = dice.choice(telling)
        one = dice.choice([each for each in classes if each])
        kind = dice.random()
        if kind < 0.3:
            return dice.choice(one)
        if kind < 0.6:
            return " ".join(dice.sample(words, 2))
        if kind < 0.75:
            return " ".join(dice.sample(words, 3))
        if kind < 0.8:
            return f"{dice.choice(one)} -{dice.choice(words)}"
        if kind < 0.85:
            return f"{dice.choice(one)} or {dice.choice(words)}"
        slipped = slip(dice.choice(words), dice)
        return slipped if kind < 0.93 else f"{dice.choice(words)} {slipped}"

    facets = column(url, SAMPLED.format("facets"))
    return Log(
        searches=[typed() for _ in range(size)],
        phrases=[phrase(dice.choice(texts), dice) for _ in range(size)],
        facets=[dice.sample(sorted(map(str, found)), 2) for found in facets if len(found) >= 2],  # type: ignore[arg-type, call-overload]
    )


def by_frequency(seen_in: Counter[str], stories: int) -> list[list[str]]:
    """Sort words into those of more than a story in 20, of more than one in 500, and the rare."""
    found: list[list[str]] = [[], [], []]
    for word, times in sorted(seen_in.items()):
        found[0 if times > stories / 20 else 1 if times > stories / 500 else 2].append(word)
    return found


def phrase(text: str, dice: random.Random) -> str:
    """Quote two to four words that follow each other in a story, at least two of them telling ones."""
    sentences = [WORD.findall(sentence) for sentence in re.split(r"[.!?,;:\n]", text)]
    long = [words for words in sentences if any(a not in SMALL and b not in SMALL for a, b in pairwise(words))]
    if not long:
        return f'"{" ".join(WORD.findall(text)[:3])}"'
    words = dice.choice(long)
    starts = [at for at in range(len(words) - 1) if words[at] not in SMALL and words[at + 1] not in SMALL]
    at = dice.choice(starts)
    return f'"{" ".join(words[at : at + dice.randint(2, 4)])}"'


def slip(word: str, dice: random.Random) -> str:
    """Mistype a word: a letter left out, doubled, or two the other way round."""
    at = dice.randrange(len(word) - 1)
    return dice.choice(
        (word[:at] + word[at + 1 :], word[: at + 1] + word[at:], word[:at] + word[at + 1] + word[at] + word[at + 2 :])
    )
