"""The words of a text as a reader of names sees them: how each stands there, and which lists know it."""

# Patterns and lists of words read worse when each line of them is broken.
# ruff: noqa: E501, PLR0911

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from feedback.checks import name_company as company
from feedback.checks.first_names import ALSO_WORDS, CAPITAL_NAMES, FIRST_NAMES
from feedback.checks.first_names_more import MORE_NAMES
from feedback.checks.not_names import FAMOUS, NOT_NAMES, PLACE_AFTER_CAPITALS, PLACE_WORDS
from feedback.checks.surnames import SURNAMES

LISTED = FIRST_NAMES | MORE_NAMES | CAPITAL_NAMES | ALSO_WORDS
_WORD = re.compile(
    r"[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*(?:['\u2019\u02bc`-][^\W\d_]+[\u0300-\u036f]*)*"
)
_LIKE_PLACE = re.compile(r"(?:ton|ham|field|shire|ford|worth|borough|bury|bridge|stead|thorpe|mouth|chester|caster|minster|pool|hurst|gate|burgh|wick|wich|by|dale|wood|brook|well|moor|land|side|park|view|mere|combe|cliffe?|hill|port|stoke|green)s?$")  # fmt: skip
_LIKE_WORD = re.compile(r"(?:ing|tion|sion|ment|ness|ity|ful|less|ous|ive|able|ible|ally|ily|edly|logy|ologists?|graphy|omy|otomy|oscopy|apy|ist|ists|ics|ism|ance|ency|ancy|cies|ings|tions|ments|ed|est|ly|ship|hood|wards|n't|ware|ways?|one|body|times?)$")  # fmt: skip
_NO_ACCENT = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae"})
_STRAIGHT = str.maketrans("\u2019\u02bc`", "'''")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SENTENCE_END = re.compile(r"[.!?\n]")


class Token(NamedTuple):
    """One word with its place, and how it stands there."""

    text: str
    low: str
    """In small letters, without accents."""
    start: int
    end: int
    gap: str
    """What stands between it and the word before."""
    shouted: bool
    """Whether its sentence is in capitals, where a capital says nothing."""

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def opens(self) -> bool:
        """Whether it begins a sentence, where anything has a capital."""
        return (
            not self.gap
            or any(mark in self.gap for mark in '.!?\n:\u2022*"\u201c')
            or self.gap.strip() in {"-", "\u2013"}
        )


def _plain(word: str) -> str:
    low = word.lower()
    if low.isascii():
        return low
    split = unicodedata.normalize("NFKD", low.translate(_NO_ACCENT))
    return "".join(letter for letter in split if not unicodedata.combining(letter)) or low


def tokens(text: str) -> list[Token]:
    """Cut a text into its words."""
    found: list[tuple[str, int, int, str]] = []
    last = 0
    for match in _WORD.finditer(text):
        word = match[0]
        start, end = match.span()
        gap = text[last:start]
        last = end
        if not word.isalpha():
            word = word.translate(_STRAIGHT)
            if word.endswith(("'s", "'S")) and len(word) > 3:
                word, end = word[:-2], end - 2
        found.append((word, start, end, gap))
    return [
        Token(word, _plain(word), start, end, gap, loud)
        for (word, start, end, gap), loud in zip(found, _shouted(found), strict=True)
    ]


def _shouted(found: list[tuple[str, int, int, str]]) -> list[bool]:
    """Which words stand in a sentence in capitals."""
    if sum(word.isupper() for word, *_ in found) < 3:
        return [False] * len(found)
    loud: list[bool] = []
    first = 0
    for index in range(1, len(found) + 1):
        if index < len(found) and not _SENTENCE_END.search(found[index][3]):
            continue
        words = [word for word, *_ in found[first:index]]
        capitals = sum(len(word) > 1 and word.isupper() for word in words)
        loud += [capitals > 2 and capitals * 2 > len(words)] * len(words)
        first = index
    return loud


@lru_cache(maxsize=4_096)
def near_name(word: str) -> bool:
    """Whether this is a first name with one letter left out, added, wrong or swapped: "Eilleen", "Tarnia"."""
    if len(word) < 5 or not word.isascii():
        return False
    splits = [(word[:place], word[place:]) for place in range(1, len(word) + 1)]
    return any(
        a + b[1:] in _LONG_NAMES
        or (len(b) > 1 and a + b[1] + b[0] + b[2:] in _LONG_NAMES)
        or any(a + letter + b in _LONG_NAMES or (b and a + letter + b[1:] in _LONG_NAMES) for letter in _LETTERS)
        for a, b in splits
    )


_LONG_NAMES = frozenset(name for name in FIRST_NAMES | MORE_NAMES if len(name) > 4)


class Words:
    """The words of one text, and what each looks like by itself and beside its neighbours."""

    def __init__(self, text: str):
        self.text = text
        self.tokens = tokens(text)

    def at(self, index: int) -> Token | None:
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def low(self, index: int) -> str:
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def joined(self, index: int) -> bool:
        """Whether this word follows the one before with nothing but space, or the point of "Dr."."""
        token = self.at(index)
        return token is not None and token.gap.strip(" \t\u00a0.") == "" and token.gap != "" and "\n" not in token.gap

    def spaced(self, index: int) -> bool:
        token = self.at(index)
        return token is not None and token.gap.strip(" \t\u00a0") == "" and token.gap != ""

    def is_first(self, index: int) -> bool:
        """Whether this is a first name that is hardly ever anything else."""
        low = self.low(index)
        return low in FIRST_NAMES or low in MORE_NAMES or ("-" in low and self._is_double(index))

    def _is_double(self, index: int) -> bool:
        """For "Ann-Marie", also in small letters, and "Jean-Luc"."""
        parts, typed = self.low(index).split("-"), self.tokens[index].text.split("-")
        known = [part in FIRST_NAMES or part in CAPITAL_NAMES for part in parts]
        return all(known) or (known[0] and all(part[:1].isupper() for part in typed) and len(parts[-1]) > 2)

    def any_list(self, index: int) -> bool:
        low = self.low(index)
        return low in LISTED or self.is_first(index)

    def unlisted(self, index: int) -> bool:
        """Whether this is a word with a capital that no list knows, as surnames are."""
        token = self.at(index)
        if token is None or not token.is_capital or len(token.text) < 2:
            return False
        plain = token.low
        return (
            plain not in NOT_NAMES
            and plain not in company.ABBREVIATED
            and plain.rstrip("s") not in NOT_NAMES
            and plain.split("'")[0] not in NOT_NAMES
            and plain.split("-")[0] not in NOT_NAMES
            and not (token.text.isupper() and len(token.text) < 5)
            and len(set(plain)) > 1
        )

    def surname(self, index: int) -> bool:
        """Whether this is a known surname that is no everyday word."""
        low = self.low(index)
        return (low in SURNAMES and low not in NOT_NAMES) or low.startswith(("o'", "d'", "mc"))

    def like_place(self, index: int) -> bool:
        return bool(_LIKE_PLACE.search(self.low(index)))

    def like_name(self, index: int) -> bool:
        """Whether an unlisted word with a capital could be a first name: no ending of other words, no place."""
        low = self.low(index)
        return self.unlisted(index) and not _LIKE_WORD.search(low) and not _LIKE_PLACE.search(low) and len(low) > 2

    def names_a_place(self, index: int) -> bool:
        """Whether the capitals that follow end in "Ward", "House" or the like, or a saint stands before."""
        token = self.at(index)
        if token is None:
            return False
        if self.low(index - 1) in company.SAINTS and self.joined(index):
            return True
        if token.low in company.HOSPITALS and self.text[token.end : token.end + 2] in {"'s", "\u2019s"}:
            return True
        if self.text[token.end : token.end + 3].strip()[:1].isdigit():  # "Rowan 1"
            return self.low(index - 1) not in company.ABBREVIATED and self.low(index - 1) not in company.JOBS
        if f"{token.low} {self.low(index + 1)}" in FAMOUS or f"{self.low(index - 1)} {token.low}" in FAMOUS:
            return True
        for after in range(index + 1, index + 5):
            following = self.at(after)
            if following is None or not self.joined(after):
                return False
            if following.low in PLACE_WORDS and (following.is_capital or after == index + 1):
                return True
            if not following.is_capital or following.shouted:
                return following.low in PLACE_AFTER_CAPITALS if after > index + 1 else False
            if following.low in company.LITTLE:
                return False
        return False
