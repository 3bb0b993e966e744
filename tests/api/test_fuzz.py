"""The API is asked, from its own description, for what that allows and what it does not."""

from __future__ import annotations

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, Phase, settings

from feedback.api import limits
from feedback.stories.erasure import withdraw_story
from feedback.stories.replying import NewChange
from tests.factories import OrganisationFactory, ServiceFactory, a_published_story, a_service_reply

pytestmark = pytest.mark.django_db


@pytest.fixture
def described(db, monkeypatch):
    """Its description, with stories of several kinds to be found."""
    monkeypatch.setattr(limits, "MOST_CLIENTS", 0)  # Counts are forgotten at once
    ward = ServiceFactory(organisation=OrganisationFactory(ods_code="T1"))
    told = a_published_story(ward, good=["kindness"])
    a_service_reply(told, change=NewChange(state="planned", summary="Soon"))
    withdraw_story(a_published_story(ward).story)
    return schemathesis.openapi.from_wsgi("/api/openapi.json", get_wsgi_application())


schema = schemathesis.pytest.from_fixture("described")


@schema.parametrize()
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_every_answer_is_as_described(case):
    case.call_and_validate(excluded_checks=[schemathesis.checks.CHECKS.get_one("positive_data_acceptance")])
