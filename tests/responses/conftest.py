"""Somebody who answers for a trust, signed in."""

import pytest

from tests.factories import OrganisationFactory, a_responder


@pytest.fixture
def trust():
    return OrganisationFactory(name="Trentside")


@pytest.fixture
def priya(trust, client):
    priya = a_responder(trust)
    client.force_login(priya)
    return priya
