"""Notices a text that tells no experience: an opinion on the news, an advert, a question, nothing at all."""

# A pattern reads worse when each line of it is broken.
# ruff: noqa: E501

import re

from feedback.checks.flags import Flag, flags_at
from feedback.checks.patterns import compiled
from feedback.checks.what_is_told import beside

_ADVERT = compiled(
    r"(?<!\w)(?:buy (?:now|online|one|cheap|viagra|followers)|order (?:now|online|today)|call (?:us|now|today)(?: \w+){0,3}(?: for| on| to| \d)|(?:visit|check out|see|go to|find us (?:at|on)|follow us|contact us|book (?:now|online|your)|sign up|click|subscribe)(?: \w+){0,3} (?:our|my|the|this|here|at|on|to|via)? ?(?:website|web site|link|page|shop|store|channel|profile|instagram|facebook|online|today)|click here|"
    r"\d{1,3} ?% (?:off|discount)|(?:special|limited(?: time)?|exclusive|introductory) (?:offer|offers|deal|deals|discount)|discount code|promo ?code|use code \w+|free (?:quote|quotes|consultation|trial|delivery|shipping|estimate|sample)|money[ -]back guarantee|best (?:prices?|rates?|deals?) (?:in|guaranteed|around|online)|(?:lowest|affordable|competitive|unbeatable|reasonable) (?:prices?|rates?)|"
    r"(?:we|our (?:company|clinic|team|firm|business|agency|experts)) (?:are pleased to |are proud to |can |will |also )?(?:offer|provide|specialise|specialize|supply|sell|deliver|guarantee|ship|install)s? (?:a |an |the |all |our |you |in |with |top |high|quality|competitive|professional|affordable)|(?:for sale|now hiring|we are hiring|apply now|vacancies available|join our team)|(?:call|ring|text|email) us (?:now|today|on)|free ?phone|half price|showroom|solar panels|double glazing|mobility aids|fitted kitchens|we (?:sell|buy|ship|install|stock)|(?:best|cheapest|finest|leading|no\.? ?1) (?:\w+ ){1,3}in (?-i:[A-Z])\w+, (?:visit|call|see|ring)|"
    r"(?:make|earn) (?:\w+ )?(?:money|\u00a3\d|\$\d|cash|income)(?: \w+)? (?:from home|online|fast|a (?:day|week|month))|work from home|lose (?:weight|\d+ ?(?:kg|lbs|pounds|stone)) (?:fast|in|with|now)|miracle (?:cure|pill|diet)|(?:crypto|bitcoin|forex|casino|betting|payday loans?|weight loss pills|seo services|escort|onlyfans|dm me|inbox me|whatsapp me)(?! (?:addiction|problem|debt))|no win,? no fee|satisfaction guaranteed|years['\u2019]? experience in the (?:industry|trade)|(?:fully )?(?:insured|licensed) and (?:insured|certified|experienced)|spell ?caster|herbal (?:cure|remedy|doctor)|our (?:\w+ ){0,4}?(?:company|firm|business|agency|products?|shop|store|salon|practice|clinic|services?) (?:serves?|offers?|provides?|sells?|specialises?|delivers?|can help|covers?)|(?:prices?|scans?|deals?|treatments?|packages?|sessions?) (?:start(?:ing)? )?(?:at|from) (?:just |only )?\u00a3\d+|(?:earn|make|made|earning|making) \u00a3 ?\d[\d,]* (?:a|per|each|every) (?:day|week|month|hour)|(?:follow|message|contact|text|call|ask|dm|email) (?:me|us) (?:for|to (?:find out|learn|get|claim|book|order)|how|now|today)(?= \w+|[.!]|$)|call today|discount codes?|you have won|looking for (?:\w+ )?(?:contracts|clients|customers|investors|new business)|sign up (?:for|to) (?:my|our)|(?:first|free) (?:week|month|session|lesson|class|trial) (?:is )?(?:free|today)|check out (?:my|our)|boot ?camp|my (?:new )?(?:book|podcast|blog|channel|course) (?:on|about|is out)|claim your (?:prize|gift|reward|free)|vote for (?:me|us)|(?:complete|fill in|fill out|take|take part in|do) (?:my|our|this|the) (?:\w+ ){0,2}?(?:survey|questionnaire)|(?:doing|running|conducting) a (?:\w+ )?(?:survey|study|dissertation|research project)|(?:great|amazing|cheap|discount(?:ed)?|half[ -]price) (?:deals?|prices?) on|(?:join|try) our (?:\w+ ){0,4}?(?:programme|program|course|plan|club|group|app)|cured my (?:herpes|hiv|diabetes|cancer))(?!\w)",
    re.IGNORECASE,
)
_EVENT = compiled(
    r"(?<!\w)(?:i|we)(?:['\u2019](?:ve|d|m|re|ll)| have| had| was| were| am| are| did| can| could| feel| felt|) (?:\w+ ){0,3}?(?:went|attend\w*|wait\w*|rang|ring|phon\w*|call(?:ed|ing)?|arriv\w*|saw|seen|receiv\w*|got|get|gets|refer\w*|admitted|discharg\w*|treat\w*|given|came|come|coming|need\w*|visit\w*|spoke|sat|stay\w*|asked|book\w*|use|used|using|felt|feel|fell|broke|under|taken|told|examin\w*|diagnos\w*|suffer\w*|take|paid|had|have|found|find|enjoy\w*|learn\w*|start\w*|join\w*|lost|love|loved|like|liked|gain\w*|benefit\w*|appreciat\w*|recommend|thank|live|lived|met|left|moved|made|recover\w*|cope|cop\w+|been|was|were|help\w*|trying|tried|cannot|can['\u2019]?t|could(?:n['\u2019]t)?)(?!\w)"
    r"|(?<!\w)(?:me|us|my|myself|our(?! (?:own |local |great |precious )?(?:health ?service|health care|nhs|country|nation|hospitals?|government|tax\w*|nurses|doctors|society|money|council|mps?|politicians|town|streets|care system)))(?!\w)|(?<!\w)(?:he|she|they|staff|nurses?|doctors?|team|everyone|receptionists?|carers?|paramedics?|crew|consultant|midwi\w+|dentist|therapist|food|ward|service|appointment|visit|driver|drivers|care|treatment|everything|communication|physio|department|transport|operator|ambulance|(?-i:(?!NHS|The|Immigrants|Migrants|Politicians|Vaccines|Hospitals|Nurses|Doctors|People|Patients|Government|Smoking|Managers)[A-Z][a-z]+)|it|this|groups?|sessions?|course) (?:\w+ ){0,2}?(?:was|were|is|are|has|have|had|helped|listened|explained|came|made|took|gave|treated|went|did|kept|seemed|put|looked|arrived|always|never|very|so|told|asked|said|could)(?!\w)"
    r"|(?<!\w)(?:was|were|been|got|felt|had|treated|seen|waited|received|arrived|explained|listened|helped|made|given|told|attended|enjoyed|found|loved|visited)(?!\w)|^\W*(?:very |really |so |excellent|good|great|friendly|helpful|polite|caring|kind|professional|lovely|amazing|fantastic|brilliant|poor|bad|rude|slow|quick|prompt|efficient|always|thank|thanks|staff|nice|pleasant|efficient|superb|first class|wonderful|happy|satisfied|long|lack|not |no |more |better|less |everything|all |the )",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\W*(?:hi|hello|hey|dear all|good (?:morning|afternoon|evening))?\W*(?:(?:can|could|does|do|has|is|would) any ?(?:one|body)|any ?(?:one|body) know|please (?:can|could) (?:you|someone|anyone)|i(?: would like| want| need| wish|['\u2019]?d like) to (?:know|ask|find out|enquire)|just wondering|i (?:was|am|['\u2019]m) wondering|wondering if|looking for (?:advice|information|info|recommendations))\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\W*(?:what (?:is|are|time|number|days)|where (?:is|are|can|do)|when (?:is|are|does|do|will)|how (?:do|can|much|long is|many) |who (?:is|do|does)|is there|are there|do you|does (?:the|this|any\w+)|can i|are you)\b",
    re.IGNORECASE,
)
_OPINION = compiled(
    r"(?<!\w)(?:(?:the |our |this )?(?:nhs|government|tories|tory|labour|conservatives?|politicians|ministers?|prime minister|mps|health secretary|council|parliament|country|nation|system|society|taxpayers?|immigrants?|migrants|junior doctors|strikes?|strikers|unions?|brexit|trust board|bosses|managers|management|executives|parking charges|vaccines?|lockdowns?|big pharma)(?: \w+){0,6}? (?:should|ought|must|needs? to|need to|has to|have to|is|are|will|can['\u2019]?t|cannot|don['\u2019]?t|doesn['\u2019]?t|want|wants|has been|have been|was|were|could|would|has \w+|deserves?)|"
    r"(?:i|we) (?:think|believe|reckon|feel|say|blame|support|oppose|agree|disagree)(?: that| with| the| in)? (?:the |our |all |we |it |every|more |this |strikes|privati\w+|people|patients who|anyone who|smokers|drunks|immigrants|foreigners)|it (?:is|['\u2019]s) (?:about )?time (?:that )?(?:the|they|we|somebody)|(?<!if )(?<!two )(?<!the )(?:people|patients|everyone|everybody|anyone|doctors|nurses|gps|smokers|smoking|drunks|hospitals|surgeries|visitors|foreigners|parents|alcoholics|young people|old people|the (?:public|young|old|police|rich|press|media)|carers|paramedics|hospital parking|parking) (?:who \w+(?: \w+){0,4} )?(?:should|ought to|must|need to|needs to|deserves?|have to|are all|is a)(?: \w+)?|(?:too many|not enough|too few) (?:managers|immigrants|people|foreigners|patients)|(?:is|are) (?:a hoax|a con|a scam|the reason (?:the|our|we)|to blame|destroying|ruining|killing (?:the|our))|(?:should|must|ought to) (?:all )?(?:be (?:banned|privati[sz]ed|nationali[sz]ed|abolished|scrapped|made to pay|free|sacked|taxed|fined|illegal|compulsory|paid more)|pay (?:for|more|if)|stop (?:going|wasting|coming|smoking|drinking|striking))|why (?:don['\u2019]?t|do|doesn['\u2019]?t|can['\u2019]?t|won['\u2019]?t) (?:they|the (?:government|nhs|council|trust)|politicians|people) (?:just )?(?:build|train|pay|fund|employ|hire|spend|open|stop|ban|tax|learn)|(?:bring back|scrap|abolish|privatise|nationalise|stop (?:wasting|the)|sack|fund|vote|save our|sign the petition|say no to|ban)(?= \w+))(?!\w)",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"^\W*(?:(?:test(?:ing)?|tests?|asdf\w*|qwerty\w*|n/?a|none|nil|nothing|no|nope|yes|ok|okay|no comments?|no comment|not applicable|none at all|nothing to (?:add|say|report)|no thank ?you|no thanks|don['\u2019]?t know|dont know|not sure|unsure|(?:just |only )?(?:seeing|checking|trying|testing) (?:if|whether|how|out)? ?(?:this|it|the (?:site|form|page|website)) ?(?:works?|out)?|see above|as above|same|ditto|hello|hi|hey|lorem ipsum.*|blah(?: blah)*|x+|\?+|\.+|-+|bla+|hfjd\w*|null|undefined|abc|123|hello world|just testing|this is a test|ignore(?: this)?|please ignore|first|message|[^aeiouy\W\d_]{6,})\W*){1,4}$|^[\W\d_]*$|^\W*(?:(\w)\1{3,}\W*)+$",
    re.IGNORECASE,
)
_SCORE = re.compile(r"\W*\d{1,3} ?(?:/|out of) ?(?:5|10|100)\W*$|\W*100 ?%\W*$")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_REQUEST = re.compile(
    r"\W*(?:(?:hi|hello|dear \w+|good (?:morning|afternoon)|please)\W+)*(?:(?:please )?(?:can|could|would|will) (?:you|someone|somebody) (?:please )?(?:send|book|cancel|change|ring|call|order|let|rearrange|confirm|tell|email|give|make|post|renew)|i (?:need|want|would like|['\u2019]d like|wish|am trying|am looking) to (?:cancel|book|change|rearrange|reschedule|order|move|make an|register|apply|renew|re-?order|speak to (?:a|the|someone)|join)|(?:please )?(?:cancel|rearrange|re-?book|renew|order|send me|let me have) (?:my|a|the|this|an))\b",
    re.IGNORECASE,
)
_IN_MY_VIEW = re.compile(
    r"\b(?:in|to) my (?:\w+ )?(?:opinion|view|mind|eyes)|\bif you ask me\b|\btell me\b", re.IGNORECASE
)
_NO_NEED = re.compile(r"\W*(?:nothing|no)\b", re.IGNORECASE)
_FELT = compiled(
    r"\b(?:what (?:a|an|it['\u2019]?s? (?:is )?like)|thank|grateful|fantastic|amazing|brilliant|wonderful|excellent|lovely|awful|disgust\w*|terribl\w+|appall\w+|fault|perfect|best|great|so (?:kind|good|helpful|rude|slow))\b",
    re.IGNORECASE,
)
_ENDURED = compiled(
    r"\b(?:waited|waiting (?:\w+ )?(?:hours|weeks|months)|kept|left|nobody|no one|rang|refused|ignored|too much to ask|cancelled)\b",
    re.IGNORECASE,
)
_PUBLIC = compiled(
    r"\b(?:(?:the |our )?(?:nhs|government|tor(?:y|ies)|labour|politicians|ministers|council|gps|doctors|nurses|junior doctors|hospitals|taxpayers?|immigrants|smokers|drunks|a&e|managers|health service) (?:is|are|should|ought|must|needs?|will|gets?|can|could|would|get|deserve|has|have)|(?:more|extra|less) (?:money|funding|cash|investment) (?:for|into|in) (?:the |our )?(?:nhs|health|hospitals|social care)|pay rise|tax payers?|privati[sz]\w+|the (?:trouble|problem) with (?:this country|the (?:nhs|government|country)|society|people|hospitals)|(?:nobody|no one|everyone|everybody) should (?:have to|be|get|pay)|earns? (?:far )?too (?:much|little)|big pharma|this country|rich country|(?:doctors|nurses|gps|hospitals|managers|bosses|consultants) (?:hand|just|only|earn|all|always|never|don['\u2019]?t)|(?:private (?:hospitals|companies|firms)|chief executives?|fat cats|pharma companies) (?:is|are|should|earns?|gets?|make|makes|take|takes)|save our|sign (?:now|the petition)|petition|should (?:be made to pay|pay for|charge|be charged|get a)|paid (?:far )?too (?:much|little))\b",
    re.IGNORECASE,
)
_TOLD = compiled(
    r"\b(?:i|we|me|us|my|he|she|they)(?! (?:think|believe|reckon|feel|say))\b(?! (?:opinion|view))|\b(?:was|were|had|did|got|came|gave|told|waited|listened|helped|treated|seen|explained|thank\w*)\b",
    re.IGNORECASE,
)
_HAPPENED = compiled(
    r"(?<!\w)(?:i|we|my \w+|he|she)(?:['\u2019]ve|['\u2019]d)? (?:\w+ ){0,2}?(?:was|were|had|went|waited|rang|saw|came|got|received|attended|called|phoned|arrived|fell|spent|lost|told|asked|felt|been|have been|has been|had been|am under|was under|stayed|left|needed|tried|found)(?!\w)|(?<!\w)(?:me|us|my (?:appointment|operation|treatment|nurse|doctor|therapist|stay|visit))(?!\w)|\bago\b|\byesterday\b|\blast (?:week|month|year|night)\b",
    re.IGNORECASE,
)

# A text so long that tells of something that happened is no advert, whatever else it says.
_LONG = 600


def _span(text: str) -> tuple[int, int]:
    start = len(text) - len(text.lstrip())
    return start, max(start, len(text.rstrip()))


def _what(text: str) -> tuple[int, int, str] | None:
    """The stretch that tells no experience, and what it is instead."""
    if _NOTHING.match(text[:200]) and len(text) < 200 and not _SCORE.match(text):
        return (*_span(text), "This tells nothing yet.")
    happened = bool(_HAPPENED.search(re.sub(r"(?i)(?:tell|help|let|give|advise|send) me", "", text)))
    if happened and len(text) > _LONG:
        return None
    advert = _ADVERT.search(text)
    if advert and (not happened or len(_ADVERT.findall(text)) > 1):
        return (*advert.span(), "This reads like an advert.")
    if _is_request(text):
        return (*_span(text), "This reads like a request to a service.")
    said = [match for match in _SENTENCE.finditer(text[:3000]) if any(letter.isalpha() for letter in match[0])]
    asked = [match for match in said if match[0].rstrip().endswith("?") or _ASKS.match(match[0])]
    if len(said) == 1 and _ASKED.match(text):
        asked = said
    if not happened and _is_question(text, said, asked):
        return (*_span(text), "This reads like a question.")
    opinion = None if happened else _opinion(text, len(said), bool(asked))
    return (*opinion, "This reads like an opinion.") if opinion else None


def _is_request(text: str) -> bool:
    """Whether it asks a service for something to be done, such as a prescription, and tells nothing."""
    request = _REQUEST.match(text)
    if request is None or len(text) >= 200:
        return False
    return not _EVENT.search(re.sub(r"(?i)\b(?:me|my)\b", "", text[request.end() :]))


def _is_question(text: str, said: list[re.Match[str]], asked: list[re.Match[str]]) -> bool:
    """Whether it mostly asks, and is no outcry either: "Is it too much to ask?"."""
    if not asked or len(asked) * 2 < len(said) or _FELT.search(text) or _ENDURED.search(text):
        return False
    return not _EVENT.search("".join(match[0] for match in said if match not in asked))


def _opinion(text: str, sentences: int, asks: bool) -> tuple[int, int] | None:
    """Where it says what ought to be or how things are in general, and nothing else."""
    if _NO_NEED.match(text):
        return None
    general = _PUBLIC.search(text)
    if general and sentences <= 6 and len(text) < 400 and not (asks or _TOLD.search(text) or _FELT.search(text)):
        return general.span()
    opinion = _OPINION.search(text)
    if opinion is None or sentences > 12:
        return None
    # Something has to stand where it was, so that what follows is not taken for the beginning.
    rest = _IN_MY_VIEW.sub("", f"{text[: opinion.start()]}It{text[opinion.end() :]}")
    return None if _EVENT.search(rest) else opinion.span()


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags a text that tells no experience of care; a title need not tell one."""
    if field == "title" or not text.strip():
        return []
    found = _what(text)
    told = f"{found[2]} A" if found else "This may tell no experience: a"
    return flags_at(
        beside([found[:2]] if found and found[0] < found[1] else [], "not_experience", text),
        text,
        field,
        kind="not_experience",
        why=f"{told} story tells of care that somebody had, or went without.",
        hint="It looks as if this does not tell yet what happened to you or to somebody close to you.",
    )
