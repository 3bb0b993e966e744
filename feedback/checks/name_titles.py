"""Reads names that a title or a job stands before: "Dr Patel", "nurse jackie", "the receptionist Karen"."""

# One return for each rule reads best.
# ruff: noqa: PLR0911

from feedback.checks import name_company as company
from feedback.checks.first_names import ALSO_WORDS, CAPITAL_NAMES
from feedback.checks.name_words import Words, near_name
from feedback.checks.not_names import NOT_AFTER_TITLES, NOT_NAMES
from feedback.checks.surnames import EVERYDAY_SURNAMES, SURNAMES


class Titled(Words):
    """The words of one text, and which of them the words beside them show to be a person's."""

    def shows_person(self, index: int) -> bool:
        """Whether the words beside it speak of a person."""
        before, after = self.low(index - 1), self.low(index + 1)
        follows = self.spaced(index)
        if follows and (before in company.JOBS or before in company.RELATIVES or before in company.CALLED):
            return True
        if before in {"was", "is"} and self.low(index - 2) == "name":
            return True
        if before in company.BEFORE_PLACE or (follows and before in company.ARTICLES):
            return False
        if after in company.DOES and self.spaced(index + 1):
            return True
        if follows and (before in company.BEFORE_PERSON or (before == "you" and self.low(index - 2) == "thank")):
            return True
        token, following = self.at(index), self.at(index + 1)
        if token and self.text[token.end : token.end + 2] in {"'s", "\u2019s"}:
            return True
        return bool(following and "," in following.gap and after in {"my", "our", "the", "who", "a", "one"})

    def after_title(self, index: int) -> bool:
        """Whether a title or job before it makes this a name."""
        before = self.low(index - 1)
        if before in company.ABBREVIATED and self.joined(index):
            return self._after_abbreviated(index, before)
        if before in company.JOBS and self.spaced(index):
            return self._after_job(index, before)
        return False

    def _after_abbreviated(self, index: int, before: str) -> bool:
        """For "Dr Patel", "dr patel", "Mrs B" and "Dr. J. Patel"; not "Dr was", "dr referred me" or "Dr HCA"."""
        token, title = self.tokens[index], self.tokens[index - 1]
        if len(token.text) == 1:
            return token.is_capital and token.low != "i"
        if title.text in {"MS", "ms", "sr", "SR", "fr", "FR"}:
            return self.is_first(index)
        if before in {"drs", "sr", "fr"} and not token.is_capital:
            return False
        if token.text.isupper() and len(token.text) < 4 and not token.shouted and not self.is_first(index):
            return False
        if self.names_a_place(index) or len(set(token.low)) == 1:
            return False
        if self.any_list(index) or self.surname(index):
            return token.is_capital or token.low not in company.DOES | company.LITTLE
        if token.is_capital and not token.shouted:
            return token.low not in NOT_AFTER_TITLES or token.low in SURNAMES or token.low in EVERYDAY_SURNAMES
        if self._everyday_surname_in_small_letters(index):
            return True
        return token.low not in NOT_NAMES and (
            token.is_capital or (token.low not in company.DOES and not token.low.endswith(("ed", "ing", "ly", "nt")))
        )

    def _after_job(self, index: int, before: str) -> bool:
        """For "nurse jackie", "the receptionist Karen" and "Sister Frances"; not "my sister May" or "nurse will"."""
        token = self.tokens[index]
        if before in {"sister", "father"} and self.low(index - 2) in company.RELATIVES | {"my"}:
            return self.any_list(index) and token.is_capital
        if self.names_a_place(index):
            return False
        if self.is_first(index):
            return True
        if token.low in ALSO_WORDS or token.low in CAPITAL_NAMES:
            modal = token.low in {"will", "may", "can"} and not token.is_capital
            singular = not before.endswith("s") or before == "miss"
            does = self.low(index + 1) in company.DOES
            return singular and (token.is_capital or (before in company.TITLES and not modal and does))
        if before in company.TITLES and (
            self.surname(index) or self._near_in_small_letters(index) or self._everyday_surname(index)
        ):
            return True
        initials = token.text.isupper() and len(token.text) < 3 and token.low not in NOT_NAMES | {"i", "a"}
        if initials and not token.shouted and before in company.BEFORE_INITIALS:
            return True
        if before in company.NOT_BEFORE_SURNAME:
            return False
        return self.unlisted(index) and not token.shouted and (before in company.TITLES or not self.like_place(index))

    def _everyday_surname(self, index: int) -> bool:
        """For "Nurse Hall"; not "Nurse Best ever", "NURSE LONG WAIT" or "Father's Day"."""
        token = self.tokens[index]
        owns = not self.text[self.tokens[index - 1].end].isspace()
        if owns or token.low not in EVERYDAY_SURNAMES - {"best", "good", "poor"}:
            return False
        return (token.is_capital and not token.shouted) or self._everyday_surname_in_small_letters(index)

    def _everyday_surname_in_small_letters(self, index: int) -> bool:
        """For "dr long was kind"."""
        return self.low(index) in EVERYDAY_SURNAMES and self.low(index + 1) in company.DOES

    def _near_in_small_letters(self, index: int) -> bool:
        low = self.low(index)
        if low in NOT_NAMES or low in company.DOES:
            return False
        return self.low(index + 1) in company.DOES and near_name(low)
