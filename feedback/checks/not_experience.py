"""Notices a text that tells no experience: an opinion on the news, an advert, a question, nothing at all."""

# A pattern reads worse when each line of it is broken.
# ruff: noqa: E501

import re

from feedback.checks.flags import Flag, flags_at

_ADVERT = re.compile(
    r"(?<!\w)(?:buy (?:now|online|one|cheap|viagra|followers)|order (?:now|online|today)|call (?:us|now|today)(?: \w+){0,3}(?: for| on| to| \d)|(?:visit|check out|see|go to|find us (?:at|on)|follow us|contact us|book (?:now|online|your)|sign up|click|subscribe)(?: \w+){0,3} (?:our|my|the|this|here|at|on|to|via)? ?(?:website|web site|link|page|shop|store|channel|profile|instagram|facebook|online|today)|click here|"
    r"\d{1,3} ?% (?:off|discount)|(?:special|limited(?: time)?|exclusive|introductory) (?:offer|offers|deal|deals|discount)|discount code|promo ?code|use code \w+|free (?:quote|quotes|consultation|trial|delivery|shipping|estimate|sample)|money[ -]back guarantee|best (?:prices?|rates?|deals?) (?:in|guaranteed|around|online)|(?:lowest|affordable|competitive|unbeatable|reasonable) (?:prices?|rates?)|"
    r"(?:we|our (?:company|clinic|team|firm|business|agency|experts)) (?:are pleased to |are proud to |can |will |also )?(?:offer|provide|specialise|specialize|supply|sell|deliver|guarantee|ship|install)s? (?:a |an |the |all |our |you |in |with |top |high|quality|competitive|professional|affordable)|(?:for sale|now hiring|we are hiring|apply now|vacancies available|join our team)|"
    r"(?:make|earn) (?:\w+ )?(?:money|\u00a3\d|\$\d|cash|income)(?: \w+)? (?:from home|online|fast|a (?:day|week|month))|work from home|lose (?:weight|\d+ ?(?:kg|lbs|pounds|stone)) (?:fast|in|with|now)|miracle (?:cure|pill|diet)|(?:crypto|bitcoin|forex|casino|betting|payday loans?|weight loss pills|seo services|escort|onlyfans|dm me|inbox me|whatsapp me)(?! (?:addiction|problem|debt))|no win,? no fee|satisfaction guaranteed|years['\u2019]? experience in the (?:industry|trade)|(?:fully )?(?:insured|licensed) and (?:insured|certified|experienced)|spell ?caster|herbal (?:cure|remedy|doctor)|cured my (?:herpes|hiv|diabetes|cancer))(?!\w)",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"(?<!\w)(?:i|we)(?:['\u2019](?:ve|d|m|re|ll)| have| had| was| were| am| are| did| can| could| feel| felt|) (?:\w+ ){0,3}?(?:went|attend\w*|wait\w*|rang|ring|phon\w*|call(?:ed|ing)?|arriv\w*|saw|seen|receiv\w*|got|get|gets|refer\w*|admitted|discharg\w*|treat\w*|given|came|come|coming|need\w*|visit\w*|spoke|sat|stay\w*|asked|book\w*|use|used|using|felt|feel|fell|broke|under|taken|told|examin\w*|diagnos\w*|suffer\w*|take|paid|had|have|found|find|enjoy\w*|learn\w*|start\w*|join\w*|lost|love|loved|like|liked|gain\w*|benefit\w*|appreciat\w*|recommend|thank|live|lived|met|left|moved|made|recover\w*|cope|cop\w+|been|was|were|help\w*|trying|tried|cannot|can['\u2019]?t|could(?:n['\u2019]t)?)(?!\w)"
    r"|(?<!\w)(?:me|us|my|our|myself)(?!\w)|(?<!\w)(?:he|she|they|staff|nurses?|doctors?|team|everyone|receptionists?|carers?|paramedics?|crew|consultant|midwi\w+|dentist|therapist|food|ward|service|appointment|visit|driver|drivers|care|treatment|people|everything|communication|physio|department|transport|operator|ambulance|[A-Z][a-z]+|it|that|this|which|groups?|sessions?|course) (?:\w+ ){0,2}?(?:was|were|is|are|has|have|had|helped|listened|explained|came|made|took|gave|treated|went|did|kept|seemed|put|looked|arrived|always|never|very|so|told|asked|said|could)(?!\w)"
    r"|(?<!\w)(?:was|were|been|got|felt|had|treated|seen|waited|received|arrived|explained|listened|helped|made|given|told|attended|enjoyed|found|loved|visited)(?!\w)|^\W*(?:very |really |so |excellent|good|great|friendly|helpful|polite|caring|kind|professional|lovely|amazing|fantastic|brilliant|poor|bad|rude|slow|quick|prompt|efficient|always|thank|thanks|staff|nice|pleasant|efficient|superb|first class|wonderful|happy|satisfied|long|lack|not |no |more |better|less |everything|all |the )",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\W*(?:hi|hello|hey|dear all|good (?:morning|afternoon|evening))?\W*(?:(?:can|could|does|do|has|is|would) any ?(?:one|body)|any ?(?:one|body) know|please (?:can|could) (?:you|someone|anyone)|i (?:would like|want|need|wish|['\u2019]d like) to (?:know|ask|find out|enquire)|just wondering|i (?:was|am|['\u2019]m) wondering|wondering if|looking for (?:advice|information|info|recommendations))\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"(?<!\w)(?:(?:the |our |this )?(?:nhs|government|tories|tory|labour|conservatives?|politicians|ministers?|prime minister|mps|health secretary|council|parliament|country|nation|system|society|taxpayers?|immigrants?|migrants|junior doctors|strikes?|strikers|unions?|brexit|trust board|bosses|managers|management|executives|parking charges|vaccines?|lockdowns?|big pharma)(?: \w+){0,6}? (?:should|ought|must|needs? to|need to|has to|have to|is|are|will|can['\u2019]?t|cannot|don['\u2019]?t|doesn['\u2019]?t|want|wants|has been|have been|was|were|could|would|has \w+|deserves?)|"
    r"(?:i|we) (?:think|believe|reckon|feel|say|blame|support|oppose|agree|disagree)(?: that| with| the| in)? (?:the |our |all |we |it |every|more |this |strikes|privati\w+|people|patients who|anyone who|smokers|drunks|immigrants|foreigners)|it (?:is|['\u2019]s) (?:about )?time (?:that )?(?:the|they|we|somebody)|(?:people|patients|everyone|everybody|anyone|doctors|nurses|gps|smokers|drunks|hospitals|surgeries|staff) (?:who \w+(?: \w+){0,4} )?(?:should|ought to|must|need to|needs to|deserve|have to)|(?:bring back|scrap|abolish|privatise|nationalise|stop (?:wasting|the)|sack|fund|vote|save our|sign the petition|say no to|ban)(?= \w+))(?!\w)",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"^\W*(?:(?:test(?:ing)?|tests?|asdf\w*|qwerty\w*|n/?a|none|nil|nothing|no|nope|yes|ok|okay|no comments?|no comment|not applicable|none at all|nothing to (?:add|say|report)|no thank ?you|no thanks|don['\u2019]?t know|dont know|not sure|unsure|see above|as above|same|ditto|hello|hi|hey|lorem ipsum.*|blah(?: blah)*|x+|\?+|\.+|-+|bla+|hfjd\w*|null|undefined|abc|123|hello world|just testing|this is a test|ignore(?: this)?|please ignore|first)\W*){1,4}$|^[\W\d_]*$|^\W*(?:(\w)\1{3,}\W*)+$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_HAPPENED = re.compile(
    r"(?<!\w)(?:i|we|my \w+|he|she)(?:['\u2019]ve|['\u2019]d)? (?:\w+ ){0,2}?(?:was|were|had|went|waited|rang|saw|came|got|received|attended|called|phoned|arrived|fell|spent|lost|told|asked|felt|been|have been|has been|had been|am under|was under|stayed|left|needed|tried|found)(?!\w)|(?<!\w)(?:me|us|my (?:appointment|operation|treatment|nurse|doctor|therapist|stay|visit))(?!\w)|\bago\b|\byesterday\b|\blast (?:week|month|year|night)\b",
    re.IGNORECASE,
)


def _span(text: str) -> tuple[int, int]:
    start = len(text) - len(text.lstrip())
    return start, max(start, len(text.rstrip()))


def _what(text: str) -> tuple[int, int, str] | None:
    """The stretch that tells no experience, and what it is instead."""
    if _NOTHING.match(text[:200]) and len(text) < 200:
        return (*_span(text), "This tells nothing yet.")
    advert = _ADVERT.search(text)
    happened = _HAPPENED.search(re.sub(r"(?i)(?:tell|help|let|give|advise|send) me", "", text))
    if advert and (not happened or len(_ADVERT.findall(text)) > 1):
        return (*advert.span(), "This reads like an advert.")
    if happened:
        return None
    said = [match for match in _SENTENCE.finditer(text[:3000]) if any(letter.isalpha() for letter in match[0])]
    asked = [match for match in said if match[0].rstrip().endswith("?") or _ASKS.match(match[0])]
    rest = "".join(match[0] for match in said if match not in asked)
    if asked and len(asked) * 2 >= len(said) and not _EVENT.search(rest):
        return (*_span(text), "This reads like a question.")
    opinion = _OPINION.search(text)
    if opinion and len(said) <= 12 and not _EVENT.search(text[: opinion.start()] + text[opinion.end() :]):
        return (*opinion.span(), "This reads like an opinion.")
    return None


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags a text that tells no experience of care; a title need not tell one."""
    if field == "title" or not text.strip():
        return []
    found = _what(text)
    if found is None or found[0] >= found[1]:
        return []
    return flags_at(
        [found[:2]],
        text,
        field,
        kind="not_experience",
        why=f"{found[2]} A story tells of care that somebody had, or went without.",
        hint="It looks as if this does not tell yet what happened to you or to somebody close to you.",
    )
