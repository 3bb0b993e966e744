"""A reply that is not simply published: its writer reads why, changes it, or asks that somebody else looks again."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from feedback.moderation import decisions
from feedback.moderation.models import Decision
from feedback.stories.emails import path_for
from feedback.stories.models import Appeal, Change, Notice, Publication
from feedback.stories.replying import NewChange
from feedback.stories.writing import keep_edit
from tests.factories import (
    ServiceFactory,
    a_moderator,
    a_published_story,
    a_responder,
    a_service_reply,
)

pytestmark = pytest.mark.django_db
PLANNED = NewChange(state=Change.State.PLANNED, summary="More chairs", owner="The ward", due_on=date(2027, 3, 31))


@pytest.fixture
def moira():
    return a_moderator()


@pytest.fixture
def reply(trust, priya):
    opening = a_published_story(ServiceFactory(organisation=trust), title="Kind nurses")
    return a_service_reply(opening, by=priya, text="Ring me on 020 7946 0018.", change=PLANNED, publish=False)


@pytest.fixture
def returned(reply, moira):
    decisions.ask_author(reply, by=moira, seen_version=reply.version, message="Is this number for everybody?")
    reply.refresh_from_db()
    return reply


@pytest.fixture
def declined(reply, moira):
    advert = Decision.Reason.ADVERT
    decisions.decline(reply, by=moira, seen_version=reply.version, reason=advert, message="It sells a clinic.")
    reply.refresh_from_db()
    return reply


def address(reply):
    return f"/inbox/replies/{reply.pk}/"


def typed(**fields):
    return {"text": "Ring the ward’s main number.", **fields}


def read(client, reply, status=200):
    response = client.get(address(reply))
    assert response.status_code == status
    return response.content.decode()


def test_an_email_leads_to_the_question(client, priya, returned):
    notice = Notice.objects.get(kind=Notice.Kind.RETURNED, user=priya)

    page = client.get(path_for(notice)).content.decode()

    assert "came back to you, because we have a question" in page
    assert "Is this number for everybody?" in page
    assert "Ring me on 020 7946 0018." in page
    assert 'value="More chairs"' in page


def test_a_changed_reply_goes_before_a_moderator_again(client, returned):
    day = timezone.localdate() + timedelta(days=60)

    sent = typed(
        change="planned", summary="Six chairs", owner="Estates", day_day=day.day, day_month=day.month, day_year=day.year
    )
    response = client.post(address(returned), sent, follow=True)

    returned.refresh_from_db()
    assert "We have your new words" in response.content.decode()
    assert returned.publication == Publication.SUBMITTED
    assert returned.original.text == "Ring the ward’s main number."
    assert returned.versions.earliest("pk").text == "Ring me on 020 7946 0018."
    change = Change.objects.get(reply=returned)
    assert (change.summary, change.owner, change.due_on) == ("Six chairs", "Estates", day)


def test_a_change_can_be_left_out(client, returned):
    client.post(address(returned), typed())

    assert not Change.objects.filter(reply=returned).exists()


def test_sent_twice_it_is_kept_once(client, returned):
    for _ in range(2):
        assert client.post(address(returned), typed()).url == "/inbox/"

    assert returned.versions.count() == 2


def test_what_can_not_be_sent_is_explained_and_kept(client, returned):
    response = client.post(address(returned), typed(text="", summary="Six chairs"))

    page = response.content.decode()
    assert response.status_code == 422
    assert "Write your reply" in page
    assert "Six chairs" in page
    returned.refresh_from_db()
    assert returned.publication == Publication.RETURNED


def test_what_has_moved_on_meanwhile_gives_the_words_back(client, returned):
    returned.submit()
    returned.publish(returned.original)

    response = client.post(address(returned), typed(text="All my careful words."))

    assert response.status_code == 409
    assert "All my careful words." in response.content.decode()


def test_a_moderators_proposal_is_what_the_form_begins_with(client, reply, moira):
    decisions.ask_author(
        reply,
        by=moira,
        seen_version=reply.version,
        message="May we leave the number out?",
        edit=decisions.Edit(title="", text="Ring the ward.", reason="The number is yours alone."),
        proposes=True,
    )

    page = read(client, reply)

    assert "What we propose" in page
    assert "The number is yours alone." in page
    assert ">Ring the ward.</textarea>" in page


def test_who_was_refused_reads_why_and_asks_somebody_else(client, declined):
    page = read(client, declined)
    assert "It sells a clinic." in page
    assert "Ring me on 020 7946 0018." in page

    response = client.post(f"{address(declined)}look-again/", {"text": "It is our own clinic."}, follow=True)

    assert "Somebody looks again, and you get an email" in response.content.decode()
    appeal = Appeal.objects.get(post=declined)
    assert (appeal.about, appeal.text) == (Appeal.About.DECLINED, "It is our own clinic.")
    assert "It is our own clinic." in read(client, declined)
    assert "Ask us to look again" not in read(client, declined)


def test_asking_again_needs_words_and_is_done_once(client, declined):
    empty = client.post(f"{address(declined)}look-again/", {"text": " "})
    assert empty.status_code == 422
    assert "Write what we should look at again" in empty.content.decode()

    client.post(f"{address(declined)}look-again/", {"text": "It is our own clinic."})
    second = client.post(f"{address(declined)}look-again/", {"text": "And one thing more."})

    assert second.status_code == 409
    assert "And one thing more." in second.content.decode()
    assert Appeal.objects.count() == 1


def test_a_published_reply_is_read_where_everybody_reads_it(client, trust, priya):
    reply = a_service_reply(a_published_story(ServiceFactory(organisation=trust), title="Kind nurses"), by=priya)

    assert client.get(address(reply)).url == f"/stories/{reply.story_id}/kind-nurses/#post-{reply.pk}"


def test_what_we_changed_is_shown_to_its_writer(client, reply, moira):
    edit = keep_edit(reply, title="", text="Ring me.", reason="A number of one person’s own.", by=moira)
    reply.publish(edit)

    page = read(client, reply)

    assert "What we changed in your words" in page
    assert "A number of one person’s own." in page
    assert "<del>" in page
    assert "Ask us to look again" in page


def test_nobody_reads_the_replies_of_others(client, trust, returned):
    client.force_login(a_responder(trust, name="Other Person"))

    assert client.get(address(returned)).status_code == 404
    assert client.post(address(returned), typed()).status_code == 404
    assert client.post(f"{address(returned)}look-again/", {"text": "Mine"}).status_code == 404


def test_what_was_taken_back_is_gone(client, returned):
    returned.withdraw()

    assert client.get(address(returned)).status_code == 404
