"""What people agree to before their words are sent."""

import pytest

from tests.factories import ServiceFactory, a_published_story
from tests.stories.tellers import Teller

pytestmark = pytest.mark.django_db

LICENCE = "Open Government Licence v3.0"


def check_page() -> str:
    teller = Teller()
    teller.ready(ServiceFactory())
    return teller.get("/tell/check/").content.decode()


def chip_in_page() -> str:
    return Teller().get(f"/chip-in/{a_published_story().story_id}/").content.decode()


def start_page() -> str:
    return Teller().get("/tell/").content.decode()


@pytest.mark.parametrize("page", [check_page, chip_in_page])
def test_whoever_agrees_is_told_under_which_licence_others_may_use_it(page, settings):
    settings.OPEN_DATA_LICENCE = LICENCE
    told = page()
    assert f"Others may copy it and use it again, as this licence says: {LICENCE}." in told
    assert told.index("I agree that") < told.index(LICENCE) < told.index("</label>", told.index("I agree that"))


@pytest.mark.parametrize("page", [start_page, check_page, chip_in_page])
def test_nothing_is_said_of_a_licence_where_there_is_none(page):
    told = page()
    assert "licence" not in told.lower()
    assert "Others may" not in told


def test_the_start_leads_to_the_licence(settings):
    settings.OPEN_DATA_LICENCE = LICENCE
    assert '<a href="/open-data/">our licence</a>' in start_page()
