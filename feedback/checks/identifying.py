"""Notices what together may say who somebody is: a rare condition, an age, a date, a job, a small place.

Each alone is harmless. Three of different sorts, or a rare condition or a claim to be the only one beside one more,
are worth a second look.
"""

# A pattern reads worse when each line of it is broken.
# ruff: noqa: E501

import re
from itertools import chain

from feedback.checks import birth_date, exact_date
from feedback.checks.flags import Flag, flags_at
from feedback.checks.patterns import compiled
from feedback.checks.what_is_told import beside

_SORTS = {
    "a rare condition": compiled(
        r"(?<!\w)(?:huntington['\u2019]?s|motor neurone|mnd|ehlers[ -]danlos|cystic fibrosis|muscular dystrophy|duchenne|cri du chat|prader[ -]willi|angelman|rett syndrome|edwards syndrome|patau|di ?george|"
        r"williams syndrome|fragile x|turner syndrome|klinefelter\w*|marfan\w*|sickle cell|thalass?a?emia|haemophilia|gaucher\w*|fabry\w*|batten\w*|niemann[ -]pick|tay[ -]sachs|phenylketonuria|pku|wilson['\u2019]s disease|addison['\u2019]?s|cushing['\u2019]?s|"
        r"guillain[ -]barr\S+|myasthenia|sarcoidosis|scleroderma|beh[c\u00e7]et\w*|sj[o\u00f6]gren\w*|vasculitis|pulmonary hypertension|porphyria|acromegaly|narcolepsy|creutzfeldt\S*|cjd|transverse myelitis|spina bifida|hydrocephalus|osteogenesis imperfecta|"
        r"brittle bone|achondroplasia|dwarfism|albinism|neurofibromatosis|tuberous sclerosis|von hippel\S*|moebius|treacher collins|ataxia|stiff person|locked[ -]in syndrome|dissociative identity|munchausen\w*|trigeminal neuralgia|syringomyelia|chiari|"
        r"leprosy|tuberculosis|typhoid|malaria|tetanus|rabies|quadriplegic|tetraplegic|conjoined|heart transplant|lung transplant|liver transplant|bowel transplant|mesothelioma|cholangiocarcinoma|phaeochromocytoma|retinoblastoma|wilms|glioblastoma|quintuplets|quadruplets|quads|triplets|usher syndrome|rare (?:\w+ ){0,2}?(?:condition|disease|disorder|syndrome|cancer|tumou?r|form|illness|mutation))(?!\w)",
        re.IGNORECASE,
    ),
    "being the only one": compiled(
        r"(?<!\w)(?:(?:i|he|she|we)(?:['\u2019]m| am| was|['\u2019]s| is| are| were)(?: still| now)? (?:one of )?(?:the |probably the )?(?:only|first|youngest|oldest|tallest) (?:\w+ ){0,3}?(?:patient|person|man|woman|boy|girl|male|female|child|family|couple|one|mum|dad|nurse|teacher|doctor|wheelchair user|black|asian|trans|deaf|blind|transgender|muslim|amputee)(?: \w+)? ?(?:in|on|at|to|with|here|there|who|ever|round)?|"
        r"(?:the |as the )?only one (?:in|on|at|here|there|with|like me)|my \w+ (?:is|was) (?:one of )?(?:the )?(?:only|first|youngest|oldest) (?:\w+ ){0,3}?(?:patient|person|man|woman|boy|girl|child|baby)(?: \w+)?|(?:it|this|i|we|he|she|my case|our story|which)(?: \w+){0,2} (?:was|were|has been|been) (?:all over |in |on )(?:the )?(?:local |national )?(?:paper|papers|news|newspaper|tv|television|headlines|telegraph|post)|made (?:the )?(?:national |local )?(?:news|headlines|papers))(?!\w)",
        re.IGNORECASE,
    ),
    "an exact age": compiled(
        r"(?<!\w)(?:(?:my|our) (?:son|daughter|grandson|granddaughter|boy|girl|child|little \w+),? \(?[1-9]\d?(?=[,)])|(?:i|he|she)(?:['\u2019]m| am|['\u2019]s| is| was) (?:now |only |just |nearly |almost )?(?:[1-9]|[1-9]\d|10\d)(?= (?:years? old|and|with)|[,.]|$)|(?:aged?|at the age of) (?:of )?[1-9]\d?|(?:[1-9]|[1-9]\d|10\d)[ -]?(?:years?|yrs?|yr|months?|weeks?)[ -]?(?:old|of age)|(?:[1-9]\d) ?(?:yo|y/o)|i am a (?:[1-9]\d)(?=[ -])|(?:and|,) am (?:[1-9]\d)(?=,| and|\.))(?!\w)",
        re.IGNORECASE,
    ),
    "a job": compiled(
        r"(?<!\w)(?:i|he|she|husband|wife|who|mum|dad|son|daughter|partner)(?:['\u2019]m| am|['\u2019]s| is| was| work(?:s|ed)? as| used to be| being)? (?:work(?:s|ed|ing)? as )?(?:a|an|the) (?:\w+ ){0,4}?(?:vicar|priest|imam|rabbi|headteacher|head teacher|head(?:master|mistress)|deputy head|teacher|lecturer|professor|mayor|councillor|mp|magistrate|judge|barrister|solicitor|police ?(?:man|woman|officer)|detective|firefighter|fireman|paramedic|postman|postwoman|postmaster|publican|landlord|landlady|farmer|butcher|baker|florist|undertaker|funeral director|vet|pilot|journalist|footballer|referee|musician|organist|actor|lollipop (?:lady|man)|pharmacist|midwife|nurse|health visitor|consultant|surgeon|gp|social worker|prison officer|bus driver|train driver|shopkeeper|hairdresser|scout leader|parish clerk|lifeboat\w*|soldier|sergeant|captain|raf \w+|coach|jockey|blacksmith|gamekeeper)(?: (?:at|in|for|of|on) (?:the |our |a )?(?:\w+ ?){1,3})?(?!\w)",
        re.IGNORECASE,
    ),
    "a small place": compiled(
        r"(?<!\w)(?:(?:school|village \w+|surgery|cottage hospital|church|pub|chapel|special school|nursery|post office|chip shop) in (?-i:[A-Z][a-z]{3,})|(?:our|the|a|my|this|small|little|tiny|local|same) (?:\w+ )?(?:village|hamlet|farm|island|parish|market town|close-knit community|small town|estate)(?! (?:agent|hotel|car))|(?:live|lives|living|lived|moved|from|born|come|comes|grew up) (?:in|near|at|on|to)? ?(?:a |the )?(?:village |hamlet |town )?(?:of )?(?-i:[A-Z][a-z]{3,})(?! (?:Ward|Hospital|Centre|Clinic|House|Unit))|"
        r"(?:small|little|tiny|only) (?:\w+ )?(?:ward|unit|team|surgery|practice|clinic|service|group|school|nursery|home)|only (?:\w+ )?(?:six|five|four|three|two|\d|eight|seven|ten) (?:patients|beds|of us|people|children|residents|families)|(?:there (?:are|were) (?:just|only) )(?:\w+ )(?:patients|beds|of us|people))(?!\w)",
        re.IGNORECASE,
    ),
    "a family that stands out": compiled(
        r"(?<!\w)(?:twins|triplets|quadruplets|quads|(?:mother|father|mum|dad|parents?) (?:of|to) (?:five|six|seven|eight|nine|ten|[5-9]|1\d)|(?:five|six|seven|eight|nine|ten) (?:children|kids|sons|daughters)|foster(?:ed|ing)? (?:carers?|mum|dad|child|children|parents?|son|daughter)|adopt(?:ed|ive|ing) (?:son|daughter|child|children|parents?|mum|dad|twins)|(?:my|our) two (?:mums|dads)|surrogate|widow(?:ed|er)? (?:at|aged|with)|traveller family|refugees? from|asylum seekers? from|originally from (?-i:[A-Z])\w+|foreign national|transgender|trans (?:man|woman))(?!\w)",
        re.IGNORECASE,
    ),
    "an event people know of": compiled(
        r"(?<!\w)(?:air ambulance|helicopter|plane crash|train crash|(?:tram|bus|coach|car|minibus|ferry|lorry|motorway) crash|(?:crash|accident|pile[ -]up|collision) on the (?:[amb]\d+|motorway|\w+ road)|house fire|explosion|gas leak|stabb(?:ed|ing)|shot (?:in|by)|shooting|murder(?:ed)? (?:of|my|trial|in)|inquest|court case|was convicted|mauled|drowned|lightning|collapsed (?:at|on|in|during) (?:the |a )?(?:\w+ )?(?:match|game|marathon|church|wedding|stage|school|pitch|parade|race|fete|concert))(?!\w)",
        re.IGNORECASE,
    ),
}
# A condition named after whoever described it, but for those that many people have.
_NAMED = compiled(
    r"(?<!\w)(?-i:(?!Down|Crohn|Parkinson|Alzheimer|Raynaud|Asperger|Tourette|Meniere|Grave|Carpal|Irritable|Chronic|Restless|Stockholm|The|My|A|This|Sjo|Lyme|Heart|Lung|Liver|Kidney|Coeliac|Celiac|Bowel|Covid|Mental|Metabolic)[A-Z][a-z]{2,}(?:['\u2019]s)?(?:[ -](?:[A-Z][a-z]+)(?:['\u2019]s)?)? (?:syndrome|disease|anomaly|malformation|dystrophy|Syndrome|Disease|Anomaly))(?!\w)"
)
_NAMED_AS = ("syndrome", "disease", "anomaly", "malformation", "dystrophy")
_ALONE = {
    "being one of very few": compiled(
        r"(?<!\w)(?:(?:the |as the )?only (?:black|asian|white|trans|transgender|deaf|blind|deafblind|muslim|jewish|sikh|hindu|polish|chinese|gay|lesbian|disabled|wheelchair|female|male|pregnant|openly \w+)(?: \w+)?(?: (?:patient|person|man|woman|user|boy|girl|child|nurse|doctor|teacher|family|couple|one|resident|student)s?)? (?:in|on|at|to|with|here|there)|only (?:man|woman|male|female|child|boy|girl|teenager) (?:on|in|at) (?:the|this|that|a|my) (?:\w+ ){0,3}?(?:ward|unit|clinic|list|group|surgery|course|service|home)|(?:was|were|been) (?:all over |on |in )the (?:local |national |evening )?(?:news|papers|newspapers?|headlines|telly)|i(?:['\u2019]m| am| was) the (?:woman|man|person|mum|mother|dad|father|lad|girl|boy) (?:who|that)\b|(?:i am|i['\u2019]m|is|was|aged) (?:10\d|11\d)(?= (?:years? old|and|now)|[,.]|$)|"
        r"(?:only|first|one of (?:only|just)?|just) ?(?:(?:a )?(?:one|two|three|four|five|six|seven|handful|few|\d{1,2}) )?(?:of )?(?:us|people|patients|children|person|man|woman|men|women|family|families|adults|babies|cases|child|patient|one)? ?(?:ever )?in (?:the (?:whole )?(?:world|country|county|uk|village|town|city|region|area|midlands|north|south|trust)|england|scotland|wales|britain|europe|(?-i:[A-Z][a-z]+)) (?:with|to (?:have|be|get|receive|survive)|who)\b|(?:our|my) family is the only one in|"
        r"(?:(?:i|he|she|husband|wife|dad|mum|father|mother|son|daughter|partner)(?: am|['\u2019]m| is|['\u2019]s| was|,)|as) the (?:local |former |only |current |new |parish |village |ex-)?(?:vicar|rector|mp|mayor|head ?teacher|head ?master|head ?mistress|priest|rabbi|imam|bishop|post ?master|post ?mistress|village \w+|landlord of|landlady of|chief executive|leader of the council|coroner|station master|lord mayor|town crier|lollipop (?:lady|man)|only \w+ in (?:the|our|this|my) (?:village|town|county|area|country|parish|island))(?: \w+)?|"
        r"you (?:may|might|will|must) have (?:read|seen|heard) (?:about|of|it|me|my|us|our)(?! (?:how|the (?:wait|queue)))|(?:the|that) (?:man|woman|boy|girl|family|couple|lad|lady|baby|patient) (?:on|in|from|off) the (?:news|papers?|telly|tv|headlines|front page)|play(?:s|ed)? (?:\w+ )?for (?-i:(?!The|A|Me)[A-Z][a-z]+) ?(?-i:County|Forest|City|United|Town|Rovers|Rangers|Wanderers|Albion|FC|Athletic|England|Wales|Scotland))(?!\w)",
        re.IGNORECASE,
    ),
}
"""Telling enough without another."""
_TELLING = ("being one of very few", "being the only one", "a rare condition")
_ENOUGH = 3


# The last alternative, "rare" and a word, is told by "rare": "form" and "cancer" stand in most stories.
_RARE_BEGINNINGS = (
    "rare ",
    *{
        each[1]
        for each in re.finditer(r"(?:\||\(\?:)([a-z ]{2,})", _SORTS["a rare condition"].pattern.rpartition("|rare ")[0])
    },
)


def _found(text: str) -> dict[str, tuple[int, int]]:
    low = text.lower()
    found = {
        sort: match.span()
        for sort, pattern in _SORTS.items()
        if (sort != "a rare condition" or any(each in low for each in _RARE_BEGINNINGS))
        and (match := pattern.search(text))
    }
    if any(each in low for each in _NAMED_AS) and (named := _NAMED.search(text)):
        found.setdefault("a rare condition", named.span())
    for sort, pattern in _ALONE.items():
        if match := pattern.search(text):
            # What stands in the same words is said once.
            found = {other: span for other, span in found.items() if span[1] <= match.start() or span[0] >= match.end()}
            found[sort] = match.span()
    if not found:
        return found
    date = next(chain(exact_date.spans(text), birth_date.spans(text)), None)
    if date and re.search(r"[a-z/.-]", text[slice(*date)], re.IGNORECASE):
        found["an exact date"] = date
    return found


_WHY = "This may say who somebody is. Make it vaguer."
_HINT = "This may tell people who you are. You could make it vaguer."


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags the most telling of several private details that stand in one text."""
    found = _found(text)
    telling = [sort for sort in _TELLING if sort in found]
    if len(found) < (1 if telling[:1] == ["being one of very few"] else 2 if telling else _ENOUGH):
        return flags_at(beside([], "identifying", text), text, field, kind="identifying", why=_WHY, hint=_HINT)
    sorts = list(found)
    main = telling[0] if telling else sorts[0]
    others = " and ".join(filter(None, [", ".join(sorts[:-1]), sorts[-1]]))
    together = "Together these may" if len(sorts) > 1 else "This may"
    return flags_at(
        [found[main]],
        text,
        field,
        kind="identifying",
        why=f"{together} say who somebody is: {others}. Make it vaguer.",
        hint=f"{together} tell people who you are: {others}. You could make it vaguer.",
    )
