"""The change feed: what befell stories, so that whoever keeps a copy of the record can keep it true."""

from __future__ import annotations

from django.core.exceptions import BadRequest
from django.db.models import Q
from django.http import QueryDict

from feedback.api.asking import AskedForRevisions
from feedback.api.places import next_after
from feedback.api.record import Facts
from feedback.stories.models import Edition, Revision


def revisions_since(query: QueryDict, asked: AskedForRevisions) -> Facts:
    """Give what befell stories since an edition, each story once. Raises BadRequest for an edition yet to come."""
    # Read before what it promises to hold.
    edition = Edition.current()
    if asked.since > edition:
        raise BadRequest(f"This record is at edition {edition}. Take the bulk file again, and go on from its edition.")
    later = Q(edition__gt=asked.since)
    if asked.after:
        later |= Q(edition=asked.since, story_number__gt=asked.after)
    found = list(Revision.objects.filter(later).order_by("edition", "story_number")[: asked.limit + 1])
    items = found[: asked.limit]
    is_more = len(found) > asked.limit
    if is_more:
        edition = items[-1].edition - 1
    return {
        "edition": edition,
        "items": [
            {"story": each.story_number, "kind": each.kind, "at": each.at, "edition": each.edition} for each in items
        ],
        "next": next_after(query, "revisions", items[-1].story_number, since=items[-1].edition) if is_more else None,
    }
