"""What is to be generated, in a form that can be given to another process."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import accumulate, pairwise

from feedback.demo.generating.places import MAIL_DOMAIN, SILENT
from feedback.demo.generating.texts import zipf
from feedback.directory.models import Service
from feedback.people.models import Membership
from feedback.stories.waits import working_days

YEARS = 12
# So that nearly a fifth of all stories were told in the last year.
GROWTH = 2.4


@dataclass(frozen=True)
class Plan:
    """So many stories, told up to a day, about these services and answered by these people."""

    stories: int
    seed: int
    until: date
    # A story is made with its block, whichever process that falls to.
    block: int
    # Of each service: its number, organisation and kind. The first have most stories.
    services: list[tuple[int, int, str]]
    # Of each organisation: the number, name and job of its staff.
    staff: dict[int, list[tuple[int, str, str]]]
    moderators: list[int]

    @property
    def blocks(self) -> range:
        return range(-(-self.stories // self.block))

    @property
    def since(self) -> date:
        return self.until - timedelta(days=self.last_day)

    @property
    def last_day(self) -> int:
        return 365 * YEARS

    @cached_property
    def days(self) -> list[str]:
        """Each day, as Postgres reads it, and those on which something may still be due."""
        return [(self.since + timedelta(days=number)).isoformat() for number in range(self.last_day + 365)]

    @cached_property
    def working_days(self) -> list[int]:
        """How many working days have gone by at each day, so that a wait is a difference."""
        days = [self.since + timedelta(days=number) for number in range(self.last_day + 1)]
        return [0, *accumulate(working_days(before, day) for before, day in pairwise(days))]

    @cached_property
    def weights(self) -> list[float]:
        """The largest service has some 2 % of all stories, most have few, and some none."""
        told = len(self.services) - len(self.services) // SILENT
        return zipf(told, steepness=1.25, shift=15.0)

    def day_of(self, story: int) -> int:
        """Give the day on which a story is told: more and more each year."""
        return int(self.last_day * ((story + 0.5) / self.stories) ** (1 / GROWTH))


def plan_for(stories: int, *, seed: int, until: date, block: int) -> Plan:
    """Plan with the directory and the people that are there."""
    memberships = Membership.objects.filter(user__email__endswith=f"@{MAIL_DOMAIN}").order_by("pk")
    staff: dict[int, list[tuple[int, str, str]]] = {}
    for organisation, user, name, job in memberships.filter(organisation__isnull=False).values_list(
        "organisation_id", "user_id", "user__name", "job_title"
    ):
        staff.setdefault(organisation or 0, []).append((user, name, job))
    return Plan(
        stories=stories,
        seed=seed,
        until=until,
        block=block,
        services=list(Service.objects.order_by("pk").values_list("pk", "organisation_id", "kind")),
        staff=staff,
        moderators=list(memberships.filter(role=Membership.Role.MODERATOR).values_list("user_id", flat=True)),
    )
