"""The API is asked, from its own description, for what that allows and for what it does not."""

from __future__ import annotations

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from feedback.api import limits
from feedback.api.openapi import description
from feedback.stories.erasure import withdraw_story
from feedback.stories.replying import NewChange
from tests.factories import OrganisationFactory, ServiceFactory, a_published_story, a_service_reply

pytestmark = pytest.mark.django_db


@pytest.fixture
def described(monkeypatch):
    """Its description, with stories of several kinds to be found."""
    monkeypatch.setattr(limits, "MOST_CLIENTS", 0)  # Counts are forgotten at once
    ward = ServiceFactory(organisation=OrganisationFactory(ods_code="T1"))
    told = a_published_story(ward, good=["kindness"])
    a_service_reply(told, change=NewChange(state="planned", summary="Soon"))
    withdraw_story(a_published_story(ward).story)
    # The test's own transaction has to outlive each request.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/openapi.json", get_wsgi_application())
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


ASKED = [
    (address, mode)
    for address, operations in description()["paths"].items()
    for mode in GenerationMode
    if mode == GenerationMode.POSITIVE or operations["get"].get("parameters")
]


@pytest.mark.parametrize(("address", "mode"), ASKED, ids=str)
def test_every_answer_is_as_described(described, address, mode):
    asked = []

    @settings(
        max_examples=15,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=described[address]["GET"].as_strategy(generation_mode=mode))
    def ask(case):
        asked.append(case)
        answer = case.call()
        assert answer.status_code in (200, 400, 404, 410), answer.content
        # What fits the description and is refused all the same: 31 February, a service and an organisation at once.
        case.validate_response(answer, excluded_checks=[positive_data_acceptance])

    ask()
    assert asked
