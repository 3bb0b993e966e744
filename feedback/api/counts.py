"""Figures and tags, as programs ask for them."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import BadRequest
from django.http import QueryDict

from feedback.api.asking import AskedForFigures
from feedback.api.record import Facts
from feedback.directory.models import Organisation, Service
from feedback.stories.figures import counted, recently
from feedback.stories.finding import count
from feedback.stories.searching import TAGS, find_organisation, find_service, read_search


def figures_told(asked: AskedForFigures) -> Facts:
    """Count all, or one organisation or service. Raises BadRequest for both at once, Http404."""
    if asked.service and asked.organisation:
        raise BadRequest("Ask for a service or for an organisation, not for both.")
    about: Service | Organisation | None = None
    if asked.service:
        about = find_service(str(asked.service))
    elif asked.organisation:
        about = find_organisation(asked.organisation.upper())
    since = recently()
    return {"recent_since": since, "recent": figures_of(about, since), "ever": figures_of(about, None)}


def figures_of(about: Service | Organisation | None, since: date | None) -> Facts:
    found = counted(about, since=since)
    return {
        "stories": found.stories,
        "answers_awaited": found.answering.asked,
        "answers_given": found.answering.answered,
        "usual_working_days": found.answering.usual_days,
        "changes_made": found.changes.made,
        "changes_planned": found.changes.planned,
        "changes_late": found.changes.late,
        # Of one place these are not counted.
        "replies_by_services": None if about else found.replies.services,
        "replies_by_people": None if about else found.replies.people,
    }


def tags_told(asked: QueryDict) -> Facts:
    """Count the tags of the stories that fit."""
    found = count(read_search(asked))
    return {"among": found.total} | {
        kind: [{"tag": tag, "stories": n} for tag, n in found.facets.get(kind, [])] for kind in TAGS
    }
