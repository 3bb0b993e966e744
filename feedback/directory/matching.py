"""Finding a service from what somebody types: beginnings of words, everyday short forms, one slip of a letter.

The embedded Postgres has no pg_trgm and no unaccent, so accents and case are folded here, and a slip of a letter is
found by "symmetric deletes": two words one slip apart share a form in which one letter is left out (Wolf Garbe's
SymSpell, https://wolfgarbe.medium.com/1000x-faster-spelling-correction-algorithm-2012-8701fcd87a5f).
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from django.contrib.postgres.search import SearchQuery
from django.db.models import Case, IntegerField, Q, Value, When

if TYPE_CHECKING:
    from feedback.directory.models import ServiceQuerySet

# A shorter word has too many neighbours one letter away for a slip to mean anything.
SHORTEST_MISSPELLING = 4
MOST_WORDS = 8
SMALL_WORDS = frozenset({"a", "an", "and", "at", "for", "in", "nhs", "of", "on", "the", "to"})


def fold(text: str) -> str:
    """Take away case and accents: É becomes e."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def words(text: str) -> list[str]:
    """Split into folded words; "St. Ann's" gives st and anns."""
    return re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", fold(text)))


def initials(name: str) -> str:
    """Give the short form that people make of a name: Child and Adolescent Mental Health Services -> camhs."""
    return "".join(word[0] for word in words(name) if word not in SMALL_WORDS)


def search_text(name: str, also_known_as: str, place: str, address: str, postcode: str, organisation: str) -> str:
    """Gather all the words by which a service may be looked for."""
    names = [name, *also_known_as.split(";")]
    short = [initials(each) for each in (*names, organisation) if len(initials(each)) >= 3]
    found = [word for text in (*names, place, address, postcode, organisation) for word in words(text)]
    # A postcode is typed with and without its space.
    return " ".join(dict.fromkeys([*found, *short, "".join(words(postcode))]))


def deletes(word: str) -> set[str]:
    """Give the word itself and each form of it with one letter left out."""
    return {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}


def spellings(text: str) -> list[str]:
    """List the forms by which the words of a search text are found when one letter is wrong."""
    long_words = [word for word in words(text) if len(word) >= SHORTEST_MISSPELLING and not word.isdigit()]
    return sorted(set().union(*map(deletes, long_words)))


def matching(services: ServiceQuerySet, typed: str) -> ServiceQuerySet:
    """Keep the services in which each typed word begins a word or is one slip from one; exact finds come first."""
    typed_words = [word for word in words(typed) if word not in SMALL_WORDS][:MOST_WORDS]
    if not typed_words:
        return services.none()
    exact = Q()
    for word in typed_words:
        begins = Q(search=SearchQuery(f"{word}:*", search_type="raw", config="simple"))
        exact &= begins
        if len(word) >= SHORTEST_MISSPELLING and not word.isdigit():
            slip = Q(search_spellings__overlap=sorted(deletes(word)))
            services = services.filter(begins | slip)
        else:
            services = services.filter(begins)
    return services.annotate(
        nearness=Case(When(exact, then=Value(0)), default=Value(1), output_field=IntegerField())
    ).order_by("nearness", "name", "pk")
