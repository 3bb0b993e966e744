"""Notices insults and swearing, strong and mild, also where they are masked with stars and figures."""

# Long lists of words are easier to read and to add to as words.
# ruff: noqa: E501, SIM905

import re
from collections.abc import Iterator
from functools import lru_cache

from feedback.checks.flags import Flag, flags_at
from feedback.checks.patterns import compiled

STRONG = "strong"
MILD = "mild"

_STRONG_STEMS = tuple(
    """fuck motherfuck cunt wank twat shit bullshit arsehol asshol bastard bitch dickhead knobhead bellend tosser gobshit fcuk whore slut retard nigg fagg
    paki wog chink tranny gyppo pikey cocksuck shithead scumbag shagg golliwog towelhead raghead nonce pussy dyke""".split()
)
_STRONG_WORDS = frozenset(
    """fuk fuking fukin fck fcking fckin fkn fking fuc fook feck fecking prick pricks dick dicks knob slag slags spastic spaz spacka mong mongs mongol cock cocks
    coon coons poof poofs poofter kike nutter psycho paedo pedo wanka wnkr cnt btch biatch tit tits stfu wtf ffs milf gimp skank slapper arse-hole
    fag fags dago wop kraut gook darkie darky shite shitty shits arsewipe""".split()
)
_MILD_WORDS = frozenset(
    """idiot idiots idiotic moron morons moronic imbecile imbeciles cretin cretins sadist sadists oaf oafs feckless brainless crap crappy bloody damn damned arse arses ass pissed piss bugger buggers sod sods git gits
    numpty numpties muppet muppets dimwit halfwit half-wit nitwit twit clown clowns buffoon buffoons plonker prat prats scum vermin liar liars nazi nazis hitler
    jobsworth jobsworths bollocks hag dumbass jackass pillock berk wally fool fools cowboys parasites dipstick weirdo loony lunatic lunatics nutcase headcase
    effing frigging frickin freaking chav chavs trash airhead bimbo butcher butchers ignoramus scrounger scroungers gormless shyster perv pervert perverts pervy creep creeps goddamn bleeding-heart pig-ignorant""".split()
)
_NOT_INSULTS = frozenset(
    """shiitake shitake pakistan pakistani pakistanis pakistan's pakora retardant retardants retardation niggle niggles niggling niggly niggled wankel chinks slutsky fuchsia
    faggots wogan cocktail shagpile pussycat pussycats chinking dykes shittim whorl""".split()
)
_FIGURES = str.maketrans("01345$@!|+", "oieassaiit")
_TOKEN = re.compile(r"(?<![\w@#$*])[a-z0-9@$!|*#+][a-z0-9@$!|*#+'\u2019-]{1,24}", re.IGNORECASE)
_MASKED = tuple(
    """fuck fucks fucked fucker fuckers fucking fuckin cunt cunts shit shits shitty shite bitch bitches bastard bastards wanker wankers twat twats prick pricks
    arsehole arseholes asshole dickhead dick arse bollocks crap piss pissed bloody whore slut slag bullshit motherfucker retard nigger paki cock""".split()
)
_SPACED = compiled(r"(?<!\w)(?:f[ .\-_*]+u[ .\-_*]+c[ .\-_*]+k|c[ .\-_*]+u[ .\-_*]+n[ .\-_*]+t|s[ .\-_*]+h[ .\-_*]+i[ .\-_*]+t|w[ .\-_*]+a[ .\-_*]+n[ .\-_*]+k(?:[ .\-_*]+e[ .\-_*]+r)?s?|b[ .\-_*]+a[ .\-_*]+s[ .\-_*]+t[ .\-_*]+a[ .\-_*]+r[ .\-_*]+d(?:[ .\-_*]+s)?|t[ .\-_*]+w[ .\-_*]+a[ .\-_*]+t|b[ .\-_*]+i[ .\-_*]+t[ .\-_*]+c[ .\-_*]+h)(?!\w)", re.IGNORECASE)  # fmt: skip
_PHRASES = compiled(
    r"(?<!\w)(?:(?P<strong>piece of (?:shit|filth)|son of a bitch|go to hell|rot in hell|(?:can|should|just|to|all|you|go) (?:all )?(?:f|eff) off|(?:go )?(?:f|eff|screw|stuff) (?:your|them)sel(?:f|ves)|(?:drop|go|should just|should) (?:dead|die|and die)(?= \w{0,3}you|[!.]*$)|kill yourselves|nice (?:tits|arse|ass|bum|rack)|get (?:her|his) kit off|hope (?:you|she|he|they) (?:all )?(?:die|rot|get cancer)|would(?:n['\u2019]t)? (?:i )?(?:shag|bang) (?:her|him)|wants? (?:a )?(?:good )?(?:slap|punch(?:ing)?|kicking))"
    r"|(?P<mild>(?:silly|stupid|fat|old|miserable|lazy|nasty|moody|ignorant|horrible|evil|rude|useless|arrogant|dozy|ugly|thick|vile|spiteful|stuck[ -]up|greedy|dirty|smelly)(?<!years old)(?<!year old) (?:old |little |fat |ignorant )?(?:cow|cows|pig|pigs|bag|bat|hag|witch|woman|man|girl|so and so|sod|git|people|oaf|snob|mare|moo|toad|creature|lump|slob|boy|lot|trout|crone|dragon|animals?|beast|monster|b)(?!\w)|"
    r"(?:fat|ugly|thick|stupid|smelly|ignorant|miserable|moody|dozy)(?:,? (?:fat|lazy|old|stupid|ugly|thick|useless|smelly|ignorant|little|rude))+ (?:nurses?|doctors?|receptionists?|carers?|staff|gp|consultant)|waste of (?:space|oxygen|skin|air)|get stuffed|up yours|kiss my \w+|(?:slimy|poisonous|slippery|ignorant|jumped-up|vile|nasty|odious|smarmy|revolting|repulsive) (?:\w+ )?(?:toad|toads|snake|snakes|creature|weasel|worm|reptile|rat|git|cow|pig|man|woman|individual)|brain[ -]?dead|thick as (?:mince|two short planks|shit|pig ?shit|a (?:brick|plank|post)|bricks|custard|pigs?)|nast(?:y|iest) piece of work|(?:pathetic|poor|sorry|miserable) excuses? (?:for|of) (?:a|an) (?:human|man|woman|doctor|nurse|person|hospital|carer)(?: being)?|(?:dumb|dim|brainless|witless|clueless) (?:staff|nurses?|doctors?|receptionists?|cow|woman|man|people|lot)|two[ -]faced|(?:absolute|complete|total|utter|proper) (?:joke of a (?:doctor|nurse|man|woman|gp)|disgrace of a \w+|clown|animal|animals|monster|witch|cow|imbecile|melt)|evil (?:nurse|doctor|witch|staff|bunch)|bunch of (?:clowns|idiots|cowboys|animals|monkeys|muppets|jokers|amateurs|thieves|liars|crooks)|jumped[ -]up|dr(?:agon)? (?:death|dolittle|evil)|power[ -]mad|little hitlers?|shut (?:up|your (?:face|mouth|gob))|"
    r"(?:smok(?:ing|in['\u2019]?)|well) (?:hot|fit)(?= nurse| doctor| physio| receptionist|[.!,]| and| she| he|$)|(?:she|he|nurse|doctor) (?:is|was) (?:so|dead|bloody|super|very|really) (?:fit|sexy)(?!\w)|(?:sexy|fit|hot|busty|gorgeous looking) (?:nurse|doctor|physio|receptionist|dentist|blonde|brunette)s?|(?:she|he) (?:could|can) (?:treat|examine|nurse|give) me (?:any ?(?:day|time)|a bed bath)|ugly (?:nurse|doctor|cow|face|woman|man)|eye candy|go back to (?:your|their|his|her|where) (?:own )?(?:country|you|they|he|she|came)|(?<=can't )speak (?:proper )?english|learn to speak (?:proper )?english|foreign(?:ers)? (?:doctor|nurse|staff|rubbish)s? (?:who )?(?:can['\u2019]?t|can not|cannot|don['\u2019]?t)))(?!\w)",
    re.IGNORECASE,
)
_OF_ONESELF = compiled(
    r"(?:feel|felt|feeling|look|looked|feels|was|am|i['\u2019]?m|being|been|myself|me|sound|sounded) (?:like |such |a |an |as |the |so |really |very |absolute |complete |right |total |bit |of |they )*$",
    re.IGNORECASE,
)
_I_AM = compiled(
    r"\b(?:i am|i['\u2019]?m|i was|i feel|i felt|feel like|felt like|me feel|being) (?:like |such |just )?(?:a |an )?$|\bmy $",
    re.IGNORECASE,
)
_TITLES = frozenset(["mr", "mrs", "ms", "miss", "dr", "doctor", "nurse", "sister", "professor", "prof"])
_HARMLESS_BEFORE = {
    "prick": (
        "finger",
        "pin",
        "needle",
        "skin",
        "heel",
        "thumb",
        "a",
        "the",
        "scratch",
        "little",
        "small",
        "slight",
        "tiny",
    ),
    "pricks": ("finger", "pin", "needle", "skin", "heel"),
    "cock": ("a", "the", "to"),
    "tit": ("blue", "great", "coal", "a"),
    "tits": ("blue", "great", "coal"),
    "dick": ("whittington",),
    "fool": ("april", "no", "a", "nobody's", "to", "not", "you", "gooseberry", "rhubarb"),
    "butcher": ("the", "my", "local"),
    "knob": ("door", "the", "control", "volume", "turn"),
    "clown": ("the", "hospital", "therapy"),
    "clowns": ("the", "hospital", "therapy"),
    "ass": ("pain", "an", "smart", "kick"),
}
_HARMLESS_AFTER = {
    "bloody": ("stool", "stools", "nose", "discharge", "urine", "mucus", "mary", "dressing", "dressings", "diarrhoea", "sputum", "vomit", "wound", "sheets", "sunday", "mess on", "show", "fluid", "phlegm", "cough", "coughs", "gauze", "swab", "swabs", "cloth", "towel", "towels", "nappy", "clot", "clots", "poo", "wee", "spit", "saliva", "tissue", "tissues", "cotton", "plaster", "gums", "knee", "eye", "hand", "hands", "shirt", "gown", "pad", "pads", "water", "bandage", "bandages"),
    "spastic": ("diplegia", "quadriplegia", "paraparesis", "cerebral", "paraplegia", "hemiplegia", "bladder", "muscles", "gait", "colon", "paralysis"),
    "sod's": ("law",),
    "muppet": ("show", "babies"),
    "dick": ("and", "turpin", "whittington"),
    "cock": ("up", "a", "crow", "robin"),
    "fool": ("me", "you", "us", "them", "proof"),
    "butcher": ("s", "shop"),
    "ass": ("kicking",),
    "trash": ("can", "bin"),
    "scum": ("on", "in", "from", "round"),
}  # fmt: skip


@lru_cache(maxsize=20_000)
def _grade(typed: str) -> str:
    """The grade of one word as typed; empty for none."""
    word = typed.lower().replace("\u2019", "'").strip("'-")
    bare = word.rstrip("!|+")
    for shape in {bare, bare.translate(_FIGURES), re.sub(r"(.)\1{2,}", r"\1", bare.translate(_FIGURES))}:
        plain = shape.removesuffix("'s")
        if plain in _NOT_INSULTS:
            continue
        if plain in _STRONG_WORDS or plain.startswith(_STRONG_STEMS):
            return STRONG
        if plain in _MILD_WORDS:
            return MILD
    if ("*" in word or "#" in word) and word[0].isalpha() and sum(map(str.isalpha, word)) > 1:
        shaped = compiled(
            re.sub(r"[*#]+", lambda stars: f"[a-z]{{1,{len(stars[0]) + 1}}}", re.sub(r"[^a-z*#]", "", word))
        )
        if any(shaped.fullmatch(plain) for plain in _MASKED) and sum(map(str.isalpha, word)) < len(word):
            return STRONG
    return ""


def _harmless(text: str, start: int, end: int) -> bool:
    """Whether the words beside it take the sting out: "a finger prick", "bloody stools", "I felt an idiot"."""
    word = text[start:end].lower().rstrip("!")
    before = re.findall(r"[\w'\u2019]+", text[max(0, start - 30) : start].lower())
    after = re.findall(r"[\w'\u2019]+", text[end : end + 30].lower())
    if before and before[-1] in _HARMLESS_BEFORE.get(word, ()):
        return True
    if after and after[0] in _HARMLESS_AFTER.get(word, ()):
        return True
    if word == "dick" and text[start].isupper():
        return True
    if text[start].isupper() and before and before[-1] in _TITLES:
        return True
    return (
        word in _MILD_WORDS
        and bool(_OF_ONESELF.search(text[max(0, start - 40) : start]))
        and word not in {"damn", "damned", "scum"}
    )


# Three stars and no more: "S******" is a name that somebody took out.
_BEAST = compiled(
    r"(?<!\w)(?:animals?|monsters?|snakes?|leech(?:es)?|vultures?|cockroach(?:es)?|swine|rats?)(?!\w)(?! (?:and bird|lovers?|assisted|ward|therapy|in\b|on\b))",
    re.IGNORECASE,
)
_IS = compiled(
    r"\b(?:is|are|was|were|you)(?: an?)?(?: (?:absolute|complete|total|utter|real|right|evil|vicious))* $",
    re.IGNORECASE,
)
_INITIAL = compiled(r"(?<![\w*])[fcFC]\*{3}(?:ing|ed|ers?|s)?(?![\w*])")


def spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Where insults stand, with their grade, in order and never overlapping."""
    found = [
        (match.start(), match.start() + len(match[0].rstrip("!|+'\u2019-")), grade)
        for match in _TOKEN.finditer(text)
        if (grade := _grade(match[0])) and not _harmless(text, match.start(), match.end())
    ]
    found += [
        (*match.span(), MILD)
        for match in _BEAST.finditer(text)
        if _IS.search(text[max(0, match.start() - 30) : match.start()])
    ]
    found += [(*match.span(), STRONG) for pattern in (_SPACED, _INITIAL) for match in pattern.finditer(text)]
    found += [
        (*match.span(), STRONG if match["strong"] else MILD)
        for match in _PHRASES.finditer(text)
        if match["strong"] or not _I_AM.search(text[max(0, match.start() - 40) : match.start()])
    ]
    end_of_last = 0
    for start, end, grade in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= end_of_last and end > start:
            yield start, end, grade
            end_of_last = end


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags insults and swearing."""
    return [
        flag
        for start, end, grade in spans(text)
        for flag in flags_at(
            [(start, end)],
            text,
            field,
            kind="insult",
            grade=grade,
            why="This is strong language or an insult. It goes, or stars take the place of its letters."
            if grade == STRONG
            else "This is mild swearing or a mild insult. It may stay if it hurts nobody who can be recognised.",
            hint="Strong words about people may be taken out before your story is published. What happened says more.",
        )
    ]
