"""One phrase of danger with what stands around it: whose danger it is, and when."""

# A pattern of phrases reads worse when each line of it is broken.
# ruff: noqa: E501

import re

from feedback.checks import plain_words
from feedback.checks.danger_time import JUST_NOW, URGENT, When, when
from feedback.checks.flags import CONCERN, MENTION
from feedback.checks.patterns import compiled

_PERSON = compiled(
    r"\b(?:(?P<self>i|me|my|myself|mine|ive|im)|"
    r"(?P<other>he|she|him|her|his|son|daughter|husband|wife|partner|mum|mam|mom|mother|dad|father|brother|sister|friend|mate|cousin|uncle|aunt|auntie|nan|gran|grandma|"
    r"grandad|grandson|granddaughter|nephew|niece|child|kid|baby|boy|girl|boyfriend|girlfriend|neighbour|colleague|lad|teenager|ex|stepson|stepdaughter|"
    r"patient|they|them|man|woman|lady|person|himself|herself|themselves|themself|hubby|relative|one)|"
    r"(?P<anyone>you|your|yourself|people|patients|anyone|anybody|someone|somebody|others|those|who|everyone|children|men|women|veterans))\b"
)
_QUOTED_OTHER = compiled(
    r"\b(?:he|she|son|daughter|husband|wife|partner|mum|mother|dad|brother|sister|friend|boy|girl|child|mate) (?:\w+ )?"
    r"(?:says|said|saying|told (?:me|us|them)|tells (?:me|us)|texted|screamed|shouted|cried|shouting|screaming)(?: \w+)? i (?:\w+ )?$"
)


class Found:
    """One phrase, with what stands around it in its sentence."""

    def __init__(self, words: plain_words.PlainWords, match: re.Match[str], told_as_past: bool):
        first, last = words.sentence(*match.span())
        self.start, self.end = match.span()
        self.said = match[0]
        # About fifteen words: further off, a word of time belongs to something else.
        self.before = " ".join(words.line[max(first, self.start - 90) : self.start].split(" ")[-16:])
        self.after = words.line[self.end : min(last, self.end + 160)].strip()
        self.sentence = f"{self.before}{self.said} {self.after}"
        self.told_as_past = told_as_past
        self.whole = words.line
        self.when = when(self.before, self.said, self.after)
        past = self.when in (When.PAST, When.LATELY, When.LONG_AGO)
        self.urgent = bool((JUST_NOW if past else URGENT).search(self.sentence))

    def who(self) -> str:
        """Whose danger it is: self, other or anyone. Nobody named means the writer."""
        if _QUOTED_OTHER.search(self.before):
            return "other"
        owners = [m.lastgroup for m in _PERSON.finditer(self.said) if m.lastgroup]
        if owners and re.search(r"self|selves|\bmy\b|\bhis\b|\bher\b|\btheir\b|\byour\b|\b(?:i|me)\b", self.said):
            return "self" if "self" in owners else owners[-1]
        return self.subject()

    def subject(self) -> str:
        """The last person named before the phrase."""
        people = [m.lastgroup for m in _PERSON.finditer(self.before) if m.lastgroup]
        return people[-1] if people else "self"

    def past(self) -> str:
        """The grade of what is over: told as over, or left open."""
        return MENTION if self.told_as_past else CONCERN
