"""Notices a story that is not first-hand: heard from a friend, read in the paper.

A carer or a relative who was there tells first-hand. Something heard on the way into one's own story is no matter.
"""

# A pattern reads worse when each line of it is broken.
# ruff: noqa: E501

import re

from feedback.checks.flags import Flag, flags_at

_OTHERS = r"(?:friends?|neighbours?|neighbor|colleagues?|workmates?|mates?|work colleague|hairdresser|lady (?:down the road|at church|i know)|man (?:down the road|at the pub|i know)|bloke|friend of (?:mine|a friend)|someone i know|somebody i know|a woman i know|people i know|acquaintance|friend['\u2019]s \w+|neighbour['\u2019]s \w+|boss|taxi driver|locals|other people|lots of people|many people|everyone|everybody|people)"
_NEWS = r"(?:(?:local |news|evening |daily |sunday |national )?(?:paper|papers|newspapers?|post|mail|news|press|magazine|telly|tv|television|radio|internet|facebook|twitter|social media|online|web|whatsapp|tiktok|reviews|google|(?:a |an )?article|bbc|sun|mirror|guardian|echo|gazette|forum|mumsnet|nextdoor|community (?:page|group)|group chat))"
_FOUND = re.compile(
    r"(?<![\w-])(?:"
    rf"(?:(?:a|an|my|one of my|some|our|another|the|several|two|few) (?:\w+ )?{_OTHERS}|some(?:one|body) i know|people i know)(?:,? who \w+(?: \w+){{0,4}},?)? (?:has |have |was |were |just |recently |once |also |often |always )?(?:told|tell|tells|said|says|say|saying|informed|mentioned|reckons?|described|was telling|were telling|were saying|was saying|messaged|posted|swears|complained|had (?:a|an) (?:terrible|awful|bad|horrible|great|good|lovely|dreadful|similar|brilliant) (?:time|experience))"
    rf"|(?:i|we)(?:['\u2019]ve| have| had)? (?:just |also |recently |only |since |now |always )?(?:read|seen|saw|heard|watched)(?: \w+){{0,3}}? (?:in|on|from|via) (?:the |a |an |my )?{_NEWS}(?! (?:screen|board|room|in the waiting|while))"
    r"|(?:i|we)(?:['\u2019]ve| have| had)? (?:just |also |only |since |always |been )?(?:heard|hear|been told|am told|was told|were told|['\u2019]m told)(?: (?:that|about|of|from|so many|many|lots of|some|a lot of|such|only|nothing but|really|very)){0,3} (?:the staff|they|patients|people|a (?:woman|man|patient|lady|friend|neighbour)|someone|somebody|others|other people|friends|neighbours|bad|horror|terrible|awful|good|great|nothing|stories|things|this (?:place|hospital|ward|surgery)|that (?:place|hospital|ward|surgery))(?! (?:would|will|were coming|are coming|have (?:arrived|rung)|in (?:and|out)|news (?:from|about my)))"
    rf"|according to (?:a |an |my |the |one of my |what )?(?:\w+ )?(?:{_OTHERS}|{_NEWS}|i (?:read|heard|have heard))|word (?:on the street|of mouth|has it|is|gets round|got round)|rumou?rs?(?: has it| have it| is| are| say| that|s)?|(?:the )?talk of the (?:town|village)|hearsay|second[ -]?hand|third[ -]?hand|gossip (?:is|has|says|in)|legend has it|(?:it is|it['\u2019]s) (?:said|rumoured|common knowledge|well known|been said) that|by all accounts|from what (?:i (?:have |['\u2019]ve )?(?:heard|read|hear|gather|am told)|people (?:say|tell)|others)|so i (?:hear|heard|am told|gather|['\u2019]m told|have (?:heard|been told))|apparently,? (?:the staff|staff there|someone|patients there|a (?:woman|man|patient))"
    r"|(?:i|we)(?: have|['\u2019]ve) (?:never|not) (?:actually |personally |ever )?(?:been (?:there|here|a patient|to (?:this|that|the) (?:hospital|clinic|surgery|place|ward|service))|used (?:it|this|the service|them)|had (?:to use|cause to use|treatment (?:here|there))|visited)|(?:i|we) (?:was not|wasn['\u2019]?t|were not|weren['\u2019]?t) (?:actually |personally |even )?(?:there|present|a patient|in the room)(?! (?:long|for long|very|more than|at the time of))|(?:not|never) (?:been )?(?:a patient|there) myself|not my (?:own )?(?:story|experience)|i am (?:only )?(?:passing|writing) (?:this )?on (?:behalf of|for) (?:a|an|my|the) (?:\w+ )?(?:friend|neighbour|colleague|lady|man|someone)|(?:on behalf of|writing for|telling this for|posting (?:this )?for) (?:a|an|my|the) (?:\w+ )?(?:friend|neighbour|colleague|elderly neighbour|lady|man|someone)"
    r")(?!\w)",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?<!\w)(?:i|we)(?:['\u2019](?:ve|d|m)| have| had| was| were| am| did)? (?:(?:just|then|also|first|recently|only|had|have|been|was|never|always|eventually|finally|not|n['\u2019]t|to) ){0,2}"
    r"(?:went|attend(?:ed)?|waited|rang|phoned|called|arrived|saw (?!on|in)|seen (?!on|in)|received|got|referred|admitted|discharged|treated|given|had (?:a|an|my|the|to) (?!friend)|came|needed|visited|spoke|sat|stayed|asked|booked|using|used|felt|feel|collapsed|fell|broke|under|in (?:hospital|a&e|here|there)|on (?:the|this|a) ward|taken|told (?:me|us|to|by (?:the|a|my))|examined|operated|diagnosed|was born|suffer\w*|live with|take|paid)\b"
    r"|(?<!\w)(?:gave|told|treated|asked|helped|saw|listened to|looked after|discharged|rang|called|examined|put|made|kept|left|sent|supported|took) (?:me|us)(?!\w)|(?<!\w)my (?:own )?(?:appointment|operation|treatment|experience|stay|surgery|visit|nurse|doctor|therapist|gp|care|ward|recovery)(?!\w)"
    r"|(?<!\w)my (?:mum|mam|mother|dad|father|son|daughter|wife|husband|partner|nan|gran|grandma|grandad|brother|sister|child|baby|aunt|uncle)(?:['\u2019]s)? (?:was|has|had|went|is|were|appointment|operation|stay|care|treatment|waited|got|received|fell|needed)(?!\w)",
    re.IGNORECASE,
)
_SURELY = re.compile(r"never|not|n['\u2019]?t|behalf|hand|hearsay|rumou?r|writing for|posting", re.IGNORECASE)


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags the words that say a story was only heard or read, unless it also tells what the author lived through."""
    found = [match.span() for match in _FOUND.finditer(text)]
    if not found:
        return []
    outside, last = [], 0
    for start, end in found:
        outside.append(text[last:start])
        last = end
    own = len(_OWN.findall(" | ".join([*outside, text[last:]])))
    return flags_at(
        ((start, end) for start, end in found if own == 0 or (own <= 2 and _SURELY.search(text[start:end]))),
        text,
        field,
        kind="second_hand",
        why="This may be heard or read rather than lived through. A relative or carer who was there counts as first-hand.",
        hint="It looks as if you heard this from somebody else. Stories here are by people who were there.",
    )
