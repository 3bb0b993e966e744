"""What is said after a name and shows that it is one, where a word begins a sentence and its capital says nothing."""

# A pattern of phrases reads worse when each line of it is broken.
# ruff: noqa: E501

import re

from feedback.checks import name_company as company
from feedback.checks.patterns import compiled

_JOB = (
    "(?:"
    + "|".join(sorted(company.JOBS - {"staff", "member"}, key=len, reverse=True))
    + "|officer|nurses|cleaners?|porters?|volunteers|hcas|physios|receptionists|midwives|team lead)"
)
_SO = r"(?:so |very |really |just |absolutely |extremely |always |such |truly |also |both |all |particularly |especially |quite |simply |totally |incredibly |too |amazingly |beyond |the most ){0,9}"
_PERSONAL = (
    r"lovely|kind|kinder|rude|brilliant|amazing|wonderful|fantastic|helpful|patient|professional|caring|friendly|great|superb|horrible|dismissive|abrupt|attentive|compassionate|polite|approachable|"
    r"knowledgeable|understanding|supportive|gentle|thoughtful|reassuring|informative|excellent|fab|fabulous|outstanding|incredible|exceptional|nice|sweet|funny|calm|warm|welcoming|unhelpful|patronising|condescending|"
    r"arrogant|aggressive|sarcastic|unprofessional|uncaring|curt|vile|nasty|useless|sympathetic|empathetic|considerate|respectful|thorough|efficient|dedicated|passionate|on duty|on shift|cheerful|honest|"
    r"(?:an? |my |our |the )(?:\w+ ){0,2}?(?:nurse|doctor|person|star|angel|lady|man|woman|gem|asset|credit|treasure|legend|hero|pleasure|lifesaver|diamond|"
    + _JOB
    + r")"
)
_ONLY_PERSONAL = (
    r"kind|rude|caring|compassionate|polite|approachable|knowledgeable|gentle|thoughtful|dismissive|abrupt|attentive|patronising|condescending|arrogant|sarcastic|curt|sympathetic|empathetic|considerate|dedicated|passionate|cheerful|so patient|very patient|(?:an? |my |our |the )(?:\w+ ){0,2}?(?:person|angel|lady|man|woman|gem|legend|hero|asset to|credit to|"
    + _JOB
    + ")"
)
_DEED = (
    r"listened|explained|(?:could not|couldn't|couldn\u2019t|cannot|can't) (?:do|have been|be|care)|introduced|apologi[sz]ed|reassured|smiled|chatted|snapped|shouted|laughed|joked|cracked jokes|rolled|tutted|sighed|phoned|rang|told (?:me|us|my|him|her)|asked (?:me|us|my|how|if)|sat (?:with|down|and|by)|stayed|held my|"
    r"took (?:the time|time|my|care|such|over)|went (?:above|out of|through|the extra)|cared for|fetched|remembered|noticed|refused|ignored|spoke to|spoke with|talked (?:to|me|us|through)|looked after|checked on|"
    r"treated (?:me|us|my)|hung up|walked (?:me|us|off|away|out)|deserves|who\b|visited|is referring|has (?:a|such a) (?:lovely|great|wonderful|kind)|"
    r"never (?:once )?(?:listened|rushed|apologi[sz]ed|smiled|looked|asked|explained|judged|came back|rang|phoned|called|introduced)|(?:did not|didn't|didn\u2019t|wouldn't|wouldn\u2019t|would not) (?:listen|look at|care|explain|let me|even|want to|introduce|smile|speak)"
)
_WEAK_DEED = (
    r"helped (?:me|us|my|him|her|with)|gave (?:me|us|my|him|her)|made (?:me|us|my|sure|it|everything|a)|got (?:me|us|to know|involved)|came (?:back|out|round|in|to|and|every|over)|kept (?:me|us|my)|brought|did (?:my|her|his|the|not|n)|had (?:a lot of|so much|time|a (?:lovely|great|brilliant|word))|"
    r"ran\b|took\b|forgot|called|answered|always|never|really|has helped|has been|drove|washed|cleaned|found (?:me|us)|fits us|put (?:me|us|my)|left (?:me|us|my)|lost my|let me|said|says|knows|knew|supported|showed|works|worked|seemed|seems|didn't|didn\u2019t|did not|also|works|went\b|taught|understood|met\b|used to|wanted|tried|arranged|sorted|saw (?:me|us)|examined|prescribed|offered|set up|even"
)
_BESIDE = (
    r"and (?:her|his|their) team|by name|(?:from|on|at|in) (?:the )?(?:\w+ ){0,2}?(?:reception|front desk|desk|ward|pharmacy|transport|clinic|a&e|a and e|x-?ray|nights|days|team|physio|maternity|theatre|switchboard|surgery|tea trolley|security|pals|bookings|outpatients|triage|support|office|department|admin|bank|agency|front of house|hub)|"
    r"(?:the|my|our) (?:\w+ ){0,2}?" + _JOB
)


def _after(*phrases: str) -> re.Pattern[str]:
    return compiled(r"\W{1,3}(?:" + "|".join(phrases) + r")\b", re.IGNORECASE)


_TITLED = r"(?<=[,(\u2013-] )(?:the|my|our|one of the|one of our|a|an) (?:[\w-]+ ){0,3}?" + _JOB
OF_A_PERSON = _after(
    r"(?:was|is|has been|were|are|also) (?:not )?" + _SO + r"(?:" + _PERSONAL + ")",
    _DEED,
    _BESIDE,
    _TITLED,
)
"""What follows a name that is also a word: "Joy was lovely", but not "Hope was lost" or "Will I"."""

OF_A_CONCRETE_NAME = _after(_WEAK_DEED, r"(?:was|is|has been) (?:my|our|the|a|an|on|in|with|there|always|so|very)\b")
"""What follows a name that is a word for no feeling or season: "Mark had a lot of time", but not "Faith kept me going"."""

OF_NO_KNOWN_NAME = _after(
    r"(?:was|is|has been|were|are) (?:not )?" + _SO + r"(?:" + _ONLY_PERSONAL + ")",
    _DEED,
    r"and (?:her|his) team|by name",
    _TITLED,
)
"""What follows an unknown word only where that is a name: "Oyelaran explained what each tablet was for"."""
