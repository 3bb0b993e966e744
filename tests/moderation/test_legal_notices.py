"""A legal notice on its way, by the clock of the regulations: sent, answered, ended; and who may see what."""

import html
import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from feedback.moderation import legal
from feedback.moderation.codes import code_of
from feedback.moderation.legal import StepTaken
from feedback.moderation.legal_reminders import remind_seniors
from feedback.moderation.models import Decision, LegalNotice
from feedback.stories.erasure import withdraw_story
from feedback.stories.forms import protected
from feedback.stories.keycards import link_token, new_token
from feedback.stories.models import Notice, Post, Publication
from tests.at_once import at_the_same_moment
from tests.factories import a_legal_notice, a_moderator, a_published_story, a_senior, a_service_reply
from tests.stories.test_erasure import run_queued

pytestmark = pytest.mark.django_db
State, Wish = LegalNotice.State, LegalNotice.Wish
SENIOR = "feedback.moderation.jobs.tell_senior"
TELL, SEND = "feedback.moderation.jobs.tell_complainant", "feedback.stories.jobs.send_notice"
DETAILS = "Ann Author\n1 High Street, Trentside"


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch, settings, tmp_path, time_machine):
    """It is Thursday, and a form may be sent as soon as it is opened."""
    monkeypatch.setattr(protected, "FEWEST_SECONDS", -1)
    settings.ERASURE_LEDGER = tmp_path / "erased.jsonl"
    time_machine.move_to(datetime(2026, 11, 26, 10, 0, tzinfo=ZoneInfo("Europe/London")))


@pytest.fixture
def post():
    return a_published_story(title="Kind nurses", email="writer@example.org")


@pytest.fixture
def sena():
    return a_senior()


@pytest.fixture
def desk(client, sena):
    client.force_login(sena)
    return client


@pytest.fixture
def writer(client, post):
    """A browser in which the private page of whoever wrote the words is open."""
    writer = Client()
    writer.post(f"/my-story/open/{link_token(post.author)}/")
    return writer


def text_of(response):
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode())))


def filled(**fields):
    token = new_token()
    return {
        "token": token,
        "opened": protected.mark(token),
        "name": "Lee Gal",
        "email": "lee.gal@example.org",
        "statement": "They were kind.",
        "meaning": "That I am not kind.",
        "untrue": "I am kind.",
        "cannot_sue_poster": "on",
        "may_pass": "name",
    } | fields


def step(client, notice, do, **fields):
    path = f"/desk/legal/{notice.pk}/"
    return client.post(path, {"do": do, "state": fields.pop("state", notice.state)} | fields)


def told(token):
    return text_of(Client().post("/report/follow/", {"code": code_of(token)}))


# Sending one


def test_a_notice_comes_with_all_that_the_regulations_ask(client, post):
    form = filled(where=f"https://stories.example.org/posts/{post.pk}/")
    response = client.post("/legal-notice/", form)
    assert (response.status_code, response.url) == (302, "/legal-notice/sent/")
    notice = LegalNotice.objects.get()
    assert (notice.post, notice.name, notice.email) == (post, "Lee Gal", "lee.gal@example.org")
    assert (notice.cannot_sue_poster, notice.may_pass_name, notice.may_pass_contact) == (True, True, False)
    page = client.get(response.url)
    assert code_of(form["token"]) in text_of(page)
    assert "no-store" in page["Cache-Control"]
    assert Client().get(response.url).status_code == 403
    assert "We have your notice" in told(form["token"])
    # Twice is once
    client.post("/legal-notice/", form)
    assert LegalNotice.objects.count() == 1


def test_where_the_words_are_may_be_said_in_several_ways(client, post):
    reply = a_service_reply(post)
    ways = {
        str(post.story_id): post,
        f" {post.story_id}. ": post,
        f"/stories/{post.story_id}/kind-nurses/": post,
        f"https://x.example/stories/{post.story_id}/kind-nurses/#post-{reply.pk}": reply,
        f"/posts/{reply.pk}/": reply,
    }
    for where, meant in ways.items():
        client.post("/legal-notice/", filled(where=where))
        assert LegalNotice.objects.latest("pk").post == meant, where
    assert f"/posts/{reply.pk}/" in client.get(f"/legal-notice/?post={reply.pk}").content.decode()
    assert client.get("/legal-notice/?post=1%00x").status_code == 200


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"name": ""}, "Enter your full name"),
        ({"email": "nobody"}, "Enter an email address in the correct format"),
        ({"where": "somewhere"}, "We can’t find that"),
        ({"where": "999999999999999999"}, "We can’t find that"),
        ({"where": "/posts/999999999999999999999/"}, "We can’t find that"),
        ({"statement": ""}, "Copy here the words"),
        ({"meaning": "w" * 20_000}, "longer than 5,000 characters. It is 20,000"),
        ({"untrue": "nul\x00"}, "hidden character"),
        ({"cannot_sue_poster": ""}, "Tick the box to confirm it"),
        ({"may_pass": "forged"}, "Choose one of the answers"),
    ],
)
def test_what_is_missing_is_asked_for_and_nothing_is_lost(client, post, fields, error):
    form = filled(where=str(post.story_id), statement="My long words") | fields
    response = client.post("/legal-notice/", form)
    assert response.status_code == 422
    assert error in text_of(response)
    assert form["statement"] in text_of(response)
    assert not LegalNotice.objects.exists()


def test_what_was_never_public_or_is_gone_can_not_be_complained_of(client, post):
    unread = a_service_reply(post, publish=False)
    withdraw_story(post.story)
    for each in (unread, post):
        assert client.post("/legal-notice/", filled(where=f"/posts/{each.pk}/")).status_code == 422


# The desk and its clock


def test_the_clock_leaves_out_the_weekend(desk, post):
    a_legal_notice(post)
    page = text_of(desk.get("/desk/legal/"))
    assert "Send it to whoever wrote the words 30 November 2026, 10:00am" in page


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_takes_the_same_queries_however_much_waits(desk, rows):
    for _ in range(rows):
        a_legal_notice(a_published_story())
        withdrawn = a_published_story()
        a_legal_notice(withdrawn)
        withdraw_story(withdrawn.story)
    with CaptureQueriesContext(connection) as queries:
        assert desk.get("/desk/legal/").status_code == 200
    assert len(queries) == 10


def test_the_writer_is_sent_it_and_the_complainant_hears(desk, post, sena):
    token = new_token()
    notice = a_legal_notice(post, token=token)
    assert step(desk, notice, "send").status_code == 302
    notice.refresh_from_db()
    assert (notice.state, notice.handled_by) == (State.SENT, sena)
    assert notice.answer_by == datetime(2026, 12, 2, 0, 0, tzinfo=ZoneInfo("Europe/London"))
    assert Notice.objects.get(kind=Notice.Kind.LEGAL).author == post.author
    assert (run_queued(SEND), run_queued(TELL)) == (1, 1)
    to_writer, to_complainant = mail.outbox
    assert (to_writer.to, to_complainant.to) == (["writer@example.org"], ["lee.gal@example.org"])
    for message in mail.outbox:
        assert "kind" not in (message.subject + message.body).lower()
        assert "Lee Gal" not in message.body
    assert "until midnight at the end of 1 December 2026 to answer" in told(token)


def test_the_seniors_hear_at_once_that_a_notice_has_come_and_by_when_to_act(client, post, sena):
    a_moderator()
    a_senior("Away Now").memberships.all().delete()
    client.post("/legal-notice/", filled(where=str(post.story_id)))
    notice = LegalNotice.objects.get()
    assert run_queued(SENIOR) == 1
    [message] = mail.outbox
    assert message.to == [sena.email]
    assert "30 November 2026, 10:00am" in message.body
    assert f"/desk/legal/{notice.pk}/" in message.body
    for private in ("Lee Gal", "lee.gal", "kind", "Kind"):
        assert private not in message.subject + message.body


def test_where_there_is_no_senior_the_site_is_written_to(client, post, settings):
    settings.CONTACT_EMAIL = "hello@example.org"
    client.post("/legal-notice/", filled(where=str(post.story_id)))
    run_queued(SENIOR)
    assert [message.to for message in mail.outbox] == [["hello@example.org"]]


def test_a_senior_hears_nothing_of_a_notice_about_their_own_words(client, post, sena):
    other = a_senior("Other Senior")
    reply = a_service_reply(post)
    Post.objects.filter(pk=reply.pk).update(member=sena)
    client.post("/legal-notice/", filled(where=f"/posts/{reply.pk}/"))
    run_queued(SENIOR)
    assert [message.to for message in mail.outbox] == [[other.email]]


def reminders():
    """Send what is queued for seniors, and say to whom a reminder went."""
    mail.outbox.clear()
    run_queued(SENIOR)
    return [message.to[0] for message in mail.outbox if message.subject.startswith("A legal notice waits for you")]


@pytest.mark.parametrize(
    ("moment", "is_reminded"),
    [
        ((2026, 11, 27, 8), True),  # Friday: it is due on Monday
        ((2026, 11, 28, 8), False),  # Saturday
        ((2026, 12, 7, 8), True),  # late
    ],
)
def test_each_working_morning_the_seniors_are_reminded_of_what_is_due(post, sena, time_machine, moment, is_reminded):
    a_legal_notice(post)
    time_machine.move_to(datetime(*moment, tzinfo=ZoneInfo("Europe/London")))
    remind_seniors()
    assert reminders() == [sena.email] * is_reminded


def test_nobody_is_reminded_while_the_writer_has_time_or_when_it_is_ended(desk, post, sena, time_machine):
    notice = a_legal_notice(post)
    step(desk, notice, "send")
    for day in (27, 30):
        time_machine.move_to(datetime(2026, 11, day, 8, tzinfo=ZoneInfo("Europe/London")))
        remind_seniors()
    assert reminders() == []
    time_machine.move_to(datetime(2026, 12, 2, 8, tzinfo=ZoneInfo("Europe/London")))
    remind_seniors()
    assert reminders() == [sena.email]
    legal.remove(notice.pk, by=sena, message="Nobody answered.")
    assert reminders() == []


def test_without_an_address_nobody_is_asked_and_the_words_go_in_time(desk):
    post, token = a_published_story(), new_token()
    notice = a_legal_notice(post, token=token)
    page = text_of(desk.get(f"/desk/legal/{notice.pk}/"))
    assert "Nobody can be asked: the writer left no email address" in page
    assert "Send the notice" not in page
    assert step(desk, notice, "send").status_code == 409
    assert step(desk, notice, "remove").status_code == 422
    assert step(desk, notice, "remove", message="The law asks us to.").status_code == 302
    post.refresh_from_db()
    notice.refresh_from_db()
    assert (post.publication, notice.state) == (Publication.REMOVED, State.REMOVED)
    assert post.decisions.get().outcome == Decision.Outcome.REMOVE
    assert post.messages.get().text == "The law asks us to."
    assert run_queued(TELL) == 1
    assert "The words are removed" in told(token)


def test_no_answer_in_time_means_that_the_words_go(desk, post, sena, time_machine):
    notice = legal.send_to_poster(a_legal_notice(post).pk, by=sena)
    assert legal.due(notice).is_posters
    time_machine.move_to(notice.answer_by)
    due = legal.due(notice)
    assert due.what == "Remove the words: no answer came"
    # The Wednesday began with the end of the poster's days
    assert due.by == datetime(2026, 12, 4, 0, 0, tzinfo=ZoneInfo("Europe/London"))
    assert not due.is_late
    time_machine.move_to(due.by + timedelta(seconds=1))
    desk.force_login(sena)
    assert "Late" in text_of(desk.get("/desk/legal/"))
    with pytest.raises(StepTaken):
        legal.answer_as_poster(notice, wants=Wish.REMOVE)


def test_the_writer_reads_it_without_what_is_kept_back_and_wants_the_words_removed(writer, desk, post, sena):
    notice = legal.send_to_poster(a_legal_notice(post, may_pass_name=True).pk, by=sena)
    assert "Read the notice and answer" in text_of(writer.get("/my-story/now/"))
    page = text_of(writer.get("/my-story/now/legal/"))
    assert "Lee Gal" in page
    assert "lee.gal@example.org" not in page
    assert "That I am not kind." in page
    assert "Answer by midnight at the end of 1 December 2026" in page
    response = writer.post("/my-story/now/legal/", {"notice": notice.pk, "wants": "remove", "name": "Ann Author"})
    assert response.status_code == 302
    notice.refresh_from_db()
    assert (notice.state, notice.poster_wants, notice.poster_answer) == (State.ANSWERED, Wish.REMOVE, "")
    assert legal.due(notice).what == "Remove the words, as their writer wants"
    assert step(desk, notice, "stand").status_code == 409


@pytest.mark.parametrize("may_give", ["yes", "no"])
def test_who_wants_the_words_to_stay_says_who_they_are(writer, desk, post, sena, may_give):
    token, is_told = new_token(), may_give == "yes"
    notice = legal.send_to_poster(a_legal_notice(post, token=token).pk, by=sena)
    answer = {"notice": notice.pk, "wants": "keep", "name": "Ann Author", "address": "", "may_give": may_give}
    refused = writer.post("/my-story/now/legal/", answer)
    assert refused.status_code == 422
    assert "Enter your postal address, or choose to have your words removed" in text_of(refused)
    assert 'value="Ann Author"' in refused.content.decode()
    writer.post("/my-story/now/legal/", answer | {"address": "1 High Street, Trentside"})
    notice.refresh_from_db()
    assert (notice.poster_answer, notice.may_pass_poster) == (DETAILS, is_told)
    assert "Ann Author" not in told(token)
    assert step(desk, notice, "stand").status_code == 302
    notice.refresh_from_db()
    post.refresh_from_db()
    assert (notice.state, post.publication) == (State.STANDS, Publication.PUBLISHED)
    assert "The words stay on the site" in told(token)
    assert ("1 High Street" in told(token)) is is_told
    assert ("They do not agree that we give you" in told(token)) is not is_told
    # Once answered, it is answered
    assert writer.post("/my-story/now/legal/", answer | {"address": "x"}).status_code == 422


def test_a_notice_is_answered_by_whoever_wrote_the_words_alone(post, sena):
    notice = legal.send_to_poster(a_legal_notice(post).pk, by=sena)
    other = Client()
    other.post(f"/my-story/open/{link_token(a_published_story(email='o@example.org').author)}/")
    assert "They were kind." not in text_of(other.get("/my-story/now/legal/"))
    other.post("/my-story/now/legal/", {"notice": notice.pk, "wants": "remove"})
    assert Client().post("/my-story/now/legal/", {"notice": notice.pk, "wants": "remove"}).status_code == 403
    notice.refresh_from_db()
    assert notice.state == State.SENT


def test_staff_are_asked_about_their_own_replies(desk, post, sena):
    reply = a_service_reply(post)
    notice = legal.send_to_poster(a_legal_notice(reply).pk, by=sena)
    assert Notice.objects.get(kind=Notice.Kind.LEGAL).user == reply.member
    member = Client()
    member.force_login(reply.member)
    assert "That I am not kind." in text_of(member.get("/my-story/now/legal/"))
    member.post("/my-story/now/legal/", {"notice": notice.pk, "wants": "remove"})
    notice.refresh_from_db()
    assert notice.state == State.ANSWERED


def test_what_is_no_notice_is_sent_back_with_what_is_missing(desk, post):
    token = new_token()
    notice = a_legal_notice(post, token=token)
    assert step(desk, notice, "refuse").status_code == 422
    assert step(desk, notice, "refuse", missing="Say what is not true.").status_code == 302
    assert "not a complete notice" in told(token)
    assert "Say what is not true." in told(token)
    notice.refresh_from_db()
    assert step(desk, notice, "send").status_code == 409


def test_a_step_that_somebody_took_first_is_not_taken_again(desk, post):
    notice = a_legal_notice(post)
    step(desk, notice, "send")
    refused = step(desk, notice, "refuse", missing="My long words", state="received")
    assert refused.status_code == 409
    assert "My long words" in text_of(refused)
    assert step(desk, notice, "forged", state="sent").status_code == 422
    assert Notice.objects.filter(kind=Notice.Kind.LEGAL).count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_seniors_at_the_same_moment_send_it_once(post, sena):
    notice, other = a_legal_notice(post), a_senior("Olga Other")
    done = at_the_same_moment(*[lambda by=by: legal.send_to_poster(notice.pk, by=by) for by in (sena, other)])
    assert sorted(type(each).__name__ for each in done) == ["LegalNotice", "StepTaken"]
    assert Notice.objects.filter(kind=Notice.Kind.LEGAL).count() == 1


def test_a_moderator_sees_no_legal_notice(client, post):
    notice = a_legal_notice(post)
    client.force_login(a_moderator())
    assert client.get("/desk/legal/").status_code == 403
    assert client.get(f"/desk/legal/{notice.pk}/").status_code == 403
    for page in ("/desk/", "/desk/reports/", f"/desk/{post.pk}/", f"/desk/reports/{post.pk}/"):
        shown = client.get(page).content.decode()
        assert "lee.gal@example.org" not in shown, page
        assert "Legal notices" not in shown, page


def test_no_address_of_a_writer_is_on_the_pages_of_legal_notices(desk, post):
    notice = a_legal_notice(post)
    assert "lee.gal@example.org" in desk.get(f"/desk/legal/{notice.pk}/").content.decode()
    assert "lee.gal@example.org" not in desk.get("/desk/legal/").content.decode()
    for page in ("/desk/legal/", f"/desk/legal/{notice.pk}/"):
        assert "writer@example.org" not in desk.get(page).content.decode()


def test_withdrawn_words_end_the_notice_and_leave_nothing_of_what_quotes_them(desk, post, sena):
    token = new_token()
    notice = legal.send_to_poster(a_legal_notice(post, token=token).pk, by=sena)
    legal.answer_as_poster(notice, wants=Wish.KEEP, details=DETAILS, may_pass=True)
    withdraw_story(post.story)
    notice.refresh_from_db()
    assert notice.state == State.REMOVED
    assert (notice.statement, notice.meaning, notice.untrue, notice.poster_answer) == ("", "", "", "")
    assert "The words are removed" in told(token)
    assert "Ann Author" not in told(token)
    assert "Erased with the words" in text_of(desk.get(f"/desk/legal/{notice.pk}/"))
