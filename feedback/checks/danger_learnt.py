"""Danger told in ways that no phrase and no rule foresees, by what words and pairs of words weigh together.

The weights stand in `danger_weights.tsv`, with what each mark says for danger now, for danger now or lasting, and for
danger of any kind, over or only spoken of too. `tests/checks/learn_danger.py` learns them from sentences that we wrote
ourselves. They only add to what phrases and cues have found.
"""

from feedback.checks.danger_cue import JUST, LATELY, OLD, POISON, STAFF, TABLETS, WEAPON, Weighed
from feedback.checks.danger_phrases import RECOVERED
from feedback.checks.flags import CONCERN, MENTION, NOW
from feedback.checks.weighing import Scales, asked_more, stretches

SCALES = Scales(
    "danger_weights.tsv",
    (
        (TABLETS, "<tablets>"),
        (POISON, "<poison>"),
        (WEAPON, "<weapon>"),
        (STAFF, "<staff>"),
        (
            r"mum|mam|mom|mother|mummy|dad|daddy|father|husband|hubby|wife|partner|son|daughter|brother|sister|boyfriend|girlfriend|bf|mate|friend|nan|gran|nana|grandma|grandad|uncle|aunt|auntie|lad|lass|girl|boy|"
            r"nephew|niece|grandson|granddaughter|cousin|flatmate|neighbour|ex|stepdad|stepmum",
            "<kin>",
        ),
        (r"he|she", "<he>"),
        (r"him|her", "<him>"),
        (r"myself|himself|herself", "<self>"),
        (r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", "<day>"),
        (r"\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty", "<number>"),
        (r"tonight|today|tomorrow|now", "<soon>"),
        (r"rope|noose|ligature|cord|belt|flex", "<rope>"),
        (r"razors?|scissors", "<blade>"),
        (r"bridge|roof|cliffs?|viaduct|ledge|tracks|railway|platform|flats", "<height>"),
        (r"want|going|will|shall|need|plan|planning|ready|about", "<will>"),
    ),
    reach=2,
)
_NOW_FROM, _RISK_FROM, _ANY_FROM = -60, 0, 40
"""The sums, in hundredths, from which a stretch of words is graded, chosen on real stories: few of those are now."""
_DEARER = 60
"""What is asked of each stretch of a longer text besides, in hundredths for each unit of `asked_more`."""
_OVER = 100
"""What is asked besides where the text tells of something over, or of long ago."""


def weigh(line: str, told_as_past: bool) -> list[Weighed]:
    """The stretches of a plain line that weigh as much as danger, with the grade of each."""
    if not line:
        return []
    words = line.split(" ")
    asked = _DEARER * asked_more(len(words)) + _OVER * bool(RECOVERED.search(line) or OLD.search(line))
    found: list[Weighed] = []
    for start, end, sums in SCALES.weigh(line, stretches(words)):
        grade = _grade(sums, asked)
        if grade in (NOW, CONCERN) and not JUST.search(stretch := line[start:end]):
            over = OLD.search(stretch) or (told_as_past and LATELY.search(stretch))
            grade = MENTION if over else grade
        if grade:
            found.append(Weighed(grade, start, end))
    return found


def _grade(sums: list[int], asked: float) -> str:
    now, risk, of_any = sums
    if now >= _NOW_FROM + asked:
        return NOW
    if risk >= _RISK_FROM + asked:
        return CONCERN
    return MENTION if of_any >= _ANY_FROM + asked else ""
