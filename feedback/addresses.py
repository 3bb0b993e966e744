"""Addresses that differ by a number, and a name in them: a list of stories asks for its own a hundred times."""

from functools import cache

from django.urls import reverse
from django.utils.text import slugify

# Stands for any number while an address is looked up.
ANY = 1234567890


@cache
def address_of(name: str) -> str:
    """Give the address of a page that stands alone, such as "stories:stories"; looked up once."""
    return reverse(name)


def address_numbered(name: str, number: int) -> str:
    """Give the address of a page that a number names, such as "stories:post"; looked up once for all numbers."""
    before, after = around_number(name)
    return f"{before}{number}{after}"


@cache
def around_number(name: str) -> tuple[str, str]:
    before, _, after = reverse(name, args=[ANY]).partition(str(ANY))
    return before, after


def name_in_address(name: str, longest: int) -> str:
    """Write a name as an address has it, in so many letters at most: whole words, unless the first is longer."""
    slug = slugify(name)
    if len(slug) <= longest:
        return slug.strip("-")
    return (slug[: longest + 1].rpartition("-")[0] or slug[:longest]).strip("-")
