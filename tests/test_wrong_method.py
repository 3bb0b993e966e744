"""An address that is opened in a way it does not answer to."""

import pytest
from django.urls import reverse

from feedback.people.models import Membership, User


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["stories:my_story_leave", "stories:tell_notice"])
def test_an_address_that_only_takes_a_form_says_so_on_a_page(client, name):
    response = client.get(reverse(name))
    assert (response.status_code, response["Allow"]) == (405, "POST")
    assert "This page can’t be opened by itself" in response.content.decode()
    assert "Vary" not in response or "Cookie" not in response["Vary"]


@pytest.mark.django_db
def test_so_does_the_desk(client):
    user = User.objects.create_user("mo@example.org", "Mo")
    Membership.objects.create(user=user, role=Membership.Role.MODERATOR)
    client.force_login(user)
    response = client.get(reverse("moderation:decide", args=[1]))
    assert response.status_code == 405
    assert "<h1" in response.content.decode()


@pytest.mark.django_db
def test_a_page_that_is_only_read_refuses_what_is_sent_to_it(client):
    response = client.post(reverse("stories:stories"))
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert "Set-Cookie" not in response.headers
    assert "Nothing was changed" in response.content.decode()


@pytest.mark.django_db
def test_a_part_of_a_page_gives_way_to_it(client):
    response = client.get(reverse("stories:tell_notice"), headers={"HX-Request": "true"})
    assert response["HX-Retarget"] == "body"
