"""Notices danger to life and limb: suicide, self-harm, abuse, an attack that is coming.

A flag is graded *now* (present intent or act), *concern* (recent or ongoing, another's risk, abuse) or *mention*
(over, asked, denied, or only the subject). In doubt about a person's own life the graver grade is given.
"""

# A pattern of phrases reads worse when each line of it is broken.
# ruff: noqa: E501

import re
from itertools import islice

from feedback.checks import danger_cues, danger_harm, danger_learnt, danger_signs, danger_ways, plain_words
from feedback.checks import danger_phrases as phrases
from feedback.checks.danger_cue import Weighed
from feedback.checks.danger_found import Found
from feedback.checks.danger_time import When
from feedback.checks.flags import CONCERN, GRADES, MENTION, NOW, Flag, touches
from feedback.checks.patterns import compiled

_WHY = {
    NOW: "Somebody may be in danger now. Read this first, and follow the steps for a person in danger.",
    CONCERN: "Somebody may be at risk, or was lately. Read with care and think about who should know.",
    MENTION: "This speaks of suicide, self-harm, abuse or danger, told as past, as somebody else's or as a subject.",
}
_HINT = {
    NOW: "If you or somebody else is in danger now, call 999. To talk to somebody at any time, call Samaritans on 116 123.",
    CONCERN: "If this is hard to carry, you can talk to somebody at any time: NHS 111, option 2, or Samaritans on 116 123.",
    MENTION: "Thank you for telling us about something hard. A person will read it with care.",
}
_THOUGHT_ONLY = compiled(
    r"\b(?:thoughts?|think|thinks|thought|ideas?|urges?|dream\w*|talk\w*|contemplat\w+|feelings?|fantasi\w+|impulses?) (?:of |about |on |to |that |are |were |is )?(?:\w+ )?$"
)
_MEANS_TO = compiled(
    r"\b(?:want|going|about|will|need|ill|ready|plan|planning|have|just|tonight|am|might) (?:to |be |just )*$"
)
_HOLDS_ITS_OWN_TENSE = compiled(
    r"^(?:voices?|wish i|better|best|should|may|might|ought|regret|sorry|world|family|kids|children|everyone)\b|not (?:\w+ )?(?:keep|trust|stay)|i can (?:\w+ )?keep"
)
_NOT_HEEDED = compiled(r"\b(?:not (?:act|listen|do it)|never (?:act|listen|do)|ignore them|can cope|manage them)")
_GATHERING = compiled(r"\b(?:so strong|stronger|overwhelming|have a plan|too much today|can not fight)\b")
_TOLD_BACK = compiled(r"\b(?:felt|thought|believed|said|told|convinced|could not|wished|used)\b")
_WHEN_IT_WAS = compiled(r"\bwhen (?:i|he|she) (?:\w+ )?(?:(?:was|felt) (?:\w+ ){0,2}|(?:wanted|tried) (?:to )?)\w*")
_CANNOT_WAKE = compiled(r"can not wake|will not wake|not responding|unresponsive|barely (?:breathing|awake)|not moving")
_LOOSE_ACT = compiled(r"^(?:taken|took|swallowed|necked|downed) (?:them all|all of them|the|everything)")
_TRIED = compiled(r"\b(?:tried|tryed|attempted|tries|trying) (?:\w+ )?(?:to )?$")
_WITHIN_A_DAY = compiled(
    r"\b(?:tonight|today(?! i )|this (?:morning|afternoon|evening)|last night|yesterday|(?:an|one|two|few|\d) hours? ago|just now)\b"
)
_STILL = compiled(r"\bstill (?:want|feel|suicidal|going|have)|\bagain tonight")
_NOTHING_ELSE = compiled(
    r"\b(?:all i (?:can )?(?:think|want|dream|ever think)|can not stop think\w*|only thing i (?:can )?think)(?: \w+){0,3} $"
)
_NO_HELP_YET = compiled(
    r"\b(?:waiting (?:on|for) (?:the |an )?(?:ambulance|help|999|111|paramedics|crisis team)|(?:ambulance|999|111|police|crisis team|nobody|no one|they)(?: \w+){0,4} (?:not|no one|hours|cancelled|hold|nobody|refus\w+|ring\w*|hung up|wont|won t))\b"
)
_TURNING_IT_OVER = compiled(r"(?:contemplating|considering|planning|thinking (?:of|about)) ")
_AS_OF_NOW = compiled(r"^ *$|\b(?:i am|am now|am seriously|am currently|am actively|now) $")
_COMES_AND_GOES = compiled(r"\b(?:sometimes|most|some|a lot|at times|on and off|lately|often|less)\b")
_NOT_ABOUT_THE_ACT = compiled(
    r"\b(?:overdoses|several|two|three|four|five|multiple|many|times|twice|countless|first|second|third)\b"
)


def _own(found: Found, present: str) -> str:
    """The grade for the writer's own danger, given the grade if it is true at this moment."""
    match found.when:
        case When.PRESENT | When.UNSAID:
            return present
        case When.LATELY:
            if found.told_as_past and _WHEN_IT_WAS.search(f"{found.before}{found.said}"):
                return MENTION
            return NOW if present == NOW and found.urgent and "have been" not in found.before else CONCERN
        case When.PAST:
            return found.past()
        case _:
            return MENTION


def _others(found: Found) -> str:
    """The grade for somebody else's danger."""
    if phrases.COMPLETED.search(f"{found.before}{found.said}"):
        return MENTION
    if found.when in (When.PRESENT, When.UNSAID):
        return NOW if found.urgent or _CANNOT_WAKE.search(found.after) else CONCERN
    if found.when is When.PAST:
        return found.past()
    return CONCERN if found.when is When.LATELY else MENTION


def _graded(found: Found, present: str) -> str:
    who = found.who()
    if who == "anyone":
        return MENTION
    return _own(found, present) if who == "self" else _others(found)


def _intent(found: Found) -> str:  # noqa: PLR0911 - one return for each rule
    if (
        found.when is not When.LONG_AGO
        and found.who() != "anyone"
        and _TRIED.search(found.before)
        and _WITHIN_A_DAY.search(found.sentence)
    ):
        safe = found.told_as_past and not _STILL.search(found.after)
        return CONCERN if safe or found.when is When.NOT_SO else NOW
    if found.who() == "self" and _NOTHING_ELSE.search(found.before):
        return NOW
    if re.search(r"\bend(?:ing)? (?:it|things)$", found.said) and phrases.CLOSED.search(found.sentence):
        return ""
    if (
        _HOLDS_ITS_OWN_TENSE.search(found.said)
        and not re.search(r"\b(?:sometimes|often)\b", found.before)
        and found.when in (When.PAST, When.LATELY)
    ):
        return found.past() if found.told_as_past or _TOLD_BACK.search(f"{found.before}{found.said}") else NOW
    if "voice" in f"{found.before}{found.said}" and _NOT_HEEDED.search(found.after):
        return CONCERN
    if found.when is When.LATELY and found.who() == "self" and _GATHERING.search(found.after):
        return NOW
    if found.when is When.PRESENT and _THOUGHT_ONLY.search(found.before) and "am think" not in found.before:
        return _graded(found, NOW if found.urgent else CONCERN)
    return _graded(found, NOW)


def _farewell(found: Found) -> str:
    if found.said.endswith("ready") and not phrases.DESPERATE.search(f"{found.before} {found.after}"):
        own = re.search(r"\b(?:i have|i am|i got|have got) (?:\w+ ){0,3}$", found.before)
        return NOW if own and phrases.TOPIC.search(found.whole) else ""
    if found.when is When.LATELY and found.who() == "self":
        return NOW
    return _graded(found, NOW)


def _suicidal(found: Found) -> str:
    if (
        re.match(r"(?:some|most|many) days|sometimes|on and off|at times|again and again", found.after)
        and found.who() == "self"
    ):
        return CONCERN
    if (
        found.when is When.UNSAID
        and found.who() != "anyone"
        and not found.urgent
        and not found.sentence.startswith("suicidal")
        and not re.search(r"\bhelp me\b|\bhelp$|\bplease\b|feeling $", found.sentence)
    ):
        return CONCERN
    return _graded(found, NOW)


def _thoughts(found: Found) -> str:
    if found.when is When.UNSAID and "attempt" in found.said:
        return MENTION
    urgent = found.urgent and found.when is When.PRESENT and not re.search(r"not|any more|like this", found.said)
    if (
        _TURNING_IT_OVER.match(found.said)
        and _AS_OF_NOW.search(found.before)
        and not _COMES_AND_GOES.search(found.after)
    ):
        return NOW
    return _graded(found, NOW if urgent else CONCERN)


def _self_harm(found: Found) -> str:  # noqa: PLR0911 - one return for each rule
    if re.search(r"\b(?:cut|hurt|burn|burnt|burned|hurting|burning)\b", found.said):
        accident = phrases.ACCIDENT.search(found.sentence)
        meant = phrases.MEANT.search(found.sentence) or found.who() == "other"
        if not meant and not accident and found.urgent and not phrases.IN_CARE.search(found.whole):
            return NOW
        if not meant and (accident or found.when is not When.PRESENT):
            return ""
        if found.said == "hurt myself" and not meant:
            return ""
    if found.who() == "anyone":
        return MENTION
    if found.when is When.UNSAID and re.search(r"\bi (?:\w+ )?$", found.before):
        return NOW if found.urgent else CONCERN
    if found.when is When.UNSAID and not (found.urgent and found.who() == "self"):
        return CONCERN if "self" in found.said and not found.said.startswith("self") else MENTION
    active = re.search(r"\b(?:am|just|have)(?: \w+)? $", found.before) and re.match(r"cut|harm", found.said)
    now = found.urgent or active or _MEANS_TO.search(found.before)
    return _graded(found, NOW if now else CONCERN)


def _act(found: Found) -> str:  # noqa: PLR0911 - one return for each rule
    if phrases.NOT_TABLETS.search(found.sentence):
        return ""
    overdose = "overdos" in found.said
    many = phrases.MANY.search(found.said)
    treated = phrases.FINISHED if many and found.when is not When.PAST else phrases.TREATMENT
    if not overdose and treated.search(f"{found.said} {found.after}") and not phrases.MEANT.search(found.sentence):
        return ""
    if phrases.ACCIDENT.search(found.sentence) and re.search(r"accident|mistake", found.sentence):
        return MENTION
    if _LOOSE_ACT.search(found.said) and found.when is not When.PRESENT and not phrases.MEANT.search(found.sentence):
        return NOW if found.urgent else ""
    if re.search(rf"\b(?:my|his|her) {phrases.TABLETS}$", found.said) and not many:
        desperate = phrases.DESPERATE.search(found.sentence) or found.said.split(" ")[-2] != "my"
        if not desperate:
            return ""
    if found.subject() != "self":
        if found.when in (When.PRESENT, When.UNSAID):
            cared_for = phrases.IN_CARE.search(found.sentence) and not _NO_HELP_YET.search(found.sentence)
            return CONCERN if cared_for or "overdoses" in found.said else NOW
        return _others(found)
    if re.search(r"\bjust $", found.before) and found.when is not When.NOT_SO:
        return NOW
    if (
        _NOT_ABOUT_THE_ACT.search(f"{found.said} {found.after[:25]}")
        and overdose
        and found.when in (When.PRESENT, When.LATELY)
    ):
        return CONCERN
    last_night = re.search(r"last night|yesterday", found.sentence) and not phrases.IN_CARE.search(found.whole)
    if (found.when is When.PAST and found.urgent) or (found.when is When.LATELY and last_night):
        return NOW
    if found.when is When.LATELY and not overdose and "have been" not in found.before:
        return CONCERN if phrases.IN_CARE.search(found.sentence) else NOW
    return _own(found, NOW)


def _attack_coming(found: Found) -> str:
    if found.when is When.PAST and re.search(r"\b(?:is|are|will|has|keeps|wants|says|threatens) ", found.said):
        return CONCERN if found.told_as_past else NOW
    if found.said.startswith("not been"):
        return CONCERN
    if found.when is When.NOT_SO:
        return ""
    if re.match(r"not \w* ?safe|not safe", found.said) and found.who() != "self":
        return CONCERN
    if found.when in (When.PAST, When.LONG_AGO) and not found.urgent:
        return found.past() if found.when is When.PAST else MENTION
    return NOW


def _attacked(found: Found) -> str:
    if found.said.startswith("not ") and found.when in (When.PAST, When.LONG_AGO, When.NOT_SO):
        return ""
    if found.when in (When.LONG_AGO, When.NOT_SO):
        return MENTION
    hitting = re.search(
        r"\b(?:is|are) (?:\w+ )?(?:hitting|beating|strangling|attacking|kicking|punching|hurting|raping)\b", found.said
    )
    life = re.search(r"\b(?:life|lives|danger|at risk)$", found.said)
    if life and (found.urgent or found.said.startswith("i am")) and found.when is not When.PAST:
        return NOW
    return NOW if hitting and found.urgent else CONCERN


def _threat(found: Found) -> str:
    if re.search(r"\bcould (?:just )?(?:kill|murder|strangle)", found.said):
        return ""
    if found.when is When.NOT_SO:
        return MENTION
    if re.match(r"thought|think|scared|afraid|fright|worr", found.said):
        return MENTION if found.when is When.LONG_AGO else CONCERN
    return _own(found, NOW)


def _topic(found: Found) -> str:
    return MENTION


_ENOUGH = 200  # of one family in one text: a person writes a handful, a hostile paste hundreds
_FAMILIES = (
    (phrases.INTENT, _intent),
    (phrases.FAREWELL, _farewell),
    (phrases.SUICIDAL, _suicidal),
    (phrases.THOUGHTS, _thoughts),
    (phrases.SELF_HARM, _self_harm),
    (phrases.ACT, _act),
    (phrases.ATTACK_COMING, _attack_coming),
    (phrases.ATTACKED, _attacked),
    (phrases.THREAT, _threat),
    (danger_signs.STRONG, danger_signs.strong),
    (danger_signs.WEARY, danger_signs.weary),
    (danger_ways.STRONG_WAYS, danger_signs.strong),
    (danger_ways.LASTING_WAYS, danger_signs.weary),
    (danger_harm.ATTACK_NOW, danger_harm.attack_now),
    (danger_harm.THREATS, danger_harm.threats),
    (danger_harm.NEGLECT, danger_harm.neglect),
    (phrases.TOPIC, _topic),
)


def find(text: str, field: str = "text", *, beside: str = "") -> list[Flag]:
    """Flags words of danger; `beside` is the story's other field, which may tell that it ended well."""
    words = plain_words.read(text)
    told_as_past = _told_as_past(f"{words.line} . {plain_words.read(beside).line}")
    idioms = [match.span() for match in phrases.IDIOM.finditer(words.line)]
    graded: list[tuple[int, int, int, int]] = []
    over: list[tuple[int, int]] = []
    for pattern, grade_of in _FAMILIES:
        for match in islice(pattern.finditer(words.line), _ENOUGH):
            if touches(match.span(), idioms):
                continue
            found = Found(words, match, told_as_past)
            if grade := grade_of(found):
                graded.append((-GRADES.index(grade), found.start - found.end, found.start, found.end))
                if grade == MENTION and grade_of is not _topic:
                    over.append((found.start, found.end))
    graded += _together(words, idioms)
    graded += _unless(idioms, graded, danger_cues.weigh(words.line, told_as_past))
    # Weights know no grammar: where a phrase has read that it is denied or over, they are not asked.
    graded += _unless([*idioms, *over], graded, danger_learnt.weigh(words.line, told_as_past))
    kept: list[tuple[int, int, str]] = []
    taken = bytearray(len(words.line))
    for gravity, _, start, end in sorted(graded):
        if not any(taken[start:end]):
            taken[start:end] = bytes([1]) * (end - start)
            kept.append((start, end, GRADES[-gravity]))
    return [_flag(words, (start, end), grade, field, text) for start, end, grade in sorted(kept)]


_Graded = tuple[int, int, int, int]


def _together(words: plain_words.PlainWords, idioms: list[tuple[int, int]]) -> list[_Graded]:
    """The faint signs, where two different ones, or one beside a risk told plainly, stand in one text."""
    signs = {
        match[0]: match.span()
        for match in islice(danger_signs.FAINT.finditer(words.line), _ENOUGH)
        if (match[0].startswith("nothing") or Found(words, match, False).when in (When.PRESENT, When.UNSAID))
        and not touches(match.span(), idioms)
    }
    if len(signs) < 2:
        return []
    return [(-GRADES.index(NOW), start - end, start, end) for start, end in signs.values()]


def _unless(harmless: list[tuple[int, int]], graded: list[_Graded], weighed: list[Weighed]) -> list[_Graded]:
    """What was weighed, but for what touches harmless words or what has been graded as gravely already."""
    return [
        (-GRADES.index(one.grade), one.start - one.end, one.start, one.end)
        for one in weighed
        if not touches((one.start, one.end), harmless)
        and not touches(
            (one.start, one.end),
            ((start, end) for gravity, _, start, end in graded if gravity <= -GRADES.index(one.grade)),
        )
    ]


def _told_as_past(whole: str) -> bool:
    """Whether the whole story reads as something that is over."""
    if phrases.RECOVERED.search(whole):
        return True
    return bool(phrases.GLAD.search(whole)) and not phrases.LET_DOWN.search(whole)


def _flag(words: plain_words.PlainWords, place: tuple[int, int], grade: str, field: str, text: str) -> Flag:
    first, last = words.span(*place)
    return Flag("danger", grade, field, first, last, text[first:last], _WHY[grade], _HINT[grade])
