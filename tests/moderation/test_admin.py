"""The list of decisions that administrators can read, without a word of what was said."""

import pytest
from django.urls import reverse

from feedback.moderation import decisions
from tests.factories import a_moderator, a_person, a_waiting_story

pytestmark = pytest.mark.django_db
LIST = "admin:moderation_decision_changelist"


@pytest.fixture
def decision(client):
    client.force_login(a_person("Ada Administrator", "administrator"))
    post = a_waiting_story()
    return decisions.ask_author(post, by=a_moderator(), seen_version=post.version, message="Canary message")


def test_an_administrator_reads_who_decided_what_and_no_words(client, decision):
    one = reverse("admin:moderation_decision_change", args=[decision.pk])
    for address in (reverse(LIST), one):
        response = client.get(address)
        assert response.status_code == 200
        assert "Moira Moderator" in response.content.decode()
        assert "anary" not in response.content.decode()


def test_nobody_adds_changes_or_deletes_a_decision(client, decision):
    assert client.get(reverse("admin:moderation_decision_add")).status_code == 403
    assert client.post(reverse("admin:moderation_decision_delete", args=[decision.pk])).status_code == 403
    change = reverse("admin:moderation_decision_change", args=[decision.pk])
    assert client.post(change, {"outcome": "publish"}).status_code == 403
    decision.refresh_from_db()
    assert decision.outcome == "return"


def test_a_moderator_has_no_admin_site(client, decision):
    client.force_login(a_moderator("Nadia"))
    assert client.get(reverse(LIST)).status_code in {302, 403}
