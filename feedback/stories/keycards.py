"""The keycard: a number of its own and four plain words, the way back in without an account or an email address.

The words follow from a token that only the browser holds, so the server never stores them in plain, and a repeated
POST gives the same keycard. Typed words may differ in case, in what stands between them, and by one slip of a letter.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import uuid
from datetime import datetime
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.auth.hashers import Argon2PasswordHasher, check_password, make_password
from django.core import signing

from feedback.directory.matching import is_one_slip
from feedback.stories.inserting import Taken, insert
from feedback.stories.models import Author

WORDS_ON_A_CARD = 4
LINK_SALT = "hearback.keycard.link"


class KeycardHasher(Argon2PasswordHasher):
    """Hashes the words of a keycard: with less memory than a password, because anybody may ask for it by replying.

    The words are chosen at random among 760, not by people, and tries are limited. Half a megabyte and one pass.
    """

    time_cost = 1
    memory_cost = 512
    parallelism = 1


@cache
def word_list() -> list[str]:
    """List the words that keycards are made of; any two differ by at least three letters."""
    return (Path(__file__).parent / "keycard_words.txt").read_text().split()


def new_token() -> str:
    """Make what a browser holds while it tells: nobody can guess it, and the server keeps only its hash."""
    return secrets.token_urlsafe(24)


def token_hash(token: str) -> str:
    """Give what is stored of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def once_from(token: str) -> uuid.UUID:
    """Give the mark that makes one post of a form that is sent twice."""
    return uuid.UUID(token_hash(token)[:32])


def keycard_words(token: str) -> list[str]:
    """Give the four words that belong to a browser's token."""
    digest = hmac.new(settings.SECRET_KEY.encode(), f"keycard:{token}".encode(), "sha256").digest()
    number, chosen = int.from_bytes(digest), []
    for _ in range(WORDS_ON_A_CARD):
        number, index = divmod(number, len(word_list()))
        chosen.append(word_list()[index])
    return chosen


def hash_words(words: list[str]) -> str:
    """Give what is stored of a keycard's words."""
    return make_password(" ".join(words), hasher=KeycardHasher())


def an_author(token: str, *, email: str = "", consented_at: datetime | None = None) -> Author:
    """Make the private side of a post, with a keycard whose words follow from the token. It is not stored yet.

    Its number is somebody else's now and then: `insert` it with `unless_taken="number"`.
    """
    return Author(
        number=str(secrets.randbelow(90_000_000) + 10_000_000),
        keycard_hash=hash_words(keycard_words(token)),
        email=email,
        consented_at=consented_at,
    )


def new_author(token: str, *, email: str = "") -> Author:
    """Make and store the private side of a post."""
    while True:
        author = an_author(token, email=email)
        try:
            insert(author, unless_taken="number")
        except Taken:
            continue
        return author


def card_number(typed: str) -> str:
    """Read the number of a keycard, whatever stands between its digits."""
    return re.sub(r"[^0-9]", "", typed)[:8]


def find_author(number: str, typed: str) -> Author | None:
    """Find whose keycard this is, or None. Takes as long for a wrong number as for wrong words."""
    author = Author.objects.filter(number=card_number(number)).first()
    read = " ".join(read_words(typed))
    if author is None:
        hash_words(read_words(typed))
        return None
    return author if check_password(read, author.keycard_hash) else None


def read_words(typed: str) -> list[str]:
    """Read four typed words as words of the list, each with at most one slip of a letter."""
    written = re.findall(r"[a-z]+", typed.lower())
    return [nearest_word(word) for word in written[: WORDS_ON_A_CARD + 1]]


def nearest_word(typed: str) -> str:
    """Give the word of the list that is one slip from what was typed, or what was typed."""
    if typed in word_list():
        return typed
    return next((word for word in word_list() if is_one_slip(typed, word)), typed)


def link_token(author: Author) -> str:
    """Make what an emailed link carries: a number and a signature, never a title."""
    return signing.Signer(salt=LINK_SALT).sign(f"{author.number}-{author.link_version}")


def find_author_by_link(token: str) -> Author | None:
    """Find whose emailed link this is, or None where it is forged or its contact details were erased."""
    try:
        number, version = signing.Signer(salt=LINK_SALT).unsign(token).split("-")
    except (signing.BadSignature, ValueError):
        return None
    return Author.objects.filter(number=number, link_version=version).first()
