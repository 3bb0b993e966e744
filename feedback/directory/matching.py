"""Finding a service from what somebody types: beginnings of words, everyday short forms, one slip of a letter.

The embedded Postgres has no pg_trgm and no unaccent, so accents and case are folded here, and a slip of a letter is
found by "symmetric deletes": two words one slip apart share a form in which one letter is left out (Wolf Garbe's
SymSpell, https://wolfgarbe.medium.com/1000x-faster-spelling-correction-algorithm-2012-8701fcd87a5f).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from itertools import pairwise
from operator import and_
from typing import TYPE_CHECKING

from django.contrib.postgres.search import SearchQuery
from django.db import connections
from django.db.models import Case, IntegerField, Q, Value, When

if TYPE_CHECKING:
    from feedback.directory.models import ServiceQuerySet

# A shorter word has too many neighbours one letter away for a slip to mean anything.
SHORTEST_MISSPELLING = 4
# From so many letters on, a slip is forgiven while the word is still being typed.
SHORTEST_BEGINNING = 5
SHORTEST_INITIALS = 3
MOST_WORDS, MOST_LETTERS = 8, 200
# How near a service is that is only found with a letter put right.
MISSPELT = 2
LONGEST_WORD = 40
SMALL_WORDS = frozenset({"a", "an", "and", "at", "for", "in", "my", "nhs", "of", "on", "the", "to"})
SAME_WORDS = {"saint": "st", "dept": "department", "rd": "road"}
APOSTROPHES = re.compile("['’‘ʼ`´]")
# In a query, a word that ends so stands for all that begin with it.
BEGINNING = ":*"
# A&E, A & E, A and E
LETTERS_JOINED = re.compile(r"\b([a-z])(?: ?& ?| and )([a-z])\b")
WORD = re.compile(r"[^\W_]+")
HAS = "has_{} AS MATERIALIZED (SELECT FROM directory_service WHERE search @@ to_tsquery('simple', %s))"


def fold(text: str) -> str:
    """Take away case, accents and apostrophes: "É" becomes "e", "A & E" becomes "ae"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return LETTERS_JOINED.sub(r"\1\2", APOSTROPHES.sub("", plain))


def words(text: str) -> list[str]:
    """Split into folded words; "St. Ann's" gives st and anns."""
    return WORD.findall(fold(text))


def initials(name: str) -> str:
    """Give the short form that people make of a name: Child and Adolescent Mental Health Services -> camhs."""
    return "".join(word[0] for word in words(name) if word not in SMALL_WORDS)


def short_forms(name: str) -> list[str]:
    """Give the initials from each word of a name on, because "City CAMHS" is "CAMHS" to most people."""
    letters = initials(name)
    return [letters[start:] for start in range(len(letters) - SHORTEST_INITIALS + 1)]


def ways_to_find(*, names: list[str], places: list[str], postcode: str, more: list[str]) -> tuple[list[str], list[str]]:
    """Gather the words by which a service may be looked for, and those of them in which a letter may be wrong."""
    found = [word for text in (*names, *places, *more) for word in words(text)]
    found += [SAME_WORDS[word] for word in found if word in SAME_WORDS]
    found += [short for name in (*names, *more) for short in short_forms(name)]
    # People write "xray", "walkin" and "kingsmill", and a postcode with and without its space.
    pairs = [first + second for text in (*names, *places) for first, second in pairwise(words(text))]
    code = [*words(postcode), "".join(words(postcode))]
    return list(dict.fromkeys([*found, *pairs, *code])), [
        word for word in dict.fromkeys(found) if can_be_misspelt(word)
    ]


def can_be_misspelt(word: str) -> bool:
    """Say whether a letter may be wrong in it: not in a number, where another digit is another number."""
    return SHORTEST_MISSPELLING <= len(word) <= LONGEST_WORD and word.isalpha()


def deletes(word: str) -> set[str]:
    """Give the word itself and each form of it with one letter left out."""
    return {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}


def forms(word: str) -> Iterator[tuple[str, str]]:
    """Give each form by which a word is found when a letter is wrong, with what it is a form of.

    That is the word, or a beginning of it, which ends in a star as in a query.
    """
    for form in deletes(word):
        yield form, word
    for end in range(SHORTEST_BEGINNING, len(word) + 1):
        for form in deletes(word[:end]):
            yield form, word[:end] + BEGINNING


def typed_words(typed: str) -> list[list[str]]:
    """Split what somebody typed, keeping together what a hyphen joins: "x-ray Newark" gives [x, ray] and [newark]."""
    chunks = [WORD.findall(chunk) for chunk in fold(typed[:MOST_LETTERS]).split()]
    same = [[SAME_WORDS.get(word, word) for word in chunk] for chunk in chunks if chunk]
    telling = [chunk for chunk in same if not SMALL_WORDS.issuperset(chunk)]
    return (telling or same)[:MOST_WORDS]


def matching(
    services: ServiceQuerySet,
    typed: str,
    known: Callable[[set[str]], Iterable[tuple[str, str]]],
    *,
    passes_over: bool = False,
) -> ServiceQuerySet:
    """Keep the services in which each typed word begins a word or is one slip from one.

    What is spelt right comes first, and of that what has the words in its own name. `known` gives what the forms
    of a word are forms of. A word that nothing in the directory has can be passed over.
    """
    chunks = typed_words(typed)
    if not chunks:
        return services.none()
    slips = Slips(chunks, known)
    if passes_over and len(chunks) > 1:
        chunks = of_some_service(chunks, slips, services.db)
    exact = Q(search=query(chunks, begins))
    in_name = reduce(and_, (Q(name__icontains=chunk[0]) for chunk in chunks))
    nearness = Case(
        When(exact & in_name, then=Value(0)),
        When(exact, then=Value(1)),
        default=Value(MISSPELT),
        output_field=IntegerField(),
    )
    found = services.filter(search=query(chunks, slips.nearly))
    return found.annotate(nearness=nearness).order_by("nearness", "name", "place", "pk")


def of_some_service(chunks: list[list[str]], slips: Slips, database: str) -> list[list[str]]:
    """Leave out what no service has: "my local crisis team". A number stays, for another number is another place."""
    doubtful = [chunk for chunk in chunks if slips.is_doubtful(chunk)]
    if not doubtful:
        return chunks
    # As a part of its own each is planned for all that it finds, so by the index, and yet read to the first alone.
    finds = ", ".join(HAS.format(place) for place in range(len(doubtful)))
    any_found = ", ".join(f"EXISTS (SELECT FROM has_{place})" for place in range(len(doubtful)))
    with connections[database].cursor() as cursor:
        cursor.execute(f"WITH {finds} SELECT {any_found}", [expression([chunk], slips.nearly) for chunk in doubtful])
        (found,) = cursor.fetchall()
    unknown = [chunk for chunk, is_found in zip(doubtful, found, strict=True) if not is_found]
    return [chunk for chunk in chunks if chunk not in unknown] or chunks


def begins(word: str) -> str:
    """Ask for a word that begins so."""
    return word + BEGINNING


def query(chunks: list[list[str]], ask: Callable[[str], str]) -> SearchQuery:
    """Ask for every chunk."""
    return SearchQuery(expression(chunks, ask), search_type="raw", config="simple")


def expression(chunks: list[list[str]], ask: Callable[[str], str]) -> str:
    """Write it as Postgres reads it: for each chunk its words, or its words written as one."""
    either = [(" & ".join(map(ask, chunk)), ask("".join(chunk))) for chunk in chunks]
    return " & ".join(f"(({apart}) | {together})" for apart, together in either)


class Slips:
    """What typed words may have been meant to be."""

    def __init__(self, chunks: list[list[str]], known: Callable[[set[str]], Iterable[tuple[str, str]]]) -> None:
        """Look all of them up at once."""
        typed = {word for chunk in chunks for word in (*chunk, "".join(chunk))}
        self.forms = {word: forms_typed(word) for word in typed}
        self.meant: dict[str, set[str]] = {}
        for form, word in known(set().union(*self.forms.values())):
            self.meant.setdefault(form, set()).add(word)

    def nearly(self, word: str) -> str:
        """Ask for a word that begins so, or would but for one letter: more, less, another, or two swapped."""
        return "(" + " | ".join([begins(word), *sorted(self.meant_by(word))]) + ")"

    def meant_by(self, word: str) -> set[str]:
        """Give the words of the directory that a word is, or is one slip from."""
        meant = set().union(*(self.meant.get(form, set()) for form in self.forms[word]))
        meant = {each for each in meant if is_one_slip(word, each.removesuffix(BEGINNING))}
        if len(word) < SHORTEST_BEGINNING:
            meant = {each for each in meant if not each.endswith(BEGINNING)}
        return meant

    def is_doubtful(self, chunk: list[str]) -> bool:
        """Say whether it may be no word of the directory's at all: the spellings know it only where it stands alone."""
        return all(map(str.isalpha, chunk)) and not (len(chunk) == 1 and self.meant_by(chunk[0]))


def is_one_slip(typed: str, meant: str) -> bool:
    """Say whether one letter is wrong: two words that share a form may also differ in two places."""
    if len(typed) != len(meant):
        longer, shorter = (typed, meant) if len(typed) > len(meant) else (meant, typed)
        return shorter in deletes(longer)
    wrong = [place for place in range(len(typed)) if typed[place] != meant[place]]
    if len(wrong) == 2 and wrong[1] == wrong[0] + 1:
        first, second = wrong
        return typed[first] == meant[second] and typed[second] == meant[first]
    return len(wrong) <= 1


def forms_typed(word: str) -> set[str]:
    """Give the forms to look a typed word up by; one that lacks a letter may itself be too short to misspell."""
    if len(word) == SHORTEST_MISSPELLING - 1 and word.isalpha():
        return {word}
    return deletes(word) if can_be_misspelt(word) else set()
