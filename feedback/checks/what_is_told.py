"""What a text tells, in words that no pattern foresees: by what its words and pairs of words weigh together.

The weights stand in `told_weights.tsv`. `tests/checks/learn_told.py` learns them from texts that we wrote ourselves.
They only add to what patterns have found.
"""

from functools import lru_cache

from feedback.checks import plain_words
from feedback.checks.danger_cue import STAFF, TABLETS
from feedback.checks.flags import touches
from feedback.checks.weighing import Scales, asked_more, is_short, stretches, whole

KINDS = ("allegation", "complaint", "not_experience", "second_hand", "identifying")
SCALES = Scales(
    "told_weights.tsv",
    (
        (
            r"mum|mam|mom|mother|mummy|dad|daddy|father|husband|hubby|wife|partner|son|daughter|brother|sister|boyfriend|"
            r"girlfriend|nan|gran|nana|grandma|grandad|lad|lass|girl|boy|grandson|granddaughter|stepdad|stepmum|child|baby|"
            r"toddler",
            "<own>",
        ),
        (
            r"mates?|friends?|pals?|neighbou?rs?|colleagues?|workmates?|cousins?|aunt|auntie|uncle|nephew|niece|flatmate|"
            r"housemate|boss|lodger|landlord|landlady|hairdresser|barber|postman|vicar|butcher|cleaner|gardener|plumber|"
            r"milkman|taxi|cabbie|driver|acquaintance|lady|bloke|chap|fella|woman|man|guy|gentleman|couple",
            "<others>",
        ),
        (
            r"facebook|fb|twitter|tiktok|instagram|whatsapp|google|reddit|mumsnet|online|internet|papers?|newspaper|"
            r"gazette|mercury|telegraph|mail|sun|mirror|news|telly|tv|radio|podcast|forum|reviews|headlines?|article|"
            r"thread|documentary|panorama",
            "<news>",
        ),
        (TABLETS, "<tablets>"),
        (STAFF, "<staff>"),
        (r"he|she", "<he>"),
        (r"him|her", "<him>"),
        (r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?", "<day>"),
        (
            r"january|february|march|april|june|july|august|september|october|november|december|christmas|easter|boxing|"
            r"summer|spring|autumn|winter",
            "<month>",
        ),
        (
            r"\d+(?:st|nd|rd|th)?|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|hundred",
            "<number>",
        ),
        (r"tonight|today|tomorrow|now", "<soon>"),
    ),
)
_FROM = -125
"""The sum, in hundredths, from which words are marked, chosen on real stories: few of those are marked."""
_DEARER = 50
"""What is asked of each stretch of a longer text besides, in hundredths for each unit of `asked_more`."""
WHOLE = "not_experience"
"""What a text is as a whole: one sentence tells nothing of it."""


def beside(found: list[tuple[int, int]], kind: str, text: str) -> list[tuple[int, int]]:
    """The places that were found in a text, and those that weigh enough, where they touch none of these, in order.

    Of those that touch each other the shortest: it says most about why.
    """
    places = list(found)
    for place in sorted(_weighed(text)[kind], key=lambda place: place[1] - place[0]):
        if not touches(place, places):
            places.append(place)
    return sorted(places)


@lru_cache(maxsize=16)
def _weighed(text: str) -> dict[str, tuple[tuple[int, int], ...]]:
    """The places in a text that weigh enough, for each kind: five checks ask for the same text one after another."""
    plain = plain_words.read(text)
    found: dict[str, list[tuple[int, int]]] = {kind: [] for kind in KINDS}
    if plain.line:
        words = plain.line.split(" ")
        asked = _DEARER * asked_more(len(words))
        weighed = list(SCALES.weigh(plain.line, list(dict.fromkeys([whole(words), *stretches(words)]))))
        _, end, sums = weighed[0]
        if sums[KINDS.index(WHOLE)] >= _FROM:
            found[WHOLE].append(plain.span(0, end))
        for start, end, sums in weighed if is_short(words) else weighed[1:]:
            for kind, said in zip(KINDS, sums, strict=True):
                if kind != WHOLE and said >= _FROM + asked:
                    found[kind].append(plain.span(start, end))
    return {kind: tuple(places) for kind, places in found.items()}
