"""Reads a text word by word for people's names.

The words around a name say more than any list: a title or job before it, "called", a relative, thanks, what a person
does after it. A list of first names finds those that nothing announces.
"""

# One return for each rule reads best.
# ruff: noqa: PLR0911

from collections.abc import Callable

from feedback.checks import name_company as company
from feedback.checks import name_predicates as predicates
from feedback.checks.first_names import ALSO_WORDS, CAPITAL_NAMES, FIRST_NAMES
from feedback.checks.name_titles import Titled
from feedback.checks.name_words import LISTED, near_name
from feedback.checks.not_names import NOT_NAMES
from feedback.checks.surnames import SURNAMES

_ANNOUNCE = company.ABBREVIATED | company.JOBS | company.CALLED
_JOBS_AND_KIN = company.JOBS | company.RELATIVES
_ENOUGH = 300  # names in one text: more is a paste


class Reader(Titled):
    """One text read word by word for names."""

    def __init__(self, text: str):
        super().__init__(text)
        self.taken: set[int] = set()
        self.known: set[str] = set()

    def found(self) -> list[tuple[int, int]]:
        """Where the names stand, as first and last word."""
        rules = (
            self.after_title,
            self._listed,
            self._unlisted_person,
            self._in_apposition,
            self._begins_as_person,
            self._beside_name,
        )
        names = self._read_through(lambda index: self._may_be_name(index) and any(rule(index) for rule in rules))
        self.known = {
            low
            for first, last in names
            for index in range(first, last + 1)
            if len(low := self.low(index)) > 2 and low not in NOT_NAMES and low not in company.PARTICLES
        }
        return sorted(names + self._read_through(self._known)) if self.known else names

    def _read_through(self, is_name: Callable[[int], bool]) -> list[tuple[int, int]]:
        names: list[tuple[int, int]] = []
        index = 0
        while index < len(self.tokens) and len(names) < _ENOUGH:
            length = 0
            if index not in self.taken and is_name(index):
                length = self._whole(index)
                names.append((index, index + length - 1))
                self.taken.update(range(index, index + length))
            index += max(1, length)
        return names

    def _may_be_name(self, index: int) -> bool:
        """A quick look that leaves out the small words without a title before them, which most words are."""
        token = self.tokens[index]
        return token.is_capital or token.low in LISTED or "-" in token.low or self.low(index - 1) in _ANNOUNCE

    def _known(self, index: int) -> bool:
        """Whether this is a name that the text has told already, or tells further on."""
        token = self.tokens[index]
        if token.low not in self.known or self.names_a_place(index):
            return False
        if self.low(index - 1) in company.ARTICLES | company.SAINTS and self.spaced(index):
            return False
        if not token.is_capital:
            return token.low not in LISTED and len(token.low) > 3 and self.shows_person(index)
        return not token.opens or token.low not in ALSO_WORDS or self._opens_as_person(index)

    def _listed(self, index: int) -> bool:
        token = self.tokens[index]
        if not self.any_list(index) or self.names_a_place(index):
            return False
        before, spaced = self.low(index - 1), self.spaced(index)
        if self.is_first(index):
            return self._first_name(index, before)
        if before in company.CALLED | company.RELATIVES and spaced:
            return (token.is_capital and not token.shouted) or (token.low in CAPITAL_NAMES and before in company.CALLED)
        if not token.is_capital or token.shouted:
            return self._small_but_person(index)
        if token.text.isupper() and len(token.text) > 2:
            return self.low(index - 1) != "without" and self.shows_person(index)
        if token.low in company.MONTHLY and self._is_month(index):
            return False
        if token.opens:
            return self._opens_as_person(index)
        if before in company.BEFORE_PLACE or (before in company.ARTICLES and spaced):
            return False
        if token.low in CAPITAL_NAMES:
            return True
        if self.unlisted(index + 1) and self.spaced(index + 1):
            return True
        return self.shows_person(index)

    def _first_name(self, index: int, before: str) -> bool:
        token = self.tokens[index]
        spaced = self.spaced(index)
        if before in {"the", "a", "an"} and spaced:
            return False
        following = self.at(index + 1)
        if before in {"at", "in", "to", "near", "into"} and following and self.spaced(index + 1):
            capitals = following.is_capital and not following.shouted and self.text[token.end] == " "
            if capitals and before != "to" and self.low(index - 2) not in company.DONE_AT:
                return False
        if token.is_capital and not token.shouted:
            return True
        return (len(token.low) > 3 and token.low in FIRST_NAMES) or self.shows_person(index)

    def _small_but_person(self, index: int) -> bool:
        """A name that is also a word, in small letters or among capitals: only where little doubt is left."""
        low = self.low(index)
        if low not in CAPITAL_NAMES:
            return False
        before, earlier = self.low(index - 1), self.low(index - 2)
        if before in company.CALLED and earlier in company.JOBS:
            return True
        thanked = before in {"thank", "thanks"} or (before == "you" and earlier == "thank")
        return (
            len(low) > 2
            and (thanked or before in {"by", "to", "with", "and"} or self.tokens[index].opens)
            and (self.low(index + 1) == "who" or (self.low(index + 1), self.low(index + 2)) in company.POSTED)
        )

    def _is_month(self, index: int) -> bool:
        token = self.tokens[index]
        return self.low(index - 1) in company.BEFORE_MONTH or any(
            letter.isdigit() for letter in self.text[max(0, token.start - 4) : token.end + 5]
        )

    def _opens_as_person(self, index: int) -> bool:
        """For "Joy was lovely" and "May was great", but not "Hope was lost", "Will I" or "Art has helped"."""
        token = self.tokens[index]
        ending = self.text[token.end : token.end + 90]
        if predicates.OF_A_PERSON.match(ending):
            return True
        following = self.at(index + 1)
        if following is None:
            return token.low in CAPITAL_NAMES
        if following.low == "and" and self.spaced(index + 1):
            other = self.at(index + 2)
            return bool(other and other.is_capital and (self.is_first(index + 2) or other.low in CAPITAL_NAMES))
        if "," in following.gap and following.is_capital and self.is_first(index + 1):
            return True
        if (self.unlisted(index + 1) or self.surname(index + 1)) and self.spaced(index + 1) and following.is_capital:
            return self.low(index + 2) in company.DOES or (self.surname(index + 1) and token.low in CAPITAL_NAMES)
        if token.low in company.ABSTRACT:
            return False
        return bool(predicates.OF_A_CONCRETE_NAME.match(ending)) or (
            token.low in CAPITAL_NAMES and self.shows_person(index)
        )

    def _unlisted_person(self, index: int) -> bool:
        """A name that no list holds, where the words around it leave no doubt."""
        token = self.tokens[index]
        if not self.unlisted(index) or token.opens or token.shouted or self.names_a_place(index):
            return self._called_in_small_letters(index)
        if self._is_family(index):
            return True
        before, earlier = self.low(index - 1), self.low(index - 2)
        spaced = self.spaced(index)
        if before in company.CALLED and spaced:
            return earlier in company.JOBS or self.low(index - 3) in company.JOBS or before == "name"
        if before in company.RELATIVES and earlier in {"my", "our", "his", "her", "their"} and spaced:
            return True
        if not self.like_name(index):
            return False
        after = self.low(index + 1)
        near = near_name(token.low)
        if near and spaced and before not in company.BEFORE_PLACE | company.ARTICLES and self.shows_person(index):
            return True
        personal = after in {"who", "listened", "explained", "helped", "rang", "phoned", "told"} or (
            after == "and" and self.low(index + 2) in {"her", "his"}
        )
        if before in {"by", "with", "thank", "thanks", "to", "saw", "met", "and", "spoke", "for", "from"} and spaced:
            if personal or (after == "the" and self.low(index + 2) in company.JOBS):
                return True
            following = self.at(index + 1)
            alone = following is None or not following.is_capital or not self.spaced(index + 1)
            if alone and (earlier, before) in company.DEALT_WITH:
                return True
        thanked = before in {"thank", "thanks", "thankyou"} or (
            before in {"to", "you"} and earlier in {"thanks", "thank", "grateful"}
        )
        return thanked and spaced and before != "you"

    def _is_family(self, index: int) -> bool:
        """For "the Smiths"."""
        low, following = self.low(index), self.at(index + 1)
        return (
            self.low(index - 1) == "the"
            and low.endswith("s")
            and low.removesuffix("s").removesuffix("e") in SURNAMES
            and not (following and following.is_capital and self.spaced(index + 1))
        )

    def _called_in_small_letters(self, index: int) -> bool:
        """For "a nurse called tarnia"; not "the nurse called back"."""
        token = self.tokens[index]
        if token.is_capital or self.low(index - 1) not in {"called", "named"} or not self.spaced(index):
            return False
        return (
            self.low(index - 2) in company.JOBS
            and self.low(index - 3) in {"a", "an", "lovely", "kind", "young"}
            and len(token.low) > 2
            and token.low not in NOT_NAMES
            and token.low not in company.DOES
        )

    def _in_apposition(self, index: int) -> bool:
        """For "the assistant on the ward, Bernie, sat with me" and "Bernie, the healthcare assistant, sat with me"."""
        token, following = self.at(index), self.at(index + 1)
        if token is None or following is None or not token.is_capital or token.shouted or "," not in following.gap:
            return False
        if not (self.unlisted(index) or self.any_list(index)) or self.names_a_place(index):
            return False
        if token.gap.strip() == ",":
            near = [self.low(before) for before in range(index - 1, max(-1, index - 7), -1)]
            job = next((place for place, word in enumerate(near) if word in _JOBS_AND_KIN), None)
            return job is not None and any(word in {"the", "my", "our", "a"} for word in near[job:])
        if token.low.endswith("ly") or self.low(index - 1) in company.BEFORE_PLACE:
            return False
        job_follows = any(self.low(after) in company.JOBS for after in range(index + 2, index + 5))
        return self.low(index + 1) in {"the", "my", "our", "a"} and job_follows

    def _begins_as_person(self, index: int) -> bool:
        """An unknown word at a sentence's start that does what people do: "Oyelaran explained it all"."""
        token = self.tokens[index]
        if (
            not token.opens
            or token.shouted
            or token.low in LISTED
            or not self.like_name(index)
            or self.names_a_place(index)
        ):
            return False
        following = self.at(index + 1)
        if following is None:
            return False
        if following.low == "and" and self.spaced(index + 1):
            other = self.at(index + 2)
            return bool(other and other.is_capital and self.is_first(index + 2))
        ending = self.text[token.end : token.end + 90]
        if predicates.OF_NO_KNOWN_NAME.match(ending):
            return True
        return near_name(token.low) and bool(
            predicates.OF_A_PERSON.match(ending)
            or predicates.OF_A_CONCRETE_NAME.match(ending)
            or following.low in company.DOES
        )

    def _beside_name(self, index: int) -> bool:
        """One more in a list of names: "Gemma, Roanne and Keri"."""
        token = self.tokens[index]
        if not (self.unlisted(index) or (self.any_list(index) and token.is_capital)) or self.names_a_place(index):
            return self._small_beside_name(index)
        if token.gap.strip() in {",", "&", "/", "+"} and index - 1 in self.taken:
            return not token.opens
        return self._after_and(index) and self.low(index + 1) not in {"team", "co"}

    def _after_and(self, index: int) -> bool:
        return (
            self.low(index - 1) == "and"
            and index - 2 in self.taken
            and self.spaced(index)
            and self.tokens[index - 1].gap.strip() in {"", ","}
        )

    def _small_beside_name(self, index: int) -> bool:
        low = self.low(index)
        return low in CAPITAL_NAMES and len(low) > 2 and self._after_and(index) and self.low(index + 1) not in {"of"}

    def _whole(self, index: int) -> int:
        """The length of the name with initials, particles and surname."""
        length = 1
        while length < 4 and self._goes_on(index + length):
            length += 1
        return length

    def _goes_on(self, index: int) -> bool:
        token, earlier = self.at(index), self.tokens[index - 1]
        if token is None or not self.joined(index) or ("." in token.gap and len(earlier.text) > 1):
            return False
        if token.low in company.PARTICLES and self.unlisted(index + 1):
            return True
        if len(token.text) == 1:
            return token.is_capital and (token.low not in {"i", "a"} or self.unlisted(index + 1))
        if token.shouted:
            return len(earlier.text) == 1 or (self.surname(index) and self.is_first(index - 1))
        if not token.is_capital:
            return self.surname(index) and self.is_first(index - 1) and not earlier.is_capital
        if self.unlisted(index) or (token.low in SURNAMES and self.is_first(index - 1)):
            return True
        return self.any_list(index) and token.low not in company.MONTHLY
