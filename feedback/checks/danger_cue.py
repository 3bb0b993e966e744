"""What a rule of cues is made of, and the words of time that all rules share."""

# A pattern of cues reads worse when each line of it is broken.
# ruff: noqa: E501

import re
from typing import NamedTuple

from feedback.checks.patterns import compiled


class Rule(NamedTuple):
    """Cues that must all be there; the first one is what is quoted."""

    grade: str
    starts: frozenset[str]
    """Words of which one must be in the sentence for the first cue to be looked for."""
    cues: tuple[re.Pattern[str], ...]
    bars: re.Pattern[str] | None = None
    past: str = ""
    """Whether the same words, told as lately past, still count."""


class Weighed(NamedTuple):
    """A grade, and the place in the plain line of what earned it."""

    grade: str
    start: int
    end: int


def rule(grade: str, starts: str, *cues: str, bars: str = "", past: str = "") -> Rule:
    """A rule from words with spaces between them, and patterns that stand on whole words."""
    return Rule(grade, frozenset(starts.split()), tuple(map(whole, cues)), whole(bars) if bars else None, past)


def whole(pattern: str) -> re.Pattern[str]:
    return compiled(rf"\b(?:{pattern})\b")


JUST = whole(
    r"tonight|right now|now|as (?:i|we) (?:write|type|speak)|this (?:minute|second|moment|evening|morning|afternoon|time)|just|"
    r"(?:an|one|two|few|couple of|half an|twenty|ten|thirty|\d{1,2}) (?:hours?|minutes?|mins) ago|since (?:yesterday|saturday|sunday|monday|tuesday|wednesday|thursday|friday|this|last night|\d+)|"
    r"(?:he|she) is (?:asleep|outside|downstairs|upstairs|here)|is still|are still|am still|still (?:there|here|on|lying|waiting|locked|sat)|still not|have already|last night(?= and .{0,20}tonight)|has not (?:stopped|come)|for (?:whoever|\w+ (?:days|hours)(?= and))"
)
"""Words that bring even a past tense up to this minute."""
OLD = whole(
    r"years? (?:ago|back|later)|months ago|last (?:year|summer|winter|spring|autumn|century)|in (?:19|20)\d\d|as a (?:child|kid|teen|teenager|young \w+|boy|girl)|when i was|used to|"
    r"back then|in the past|once|previous\w*|history|no longer|for years|decades?|many moons"
)
LATELY = whole(
    r"was|were|(?<!have )(?<!has )(?<!ve )had(?! enough)|did(?! it)|last (?:week|month|night|weekend|\w+day)|weeks? ago|days? ago|the other (?:day|night)|yesterday|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|at the weekend|told me to|they (?:took|put|gave|sent|got|brought|found|came|kept|stitched|treated|rang)|came in"
)
AT_TIMES = whole(
    r"sometimes|(?:some|most|many) (?:days?|nights?|times?|mornings?)|at times|on and off|one day|often|lately|keeps? (?:saying|talking|thinking)|(?:two|three|four|five|several|many) times|regularly|whenever"
)
"""What comes and goes is a risk that lasts."""
CALM = whole(
    r"fresh air|bottle of (?:water|milk|squash|pop)|helped|saved|glad|grateful|thanks to|better now|am better|recover(?:ed|ing)|would have|could have|might have|if it (?:was|were) not|without (?:them|this|you|her|him)|home now|fine now|brilliant|fantastic|amazing|"
    r"wonderful|fortunately|luckily|asked (?:if|whether|me|about)|checked (?:if|whether)|in case|risk of|tested|reassur\w+|explained"
)

ME = r"(?:i|i am|am|i have|i will|im)"
KIN = (
    r"(?:he|she|they|mum|mam|mom|mother|dad|father|husband|wife|partner|son|daughter|brother|sister|boyfriend|girlfriend|mate|friend|nan|gran|nana|grandma|grandad|grandmother|grandfather|"
    r"uncle|aunt|auntie|lad|lass|girl|boy|flatmate|housemate|neighbour|cousin|nephew|niece|stepdad|stepmum|stepson|stepdaughter|ex|kid|child|teenager|year old|grandson|granddaughter|fella|hubby|someone|somebody|man|woman)"
)
STAFF = (
    r"(?:doctors?|dr|gp|gps|nurses?|receptionists?|consultants?|psychiatrists?|surgeons?|dentists?|midwi(?:fe|ves)|matron|manager|social workers?|therapists?|counsellors?|carers?|"
    r"care workers?|care assistants?|hca|healthcare assistants?|keyworker|key worker|support workers?|paramedics?|porters?|staff)"
)
TABLETS = (
    r"(?:pills?|tablets?|tabs|medication|medicine|paracetamols?|ibuprofen|painkillers?|antidepressants?|insulin|capsules?|sleepers|sleeping tablets|co codamol|codeine|morphine|oramorph|methadone|"
    r"sertraline|fluoxetine|paroxetine|duloxetine|atomoxetine|dapoxetine|citalopram|escitalopram|quetiapine|mirtazapine|olanzapine|clozapine|diazepam|lorazepam|clonazepam|temazepam|nitrazepam|oxazepam|alprazolam|midazolam|triazolam|oxycodone|hydrocodone|propranolol|atenolol|nadolol|ranitidine|nizatidine|cimetidine|amitriptyline|nortriptyline|zopiclone|pregabalin|gabapentin|lithium|tramadol|fentanyl|patches|propranolol|aspirins?|beta blockers?|warfarin|digoxin)"
)
POISON = (
    r"(?:bleach|anti ?freeze|weed ?killer|screen ?wash|white spirit|toilet cleaner|drain cleaner|disinfectant|turps|turpentine|rat poison|poison|methylated spirits|caustic soda|slug pellets|acid|oven cleaner|"
    r"(?:button )?batter(?:y|ies)|razor ?blades?|broken glass|dishwasher tablets?|hand sanitiser|paint stripper|e ?liquid|vape liquid)"
)
WEAPON = r"(?:knife|knives|blade|machete|hammer|gun|shotgun|rifle|pistol|axe|bat|baseball bat|crowbar|screwdriver|sword|acid|petrol|glass bottle|cleaver|hatchet|crossbow|dagger|stanley knife|broken bottle)"
