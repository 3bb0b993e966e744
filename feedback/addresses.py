"""Addresses that are always the same: a list of stories asks for its own a hundred times."""

from functools import cache

from django.urls import reverse


@cache
def address_of(name: str) -> str:
    """Give the address of a page that stands alone, such as "stories:stories"; looked up once."""
    return reverse(name)
