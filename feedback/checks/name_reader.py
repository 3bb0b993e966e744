"""Reads a text word by word for people's names.

The words around a name say more than any list: a title or job before it, "called", a relative, thanks, what a person
does after it. A list of first names finds those that nothing announces.
"""

# Patterns and lists of words read worse when each line of them is broken.
# ruff: noqa: E501, PLR0911

import re
from dataclasses import dataclass

from feedback.checks import name_company as company
from feedback.checks.first_names import ALSO_WORDS, CAPITAL_NAMES, FIRST_NAMES
from feedback.checks.not_names import FAMOUS, NOT_NAMES, PLACE_WORDS

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019\u02bc-][^\W\d_]+)*")
_LIKE_PLACE = re.compile(r"(?:ton|ham|field|shire|ford|worth|borough|bury|bridge|stead|thorpe|mouth|chester|caster|minster|pool|hurst|gate|burgh|wick|wich|by|dale)$")  # fmt: skip
_LISTED = FIRST_NAMES | CAPITAL_NAMES | ALSO_WORDS
_ANNOUNCE = company.ABBREVIATED | company.JOBS
_ENOUGH = 300  # names in one text: more is a paste


@dataclass(frozen=True)
class Token:
    """One word with its place, and how it stands there."""

    text: str
    low: str
    start: int
    end: int
    gap: str
    """What stands between it and the word before."""

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def opens(self) -> bool:
        """Whether it begins a sentence, where anything has a capital."""
        return (
            not self.gap
            or any(mark in self.gap for mark in '.!?\n:\u2022*"\u201c')
            or self.gap.strip() in {"-", "\u2013"}
        )


def _tokens(text: str) -> list[Token]:
    tokens: list[Token] = []
    last = 0
    for match in _WORD.finditer(text):
        word = match[0].replace("\u2019", "'").replace("\u02bc", "'")
        end = match.end()
        if word.endswith(("'s", "'S")) and len(word) > 3:
            word, end = word[:-2], end - 2
        tokens.append(Token(word, word.lower(), match.start(), end, text[last : match.start()]))
        last = match.end()
    return tokens


class Reader:
    """One text read word by word for names."""

    def __init__(self, text: str):
        self.text = text
        self.tokens = _tokens(text)
        letters = sum(token.text.isupper() and len(token.text) > 1 for token in self.tokens)
        self.shouted = letters * 2 > len(self.tokens) and letters > 2
        self.taken: set[int] = set()

    def at(self, index: int) -> Token | None:
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def low(self, index: int) -> str:
        token = self.at(index)
        return token.low if token else ""

    def joined(self, index: int) -> bool:
        """Whether this word follows the one before with nothing but space, or the point of "Dr."."""
        token = self.at(index)
        return token is not None and token.gap.strip(" \t\u00a0.") == "" and token.gap != "" and "\n" not in token.gap

    def spaced(self, index: int) -> bool:
        token = self.at(index)
        return token is not None and token.gap.strip(" \t\u00a0") == "" and token.gap != ""

    def names_a_place(self, index: int) -> bool:
        """Whether the capitals that follow end in "Ward", "House" or the like, or a saint stands before."""
        if self.low(index - 1) in company.SAINTS and (self.spaced(index) or self.joined(index)):
            return True
        if f"{self.low(index)} {self.low(index + 1)}" in FAMOUS or f"{self.low(index - 1)} {self.low(index)}" in FAMOUS:
            return True
        for after in range(index + 1, index + 5):
            token = self.at(after)
            if token is None or not (self.spaced(after) or self.joined(after)):
                return False
            if token.low in PLACE_WORDS and (token.is_capital or after == index + 1):
                return True
            if not token.is_capital and token.low not in {"and", "of"}:
                return False
        return False

    def unlisted(self, index: int) -> bool:
        """Whether this is a word with a capital that no list knows, as surnames are."""
        token = self.at(index)
        if token is None or not token.is_capital or len(token.text) < 2:
            return False
        plain = token.low
        return (
            plain not in NOT_NAMES
            and plain.rstrip("s") not in NOT_NAMES
            and plain.split("'")[0] not in NOT_NAMES
            and plain.split("-")[0] not in NOT_NAMES
            and not (token.text.isupper() and len(token.text) < 5)
        )

    def is_first(self, index: int) -> bool:
        low = self.low(index)
        return low in FIRST_NAMES or (
            "-" in low and all(part in FIRST_NAMES or part in CAPITAL_NAMES for part in low.split("-"))
        )

    def any_list(self, index: int) -> bool:
        low = self.low(index)
        return self.is_first(index) or low in CAPITAL_NAMES or low in ALSO_WORDS

    def shows_person(self, index: int) -> bool:
        """Whether the words beside it speak of a person."""
        before, after = self.low(index - 1), self.low(index + 1)
        follows = self.spaced(index)
        if follows and (before in company.JOBS or before in company.RELATIVES or before in company.CALLED):
            return True
        if before in company.BEFORE_PLACE or (follows and before in company.ARTICLES):
            return False
        if after in company.DOES and self.spaced(index + 1):
            return True
        if follows and before in company.BEFORE_PERSON:
            return True
        token, following = self.at(index), self.at(index + 1)
        if token and self.text[token.end : token.end + 2] in {"'s", "\u2019s"}:
            return True
        return bool(following and "," in following.gap and after in {"my", "our", "the", "who", "a"})

    def found(self) -> list[tuple[int, int]]:
        """Where the names stand, as first and last word."""
        names: list[tuple[int, int]] = []
        index = 0
        while index < len(self.tokens) and len(names) < _ENOUGH:
            length = self._name_at(index) if self._may_be_name(index) else 0
            if length:
                names.append((index, index + length - 1))
                self.taken.update(range(index, index + length))
            index += max(1, length)
        return names

    def _may_be_name(self, index: int) -> bool:
        """A quick look that leaves out the small words without a title before them, which most words are."""
        token = self.tokens[index]
        return token.is_capital or token.low in _LISTED or "-" in token.low or self.low(index - 1) in _ANNOUNCE

    def _name_at(self, index: int) -> int:
        """How many words the name is that begins here; 0 for none."""
        rules = (self._after_title, self._listed, self._unlisted_person, self._in_apposition, self._beside_name)
        return self._whole(index) if any(rule(index) for rule in rules) else 0

    def _after_title(self, index: int) -> bool:
        token, before = self.at(index), self.low(index - 1)
        if token is None or not self.joined(index):
            return False
        initial = len(token.text) == 1 and token.is_capital and token.low != "i"
        if before in company.ABBREVIATED and (self.spaced(index) or "." in token.gap):
            title = self.tokens[index - 1]
            if before == "ms" and (title.text in {"MS", "ms"}):
                return self.is_first(index)
            if before == "drs" and not token.is_capital:
                return False
            if token.text.isupper() and 1 < len(token.text) < 4 and not self.shouted and not self.is_first(index):
                return False
            known = token.low in NOT_NAMES and not self.any_list(index)
            return initial or (
                not known
                and len(token.text) > 1
                and not self.names_a_place(index)
                and (token.is_capital or token.low not in company.DOES)
            )
        if before in company.JOBS and self.spaced(index):
            if (
                self.low(index - 2) in company.RELATIVES | {"my"}
                and before in {"sister", "father"}
                and not self.any_list(index)
            ):
                return False
            if self.is_first(index):
                return not self.names_a_place(index)
            if token.low in ALSO_WORDS or token.low in CAPITAL_NAMES:
                modal = token.low in {"will", "may", "can"} and not token.is_capital
                singular = not before.endswith("s") or before in {"miss"}
                return (
                    (
                        token.is_capital
                        or (before in company.TITLES and not modal and self.low(index + 1) in company.DOES)
                    )
                    and singular
                    and not self.names_a_place(index)
                )
            if before in company.TITLES or before in {
                "midwife",
                "receptionist",
                "physio",
                "carer",
                "dentist",
                "therapist",
                "consultant",
            }:
                return (self.unlisted(index) and not self.shouted and not self.names_a_place(index)) or (
                    initial and before in {"nurse", "sister", "doctor", "miss", "matron"}
                )
        return False

    def _listed(self, index: int) -> bool:
        token = self.at(index)
        if token is None or not self.any_list(index) or self.names_a_place(index):
            return False
        capital = token.is_capital and not self.shouted
        low = token.low
        if self.is_first(index):
            if self.low(index - 1) in {"the", "a", "an"} and self.spaced(index):
                return False
            return capital or len(low) > 3 or self.shows_person(index)
        if self.low(index - 1) in company.CALLED | company.RELATIVES and self.spaced(index):
            return capital or (low in CAPITAL_NAMES and self.low(index - 1) in company.CALLED)
        if low in CAPITAL_NAMES:
            if not token.is_capital or self.shouted:
                return self.low(index - 1) in company.CALLED and self.low(index - 2) in company.JOBS
            if self.low(index - 1) in company.BEFORE_PLACE or (
                self.low(index - 1) in company.ARTICLES and self.spaced(index)
            ):
                return False
            return (
                not token.opens
                or self.shows_person(index)
                or self.low(index + 1) in {"", "and", "from", "on", "at", "in"}
            )
        if not capital:
            return False
        if low in company.MONTHLY and (
            self.low(index - 1)
            in {"last", "next", "this", "since", "until", "from", "by", "early", "late", "mid", "to", "and", "during"}
            or any(c.isdigit() for c in self.text[max(0, token.start - 4) : token.end + 5])
        ):
            return False
        if token.opens:
            return self._opens_as_person(index)
        if self.unlisted(index + 1) and self.spaced(index + 1) and not self.names_a_place(index):
            return self.low(index - 1) not in company.BEFORE_PLACE | company.ARTICLES
        return self.shows_person(index)

    def _opens_as_person(self, index: int) -> bool:
        """For "Joy was lovely" and "May was great", but not "Hope was lost", "Will I" or "Art has helped"."""
        ending = self.text[self.tokens[index].end : self.tokens[index].end + 80]
        return bool(
            re.match(
                r"\W{1,3}(?:(?:was|is|has been) (?:so |very |really |just |absolutely |extremely |always |such )*(?:lovely|kind|rude|brilliant|amazing|wonderful|fantastic|helpful|patient|professional|caring|friendly|great|superb|horrible|dismissive|abrupt|attentive|an? (?:\w+ ){0,2}?(?:nurse|doctor|person|star|angel|lady|man|woman|gem))|"
                r"(?:listened|explained|rang me|phoned me|told me|asked me|made me|gave me|treated|looked after|took (?:my|the time|me)|went above|did not listen|didn't|never|who|and (?:her|his|their) team|(?:from|on|at|in) (?:the )?(?:reception|front desk|desk|ward|pharmacy|transport|clinic|a&e|x-?ray|nights|days|team|physio|maternity|theatre)|(?:was|is) (?:my|our|the) (?:\w+ )?(?:nurse|doctor|therapist|midwife|physio|carer|worker|consultant|dentist|driver|visitor)|(?:my|our) (?:\w+ ){0,2}?(?:visitor|nurse|officer|coordinator|manager|surgeon|dentist|driver|gp|cpn)|(?:the|my|our) (?:nurse|doctor|therapist|receptionist|midwife|physio|carer|worker|consultant)))\b",
                ending,
            )
        )

    def _unlisted_person(self, index: int) -> bool:
        """A name that no list holds, where the words around it leave no doubt."""
        token = self.at(index)
        if token is None or not self.unlisted(index) or token.opens or self.shouted or self.names_a_place(index):
            return False
        before = self.low(index - 1)
        if before in company.CALLED and self.spaced(index):
            return self.low(index - 2) in company.JOBS or self.low(index - 3) in company.JOBS or before == "name"
        if (
            before in company.RELATIVES
            and self.low(index - 2) in {"my", "our", "his", "her", "their"}
            and self.spaced(index)
        ):
            return True
        if _LIKE_PLACE.search(token.low):
            return False
        after = self.low(index + 1)
        personal = after in {"who", "listened", "explained", "helped", "rang", "phoned", "told", "and"} and (
            after != "and" or self.low(index + 2) in {"her", "his"}
        )
        if (
            before in {"by", "with", "thank", "thanks", "to", "saw", "met", "and", "spoke"}
            and self.spaced(index)
            and personal
        ):
            return True
        if after == "the" and self.low(index + 2) in company.JOBS and before in {"by", "with", "saw", "met", "to"}:
            return True
        thanked = before in {"thank", "thanks", "thankyou"} or (
            before in {"to", "you"} and self.low(index - 2) in {"thanks", "thank", "grateful"}
        )
        return thanked and self.spaced(index) and before != "you"

    def _in_apposition(self, index: int) -> bool:
        """For "the assistant on the ward, Bernie, sat with me" and "Bernie, the healthcare assistant, sat with me"."""
        token, following = self.at(index), self.at(index + 1)
        if token is None or following is None or not token.is_capital or self.shouted or "," not in following.gap:
            return False
        if not (self.unlisted(index) or self.any_list(index)) or self.names_a_place(index):
            return False
        if token.gap.strip() == ",":
            near = [self.low(before) for before in range(index - 1, max(-1, index - 7), -1)]
            job = next((place for place, word in enumerate(near) if word in company.JOBS), None)
            return job is not None and any(word in {"the", "my", "our"} for word in near[job:])
        if token.low.endswith("ly") or self.low(index - 1) in company.BEFORE_PLACE:
            return False
        job_follows = any(self.low(after) in company.JOBS for after in range(index + 2, index + 5))
        return self.low(index + 1) in {"the", "my", "our", "a"} and job_follows

    def _beside_name(self, index: int) -> bool:
        """One more in a list of names: "Gemma, Roanne and Keri"."""
        token = self.at(index)
        if (
            token is None
            or not (self.unlisted(index) or (self.any_list(index) and token.is_capital))
            or self.names_a_place(index)
        ):
            return False
        if token.gap.strip() in {",", "&", "/"} and index - 1 in self.taken:
            return not token.opens
        return (
            self.low(index - 1) in {"and"}
            and index - 2 in self.taken
            and self.spaced(index)
            and self.spaced(index - 1)
            and self.low(index + 1) not in {"team", "co"}
        )

    def _whole(self, index: int) -> int:
        """The length of the name with initials, particles and surname."""
        length = 1
        while length < 4:
            token = self.at(index + length)
            if token is None or not self.joined(index + length):
                break
            point = "." in token.gap
            earlier = self.tokens[index + length - 1]
            if point and len(earlier.text) > 1:
                break
            particle = token.low in {
                "de",
                "da",
                "van",
                "von",
                "al",
                "el",
                "bin",
                "mc",
                "mac",
                "o",
                "del",
                "der",
                "ul",
            } and self.unlisted(index + length + 1)
            initial = (
                len(token.text) == 1
                and token.is_capital
                and token.low not in {"i", "a"}
                and bool(self.at(index + length + 1))
                and self.unlisted(index + length + 1)
            )
            surname = self.unlisted(index + length) or (
                self.any_list(index + length) and token.is_capital and token.low not in company.MONTHLY
            )
            if self.shouted:
                surname = len(earlier.text) == 1
            if not (particle or initial or surname):
                break
            length += 1
        return length
