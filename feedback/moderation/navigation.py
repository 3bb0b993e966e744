"""The pages of the desk, in one list: a page is added to the menu by a line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse

from feedback.moderation.appeals import count_for
from feedback.moderation.legal import open_notices
from feedback.moderation.remarks import mentions_of
from feedback.moderation.reports import count_reported
from feedback.moderation.second_reading import count_to_read
from feedback.people.models import User
from feedback.people.permissions import Can, can


@dataclass(frozen=True)
class Page:
    """One page of the desk: its name, its address, who may open it, and how much waits there (None is not said)."""

    name: str
    url_name: str
    capability: Can = Can.MODERATE
    count: Callable[[User], int] | None = None


PAGES = (
    Page("Stories to read", "moderation:queue"),
    Page("Reports", "moderation:reports", count=count_reported),
    Page("Appeals", "moderation:appeals", count=count_for),
    Page("Legal notices", "moderation:legal_notices", Can.TAKE_DOWN, count=lambda user: open_notices().count()),
    Page("For you", "moderation:for_you", count=lambda user: mentions_of(user).count()),
    Page("Practise", "moderation:practice"),
    Page("Read again", "moderation:read_again", count=count_to_read),
    Page("How you read", "moderation:me"),
    Page("Suggestions", "moderation:suggestions", Can.LEAD_DESK),
    Page("What the desk says", "moderation:wordings", Can.LEAD_DESK),
    Page("How colleagues are", "moderation:colleagues", Can.LEAD_DESK),
)


def navigation(user: User, here: str) -> list[dict[str, object]]:
    """List the pages that this person may open, each with what waits there; `here` is the name of this page's address.

    Each page that counts something takes one query.
    """
    return [
        {
            "name": page.name,
            "href": reverse(page.url_name),
            "is_here": page.url_name == here,
            "count": page.count(user) if page.count else None,
        }
        for page in PAGES
        if can(user, page.capability)
    ]
