"""Reads a text as plain words, so that a phrase is found however it was typed.

Case, curly or missing apostrophes, line breaks, commas and common slips of spelling are levelled out; every
plain word remembers where it came from.
"""

# A pattern of phrases reads worse when each line of it is broken.
# ruff: noqa: E501, SIM905

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

SENTENCE_END = "."
"""Stands between sentences as a word of its own; no phrase reaches across it."""

_TOKEN = re.compile(r"[^\W_]+(?:['*][^\W_]+)*|(?<!\*)\*{1,6}[^\W_]+|[.!?;:|]+|\n[ \t\r]*\n|\n(?=[ \t]*[-\u2022*])")
_LEVEL = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u02bc": "'", "\u00b4": "'", "`": "'", "\u2032": "'",
        "\u00a0": " ", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n",
    }
)  # fmt: skip

_WRITTEN_SHORT = {
    "im": "i am", "ive": "i have", "i'd": "i would", "i'll": "i will", "wanna": "want to", "gonna": "going to",
    "gunna": "going to", "gona": "going to", "goin": "going", "tryna": "trying to", "anymore": "any more",
    "nomore": "no more", "cant": "can not", "cannot": "can not", "can't": "can not", "cnt": "can not",
    "carnt": "can not", "wont": "will not", "won't": "will not", "dont": "do not", "dnt": "do not", "dosent": "does not",
    "doesnt": "does not", "didnt": "did not", "isnt": "is not", "wasnt": "was not", "arent": "are not",
    "aint": "is not", "ain't": "is not", "couldnt": "could not", "wouldnt": "would not", "havent": "have not",
    "shouldnt": "should not", "hasnt": "has not", "hes": "he is", "shes": "she is", "theyre": "they are",
    "youre": "you are", "whats": "what is", "theres": "there is", "thats": "that is", "lets": "let us", "weve": "we have", "theyve": "they have", "couldve": "could have", "wouldve": "would have",
    "hadnt": "had not", "werent": "were not", "selfharm": "self harm", "selfharming": "self harming", "selfharmed": "self harmed",
    "selfharms": "self harms", "selfinjury": "self injury", "u": "you", "r": "are", "ur": "your", "cos": "because",
    "coz": "because", "cuz": "because", "bcos": "because", "2nite": "tonight", "2day": "today", "tonite": "tonight",
    "2morrow": "tomorrow", "everyday": "every day", "meds": "tablets", "tabs": "tablets", "meself": "myself",
    "hisself": "himself", "kms": "kill myself", "unalive": "kill", "unaliving": "killing", "unalived": "killed",
    "kil": "kill", "killl": "kill", "k1ll": "kill", "klil": "kill", "kiling": "killing", "tok": "took",
    "pils": "pills", "pilss": "pills", "overdoze": "overdose", "overdosing": "overdosing", "od": "overdose", "od'd": "overdosed",
    "od'ed": "overdosed", "oded": "overdosed", "od'ing": "overdosing", "hav": "have", "av": "have", "frightend": "frightened", "iv": "i have", "wan't": "want", "wnt": "want",
    "wanto": "want to", "wana": "want to", "dye": "die", "diee": "die", "lif": "life", "lyf": "life", "lyfe": "life", "takin": "taking", "doin": "doing", "dyin": "dying", "hangin": "hanging", "jumpin": "jumping", "ima": "i am going to", "imma": "i am going to", "shes'": "she is", "heslf": "himself", "tonites": "tonight is", "imgonna": "i am going to", "cudnt": "could not", "shudnt": "should not", "wudnt": "would not", "wud": "would", "cud": "could", "eny": "any", "enymore": "any more", "wen": "when", "fink": "think", "hert": "hurt",
    "hurtin": "hurting", "cuttin": "cutting", "killin": "killing", "endin": "ending", "wrist's": "wrists", "becuase": "because",
    "rn": "right now", "cannae": "can not", "dinnae": "do not", "didnae": "did not", "tae": "to", "wasnae": "was not",
    "willnae": "will not", "isnae": "is not", "mam's": "mam is", "nite": "night", "tmrw": "tomorrow", "tmoz": "tomorrow",
    "infront": "in front", "wil": "will", "anythin": "anything", "nothin": "nothing", "livin": "living", "bein": "being",
    "ending'": "ending", "ppl": "people", "plz": "please", "pls": "please", "b4": "before", "neva": "never", "gon": "going to",
    "nt": "not", "wiv": "with", "dat": "that", "dis": "this", "dem": "them", "bt": "but", "havnt": "have not", "havent'": "have not",
    "thort": "thought", "thougt": "thought", "tryed": "tried", "alot": "a lot", "untill": "until", "allready": "already",
}  # fmt: skip
_SUICIDE_BY_EAR = re.compile(r"s[ou]+[aiey]*[cs]+[aiey]*[cs]?[aiey]*d(e|al|le|el|il|ial|ual|dle|dal)")
_SPELT_WITH_CARE = (
    "suicide",
    "suicidal",
    "overdose",
    "overdosed",
    "myself",
    "herself",
    "himself",
    "tablets",
    "paracetamol",
)
_NO_SLIPS = frozenset({"overdone", "overdue", "tablet", "oversold", "overdoses", "thyself", "itself", "hisself"})
_OTHER_SLIPS = {
    "sewerside": "suicide", "suacide": "suicide", "sueicide": "suicide", "sucidal": "suicidal", "suisidal": "suicidal",
    "susidal": "suicidal", "suicdial": "suicidal", "sucicidal": "suicidal", "sucidial": "suicidal", "suside": "suicide",
    "sueside": "suicide", "sucside": "suicide", "suisside": "suicide", "parasetamol": "paracetamol", "paracetomol": "paracetamol",
    "suicidial": "suicidal", "suicial": "suicidal", "mysefl": "myself", "suicided": "suicide",
}  # fmt: skip
_STARRED = (
    "suicide",
    "suicidal",
    "pills",
    "myself",
    "dead",
    "hurt",
    "kill",
    "killed",
    "killing",
    "die",
    "harm",
    "hang",
    "rape",
    "raped",
    "cutting",
    "overdose",
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_HIDDEN = re.compile(
    r"(?<![\w'])(?:[a-z](?:[ ._\-/][a-z]){2,11}(?![\w'])|(?=[a-z@0-9!$]{3,12}(?![\w@]))[a-z]{1,5}[0-9!@$][a-z0-9!@$]{1,8})"
)
"""Words of danger with their letters set apart, or with figures and signs for letters."""
_FIGURES = str.maketrans("013457!@$", "oieastias")


def _shown(match: re.Match[str]) -> str:
    """A hidden word as it is meant, at its old length, so that no offset moves; anything else as it was."""
    hidden = match[0]
    if hidden[1] in " ._-/":
        letters = hidden[::2]
        for start in range(min(3, len(letters) - 2)):
            if letters[start:] in _STARRED:
                return hidden[: 2 * start] + letters[start:].ljust(len(hidden) - 2 * start)
        return hidden
    plain = hidden.translate(_FIGURES)
    return plain if plain in _STARRED else hidden


def _one_slip_away(word: str) -> set[str]:
    """Every way to write a word with one letter left out, doubled, swapped or wrong; its first letter is kept."""
    splits = [(word[:i], word[i:]) for i in range(1, len(word) + 1)]
    left_out = {a + b[1:] for a, b in splits if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1}
    wrong = {a + letter + b[1:] for a, b in splits if b for letter in _LETTERS}
    added = {a + letter + b for a, b in splits for letter in _LETTERS}
    return left_out | swapped | wrong | added


_SLIPS: dict[str, str] = _OTHER_SLIPS | {
    slip: word
    for word in _SPELT_WITH_CARE
    for slip in _one_slip_away(word)
    if slip not in _SPELT_WITH_CARE and slip not in _NO_SLIPS and slip != word + "s"
}
_CONTRACTED = (("n't", " not"), ("'ve", " have"), ("'ll", " will"), ("'re", " are"), ("'m", " am"), ("'d", " would"))
_WITH_IS = frozenset("he she it that what who there here everything nobody where".split())


@lru_cache(maxsize=20_000)
def _levelled(word: str) -> str:  # noqa: PLR0911 - one return for each rule
    """The plain word or words that one typed word stands for."""
    if "*" in word:
        if len(word) > 12:
            return word.strip("*")
        shape = re.compile(re.sub(r"\*+", "[a-z]{1,6}", word))
        return next((plain for plain in _STARRED if shape.fullmatch(plain)), word.strip("*"))
    if word in _WRITTEN_SHORT:
        return _WRITTEN_SHORT[word]
    if "'" in word:
        for ending, plain in _CONTRACTED:
            if word.endswith(ending):
                return word.removesuffix(ending) + plain
        stem, _, ending = word.partition("'")
        return stem + (" is" if ending == "s" and stem in _WITH_IS else " " + ending.replace("'", ""))
    if word.startswith(("su", "so")) and (slip := _SUICIDE_BY_EAR.fullmatch(word)):
        return "suicidal" if slip[1] != "e" else "suicide"
    return _SLIPS.get(word, word)


@dataclass(frozen=True)
class PlainWords:
    """A text levelled to plain words with one space between them."""

    line: str
    _starts: list[int]
    _spans: list[tuple[int, int]]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the words between two offsets of the line stand in the text as it was typed."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, max(start, end - 1)) - 1
        return self._spans[first][0], self._spans[last][1]

    def sentence(self, start: int, end: int, reach: int = 200) -> tuple[int, int]:
        """The offsets, in the line, of the sentence around two offsets, or of the part of it within reach."""
        first, last = max(0, start - reach), min(len(self.line), end + reach)
        before = self.line.rfind(f" {SENTENCE_END} ", first, start)
        after = self.line.find(f" {SENTENCE_END} ", end, last)
        return (first if before < 0 else before + 3), (last if after < 0 else after)


@lru_cache(maxsize=16)
def read(text: str) -> PlainWords:
    """Levels a text, for all checks of it alike: nobody may change the reading. Lower-casing is letter by letter, so that no offset moves."""
    level = text.translate(_LEVEL)
    lowered = level.lower()
    if len(lowered) != len(level):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in level)
    lowered = _HIDDEN.sub(_shown, lowered)
    words: list[str] = []
    starts: list[int] = []
    spans: list[tuple[int, int]] = []
    length = 0
    for match in _TOKEN.finditer(lowered):
        typed = match[0]
        if typed.startswith("..") and set(typed) == {"."}:
            continue  # Dots trail in the middle of a thought more often than they end one.
        word = _levelled(typed) if typed[-1].isalnum() else SENTENCE_END
        starts.append(length)
        spans.append(match.span())
        words.append(word)
        length += len(word) + 1
    return PlainWords(" ".join(words), starts, spans)
