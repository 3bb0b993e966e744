"""Services and organisations, as programs ask for them."""

from __future__ import annotations

from django.http import Http404, QueryDict

from feedback.api.asking import AskedForOrganisations, AskedForServices
from feedback.api.record import Facts, organisation_told, service_told
from feedback.api.stories import address
from feedback.directory.models import Organisation, Service
from feedback.stories.searching import clean, find_organisation, find_service


def page_of_services(query: QueryDict, asked: AskedForServices) -> Facts:
    """Give one page of the services that fit: by number, or, for words, the best matches."""
    found = Service.objects.select_related("organisation").defer("search", "search_text")
    if asked.organisation:
        found = found.filter(organisation=find_organisation(asked.organisation.upper()))
    if asked.kind:
        found = found.filter(kind=asked.kind)
    if asked.q and (typed := clean(asked.q)):
        return {"items": [service_told(service) for service in found.matching(typed)[: asked.limit]], "next": None}
    services = list(found.filter(pk__gt=asked.after or 0).order_by("pk")[: asked.limit + 1])
    items = services[: asked.limit]
    return {
        "items": [service_told(service) for service in items],
        "next": next_after(query, "services", items[-1].pk) if len(services) > asked.limit else None,
    }


def next_after(query: QueryDict, name: str, place: object, **more: object) -> str:
    """Give the address of the next page of a list that is read in one direction."""
    following = query.copy()
    following["after"] = str(place)
    for other, value in more.items():
        following[other] = str(value)
    return address(name, f"?{following.urlencode()}")


def service_numbered(number: int) -> Facts:
    """Tell of one service. Raises Http404."""
    return service_told(find_service(str(number)))


def page_of_organisations(query: QueryDict, asked: AskedForOrganisations) -> Facts:
    """Give one page of the organisations, by code."""
    found = Organisation.objects.filter(ods_code__gt=(asked.after or "").upper()).order_by("ods_code")
    organisations = list(found[: asked.limit + 1])
    items = organisations[: asked.limit]
    return {
        "items": [organisation_told(organisation) for organisation in items],
        "next": next_after(query, "organisations", items[-1].ods_code) if len(organisations) > asked.limit else None,
    }


def organisation_named(code: str) -> Facts:
    """Tell of one organisation. Raises Http404."""
    found = Organisation.objects.filter(ods_code=code.upper()).first()
    if found is None:
        raise Http404("There is no such organisation.")
    return organisation_told(found)
