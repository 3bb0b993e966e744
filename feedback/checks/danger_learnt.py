"""Danger told in ways that no phrase and no rule foresees, by what words and pairs of words weigh together.

The weights stand in `danger_weights.tsv`, one line for each word, pair of words, or pair with a word between them:
what it says for danger now, for danger now or lasting, and for danger of any kind, over or only spoken of too.
`tests/checks/learn_danger.py` learns them from sentences that we wrote ourselves. They only add to what phrases and
cues have found.
"""

import math
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise
from pathlib import Path

from feedback.checks.danger_cue import JUST, LATELY, OLD, POISON, STAFF, TABLETS, WEAPON, Weighed
from feedback.checks.danger_phrases import RECOVERED
from feedback.checks.flags import CONCERN, MENTION, NOW
from feedback.checks.patterns import compiled

_KINDS = tuple(
    (compiled(pattern), kind)
    for pattern, kind in (
        (TABLETS, "<tablets>"),
        (POISON, "<poison>"),
        (WEAPON, "<weapon>"),
        (STAFF, "<staff>"),
        (
            r"mum|mam|mom|mother|mummy|dad|daddy|father|husband|hubby|wife|partner|son|daughter|brother|sister|boyfriend|girlfriend|bf|mate|friend|nan|gran|nana|grandma|grandad|uncle|aunt|auntie|lad|lass|girl|boy|"
            r"nephew|niece|grandson|granddaughter|cousin|flatmate|neighbour|ex|stepdad|stepmum",
            "<kin>",
        ),
        (r"he|she", "<he>"),
        (r"him|her", "<him>"),
        (r"myself|himself|herself", "<self>"),
        (r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", "<day>"),
        (r"\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty", "<number>"),
        (r"tonight|today|tomorrow|now", "<soon>"),
        (r"rope|noose|ligature|cord|belt|flex", "<rope>"),
        (r"razors?|scissors", "<blade>"),
        (r"bridge|roof|cliffs?|viaduct|ledge|tracks|railway|platform|flats", "<height>"),
        (r"want|going|will|shall|need|plan|planning|ready|about", "<will>"),
    )
)
_NOW_FROM, _RISK_FROM, _ANY_FROM = -40, 60, 100
"""The sums, in hundredths, from which a stretch of words is graded, chosen on real stories: few of those are now."""
_DEARER = 60
"""The longer the text, the more stretches may err: what is asked of each grows with the text's length."""
_OVER = 100
"""What is asked besides where the text tells of something over, or of long ago."""
_LONGEST, _STEP = 28, 14
"""Words that are weighed together, and how far the next stretch of a longer sentence starts."""
_PAIR = 20
"""Two sentences of so many words together are also weighed as one."""
SHORT = 45
"""A text of fewer words is also weighed as a whole."""
_MOST = 400
"""Stretches of one text that are weighed."""


@lru_cache(maxsize=20_000)
def kind_of(word: str) -> str:
    """What a word is weighed as: its kind, where many words do for one another, or itself."""
    return next((kind for pattern, kind in _KINDS if pattern.fullmatch(word)), word)


def marks(words: list[str]) -> set[str]:
    """The words and pairs of words that are weighed."""
    kinds = ["^", *map(kind_of, words), "$"]
    return {
        *kinds,
        *(f"{one} {next_one}" for one, next_one in pairwise(kinds)),
        *(f"{one} _ {after}" for one, after in zip(kinds, kinds[2:], strict=False)),
    }


def weigh(line: str, told_as_past: bool) -> list[Weighed]:
    """The stretches of a plain line that weigh as much as danger, with the grade of each."""
    asked = _DEARER * math.log(max(1.0, (line.count(" ") + 1) / 12))
    asked += _OVER * bool(RECOVERED.search(line) or OLD.search(line))
    found: list[Weighed] = []
    # A short text whole may be one of its sentences too.
    for start, stretch in dict.fromkeys(islice(stretches(line), _MOST)):
        grade = _grade(marks(stretch.split(" ")), asked)
        if grade in (NOW, CONCERN) and not JUST.search(stretch):
            over = OLD.search(stretch) or (told_as_past and LATELY.search(stretch))
            grade = MENTION if over else grade
        if grade:
            found.append(Weighed(grade, start, start + len(stretch)))
    return found


def _grade(seen: set[str], asked: float) -> str:
    now, risk, of_any = WEIGHTS["*"]
    for mark in seen & WEIGHTS.keys():
        for_now, for_risk, for_any = WEIGHTS[mark]
        now += for_now
        risk += for_risk
        of_any += for_any
    if now >= _NOW_FROM + asked:
        return NOW
    if risk >= _RISK_FROM + asked:
        return CONCERN
    return MENTION if of_any >= _ANY_FROM + asked else ""


def stretches(line: str) -> Iterator[tuple[int, str]]:
    """Sentences with where each starts, a short one also with the next, a long one in parts, a short text whole."""
    if line.count(" ") < SHORT:
        yield 0, line
    start = 0
    sentences = line.split(" . ")
    for place, sentence in enumerate(sentences):
        words = sentence.split(" ")
        if len(words) <= _LONGEST:
            yield start, sentence
            if place + 1 < len(sentences):
                both = f"{sentence} . {sentences[place + 1]}"
                if both.count(" ") < _PAIR:
                    yield start, both
        else:
            offset = start
            for first in range(0, len(words) - _STEP, _STEP):
                part = " ".join(words[first : first + _LONGEST])
                yield offset, part
                offset += sum(map(len, words[first : first + _STEP])) + _STEP
        start += len(sentence) + 3


def _read() -> dict[str, tuple[float, float, float]]:
    lines = Path(__file__).with_name("danger_weights.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {mark: (int(now), int(risk), int(of_any)) for mark, now, risk, of_any in rows}


WEIGHTS = _read()
"""What each mark says, in hundredths: for danger now, now or lasting, and of any kind. "*" is where the sums start."""
