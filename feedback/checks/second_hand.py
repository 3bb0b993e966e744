"""Notices a story that is not first-hand: heard from a friend, read in the paper.

A carer or a relative who was there tells first-hand. Something heard on the way into one's own story is no matter.
"""

# A pattern reads worse when each line of it is broken.
# ruff: noqa: E501

import re
from itertools import islice

from feedback.checks.flags import Flag, flags_at, touches
from feedback.checks.patterns import compiled
from feedback.checks.what_is_told import beside

_OTHERS = r"(?:friends?|neighbours?|neighbor|colleagues?|workmates?|mates?|work colleague|hairdresser|lady (?:down the road|at church|i know)|man (?:down the road|at the pub|i know)|bloke|friend of (?:mine|a friend)|someone i know|somebody i know|a woman i know|people i know|acquaintance|friend['\u2019]s \w+|neighbour['\u2019]s \w+|boss|taxi driver|locals|other people|lots of people|many people|everyone|everybody|people)"
_NEWS = r"(?:(?:local |news|evening |daily |sunday |national )?(?:paper|papers|newspapers?|post|mail|news|press|magazine|telly|tv|television|radio|internet|facebook|twitter|social media|online|web|whatsapp|tiktok|reviews|google|(?:a |an )?article|bbc|sun|mirror|guardian|echo|gazette|forum|mumsnet|nextdoor|community (?:page|group)|group chat))"
_PEOPLE = r"(?:friend|mate|neighbour|neighbor|colleague|workmate|work colleague|acquaintance|hairdresser|cleaner|lodger|friend of a friend|pal|nephew|niece|cousin|aunt|auntie|uncle)"
_FOUND = compiled(
    r"(?<![\w-])(?:"
    rf"(?:(?:a|an|my|one of my|some|our|another|the|several|two|few) (?:\w+ )?{_OTHERS}|some(?:one|body) i know|people i know)(?:,? who \w+(?: \w+){{0,4}},?)? (?:has |have |was |were |just |recently |once |also |often |always )?(?:told(?! (?:me|us) to\b)|tell|tells|said|says|say|saying|informed|mentioned|reckons?|described|was telling|were telling|were saying|was saying|messaged|posted|swears|complained|had (?:a|an) (?:terrible|awful|bad|horrible|great|good|lovely|dreadful|similar|brilliant) (?:time|experience))"
    rf"|(?:i|we)(?:['\u2019]ve| have| had)? (?:just |also |recently |only |since |now |always )?(?:read|seen|saw|heard|watched)(?: \w+){{0,3}}? (?:in|on|from|via) (?:the |a |an |my )?{_NEWS}(?! (?:screen|board|room|in the waiting|while))"
    r"|(?:i|we)(?:['\u2019]ve| have| had)? (?:just |also |only |since |always |been )?(?:heard|hear|been told|am told|was told|were told|['\u2019]m told)(?: (?:that|about|of|from|so many|many|lots of|some|a lot of|such|only|nothing but|really|very)){0,3} (?:the staff|they|patients|people|a (?:woman|man|patient|lady|friend|neighbour)|someone|somebody|others|other people|friends|neighbours|bad|horror|terrible|awful|good|great|stories|things|this (?:place|hospital|ward|surgery)|that (?:place|hospital|ward|surgery))(?! (?:would|will|were coming|are coming|have (?:arrived|rung)|in (?:and|out)|news (?:from|about my)))"
    rf"|according to (?:a |an |my |the |one of my |what )?(?:\w+ )?(?:{_OTHERS}|{_NEWS}|i (?:read|heard|have heard))|word (?:on the street|of mouth|has it|is|gets round|got round)|rumou?rs?(?: has it| have it| is| are| say| that|s)?|(?:the )?talk of the (?:town|village)|hearsay|second[ -]?hand|third[ -]?hand|gossip (?:is|has|says|in)|legend has it|(?:it is|it['\u2019]s) (?:said|rumoured|common knowledge|well known|been said) that|by all accounts|from what (?:i(?: have|['\u2019]ve)?(?: been)? (?:heard|read|hear|gather|am told|told|understand)|people (?:say|tell)|others)|so i (?:hear|heard|am told|gather|['\u2019]m told|have (?:heard|been told))|apparently,? (?:the staff|staff there|someone|patients there|a (?:woman|man|patient))"
    # Somebody else was the patient, and told of it.
    r"|(?:i|we)(?:['\u2019]ve| have)? (?:heard|hear) (?:that |how )?(?:the|this|that|their|your) (?!.{0,30}\b(?:say|saying|laugh|laughing|talking|shout|shouting|moan|scream|call|crying|cry|swear|tell|telling|ask)\b)(?:\w+ ){1,3}?(?:is|are|has|have|was|were|does|do|can|never|won['\u2019]t|don['\u2019]t|doesn['\u2019]t|isn['\u2019]t)|(?:i|we)(?:['\u2019]ve| have)? (?:heard|hear) (?:bad|horror|terrible|awful|good|great|mixed|nothing but) (?:things|stories|reports)? ?(?:about|of)? ?"
    r"|(?<![^.!?\n])\W{0,3}heard (?:from|off|via) (?:a|my|some|several)(?! (?:nurse|doctor|consultant|gp|receptionist|surgeon|midwife))"
    r"|(?:apparently|supposedly|allegedly|reportedly),? (?:all )?(?:the )?(?:\w+ )?(?:nurses?|doctors?|gps?|consultants?|staff|carers|food|surgeons?|they|patients|people|receptionists|wards?|hospital|place)(?: (?:there|in there|at \w+))? (?:are|is|do|don['\u2019]?t|leave|never|has|will|were|was|treat|keep|let|just)"
    r"|(?:people|everyone|everybody|locals|folk|folks|many people|some people|others|they all)(?: (?:round here|around here|i know|in (?:the|my|our) \w+|at (?:work|school|church)))? (?:all |always )?(?:say|says|reckons?|tells? (?:me|us|you)|told (?:me|us)|are saying|keep saying|were saying|knows?)(?: that)? (?:it|the(?! same| way)|this|you|they|their|that|staff|there)|(?<!doctors )they say (?:that )?(?:it|the|you|staff|nurses|doctors|people)\b[^.!?]{0,50}\b(?:there|that (?:place|hospital|ward)|in that)|(?:i|we)(?:['\u2019]ve| have| had)? (?:was|were|been)? ?told (?:by|from) (?:a|my|our|one of my|some|several) (?:\w+ )?(?:cousins?|friends?|neighbours?|colleagues?|aunt|auntie|uncle|nephew|niece|mates?|workmates?|hairdresser|boss|acquaintance|people|ex|lady|man|woman|sister[ -]in[ -]law|brother[ -]in[ -]law|mother[ -]in[ -]law)(?! who (?:works?|is a) )"
    rf"|(?:my|a|our|one of my|another) (?:\w+ )?{_PEOPLE}(?:['\u2019]s \w+)?(?: (?:of mine|at \w+|from \w+|next door|down the road|in the \w+))?,? (?:was|were|had (?:a|an|to (?:wait|have|go)|her|his|their)|has been|got|went (?:there|in|to)|waited|died|ended up|has had|goes there|used to go)(?! (?:with|kind|there (?:to|for|with) me|great|brilliant|so kind|a great help|my|also with|present|allowed|able|asked to|to (?:drive|take|pick|ring|call)|in (?:an|a|the) (?:ambulance|car) with))"
    r"|(?:a|some|the|one|this) (?:lady|man|woman|bloke|guy|chap|girl|person|couple|fella|lad|mum|dad|parent) (?:who \w+ )?(?:(?:at|on|in|down|from|outside|next|up) )(?:the |my |our |a )?(?:bus(?: stop)?|pub|shops?|church|work|street|road|gym|school(?: gates?)?|market|park|train|taxi|office|village|door|supermarket|bingo|mosque|nursery|tv|telly|radio|internet|facebook)(?: \w+)? (?:told|said|says|reckons|was saying|had|was telling|tells|swears|went|got|was)"
    r"|(?:i|we) (?:also )?know (?:of )?(?:someone|somebody|a (?:lady|man|woman|girl|couple|family|person|lad|bloke)|people|loads of people|several people|others) (?:who|that) (?:was|were|had|went|got|has|have|waited|died|nearly|lost)|(?:someone|somebody|people|a (?:lady|man|woman|lad|bloke|family)) (?:that )?(?:i|we) know (?:was|were|had|went|got|has|have|waited|died)"
    r"|(?:my|our) (?:\w+[ -]in[ -]law|cousin|aunt|auntie|aunty|uncle|nephew|niece|great[ -]\w+|ex\S*|lodger|tenant|boss|flatmate|housemate)(?:['\u2019]s \w+)? (?:told|tells|said|says|reckons) (?:me |us )?(?!to\b|it would)(?:that |how |about )?(?:she|he|they|the|it|her|his|when|staff|nobody|no)"
    r"|(?:it|this|that|he|she|they) (?:was|were|has been|is) (?:all over|on|in) (?:the )?(?:local |evening |national )?(?:news|papers?|telly|tv|radio|headlines|facebook|internet|social media)|so (?:he|she|they) (?:says?|said|tells? me|claims?|reckons?)|(?:he|she|they) tells? me(?! (?:to|it['\u2019]?s|about (?:my|the)|i|what|how (?:to|i|my)|when|why|that (?:i|my)))|(?:this|it|that|all this) (?:actually )?(?:happened|was done) to (?:a|my|our|someone|somebody|one of) (?:\w+ )?(?:friends?|neighbours?|mates?|colleagues?|else|cousin|i know|\w+[ -]in[ -]law)|(?:did not|didn['\u2019]?t) happen to me|(?:happened|belongs) to (?:someone|somebody) else"
    r"|(?:it(?:['\u2019]s| is) )?(?:well|widely|common(?:ly)?) known (?:round|around|in|locally|here|that|knowledge)|everyone (?:i know|round here|in (?:the|our) village)|i(?: am|['\u2019]m)? (?:gather|am told|told)(?: that)? (?:the|that the|it|staff|nurses|they)(?! (?:will|would|pressure|reason))|i only know what|it (?:says|said|was) in (?:the )?(?-i:[A-Z][a-z]+)(?: \w+)? that|(?:i|we)(?:['\u2019]ve| have) been (?:reading|hearing) (?:on|in|about|that|how)(?! (?:my|our))|on good authority|(?:folk|folks|people|locals|everyone|everybody|they)(?: all)? (?:round|around) here|(?:the )?whole (?:village|town|street|estate|school|office) (?:is|are|knows?|says?|was)|from what (?:they|people|everyone|everybody|others|folk|friends|neighbours) (?:say|says|said|tell|told|post)|told by (?:other|some|many|several|lots of|a lot of) (?:mums|parents|people|women|men|carers|families|locals|neighbours|friends)|(?:i|we)(?:['\u2019]ve| have) only (?:ever )?heard (?:bad|terrible|awful|horror)|(?:i|we) (?:haven['\u2019]?t|have not|have never|['\u2019]ve never) (?:ever )?(?:been there|set foot)|(?<![^.!?\n])\W{0,3}apparently,? (?:a|some|one|another|several) (?:\w+ )?(?:man|woman|lady|patient|child|baby|person|people|patients|girl|boy|nurse|doctor)|not my (?:own )?(?:story|experience)|i(?: am|['\u2019]m)? (?:only )?(?:writing|posting|sending|telling|doing|typing) this for (?:my|a|our|an) (?:\w+ )?(?:neighbour|friend|colleague|mate|lady|man|cousin|aunt|uncle)"
    r"|(?<![^.!?\n])\W{0,3}heard (?:it['\u2019]?s|that|it is|the|they|this|some|about)(?! (?:news|results|buzzer|nurse))|(?:people|women|men|others|everyone|they|mums|parents|folk)(?: (?:on|at|in|round) (?:the|my|our) \w+)? (?:were|are|was|is|keep|kept) (?:all )?(?:talking|saying|complaining|moaning|telling)(?! to me)(?: about)? (?:how|that|it|the)|(?:somebody|someone)(?: (?:at|in|from|on|down) (?:the |my |our )?\w+)? (?:told|said|says|tells)(?: to)?(?: me| us)?(?! (?:to|they would|he would|she would|i|my)\b)|i (?:understand|hear|heard|know|gather|learnt|learned)(?: this| it| that)? (?:from|through|via) (?:friends|others|other people|people|neighbours|colleagues|family|(?:a|my|our) (?:friend|neighbour|colleague|mate|cousin|aunt|uncle))|according to (?:my|our|a) (?:\w+[ -]in[ -]law|cousin|aunt|auntie|uncle|nephew|niece|mate|pal)"
    r"|(?:i|we)(?: have|['\u2019]ve) (?:never|not) (?:actually |personally |ever )?(?:been (?:there|here|a patient|to (?:this|that|the) (?:hospital|clinic|surgery|place|ward|service))|used (?:it|this|the service|them)|had (?:to use|cause to use|treatment (?:here|there))|visited)|(?:i|we) (?:was not|wasn['\u2019]?t|were not|weren['\u2019]?t) (?:actually |personally |even )?(?:there|present|a patient|in the room)(?! (?:long|for long|very|more than|at the time of))|(?:not|never) (?:been )?(?:a patient|there) myself|not my (?:own )?(?:story|experience)|i(?: am|['\u2019]?m) (?:only )?(?:passing|writing) (?:this )?on (?:behalf of|for) (?:a|an|my|the) (?:\w+ )?(?:friend|neighbour|colleague|lady|man|someone)|(?:on behalf of|writing for|telling this for|posting (?:this )?for) (?:a|an|my|the) (?:\w+ )?(?:friend|neighbour|colleague|elderly neighbour|lady|man|someone)"
    r")(?!\w)",
    re.IGNORECASE,
)
_OWN = compiled(
    r"(?<!\w)(?:i|we)(?:['\u2019](?:ve|d|m)| have| had| was| were| am| did)? (?:(?:just|then|also|first|recently|only|had|have|been|was|never|always|eventually|finally|not|n['\u2019]t|to) ){0,2}"
    r"(?:went|attend(?:ed)?|waited|rang|phoned|called|arrived|saw (?!on|in)|seen (?!on|in)|received|got|referred|admitted|discharged|treated|given|had (?:a|an|my|the|to) (?!friend)|came|needed|visited|spoke|sat|stayed|asked|booked|using|used|felt|feel|collapsed|fell|broke|under|in (?:hospital|a&e|here|there)|on (?:the|this|a) ward|taken|told (?:me|us|to|by (?:the|a|my))|examined|operated|diagnosed|was born|suffer\w*|live with|take|paid)\b"
    r"|(?<!\w)(?:gave|told|treated|asked|helped|saw|listened to|looked after|discharged|rang|called|examined|put|made|kept|left|sent|supported|took) (?:me|us)(?!\w)|(?<!\w)my (?:own )?(?:appointment|operation|treatment|experience|stay|surgery|visit|nurse|doctor|therapist|gp|care|ward|recovery)(?!\w)"
    r"|(?<!\w)my (?:mum|mam|mother|dad|father|son|daughter|wife|husband|partner|nan|gran|grandma|grandad|brother|sister|child|baby|aunt|uncle)(?:['\u2019]s)? (?:was|has|had|went|is|were|appointment|operation|stay|care|treatment|waited|got|received|fell|needed)(?!\w)",
    re.IGNORECASE,
)
_SURELY = compiled(r"never|not|n['\u2019]?t|behalf|hand|hearsay|rumou?r|writing for|posting", re.IGNORECASE)
# "I had heard good things, and it was even better": what was heard is only the way in.
_TURNED_OUT = compiled(
    r"[^.!?\n]{0,60}\b(?:and|but|so) (?:it|they|this|mine|the \w+) (?:was|were|is|are) ", re.IGNORECASE
)
# Somebody else, of whom one would not write as of one's own, and care that they had.
_OTHER = compiled(
    r"(?<![\w-])(?:(?:my|our|a|another|one of my|this|the|some) (?:\w+ ){0,2}?(?:mate|pal|friend|neighbour|neighbor|colleague|workmate|hairdresser|cleaner|cousin|aunt|auntie|uncle|nephew|niece|landlady|landlord|lodger|boss|teacher|vicar|postman|woman|man|lady|lad|lass|chap|fella|guy|barber|girl|bloke|couple|old boy|old lady|pensioner|family)(?:['\u2019]s \w+)?(?: (?:that |who |which )?(?:i|we) \w+(?: \w+){0,4}?(?: with| at| to| from)?)?(?: (?:of mine|from \w+|next door|down the (?:road|street)|up the road|across the road|opposite|in (?:my|our|the) (?:village|street|road|town|office|church|class|team)|at (?:work|church|school|the gym|bingo)|i (?:know|work with)))?|(?:my|our) \w+(?:[ -]in[ -]law)?['\u2019]s (?:mother|father|friend|mate|teacher|boss|neighbour|girlfriend|boyfriend|colleague|nan|mum|dad|husband|wife|boss)) "
    r"(?:was|were|had|has|went|got|lost|waited|died|came|spent|said|says|told|tells|is|broke|fell|gave birth|nearly|ended|collapsed|sat|lay|reckons|swears|thinks|fell)(?!\w)",
    re.IGNORECASE,
)
_CARE = compiled(
    r"(?<!\w)(?:there|ward|hospital|a&e|casualty|doctors?|nurses?|surgery|trolley|operation|bed|discharged|sent (?:\w+ )?home|turned away|turned (?:\w+ )?away|pain|baby|cancer|treated|treatment|appointment|staff|clinic|gp|waited|ambulance|dentist|stroke|scan|midwife|tests?|diagnosed|refused|ignored|corridor|samples?|notes|records|filthy|fed|leg|in there|surgeon|medication|nobody|seen)(?!\w)",
    re.IGNORECASE,
)
_I = compiled(
    r"(?<!\w)(?:me|us|i was|i went|i took|i sat|i saw|with me|we were|we went|we took|we sat|i am (?:her|his) carer|i care for|carers? (?:for|of|to)|caring for|i look(?:ed)? after|i support(?:ed)?|i held|i visited|i stayed|next bed)(?!\w)|(?<!\w)(?:lady|man|woman|girl|patient) (?:opposite|in the (?:next )?(?:bed|bay|room|ward))",
    re.IGNORECASE,
)
_AS_PATIENT = compiled(
    r"(?:my|our|a|another|one of my) .{0,60}\b(?:was|were|had|has been|got|went|waited|died|ended up)\b|(?:people|everyone|everybody|folks?|others|they) ",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")

_MUCH_OWN = 4


def _speaks_of_self(text: str) -> bool:
    return bool(_I.search(re.sub(r"(?i)\b(?:told|tells|telling) (?:me|us)\b", "", text)))


def _of_others(text: str) -> list[tuple[int, int]]:
    """Where a sentence tells of care that somebody else had."""
    found = []
    for sentence in _SENTENCE.finditer(text):
        other = _OTHER.search(sentence[0])
        if other and _CARE.search(sentence[0]):
            found.append((sentence.start() + other.start(), sentence.start() + other.end()))
    return found


def _heard(text: str, of_self: bool) -> list[tuple[int, int]]:
    found = [match.span() for match in _FOUND.finditer(text)]
    if not of_self:
        found = sorted(found + [place for place in _of_others(text) if not touches(place, found)])
    if not found:
        return []
    outside, last = [], 0
    for start, end in found:
        outside.append(text[last:start])
        last = end
    if of_self:
        found = [span for span in found if not _AS_PATIENT.match(text[slice(*span)])]
    own = len(_OWN.findall(" | ".join([*outside, text[last:]])))
    return [
        (start, end)
        for start, end in found
        if (own == 0 and not _TURNED_OUT.match(text, end)) or (own <= 2 and _SURELY.search(text[start:end]))
    ]


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags the words that say a story was only heard or read, unless it also tells what the author lived through."""
    # A long story of one's own needs no closer look: few of these words may stand in what was heard.
    if sum(1 for _ in islice(_OWN.finditer(text), _MUCH_OWN)) == _MUCH_OWN:
        return []
    of_self = _speaks_of_self(text)
    heard = _heard(text, of_self)
    return flags_at(
        heard if of_self else beside(heard, "second_hand", text),
        text,
        field,
        kind="second_hand",
        why="This may be heard or read rather than lived through. A relative or carer who was there counts as first-hand.",
        hint="It looks as if you heard this from somebody else. Stories here are by people who were there.",
    )
