"""Atom feeds of the stories, for feed readers and for the pages of others."""

from __future__ import annotations

import re
from datetime import datetime

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.views.decorators.http import require_safe

from feedback.directory.models import Service
from feedback.stories.finding import newest
from feedback.stories.models import Post
from feedback.stories.presenters import published_at, title_of, words_of
from feedback.stories.searching import Search
from feedback.wording import first_words

NEWEST = 30
# XML has no way to write these.
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class LatestStories(Feed):
    """The newest stories: titles, beginnings and links, and only while they are published."""

    feed_type = Atom1Feed
    description_template = None

    @method_decorator(require_safe)
    def __call__(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return super().__call__(request, *args, **kwargs)

    def title(self, service: Service | None) -> str:
        about = f" about {service.name_and_place}" if service else ""
        return f"Stories{about} – {settings.SITE_NAME}"

    def subtitle(self, service: Service | None) -> str:
        return "What people say about their care."

    def link(self, service: Service | None) -> str:
        return service.get_absolute_url() if service else reverse("stories:stories")

    def feed_guid(self, service: Service | None) -> str:
        # Without the name, which may change.
        return settings.SITE_URL + (reverse("stories:service", args=[service.pk]) if service else self.link(None))

    def items(self, service: Service | None) -> list[Post]:
        search = Search((("service", str(service.pk)),), service=service) if service else Search()
        numbers = [story.number for story in newest(search, limit=NEWEST)]
        stories = Post.objects.openings().published().filter(story__in=numbers).newest_first()
        return list(stories.select_related("public_words", "story"))

    def item_title(self, item: Post) -> str:
        return NOT_IN_XML.sub("", title_of(words_of(item)))

    def item_description(self, item: Post) -> str:
        # A reader takes it for HTML.
        return escape(first_words(NOT_IN_XML.sub("", words_of(item).text)))

    def item_link(self, item: Post) -> str:
        return item.story.url_titled(words_of(item).title)

    def item_guid(self, item: Post) -> str:
        # Without the title, which a moderator or the author may change.
        return settings.SITE_URL + item.story.private_url

    def item_pubdate(self, item: Post) -> datetime:
        return published_at(item)

    def item_updateddate(self, item: Post) -> datetime:
        return max(published_at(item), words_of(item).made_at)


class ServiceStories(LatestStories):
    """The newest stories about one service."""

    def get_object(self, request: HttpRequest, pk: int) -> Service:
        return get_object_or_404(Service.objects.select_related("organisation"), pk=pk)
