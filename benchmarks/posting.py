"""A reply that is posted, the whole request with its commit, against a bare view with one INSERT.

Each request is that of another person: a token and a signed time of its own, a browser of its own, another story.
"""

from __future__ import annotations

import random
import secrets
from collections.abc import Iterator, Sequence
from statistics import median
from time import time
from urllib.parse import urlencode

from django.core import signing

from benchmarks.database import column
from benchmarks.driving import Broken, Figures, drive, post
from benchmarks.server import Server
from benchmarks.table import Row, at_least
from feedback.stories.forms.protected import SALT as FORM_SALT
from feedback.stories.keycard_cookie import COOKIE as KEYCARD
from feedback.stories.keycard_cookie import SALT as KEYCARD_SALT

# More than can be answered while one drive lasts: none is sent twice.
REQUESTS_A_SECOND = 700
SENTENCES = (
    "The same happened to my mother last spring.",
    "She waited for most of a morning and nobody told her why.",
    "When a nurse came over and sat down with us it was a different day: she said what they were waiting for and when "
    "the doctor would be back, and brought a cup of tea.",
    "It took two minutes.",
    "That is what I would tell everybody who works there: say what is going on, even when there is no news yet.",
)


def words() -> str:
    """Write what nobody else has written: the checks remember what they have just read."""
    told = random.sample(SENTENCES, len(SENTENCES))
    return " ".join([*told, f"We were there for {random.randrange(10**6)} minutes."])


def mark(token: str) -> str:
    """Sign that a form with this token was opened a minute ago."""
    return signing.Signer(salt=FORM_SALT).sign(f"{token}:{time() - 60:.0f}")


def form(path: str, *, cookies: str = "", **fields: str) -> bytes:
    """Write what a person's browser sends with a form of ours."""
    browser, token = secrets.token_hex(16), secrets.token_urlsafe(24)
    body = urlencode({"csrfmiddlewaretoken": browser, "token": token, "opened": mark(token), "text": words(), **fields})
    headers = {"Cookie": f"csrftoken={browser}{cookies}", "User-Agent": f"Browser {browser}"}
    return post(path, body, headers)


def chipping_in(stories: Sequence[object], most: int) -> list[bytes]:
    """Write the forms of people who chip in, each under another story."""
    return [
        form(f"/chip-in/{stories[turn % len(stories)]}/", pen_name="Green Heron", consent="on") for turn in range(most)
    ]


def answering(authors: Sequence[object], most: int) -> list[bytes]:
    """Write the forms of authors who answer on their private page."""
    signer = signing.get_cookie_signer(salt=KEYCARD + KEYCARD_SALT)
    cookies = [f"; {KEYCARD}={signer.sign(str(author))}" for author in authors]
    return [form("/my-story/now/reply/", cookies=cookies[turn % len(cookies)]) for turn in range(most)]


def bare(most: int) -> list[bytes]:
    """Write forms for the bare view, as long as those of the product."""
    return [form("/bare/insert/", pen_name="Green Heron", consent="on") for _ in range(most)]


def replies(server: Server, url: str, *, rounds: int, seconds: float) -> Iterator[Row]:
    """Measure both ways to post a reply."""
    most = int(REQUESTS_A_SECOND * seconds)
    published = "stories_post WHERE is_opening AND publication = 'published'"
    stories = column(url, f"SELECT story_id FROM {published} ORDER BY random() LIMIT {most}")
    authors = column(url, f"SELECT author_id FROM {published} AND author_id IS NOT NULL ORDER BY random() LIMIT {most}")
    for name, write in (
        ("chipping in", lambda: chipping_in(stories, most)),
        ("the author's reply", lambda: answering(authors, most)),
    ):
        pairs = []
        for _ in range(rounds):
            before = stored(url)
            ours = drive(server.port, write(), seconds=seconds)
            check_stored(name, ours, stored(url) - before, most)
            pairs.append((ours, drive(server.port, bare(most), seconds=seconds)))
        ratio = median(ours.per_second / theirs.per_second for ours, theirs in pairs)
        speeds = [median(pair[side].per_second for pair in pairs) for side in (0, 1)]
        how = f"{speeds[0]:,.0f}/s, one INSERT {speeds[1]:,.0f}/s"
        yield at_least(f"posting a reply, {name}, against one INSERT", ratio, 0.25, how)


def stored(url: str) -> int:
    return int(str(column(url, "SELECT count(*) FROM stories_post WHERE NOT is_opening")[0]))


def check_stored(name: str, figures: Figures, posts: int, most: int) -> None:
    """Refuse to call it fast when it did not store each reply. Raises Broken."""
    # Those under way at the end are stored too, without being counted.
    if posts < figures.requests or figures.requests > most:
        raise Broken(f"{name}: {figures.requests} requests made {posts} posts")
