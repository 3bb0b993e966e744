"""Finding stories: by the words in them, by service, and by what people said was good or could be better."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.contrib.postgres.search import SearchQuery
from django.db.models import Exists, OuterRef
from django.http import Http404, QueryDict

from feedback.directory.models import Service
from feedback.stories.models import Answer, Post
from feedback.stories.models.post import PostQuerySet

LONGEST_SEARCH = 200
CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
TAGS = {"good": "good", "better": "better", "felt": "feelings"}


@dataclass(frozen=True)
class Search:
    """What somebody looks for."""

    typed: str = ""
    service: Service | None = None
    tag_kind: str = ""
    tag: str = ""

    def __bool__(self) -> bool:
        return bool(self.typed or self.service or self.tag)

    @property
    def heading(self) -> str:
        """Say what the stories found have in common."""
        if self.tag_kind == "good":
            about = f"Stories where this was good: {self.tag}"
        elif self.tag_kind == "better":
            about = f"Stories where this could be better: {self.tag}"
        elif self.tag_kind == "felt":
            about = f"Stories by people who felt {self.tag}"
        else:
            about = "Stories"
        if self.service:
            about += f" about {self.service.name}" if about == "Stories" else f" ({self.service.name})"
        return f"{about} that mention “{self.typed}”" if self.typed else about


def read_search(asked: QueryDict) -> Search:
    """Read what an address asks for; a service that is not there is not found."""
    service, number = None, asked.get("service", "")
    if number:
        found = Service.objects.select_related("organisation").filter(pk=int(number) if is_number(number) else 0)
        service = found.first()
        if service is None:
            raise Http404("There is no such service")
    kind = next((kind for kind in TAGS if clean(asked.get(kind, ""))), "")
    return Search(clean(asked.get("q", "")), service, kind, clean(asked.get(kind, "")))


def clean(text: str) -> str:
    """Take out what can't be looked for, and what is too much of it."""
    return CONTROL.sub(" ", text).strip()[:LONGEST_SEARCH]


def is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def find(search: Search) -> PostQuerySet:
    """Give the openings of the published stories that fit."""
    openings = Post.objects.openings().published()
    if search.service:
        openings = about_service(openings, search.service)
    if search.tag:
        openings = openings.filter(**{f"public_words__{TAGS[search.tag_kind]}__contains": [search.tag]})
    if search.typed:
        openings = openings.filter(story__in=mentioning(search.typed))
    return openings


def about_service(openings: PostQuerySet, service: Service) -> PostQuerySet:
    """Keep the stories about one service."""
    return openings.filter(Exists(Answer.objects.filter(story=OuterRef("story"), service=service)))


def mentioning(typed: str) -> PostQuerySet:
    """Give the stories in which a published opening or reply has the words, as people type them into search engines."""
    query = SearchQuery(typed, config="english", search_type="websearch")
    return Post.objects.published().filter(public_words__search=query).values("story")  # type: ignore[return-value]
