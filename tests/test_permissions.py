"""Who may use which address: every address of the site, as everybody, in one table.

An address that is missing here fails a test, so that nobody adds one without saying who may use it. One status in a
row is everybody's; otherwise they are, in this order:

    anonymous, somebody without a role, moderator, senior moderator, responder of the organisation, responder of
    another organisation, lead of the organisation, administrator

302 of a desk leads to signing in. 409 and 422 are for people who may: what they sent was empty or out of date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from django.utils import timezone

from feedback.directory.models import Service
from feedback.moderation import decisions
from feedback.people.models import Membership, User
from feedback.stories import notice_period
from feedback.stories.models import NoticePeriod
from tests.factories import (
    OrganisationFactory,
    ServiceFactory,
    a_legal_notice,
    a_person,
    a_published_story,
    a_service_reply,
    a_waiting_story,
    an_appeal,
)

pytestmark = pytest.mark.django_db
Role = Membership.Role

TABLE = """
# Reading
GET  /                                         200
POST /                                         405
GET  /stories/                                 200
POST /stories/                                 405
GET  /stories/{story}/                         301
POST /stories/{story}/                         405
GET  /stories/{story}/kind-nurses/             200
POST /stories/{story}/kind-nurses/             405
GET  /stories/{unread}/                        404
POST /stories/{unread}/                        405
GET  /posts/{published}/                       302
POST /posts/{published}/                       405
GET  /posts/{waiting}/                         404
POST /posts/{waiting}/                         405
GET  /sitemap.xml                              200
POST /sitemap.xml                              405
GET  /sitemaps/pages-1.xml                     200
POST /sitemaps/pages-1.xml                     405
GET  /services/                                200
POST /services/                                405
GET  /services/{ward}/                         301
POST /services/{ward}/                         405
GET  /services/{ward}/{slug}/                  200
POST /services/{ward}/{slug}/                  405
GET  /organisations/TRUST/                     200
POST /organisations/TRUST/                     405
GET  /organisations/TRUST/2026/                200
POST /organisations/TRUST/2026/                405
GET  /tags/                                    200
POST /tags/                                    405
GET  /tags/good/kind%20staff/                  200
POST /tags/good/kind%20staff/                  405
GET  /changes/                                 200
POST /changes/                                 405
GET  /figures/                                 200
POST /figures/                                 405
GET  /moderation/                              200
POST /moderation/                              405
GET  /feeds/stories/                           200
POST /feeds/stories/                           405
GET  /feeds/services/{ward}/                   301
POST /feeds/services/{ward}/                   405
GET  /feeds/changes/                           200
POST /feeds/changes/                           405
GET  /embed/                                   200
POST /embed/                                   405
GET  /embed/services/{ward}/                   200
POST /embed/services/{ward}/                   405
GET  /embed/organisations/TRUST/               200
POST /embed/organisations/TRUST/               405

# For programs
GET  /api/                                     200
POST /api/                                     405
GET  /api/openapi.json                         200
POST /api/openapi.json                         405
GET  /api/v1/stories                           200
POST /api/v1/stories                           405
GET  /api/v1/stories/{story}                   200
POST /api/v1/stories/{story}                   405
GET  /api/v1/stories/{story}/replies           200
POST /api/v1/stories/{story}/replies           405
GET  /api/v1/changes                           200
POST /api/v1/changes                           405
GET  /api/v1/services                          200
POST /api/v1/services                          405
GET  /api/v1/services/{ward}                   200
POST /api/v1/services/{ward}                   405
GET  /api/v1/organisations                     200
POST /api/v1/organisations                     405
GET  /api/v1/organisations/TRUST               200
POST /api/v1/organisations/TRUST               405
GET  /api/v1/tags                              200
POST /api/v1/tags                              405
GET  /api/v1/figures                           200
POST /api/v1/figures                           405
GET  /api/v1/revisions                         200
POST /api/v1/revisions                         405
GET  /api/v1/bulk                              200
POST /api/v1/bulk                              405
GET  /api/v1/bulk/nothing                      404
POST /api/v1/bulk/nothing                      405
GET  /api/v1/                                  404
POST /api/v1/                                  405
GET  /api/v1/nothing                           404
POST /api/v1/nothing                           405
GET  /api/v1/stories/{unread}                  404

# Telling, chipping in and coming back: with no browser that has begun to
GET  /tell/                                    200
POST /tell/                                    302
GET  /tell/check/                              410
POST /tell/check/                              410
GET  /tell/help/                               200
POST /tell/help/                               405
GET  /tell/sent/                               410
POST /tell/sent/                               405
GET  /tell/save/                               410
POST /tell/save/                               410
GET  /tell/resume/                             200
POST /tell/resume/                             422
GET  /tell/notice/                             405
POST /tell/notice/                             204
GET  /tell/story/                              410
POST /tell/story/                              422
GET  /chip-in/{story}/                         200
POST /chip-in/{story}/                         422
GET  /chip-in/{story}/sent/                    403
POST /chip-in/{story}/sent/                    405
GET  /my-story/                                200
POST /my-story/                                422
GET  /my-story/open/abc/                       404
POST /my-story/open/abc/                       404
GET  /my-story/now/                            403
POST /my-story/now/                            403
GET  /my-story/now/reply/                      405
POST /my-story/now/reply/                      403
GET  /my-story/now/words/                      403
POST /my-story/now/words/                      403
GET  /my-story/now/fine/                       405
POST /my-story/now/fine/                       403
GET  /my-story/now/appeal/                     403
POST /my-story/now/appeal/                     403
GET  /my-story/now/helped/{reply}/             405
POST /my-story/now/helped/{reply}/             403
GET  /my-story/now/withdraw/                   403
POST /my-story/now/withdraw/                   403
GET  /my-story/now/erase-contact/              405
POST /my-story/now/erase-contact/              403
GET  /my-story/leave/                          405
POST /my-story/leave/                          302

# Reporting
GET  /report/{published}/                      200
POST /report/{published}/                      422
GET  /report/{waiting}/                        404
POST /report/{waiting}/                        404
GET  /report/{published}/sent/                 403
POST /report/{published}/sent/                 405
GET  /report/follow/                           200
POST /report/follow/                           422
GET  /legal-notice/                            200
POST /legal-notice/                            422
GET  /legal-notice/sent/                       403
POST /legal-notice/sent/                       405
GET  /my-story/now/legal/                      403 200 200 200 200 200 200 200
POST /my-story/now/legal/                      403 200 200 200 200 200 200 200

# About the site
GET  /help-now/                                200
POST /help-now/                                405
GET  /about/                                   200
POST /about/                                   405
GET  /how-we-read-stories/                     200
POST /how-we-read-stories/                     405
GET  /privacy/                                 200
POST /privacy/                                 405
GET  /accessibility/                           200
POST /accessibility/                           405
GET  /open-data/                               200
POST /open-data/                               405
GET  /robots.txt                               200
POST /robots.txt                               405

# Signing in
GET  /desks/                                   302 403 302 302 302 302 302 302
POST /desks/                                   405
GET  /accounts/login/                          200 302 302 302 302 302 302 302
POST /accounts/login/                          422 302 302 302 302 302 302 302
GET  /accounts/logout/                         302 200 200 200 200 200 200 200
POST /accounts/logout/                         302
GET  /accounts/signup/                         200 302 302 302 302 302 302 302
POST /accounts/signup/                         200 302 302 302 302 302 302 302
GET  /accounts/inactive/                       200
POST /accounts/inactive/                       405
GET  /accounts/reauthenticate/                 302 200 200 200 200 200 200 200
POST /accounts/reauthenticate/                 302 422 422 422 422 422 422 422
GET  /accounts/password/change/                302 200 200 200 200 200 200 200
POST /accounts/password/change/                302 422 422 422 422 422 422 422
GET  /accounts/password/reset/                 200
POST /accounts/password/reset/                 422
GET  /accounts/password/reset/done/            200
POST /accounts/password/reset/done/            405
GET  /accounts/password/reset/key/1-abc/       200
POST /accounts/password/reset/key/1-abc/       422
GET  /accounts/password/reset/key/done/        200
POST /accounts/password/reset/key/done/        405
GET  /accounts/2fa/                            302 200 200 200 200 200 200 200
POST /accounts/2fa/                            302 405 405 405 405 405 405 405
GET  /accounts/2fa/authenticate/               302
POST /accounts/2fa/authenticate/               302
GET  /accounts/2fa/reauthenticate/             302
POST /accounts/2fa/reauthenticate/             302
GET  /accounts/2fa/totp/activate/              302
POST /accounts/2fa/totp/activate/              302
GET  /accounts/2fa/totp/deactivate/            302 404 404 404 404 404 404 404
POST /accounts/2fa/totp/deactivate/            302 404 404 404 404 404 404 404
GET  /accounts/2fa/recovery-codes/             302 404 404 404 404 404 404 404
POST /accounts/2fa/recovery-codes/             302 405 405 405 405 405 405 405
GET  /accounts/2fa/recovery-codes/generate/    302
POST /accounts/2fa/recovery-codes/generate/    302
GET  /accounts/2fa/recovery-codes/download/    302 404 404 404 404 404 404 404
POST /accounts/2fa/recovery-codes/download/    302 404 404 404 404 404 404 404

# The volunteers' desk
GET  /desk/                                    302 403 200 200 403 403 403 403
POST /desk/                                    405
GET  /desk/next/                               405
POST /desk/next/                               302 403 302 302 403 403 403 403
GET  /desk/reports/                            302 403 200 200 403 403 403 403
POST /desk/reports/                            405
GET  /desk/reports/{published}/                302 403 200 200 403 403 403 403
POST /desk/reports/{published}/                302 403 409 409 403 403 403 403
GET  /desk/appeals/                            302 403 200 200 403 403 403 403
POST /desk/appeals/                            405
GET  /desk/appeals/{appeal}/                   302 403 200 200 403 403 403 403
POST /desk/appeals/{appeal}/                   302 403 409 409 403 403 403 403
GET  /desk/legal/                              302 403 403 200 403 403 403 403
POST /desk/legal/                              405
GET  /desk/legal/{legal}/                      302 403 403 200 403 403 403 403
POST /desk/legal/{legal}/                      302 403 403 409 403 403 403 403
GET  /desk/again/                              302 403 200 200 403 403 403 403
POST /desk/again/                              302 403 404 404 403 403 403 403
GET  /desk/practice/                           302 403 200 200 403 403 403 403
POST /desk/practice/                           405
GET  /desk/practice/1/                         302 403 200 200 403 403 403 403
POST /desk/practice/1/                         302 403 422 422 403 403 403 403
GET  /desk/practice/31/                        302 403 404 404 403 403 403 403
GET  /desk/practice/again/                     405
POST /desk/practice/again/                     302 403 302 302 403 403 403 403
GET  /desk/{waiting}/                          302 403 200 200 403 403 403 403
POST /desk/{waiting}/                          405
GET  /desk/{waiting}/take/                     405
POST /desk/{waiting}/take/                     302 403 302 302 403 403 403 403
GET  /desk/{waiting}/renew/                    405
POST /desk/{waiting}/renew/                    302 403 409 409 403 403 403 403
GET  /desk/{waiting}/release/                  405
POST /desk/{waiting}/release/                  302 403 204 204 403 403 403 403
GET  /desk/{waiting}/skip/                     405
POST /desk/{waiting}/skip/                     302 403 302 302 403 403 403 403
GET  /desk/{waiting}/typed/                    405
POST /desk/{waiting}/typed/                    302 403 409 409 403 403 403 403
GET  /desk/{waiting}/remarks/                  405
POST /desk/{waiting}/remarks/                  302 403 422 422 403 403 403 403
GET  /desk/{waiting}/usual-edit/               405
POST /desk/{waiting}/usual-edit/               302 403 200 200 403 403 403 403
GET  /desk/me/                                 302 403 200 200 403 403 403 403
POST /desk/me/                                 302 403 302 302 403 403 403 403
GET  /desk/for-you/                            302 403 200 200 403 403 403 403
POST /desk/for-you/                            405
GET  /desk/suggestions/                        302 403 403 200 403 403 403 403
POST /desk/suggestions/                        405
GET  /desk/colleagues/                         302 403 403 200 403 403 403 403
POST /desk/colleagues/                         405
GET  /desk/{waiting}/difference/               405
POST /desk/{waiting}/difference/               302 403 200 200 403 403 403 403
GET  /desk/{waiting}/services/                 405
POST /desk/{waiting}/services/                 302 403 200 200 403 403 403 403
GET  /desk/{waiting}/suggest/                  405
POST /desk/{waiting}/suggest/                  302 403 200 200 403 403 403 403
GET  /desk/{severe}/stop-notice/               405
POST /desk/{severe}/stop-notice/               302 403 409 409 403 403 403 403
GET  /desk/{severe}/                           302 403 200 200 403 403 403 403
GET  /desk/wordings/                           302 403 403 200 403 403 403 403
POST /desk/wordings/                           405
GET  /desk/wordings/decline.advert/            302 403 403 200 403 403 403 403
POST /desk/wordings/decline.advert/            302 403 403 422 403 403 403 403
GET  /desk/wordings/nothing/                   302 403 403 404 403 403 403 403
GET  /desk/{waiting}/compare/                  405
POST /desk/{waiting}/compare/                  302 403 422 422 403 403 403 403
GET  /desk/{waiting}/decide/                   405
POST /desk/{waiting}/decide/                   302 403 409 409 403 403 403 403
GET  /desk/{published}/purge/                  302 403 403 200 403 403 403 403
POST /desk/{published}/purge/                  302 403 403 422 403 403 403 403
GET  /desk/{published}/take-down/              405
POST /desk/{published}/take-down/              302 403 403 409 403 403 403 403
GET  /desk/decisions/{decision}/undo/          405
POST /desk/decisions/{decision}/undo/          302 403 302 404 403 403 403 403

# The trust's desk
GET  /inbox/                                   302 403 403 403 200 200 200 403
POST /inbox/                                   405
GET  /inbox/notice/{severe}/                   302 403 403 403 200 404 200 403
POST /inbox/notice/{severe}/                   405
GET  /inbox/{answer}/reply/                    302 403 403 403 200 404 200 403
POST /inbox/{answer}/reply/                    302 403 403 403 200 404 200 403
GET  /inbox/replies/{reply}/                   302 403 403 403 302 404 404 403
POST /inbox/replies/{reply}/                   302 403 403 403 409 404 404 403
GET  /inbox/replies/{reply}/look-again/        405
POST /inbox/replies/{reply}/look-again/        302 403 403 403 422 404 404 403
"""


def rows() -> list[tuple[str, str, list[int]]]:
    """Read the table: method, address, and a status for each of PEOPLE."""
    read = []
    for line in TABLE.strip().splitlines():
        if line.startswith("#") or not line.strip():
            continue
        method, address, *statuses = line.split()
        read.append((method, address, [int(status) for status in statuses] * (8 if len(statuses) == 1 else 1)))
    return read


PEOPLE = ("anonymous", "no role", "moderator", "senior", "responder", "elsewhere", "lead", "administrator")


@pytest.fixture
def world() -> dict[str, object]:
    """Things in a state in which somebody may do something with them; and the people."""
    trust, other = OrganisationFactory(ods_code="TRUST"), OrganisationFactory()
    ward = ServiceFactory(organisation=trust)
    people: dict[str, User | AnonymousUser] = {
        "anonymous": AnonymousUser(),
        "no role": a_person("Nora Norole"),
        "moderator": a_person("Moira Moderator", Role.MODERATOR),
        "senior": a_person("Sena Senior", Role.SENIOR_MODERATOR),
        "responder": a_person("Priya Nair", Role.RESPONDER, trust),
        "elsewhere": a_person("Else Where", Role.RESPONDER, other),
        "lead": a_person("Lea Lead", Role.LEAD, trust),
        "administrator": a_person("Ada Admin", Role.ADMINISTRATOR),
    }
    published = a_published_story(ward, title="Kind nurses", good=["kind staff"])
    reply = a_service_reply(published, by=people["responder"])
    decided = a_waiting_story(ward)
    decision = decisions.ask_author(
        decided, by=people["moderator"], seen_version=decided.version, message="Which ward was it?"
    )
    severe = a_waiting_story(ward)
    notice_period.begin(severe, severe.written, criticality=5)
    NoticePeriod.objects.update(began_at=timezone.now() - timedelta(minutes=1))
    return {
        "people": people,
        "severe": severe.pk,
        "waiting": a_waiting_story(ward).pk,
        "published": published.pk,
        "story": published.story.number,
        "unread": decided.story.number,
        "ward": ward.pk,
        "slug": ward.slug,
        "reply": reply.pk,
        "answer": published.story.answers.get().pk,
        "decision": decision.pk,
        "appeal": an_appeal(ward).pk,
        "legal": a_legal_notice(published).pk,
    }


def addresses() -> Iterator[str]:
    """Every route of the site; those inside the admin site are a group of their own."""

    def walk(resolver: URLResolver, before: str) -> Iterator[str]:
        for found in resolver.url_patterns:
            route = before + str(found.pattern)
            if isinstance(found, URLPattern):
                yield route
            else:
                yield from walk(found, route)

    return walk(get_resolver(), "")


def signed_in(user: User | AnonymousUser) -> Client:
    client = Client()
    if user.is_authenticated:
        client.force_login(user)
    return client


def ask(method: str, address: str, user: User | AnonymousUser) -> int:
    """Ask for it as this person, and leave no trace."""
    with transaction.atomic():
        status = signed_in(user).generic(method, address).status_code
        transaction.set_rollback(True)
    return status


@pytest.mark.parametrize(("method", "address", "expected"), rows(), ids=lambda value: str(value)[:60])
def test_this_address_answers_each_person_as_the_table_says(world, method, address, expected):
    address = address.format_map(world)
    found = [ask(method, address, world["people"][name]) for name in PEOPLE]
    assert dict(zip(PEOPLE, found, strict=True)) == dict(zip(PEOPLE, expected, strict=True))


def test_every_address_is_in_the_table(world):
    told = {(method, resolve(address.format_map(world)).route) for method, address, _ in rows()}
    outside = [route for route in addresses() if not route.startswith("admin/")]
    assert [route for route in outside if ("GET", route) not in told] == []
    assert [route for route in outside if ("POST", route) not in told] == []


def test_every_page_inside_the_admin_site_is_for_administrators_alone(world):
    """A 1 stands for each argument: an administrator may meet a 404, nobody else gets as far as that."""
    inside = ["/" + re.sub(r"<[^>]+>|\(\?P.*", "1", route) for route in addresses() if route.startswith("admin/")]
    assert len(inside) > 50
    ours = {"/admin/logout/", "/admin/password_change/"}  # The same as for everybody, in the table above
    for name in PEOPLE[:-1]:
        client = signed_in(world["people"][name])
        found = {
            client.generic(method, page).status_code
            for page in inside
            for method in ("GET", "POST")
            if page not in ours
        }
        assert found <= {302, 403}, name
    client = signed_in(world["people"]["administrator"])
    assert {client.get(page).status_code for page in inside} <= {200, 301, 302, 403, 404, 405}
    assert client.get("/admin/").status_code == 200


def test_staff_see_nothing_private_of_another_organisation(world):
    theirs = a_published_story(ServiceFactory(name="Theirward"), title="Theirs")
    a_service_reply(
        theirs, by=a_person("Third Party", Role.RESPONDER, theirs.story.answers.get().organisation), publish=False
    )
    for name in ("responder", "lead"):
        client = signed_in(world["people"][name])
        for page in ("/inbox/", "/inbox/?show=answered"):
            shown = client.get(page).content.decode()
            assert "Theirs" not in shown
            assert "Theirward" not in shown
        answer = theirs.story.answers.get().pk
        for method in ("get", "post"):
            assert getattr(client, method)(f"/inbox/{answer}/reply/", {"text": "A reply"}).status_code == 404
    assert theirs.story.posts.count() == 2


def test_somebody_of_two_organisations_answers_for_both(world):
    theirs = a_published_story()
    lead = world["people"]["lead"]
    Membership.objects.create(user=lead, role=Role.RESPONDER, organisation=theirs.story.answers.get().organisation)
    assert signed_in(lead).get(f"/inbox/{theirs.story.answers.get().pk}/reply/").status_code == 200


def test_nobody_at_a_desk_sees_an_authors_address_or_keycard(world):
    post = a_waiting_story(Service.objects.get(pk=world["ward"]), email="canary@example.org")
    shown = [f"/desk/{post.pk}/", "/desk/"]
    post_shown = a_published_story(Service.objects.get(pk=world["ward"]), email="canary@example.org")
    pages = {
        "moderator": [*shown, f"/desk/{post_shown.pk}/"],
        "senior": [*shown, f"/desk/{post_shown.pk}/"],
        "responder": ["/inbox/", f"/inbox/{post_shown.story.answers.get().pk}/reply/", post_shown.story.private_url],
        "lead": ["/inbox/", f"/inbox/{post_shown.story.answers.get().pk}/reply/", post_shown.story.private_url],
        "administrator": ["/admin/stories/story/", f"/admin/stories/story/{post.story_id}/change/"],
    }
    for name, addresses_of in pages.items():
        client = signed_in(world["people"][name])
        for page in addresses_of:
            response = client.get(page, follow=True)
            assert response.status_code == 200, page
            assert "canary@" not in response.content.decode(), page
            assert post.author.number not in response.content.decode(), page
            assert post_shown.author.number not in response.content.decode(), page


@pytest.mark.parametrize(
    ("name", "page"), [("moderator", "/desk/"), ("responder", "/inbox/"), ("administrator", "/admin/")]
)
def test_who_is_switched_off_or_loses_a_role_is_out_at_once(world, name, page):
    user = world["people"][name]
    client = signed_in(user)
    assert client.get(page).status_code == 200

    role = user.memberships.get()
    user.memberships.all().delete()
    assert client.get(page).status_code in {302, 403}
    role.save(force_insert=True)
    assert client.get(page).status_code == 200

    User.objects.filter(pk=user.pk).update(is_active=False)
    assert client.get(page)["Location"].startswith("/accounts/login/" if name != "administrator" else "/admin/login/")
    assert client.post(page).status_code in {302, 405}


def test_an_administrator_reads_no_story_that_waits(world):
    """Looking after accounts is not reading what people wrote in trust."""
    client = signed_in(world["people"]["administrator"])
    assert client.get(f"/desk/{world['waiting']}/").status_code == 403
    assert client.get(f"/inbox/{world['answer']}/reply/").status_code == 403
