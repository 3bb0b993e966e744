"""The code by which somebody who reported something hears what came of it, without an account.

It follows from the token of the form, so that a form sent twice gives one code. Only a keyed hash of it is kept.
"""

from __future__ import annotations

import hmac
import re

from django.conf import settings

# No letter or digit that is easily taken for another.
LETTERS = "ACDEFGHJKMNPQRTVWXY346789"
GROUPS, IN_A_GROUP = 2, 5


def code_of(token: str) -> str:
    """Give the code that belongs to a form's token, such as "KX4TM-9PQRA"."""
    number, letters = int.from_bytes(keyed(f"report code:{token}")), ""
    for _ in range(GROUPS * IN_A_GROUP):
        number, at = divmod(number, len(LETTERS))
        letters += LETTERS[at]
    return f"{letters[:IN_A_GROUP]}-{letters[IN_A_GROUP:]}"


def hash_of(code: str) -> str:
    """Give what is kept of a code, however it was typed."""
    return keyed(f"report hash:{re.sub('[^A-Z0-9]', '', code.upper())}").hex()


def keyed(text: str) -> bytes:
    return hmac.new(settings.SECRET_KEY.encode(), text.encode(), "sha256").digest()
