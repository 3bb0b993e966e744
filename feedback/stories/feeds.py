"""Atom feeds for feed readers: of the stories of any list or search, and of changes, with their filters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape, format_html, format_html_join

from feedback.addresses import address_numbered
from feedback.public_page import public_page
from feedback.stories.changes import newest_changes
from feedback.stories.finding import newest
from feedback.stories.models import PublicStory, Words
from feedback.stories.presenters import beginning, change_box_with_story
from feedback.stories.searching import TAGS, Search, read_search
from feedback.stories.titles import title_from
from feedback.stories.views.changes import query_of, read_asked
from feedback.wording import capitalize_first, first_words

NEWEST = 30
# XML has no way to write these.
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
START = datetime(1970, 1, 1, tzinfo=UTC)


class Feed(Atom1Feed):
    """A feed that is the same for as long as what is in it."""

    def __init__(self, request: HttpRequest, *, title: str, page: str, query: str) -> None:
        address = settings.SITE_URL + page + query
        super().__init__(
            title=plain(f"{title} – {settings.SITE_NAME}"),
            link=address,
            description="",
            language=settings.LANGUAGE_CODE,
            feed_url=settings.SITE_URL + request.path + query,
            feed_guid=address,
        )

    def latest_post_date(self) -> datetime:
        """Give the time of the newest entry; of none, not the time of asking, which would be news each time."""
        return super().latest_post_date() if self.items else START

    def answer(self) -> HttpResponse:
        response = HttpResponse(content_type=self.content_type)
        self.write(response, "utf-8")
        return response


@public_page
def stories(request: HttpRequest) -> HttpResponse:
    """Give the newest stories of a list or a search: titles, beginnings and links."""
    search = read_search(request.GET).lacking("sort")
    feed = Feed(request, title=title_of(search), page=reverse("stories:stories"), query=search.query)
    found = newest(search, limit=NEWEST)
    names = pen_names(found)
    for story in found:
        feed.add_item(
            title=plain(story.title or title_from(story.beginning)),
            link=settings.SITE_URL + story.get_absolute_url(),
            # A reader takes it for HTML.
            description=escape(" ".join(plain(beginning(story)).split())),
            # Without the title, which a moderator or the author may change.
            unique_id=settings.SITE_URL + story.private_url,
            author_name=plain(names.get(story.words[0], "") or role(story)),
            pubdate=story.published_at,
            updateddate=story.changed_at,
        )
    return feed.answer()


@public_page
def service(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead who follows a service by the address that its feed once had to the one that it has."""
    return redirect(f"{reverse('stories:feed')}?service={pk}", permanent=True)


@public_page
def changes(request: HttpRequest) -> HttpResponse:
    """Give the newest changes that services planned or made because of stories."""
    shown, about = read_asked(request)
    title = f"Changes because of stories{f' about {about.name}' if about else ''}{f' ({shown})' if shown else ''}"
    feed = Feed(request, title=title, page=reverse("stories:changes"), query=query_of(shown, about))
    for change in newest_changes(limit=NEWEST, shown=shown, about=[about] if about else []):
        box = change_box_with_story(change)
        facts = format_html_join("", "<p>{}: {}</p>", [*box.facts, ("Because of", box.story)])
        feed.add_item(
            title=plain(f"{box.state}: {first_words(box.what, 12)}"),
            link=settings.SITE_URL + box.url,
            description=plain(format_html("<p>{}</p>{}", box.what, facts)),
            unique_id=f"{settings.SITE_URL}{address_numbered('stories:story', change.story)}#post-{change.reply}",
            author_name=plain(dict(box.facts)["Where"]),
            pubdate=change.recorded_at,
            updateddate=change.recorded_at,
        )
    return feed.answer()


def title_of(search: Search) -> str:
    """Tell one feed from another in a reader: the heading of its list, and the filters that this leaves out."""
    first_tag = next(((name, value) for name, value in search.asked if name in TAGS), None)
    said = ("service", "organisation")
    more = [text for name, value, text in search.chosen if name not in said and (name, value) != first_tag]
    return f"{search.heading} ({', '.join(more)})" if more else search.heading


def pen_names(stories: Iterable[PublicStory]) -> dict[int, str]:
    """Give the names under which stories were told, by the number of their words."""
    opening = [story.words[0] for story in stories]
    return dict(Words.objects.filter(pk__in=opening).values_list("pk", "pen_name"))


def role(story: PublicStory) -> str:
    return capitalize_first(story.get_relationship_display() if story.relationship else "the author")


def plain(text: str) -> str:
    return NOT_IN_XML.sub("", text)
