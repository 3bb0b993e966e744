"""Services with who runs them, as the pages for reading need them: without the cost of writing SQL from models."""

from __future__ import annotations

import re
from datetime import date

from django.db import connections, models
from django.utils import timezone

from feedback.directory.models import Organisation, Service
from feedback.replica import database_for_reading

# The outward half of a postcode, such as NG7.
POSTCODE_DISTRICT = re.compile(r"(?P<area>[A-Z]{1,2})[0-9][0-9A-Z]?")
# The same as ServiceQuerySet.open().
OPEN = """
    (service.closed_on IS NULL OR service.closed_on > %(today)s)
    AND (organisation.closed_on IS NULL OR organisation.closed_on > %(today)s)
"""
NEAR = f"""
    upper(service.postcode) ~ %(in_area)s AND service.id <> %(number)s AND {OPEN}
    ORDER BY CASE WHEN upper(service.postcode) = %(postcode)s THEN 0
                  WHEN starts_with(upper(service.postcode), %(in_district)s) THEN 1
                  ELSE 2 END, service.name, service.id
    LIMIT %(limit)s
"""


def service_numbered(number: int) -> Service | None:
    """Find a service."""
    return next(iter(services("service.id = %(number)s", number=number)), None)


def services_near(service: Service, limit: int) -> list[Service]:
    """Give open services in a service's postcode district, the same place first, then those in its postcode area."""
    postcode = service.postcode.upper()
    district = POSTCODE_DISTRICT.match(postcode)
    if not district:
        return []
    return services(
        NEAR,
        number=service.pk,
        postcode=postcode,
        in_area=f"^{district['area']}[0-9]",
        in_district=f"{district[0]} ",
        today=timezone.localdate(),
        limit=limit,
    )


def services(condition: str, **values: str | int | date) -> list[Service]:
    """Read the services that a condition fits."""
    shown, runs = columns(Service, but=("search", "search_text")), columns(Organisation)
    names = ", ".join([*(f"service.{name}" for name in shown), *(f"organisation.{name}" for name in runs)])
    alias = database_for_reading()
    with connections[alias].cursor() as cursor:
        cursor.execute(
            f"SELECT {names} FROM directory_service service "  # noqa: S608 - nothing in it was typed
            f"JOIN directory_organisation organisation ON organisation.id = organisation_id WHERE {condition}",
            values,
        )
        found = cursor.fetchall()
    made: list[Service] = []
    for row in found:
        service = Service.from_db(alias, shown, row[: len(shown)])
        service.organisation = Organisation.from_db(alias, runs, row[len(shown) :])
        made.append(service)
    return made


def columns(model: type[models.Model], but: tuple[str, ...] = ()) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields if field.attname not in but]
