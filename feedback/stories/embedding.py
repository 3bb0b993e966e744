"""Stories on the sites of others: one line of HTML shows the newest about a service or an organisation in a frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.html import escape
from django.utils.http import urlencode

from feedback.directory.models import Organisation, Service

THEMES = ("light", "dark")
STORIES, MOST_STORIES = 3, 10
HEIGHT = 600  # pixels


@dataclass(frozen=True)
class Look:
    """What a frame shows, and in which colours; without a theme, those of the reader's device."""

    theme: str = ""
    stories: int = STORIES
    figures: bool = True

    @property
    def query(self) -> str:
        """Say it in an address, and leave out what goes without saying."""
        said = {
            "theme": self.theme,
            "stories": "" if self.stories == STORIES else str(self.stories),
            "figures": "" if self.figures else "0",
        }
        said = {name: value for name, value in said.items() if value}
        return f"?{urlencode(said)}" if said else ""


def read_look(asked: Mapping[str, str]) -> Look:
    """Read it from an address; what makes no sense there is passed over, because nobody in a frame could mend it."""
    theme, stories = asked.get("theme", ""), asked.get("stories", "")
    known = {str(number): number for number in range(1, MOST_STORIES + 1)}
    return Look(theme if theme in THEMES else "", known.get(stories, STORIES), asked.get("figures") != "0")


def name_of(about: Service | Organisation) -> str:
    return about.name_and_place if isinstance(about, Service) else about.name


def address_of(about: Service | Organisation, look: Look) -> str:
    """Give the address of the page in the frame."""
    if isinstance(about, Service):
        return reverse("stories:embed_service", args=[about.pk]) + look.query
    return reverse("stories:embed_organisation", args=[about.ods_code]) + look.query


def line_of_html(about: Service | Organisation, look: Look, *, width: int | None, height: int) -> str:
    """Give what goes into the other site. Sizes are in pixels; without a width it is as wide as its place."""
    source, title = settings.SITE_URL + address_of(about, look), f"What people say about {name_of(about)}"
    return (
        f'<iframe src="{escape(source)}" title="{escape(title)}" width="{width or "100%"}" height="{height}"'
        ' style="border:0" loading="lazy"></iframe>'
    )
