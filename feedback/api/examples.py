"""The examples on the page that explains the API: what is asked, and what is answered to it now."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from ninja.responses import NinjaJSONEncoder
from pydantic import BaseModel

from feedback.api import schemas
from feedback.api.asking import (
    AskedForChanges,
    AskedForFigures,
    AskedForOrganisations,
    AskedForRevisions,
    AskedForServices,
    AskedForStories,
    Filters,
)
from feedback.api.bulk_files import bulk_told
from feedback.api.counts import figures_told, tags_told
from feedback.api.places import page_of_organisations, page_of_services
from feedback.api.record import Facts
from feedback.api.revisions import revisions_since
from feedback.api.stories import page_of_changes, page_of_stories, story_numbered
from feedback.stories.models import PublicStory

LONGEST = 80  # letters of a text in an example
MOST = 3  # items of a list


@dataclass(frozen=True)
class Example:
    """One address: what it is for, how it is asked, and what answers."""

    slug: str
    title: str
    about: str
    # Behind /api/v1/; {number} stands for the newest story.
    address: str
    answer: Callable[[QueryDict, int], Facts]
    schema: type[BaseModel]
    asks_for: type[BaseModel] | None = None


EXAMPLES = (
    Example(
        "stories", "Stories",
        "The newest first: all, or those that fit the filters that you give, which are those of the site’s own list.",
        "stories?answer=yes&limit=1", lambda asked, _: page_of_stories(asked, limit=1), schemas.Stories,
        AskedForStories,
    ),
    Example(
        "story", "One story and its replies",
        "With /replies behind it you get the replies alone.",
        "stories/{number}", lambda _, number: story_numbered(number), schemas.StoryAndReplies,
    ),
    Example(
        "changes", "Changes",
        "What services said that they would do, or did, because of stories: the latest first.",
        "changes?show=made&limit=1", lambda asked, _: page_of_changes(asked, limit=1), schemas.Changes, AskedForChanges,
    ),
    Example(
        "services", "Services",
        "What stories are about. For one of them, put its number behind: services/12.",
        "services?limit=1", lambda asked, _: page_of_services(asked, AskedForServices(limit=1)), schemas.Services,
        AskedForServices,
    ),
    Example(
        "organisations", "Organisations",
        "Who runs the services, by ODS code. For one of them, put its code behind.",
        "organisations?limit=1", lambda asked, _: page_of_organisations(asked, AskedForOrganisations(limit=1)),
        schemas.Organisations, AskedForOrganisations,
    ),
    Example(
        "tags", "Tags",
        "What was good, what could be better, and how people felt. It takes the filters of the stories, and counts "
        "among the newest that fit, 1,000 at most.",
        "tags?answer=yes", lambda asked, _: tags_told(asked), schemas.Tags, Filters,
    ),
    Example(
        "figures", "Figures",
        "Of everything, of one service or of one organisation: for the last 12 months, and since the start.",
        "figures", lambda *_: figures_told(AskedForFigures()), schemas.Figures, AskedForFigures,
    ),
    Example(
        "revisions", "Change feed",
        "What befell stories since an edition, each story once. It holds no words.",
        "revisions?since=0&limit=2", lambda asked, _: revisions_since(asked, AskedForRevisions(limit=2)),
        schemas.Revisions, AskedForRevisions,
    ),
    Example(
        "bulk", "Bulk files",
        "Which files there are, and the edition to follow from after a download.",
        "bulk", lambda *_: bulk_told(), schemas.Bulk,
    ),
)  # fmt: skip


def answered() -> list[dict[str, Any]]:
    """Give each example with what is answered to it now; one of a story needs one that is published."""
    number = PublicStory.objects.order_by("-published_at").values_list("pk", flat=True).first()
    return [
        {
            "example": example,
            "address": example.address.format(number=number or 1),
            "answer": shown(example, number) if number or "{number}" not in example.address else "",
            "parameters": parameters(example.asks_for) if example.asks_for else [],
        }
        for example in EXAMPLES
    ]


def shown(example: Example, number: int | None) -> str:
    """Answer an example as its address does, and shorten what is long."""
    facts = example.answer(QueryDict(example.address.partition("?")[2]), number or 0)
    told = example.schema.model_validate(facts).model_dump()
    return json.dumps(shorten(told), indent=2, ensure_ascii=False, cls=NinjaJSONEncoder)


def shorten(told: Any) -> Any:
    if isinstance(told, dict):
        return {name: shorten(value) for name, value in told.items()}
    if isinstance(told, list):
        return [shorten(each) for each in told[:MOST]]
    is_long = isinstance(told, str) and len(told) > LONGEST and not told.startswith("http")
    return f"{told[:LONGEST]}…" if is_long else told


def parameters(asks_for: type[BaseModel]) -> list[tuple[str, str]]:
    """List what may be asked for, with what it means."""
    return [(field.alias or name, field.description or "") for name, field in asks_for.model_fields.items()]
