"""Tells whether a name stands in praise, in criticism or in neither, by what is said of that person.

The part of the sentence about the person decides; if it says nothing, the sentences that go on about them do, then
the rest of the sentence. What is said of one person anywhere holds for that name throughout the text.
"""

# A pattern of phrases reads worse when each line of it is broken.
# ruff: noqa: E501

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from feedback.checks import name_company as company
from feedback.checks.criticism import sentences
from feedback.checks.name_words_of_tone import KIND, TURNED_KIND, TURNED_UNKIND, UNKIND

PRAISE = "praise"
CRITICISM = "criticism"
NEUTRAL = "neutral"

_REACH = 300
_SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<=\w[.!?])(?=[A-Z])|\s*\n+\s*|\s+/\s+")
_TURN = re.compile(r"\b(?:but|however|although|though|whereas|unlike|while|whilst|unfortunately|until|except|despite|apart from)\b|;", re.IGNORECASE)  # fmt: skip
_STILL = re.compile(r",? (?:he|she|they|then|always|never|nothing)\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\W*(?:i|we|the|my|our|a|an|this|that|these|those|it|there|then|when|after|at|in|on|no ?one|nobody|all|everyone|everything|but|however|other)\b",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\W*(?:(?:even|also|always|then|just|really|and (?:her|his) team|who|then|later|from|in|on|at|the|our|my|has|have|had|had been|has been|\w+ly)\b ?)*(?:\w+ed|came|went|took|gave|made|got|did|ran|brought|found|met|saw|told|wrote|sang|taught|held|sat|spoke|rang|kept|drove|fed|showed|comes|does|gives|runs|works|takes|cut|put|let)\b",
    re.IGNORECASE,
)
_FOR_US = re.compile(
    r"^(?!.*\b(?:rang|phoned|spoke|signed|filled|covered|appointment|never|not|no|arranged to)\b).*\b(?:for|with) (?:me|us|him|her|mum|mam|dad|my \w+)\b(?! (?:appointment|next|to (?:see|go|ring)))",
    re.IGNORECASE | re.DOTALL,
)
_GOES_ON = re.compile(
    r"\W*(?:(?:and|but|also|although|though|plus|then|again|honestly) )?(?:he|she|they|his|her|their|him|both|such an?|so |very|really|what an?|"
    r"an? (?:true|real|absolute|lovely|great|brilliant|wonderful|fantastic|amazing|credit|star|gem|rude|horrible|nasty|total|very|truly|kind)|absolute(?:ly)?|nothing was|never|always|could not|couldn'?t|can'?t|cannot|lovely|"
    r"fantastic|brilliant|amazing|wonderful|excellent|superb|rude|useless|disgusting|no \w+|i (?:really )?(?:love|like|hate|trust|can'?t thank)d? (?:him|her|them)|thank you|i can'?t (?:thank|fault|praise))\b",
    re.IGNORECASE,
)
_GRATEFUL = re.compile(r"\b(?:thank|grateful|gratitude|apprecia|shout ?out|tribute|praise|amazing|fantastic|brilliant|wonderful|excellent|exceptional|outstanding|lovely|superb|faultless|best)", re.IGNORECASE)  # fmt: skip
_ADDED = re.compile(
    r"\W*(?:and|also|especially|particularly|in particular|including|too|namely|plus|the care)\b", re.IGNORECASE
)
_LIST = re.compile(r"[\s,&/+()-]*(?:(?:and|or|the|our|my|both|also|then|dr|mr|mrs|ms|miss|nurse|nurses|sister|doctor|matron|hca|to|staff|is|as well as|ward|manager|charge|senior|dental|student|practice|community|head|clinical|physio|porter|receptionist|midwife|consultant|worker|support|carer|assistant|healthcare|health|care|team|leader|on|at|in|from|reception)\b[\s,.&/+()-]*)*$", re.IGNORECASE)  # fmt: skip
_TOLD = re.compile(
    r"\b(?:told|tell|asked?|asking|rang|ring|rung|phoned|phone|emailed|informed|complained to|explain(?:ed)? to|said to|wrote to|see|saw|seen by|met|referred to|contacted|begged|reported (?:it )?to|spoke to|spoken to|speak to|spoke with|took over from|appointment with)"
    r" (?:(?:a|the|my|our) )?(?:(?:dr|mr|mrs|ms|miss|nurse|doctor|sister|matron|professor|prof)\.? )?$",
    re.IGNORECASE,
)
_ABOUT_THEM = re.compile(
    r"\b(?:who|whose|she|he|they|her|his|their|him|them)\b|^\s*,|^\W*(?:was|is|has|did)\b", re.IGNORECASE
)
_RELATIVE = "|".join(sorted(company.RELATIVES - {"sister", "friend", "neighbour", "child"}, key=len, reverse=True))
_OF_THE_FAMILY = re.compile(
    rf"(?:\b(?:my|our|his|her|their)(?: \w+)? (?:{_RELATIVE}|sister|friend|neighbour|child|\w+ old)[\s,(-]+(?:called |named )?|\b(?:{_RELATIVE})(?: called| named)? |\b(?:baby|baby (?:girl|boy)|little|myself and|me and|me or|i and|encouraging|for me and|name is|name's|i am|i'm|i\u2019m|husband and) )$",
    re.IGNORECASE,
)
_SPOKEN_TO = re.compile(r"\b(?:dear|hello|hi|hey|hiya)\W{1,2}$", re.IGNORECASE)
_A_PATIENT = re.compile(
    r"(?:['\u2019]s)? (?:and i\b|talking\b|to talk\b|(?:has |have |really |just |absolutely |also |always )*(?:loves?|loved|enjoy\w*|looks? forward|looked forward)\b|(?:was|is|has been) (?:diagnosed|admitted|born|referred|discharged|rushed|taken (?:to|in|into|by)|in (?:hospital|pain|agony|labour)|\d|only \d|due|having|scared|poorly|unwell|so poorly|very poorly|given|seen|treated|moved)|had (?:an?|his|her) (?:operation|fall|stroke|heart attack|seizure|knee|hip|scan|baby))",
    re.IGNORECASE,
)
_STRAIGHT = str.maketrans("\u2018\u2019\u02bc`", "''''")


@lru_cache(maxsize=1_024)
def _spoken_of(said: str) -> tuple[int, int]:
    """How many kind and how many unkind things some words say of a person."""
    left = said.lower().translate(_STRAIGHT)
    left, kind = TURNED_KIND.subn(" ; ", left)
    left, unkind = TURNED_UNKIND.subn(" ; ", left)
    left, more = UNKIND.subn(" ; ", left)
    return kind + len(KIND.findall(left)), unkind + more


@lru_cache(maxsize=512)
def _sounds(said: str) -> tuple[bool, bool]:
    """Whether some words that say nothing of a person sound kind, or critical of the care."""
    read = sentences(said)
    kind = any(one.tone >= 0.4 or (one.praise and one.tone > 0) for one in read)
    return kind, any(one.grave or (one.plain > one.praise and one.tone <= 0) for one in read)


def _weighed(said: str) -> str:
    kind, unkind = _spoken_of(said)
    if unkind:
        return CRITICISM if unkind >= kind else PRAISE
    return PRAISE if kind else NEUTRAL


class Grader:
    """One text whose names are known, each to be graded."""

    def __init__(self, text: str, spans: Sequence[tuple[int, int]]):
        self.text = text
        self.spans = spans
        masked = list(text)
        for start, end in spans:
            masked[start:end] = "x" * (end - start)
        self.masked = "".join(masked)

    def grades(self) -> list[str]:
        """The grade of each span, in order; a person's is the same throughout."""
        own = [self._grade(place) for place in range(len(self.spans))]
        family = {
            word
            for place, (start, end) in enumerate(self.spans)
            if self._is_family(place)
            for word in self._words(start, end)
        }
        told: dict[str, Counter[str]] = {}
        for (start, end), grade in zip(self.spans, own, strict=True):
            for word in self._words(start, end):
                told.setdefault(word, Counter())[grade] += 1
        return [self._throughout(start, end, told, family) for start, end in self.spans]

    def _words(self, start: int, end: int) -> set[str]:
        return {
            word for word in re.findall(r"[^\W\d_][\w'\u2019-]*", self.text[start:end].lower()) if len(word) > 1
        } or {self.text[start:end].lower()}

    def _throughout(self, start: int, end: int, told: dict[str, Counter[str]], family: set[str]) -> str:
        words = self._words(start, end)
        if words & family:
            return NEUTRAL
        praise = max(told[word][PRAISE] for word in words)
        criticism = max(told[word][CRITICISM] for word in words)
        if criticism and criticism >= praise:
            return CRITICISM
        return PRAISE if praise else NEUTRAL

    def _is_family(self, place: int) -> bool:
        start, end = self.spans[place]
        before = self.masked[max(0, start - 40) : start]
        return bool(_OF_THE_FAMILY.search(before) or _A_PATIENT.match(self.masked[end : end + 40]))

    def _grade(self, place: int) -> str:
        text = self.masked
        start, end = self.spans[place]
        first, last, next_start = self._sentence(start, end)
        turn_before = max((match.end() for match in _TURN.finditer(text, first, start)), default=first)
        turn = next((turn for turn in _TURN.finditer(text, end, last) if not _STILL.match(text, turn.end())), None)
        near_end = turn.start() if turn else last
        listed_to, cut = self._shared(place, near_end)
        listed_from = self._shared_from(place, turn_before)
        after = text[listed_to:cut]
        near = text[listed_from:cut]
        if self._is_lost_without(near, start - listed_from):
            return PRAISE
        grade = _weighed(after) if after.strip() else NEUTRAL
        told = _TOLD.search(text[max(first, start - 50) : start]) and not _ABOUT_THEM.search(after)
        if grade == NEUTRAL:
            grade = _weighed(near)
        if told and grade == CRITICISM:
            grade = NEUTRAL
        if grade == NEUTRAL and _SPOKEN_TO.search(text[max(0, start - 10) : start]):
            grade = _weighed(text[end : end + _REACH])
        if grade == NEUTRAL:
            grade = self._gone_on(place, next_start)
        if grade == NEUTRAL and not told:
            grade = self._sounding(near, after)
        turned = turn_before > first and text[turn_before - 1] != ";"
        if grade == NEUTRAL and not turned:
            grade = PRAISE if _weighed(text[first:near_end]) == PRAISE else self._led_to(first, last, start)
        if grade == NEUTRAL and turned:
            grade = self._turned_for_the_better(first, turn_before)
        if grade == NEUTRAL and not told and _DOES.match(after):
            grade = PRAISE if _FOR_US.search(after) else self._between_praise(first, next_start)
        return grade

    def _is_lost_without(self, near: str, place: int) -> bool:
        """Whether the name stands inside a phrase like "if it wasn't for", or "can't thank enough"."""
        said = near.lower().translate(_STRAIGHT)
        return any(match.start() < place < match.end() for match in TURNED_KIND.finditer(said))

    def _sentence(self, start: int, end: int) -> tuple[int, int, int]:
        reach = max(0, start - _REACH)
        first = max((match.end() for match in _SENTENCE.finditer(self.masked, reach, start)), default=reach)
        stop = _SENTENCE.search(self.masked, end, end + _REACH)
        last = stop.start() if stop else min(len(self.masked), end + _REACH)
        return first, last, stop.end() if stop else last

    def _shared(self, place: int, end: int) -> tuple[int, int]:
        """Where a list of names that this one stands in ends, and where the next person's part begins."""
        reached = self.spans[place][1]
        for start, stop in self.spans[place + 1 :]:
            if start >= end:
                break
            if not _LIST.fullmatch(self.masked[reached:start]):
                return reached, start
            reached = stop
        return reached, end

    def _shared_from(self, place: int, first: int) -> int:
        """Where the part about this name begins: after the person before, unless both stand in one list."""
        reached = self.spans[place][0]
        for start, stop in reversed(self.spans[:place]):
            if stop <= first:
                break
            if not _LIST.fullmatch(self.masked[stop:reached]):
                return stop
            reached = start
        return first

    def _turned_for_the_better(self, first: int, turn: int) -> str:
        """For "I felt invisible until she joined the team"."""
        until = self.masked[first:turn].lower().endswith(("until", "before"))
        return PRAISE if until and _sounds(self.masked[first:turn])[1] else NEUTRAL

    def _between_praise(self, first: int, next_start: int) -> str:
        """What this person did, told beside words of praise that name nobody else."""
        begins = [match.end() for match in _SENTENCE.finditer(self.masked, max(0, first - _REACH), first)]
        begin = begins[-2] if len(begins) > 1 else max(0, first - _REACH)
        stop = _SENTENCE.search(self.masked, next_start, next_start + _REACH)
        end = stop.start() if stop else min(len(self.masked), next_start + _REACH)
        beside = [(begin, first), (next_start, end)]
        said = [
            self.masked[start:stop] for start, stop in beside if not any(start <= name < stop for name, _ in self.spans)
        ]
        kind, unkind = map(sum, zip((0, 0), *(_spoken_of(part) for part in said), strict=True))
        return PRAISE if kind and not unkind else NEUTRAL

    def _gone_on(self, place: int, start: int) -> str:
        """What the sentences after this one say, as long as they are about "she", "he" or "they"."""
        for _ in range(3):
            short = start - self.spans[place][0] < 50 and not _ANOTHER.match(self.masked, start)
            if start >= len(self.masked) or not (short or _GOES_ON.match(self.masked, start)):
                return NEUTRAL
            stop = _SENTENCE.search(self.masked, start, start + _REACH)
            end = stop.start() if stop else min(len(self.masked), start + _REACH)
            other = next((span[0] for span in self.spans[place + 1 :] if start <= span[0] < end), end)
            grade = _weighed(self.masked[start:other])
            if grade != NEUTRAL or other < end or not stop:
                return grade
            start = stop.end()
        return NEUTRAL

    def _sounding(self, near: str, after: str) -> str:
        kind, critical = _sounds(near)
        if critical and after.strip():
            return CRITICISM if _sounds(after)[1] else NEUTRAL
        return PRAISE if kind else NEUTRAL

    def _led_to(self, first: int, last: int, start: int) -> str:
        """A sentence of thanks or praise just before, where this one only adds a name to it."""
        short = last - first < 60 or start - first < 4
        if first == 0 or not (short or _ADDED.match(self.masked, first)):
            return NEUTRAL
        reach = max(0, first - _REACH)
        begins = [match.end() for match in _SENTENCE.finditer(self.masked, reach, first)]
        earlier = self.masked[begins[-2] if len(begins) > 1 else reach : first]
        return PRAISE if _GRATEFUL.search(earlier) and _weighed(earlier) == PRAISE else NEUTRAL
