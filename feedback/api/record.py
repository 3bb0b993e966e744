"""What is told of each story, reply and change: what its page shows, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings

from feedback.directory.models import Organisation, Service
from feedback.stories.models import Change, Post, PublicStory, Voice, Words
from feedback.stories.titles import title_from

Facts = dict[str, Any]


def stories_told(stories: Sequence[PublicStory]) -> list[Facts]:
    """Tell of these stories, in four queries however many they are. What has gone meanwhile is left out."""
    words = Words.objects.in_bulk([story.words[0] for story in stories])
    numbers = {answer["service"] for story in stories for answer in story.answers}
    codes = {answer["organisation"] for story in stories for answer in story.answers}
    services = Service.objects.only("name", "place").in_bulk(numbers)
    organisations = dict(Organisation.objects.filter(ods_code__in=codes).values_list("ods_code", "name"))
    return [
        story_told(story, words[story.words[0]], services, organisations)
        for story in stories
        if story.words[0] in words
    ]


def story_told(story: PublicStory, words: Words, services: dict[int, Service], organisations: dict[str, str]) -> Facts:
    return {
        "number": story.number,
        "url": settings.SITE_URL + story.get_absolute_url(),
        "title": words.title or title_from(words.text),
        "text": words.text,
        "pen_name": words.pen_name or None,
        "relationship": story.relationship or None,
        "happened": f"{story.happened_on:%Y-%m}" if story.happened_on else None,
        "published_at": story.published_at,
        "changed_at": story.changed_at,
        "good": words.good,
        "better": words.better,
        "feelings": words.feelings,
        "services": [
            answer_told(answer, services[answer["service"]], organisations)
            for answer in story.answers
            if answer["service"] in services
        ],
        "change": story.change or None,
        "change_due_on": story.change_due_on,
    }


def answer_told(answer: Facts, service: Service, organisations: dict[str, str]) -> Facts:
    return {
        "id": service.pk,
        "name": service.name,
        "place": service.place or None,
        "organisation": answer["organisation"],
        "organisation_name": organisations.get(answer["organisation"], answer["organisation"]),
        "answered_at": datetime.fromisoformat(answer["at"]) if answer["at"] else None,
        "answered_by": answer["by"] or None,
        "answered_by_job": answer["job"] or None,
        "took_working_days": answer["took"],
    }


def replies_told(numbers: Iterable[int]) -> dict[int, list[Facts]]:
    """Tell of the replies that are public in each of these stories, oldest first, in one query."""
    replies = (
        Post.objects.replies()
        .published()
        .filter(story__in=list(numbers))
        .select_related("public_words", "member", "answer__organisation", "change")
        .order_by("story", "published_at", "pk")
    )
    told = defaultdict(list)
    for reply in replies:
        told[reply.story_id].append(reply_told(reply))
    return told


def reply_told(reply: Post) -> Facts:
    words, answer = reply.public_words, reply.answer
    by_service = reply.voice == Voice.SERVICE and reply.member is not None
    return {
        "id": reply.pk,
        "voice": reply.voice,
        "name": (reply.member.name if by_service else words.pen_name if words else "") or None,  # type: ignore[union-attr]
        "job": reply.job_title or None,
        "service": answer.service_id if answer else None,
        "organisation": answer.organisation.ods_code if answer else None,
        "published_at": reply.published_at,
        "text": words.text if words else "",
        "helped": reply.helped or None,
        "change": change_told(reply.change) if hasattr(reply, "change") else None,
    }


def change_told(change: Change) -> Facts:
    return {
        "state": change.state,
        "summary": change.summary,
        "owner": change.owner or None,
        "due_on": change.due_on,
        "made_on": change.made_on,
        "recorded_at": change.recorded_at,
    }


def with_replies(told: Sequence[Facts]) -> list[Facts]:
    """Add to stories that are told of what was said under them."""
    replies = replies_told(story["number"] for story in told)
    return [story | {"replies": replies.get(story["number"], [])} for story in told]


def service_told(service: Service) -> Facts:
    return {
        "id": service.pk,
        "url": settings.SITE_URL + service.get_absolute_url(),
        "name": service.name,
        "kind": service.kind,
        "place": service.place or None,
        "address": service.address or None,
        "postcode": service.postcode or None,
        "telephone": service.telephone or None,
        "description": service.description or None,
        "closed_on": service.closed_on,
        "organisation": service.organisation.ods_code,
        "organisation_name": service.organisation.name,
    }


def organisation_told(organisation: Organisation) -> Facts:
    return {
        "code": organisation.ods_code,
        "url": settings.SITE_URL + organisation.get_absolute_url(),
        "name": organisation.name,
        "address": organisation.address or None,
        "town": organisation.town or None,
        "postcode": organisation.postcode or None,
        "telephone": organisation.telephone or None,
        "opened_on": organisation.opened_on,
        "closed_on": organisation.closed_on,
    }
