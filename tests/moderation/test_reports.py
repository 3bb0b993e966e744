"""The reports at the desk: closed together, once, by anybody but the writer, and each answered."""

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from feedback.moderation import reports, taking_down
from feedback.moderation.claims import NotYours
from feedback.moderation.codes import code_of
from feedback.moderation.models import Decision, Report
from feedback.moderation.reports import ClosedMeanwhile
from feedback.stories.erasure import withdraw_story
from feedback.stories.keycards import new_token
from feedback.stories.models import Message, Notice, Post, Publication
from feedback.stories.replying import chip_in
from feedback.stories.writing import NewWords
from tests.at_once import at_the_same_moment
from tests.factories import a_moderator, a_published_story, a_report, a_responder, a_senior, a_service_reply

pytestmark = pytest.mark.django_db
Outcome, Ended = Decision.Outcome, Report.Outcome


@pytest.fixture(autouse=True)
def ledger(tmp_path, settings):
    settings.ERASURE_LEDGER = tmp_path / "erased.jsonl"


@pytest.fixture
def moira(client):
    moira = a_moderator()
    client.force_login(moira)
    return moira


@pytest.fixture
def sena():
    return a_senior()


@pytest.fixture
def post():
    return a_published_story(title="Kind nurses")


def text_of(response):
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode())))


def told(client, token):
    return text_of(client.post("/report/follow/", {"code": code_of(token)}))


def closing(post, *reported, outcome="keep", **fields):
    return {"version": post.version, "seen": [each.pk for each in reported], "outcome": outcome} | fields


def close(post, *reported, by, outcome=Outcome.KEEP, **said):
    post.refresh_from_db()
    seen = {each.pk for each in reported}
    return reports.close(post, by=by, seen_version=post.version, seen=seen, outcome=outcome, **said)


def test_the_list_shows_danger_first_then_the_oldest_and_each_post_once(client, moira, post):
    later, danger = a_published_story(), a_published_story()
    for each in (post, later, post):
        a_report(each)
    a_report(danger, reason="danger")
    page = client.get("/desk/reports/").content.decode()
    assert re.findall(r'href="/desk/reports/(\d+)/" data-row', page) == [str(p.pk) for p in (danger, post, later)]
    assert "They were kind" not in page
    assert "(3<span" in page


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_takes_the_same_queries_however_much_waits(client, moira, rows):
    for n in range(rows):
        opening = a_published_story()
        a_report(opening)
        a_report(a_service_reply(opening, by=a_responder(opening.story.answers.get().organisation, f"Rae {n}")))
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/desk/reports/").status_code == 200
    assert len(queries) == 14


@pytest.mark.parametrize("rows", [1, 3])
def test_a_post_takes_the_same_queries_however_often_it_is_reported(client, moira, post, rows):
    for _ in range(rows):
        a_report(post)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(f"/desk/reports/{post.pk}/").status_code == 200
    assert len(queries) == 8


def test_what_may_be_hard_to_read_is_covered_until_it_is_asked_for(client, moira, post):
    a_report(post, reason="danger", text="He says that he will hurt himself.")
    path = f"/desk/reports/{post.pk}/"
    page = client.get(path)
    assert "The words are covered until you are ready" in text_of(page)
    assert page.content.decode().count("data-covered") == 2
    assert "data-covered" not in client.get(f"{path}?words=shown").content.decode()
    mild = a_published_story()
    a_report(mild)
    assert "Before you read" not in text_of(client.get(f"/desk/reports/{mild.pk}/"))


def test_a_moderator_keeps_it_and_answers_all_reports_at_once(client, moira, post):
    tokens = [new_token(), new_token()]
    both = [a_report(post, token=token, text="It was a Monday.") for token in tokens]
    page = text_of(client.get(f"/desk/reports/{post.pk}/"))
    assert "They were kind." in page
    assert "It was a Monday." in page
    response = client.post(f"/desk/reports/{post.pk}/", closing(post, *both))
    assert (response.status_code, response.url) == (302, "/desk/reports/")
    decision = post.decisions.get()
    assert (decision.outcome, decision.by) == (Outcome.KEEP, moira)
    assert not Message.objects.exists()
    for report in Report.objects.all():
        assert (report.outcome, report.decision, report.closed_by) == (Ended.KEPT, decision, moira)
    for token in tokens:
        assert "it keeps to our rules, so it stays" in told(client, token)


def test_an_answer_of_ones_own_goes_to_those_who_reported_that_post_alone(client, moira, post):
    token, other = new_token(), new_token()
    report = a_report(post, token=token)
    a_report(a_published_story(), token=other)
    client.post(f"/desk/reports/{post.pk}/", closing(post, report, answer="It was a Tuesday."))
    assert "It was a Tuesday." in told(client, token)
    assert "It was a Tuesday." not in told(client, other)
    assert "have not decided yet" in told(client, other)


def test_a_volunteer_asks_the_seniors_and_the_reports_stay_open(client, moira, sena, post):
    report = a_report(post)
    form = closing(post, report, outcome="ask_seniors")
    assert "Say why, for the senior moderator" in text_of(client.post(f"/desk/reports/{post.pk}/", form))
    for _ in range(2):
        response = client.post(f"/desk/reports/{post.pk}/", form | {"note": "A phone number."}, follow=True)
        assert "the senior moderators have your note" in text_of(response)
    remark = post.remarks.get()
    assert (remark.text, remark.by, list(remark.mentions.all())) == ("A phone number.", moira, [sena])
    assert post.notices.get(user=sena).kind == Notice.Kind.MENTIONED
    report.refresh_from_db()
    post.refresh_from_db()
    assert (report.outcome, post.publication, post.decisions.count()) == ("", Publication.PUBLISHED, 0)
    assert "Seniors are asked" in text_of(client.get("/desk/reports/"))


def test_a_senior_decides_and_asks_nobody(client, sena, post):
    report = a_report(post)
    client.force_login(sena)
    assert "Ask a senior" not in text_of(client.get(f"/desk/reports/{post.pk}/"))
    form = closing(post, report, outcome="ask_seniors", note="A phone number.")
    assert client.post(f"/desk/reports/{post.pk}/", form).status_code == 422
    assert not post.remarks.exists()


def test_what_tells_of_danger_stands_first_among_the_reports(client, moira, post):
    a_report(post, text="Not on a Monday.")
    a_report(post, reason="danger", text="He is not safe.")
    page = text_of(client.get(f"/desk/reports/{post.pk}/"))
    assert page.index("He is not safe.") < page.index("Not on a Monday.")


def test_what_is_hidden_says_since_when(client, sena, post, time_machine):
    time_machine.move_to("2026-11-26 10:00 +0000")
    close(post, a_report(post), by=sena, outcome=Outcome.HIDE, message="We look into it.")
    client.force_login(sena)
    assert "hidden since 26 November 2026" in text_of(client.get("/desk/reports/"))


def test_only_a_senior_hides_or_removes(client, moira, post):
    report = a_report(post)
    assert "Remove it for good" not in text_of(client.get(f"/desk/reports/{post.pk}/"))
    for outcome in ("hide", "remove", "publish", "forged"):
        form = closing(post, report, outcome=outcome, message="Because.")
        assert client.post(f"/desk/reports/{post.pk}/", form).status_code == 422
    post.refresh_from_db()
    assert post.publication == Publication.PUBLISHED


def test_a_senior_hides_it_and_the_reports_are_answered_again_when_it_is_shown(client, post, sena):
    token = new_token()
    report = a_report(post, token=token)
    client.force_login(sena)
    refused = client.post(f"/desk/reports/{post.pk}/", closing(post, report, outcome="hide", answer="My long answer"))
    assert refused.status_code == 422
    assert "Say why, to the writer" in text_of(refused)
    assert "My long answer" in text_of(refused)
    client.post(f"/desk/reports/{post.pk}/", closing(post, report, outcome="hide", message="We look into it."))
    post.refresh_from_db()
    assert (post.publication, post.messages.get().text) == (Publication.HIDDEN, "We look into it.")
    assert "We have hidden it for now" in told(client, token)
    assert f"/desk/reports/{post.pk}/" in client.get("/desk/reports/").content.decode()
    client.post(f"/desk/reports/{post.pk}/", closing(post, outcome="restore", message="It is right.", answer="Shown."))
    post.refresh_from_db()
    assert post.publication == Publication.PUBLISHED
    assert "Shown." in told(client, token)
    assert [each.outcome for each in post.decisions.all()] == [Outcome.HIDE, Outcome.RESTORE]


def test_what_is_hidden_and_nobody_reported_asks_for_no_answer_to_anybody(client, post, sena):
    client.force_login(sena)
    taking_down.take_down(post, by=sena, seen_version=post.version, outcome=Outcome.HIDE, message="We look into it.")
    page = text_of(client.get(f"/desk/reports/{post.pk}/"))
    assert "Your words to the writer" in page
    for said in ("Your answer to the person who reported it", "Our usual words", "Decide and answer"):
        assert said not in page
    form = closing(post, outcome="restore")
    assert "Say why, to the writer" in text_of(client.post(f"/desk/reports/{post.pk}/", form))
    page = text_of(client.post(f"/desk/reports/{post.pk}/", form | {"message": "It is right."}, follow=True))
    assert f"Story {post.story_id}: shown again." in page


def test_what_was_hidden_because_of_a_report_asks_for_the_answer_to_it(client, post, sena):
    client.force_login(sena)
    close(post, a_report(post), by=sena, outcome=Outcome.HIDE, message="We look into it.")
    assert "Your answer to the person who reported it" in text_of(client.get(f"/desk/reports/{post.pk}/"))


def test_a_senior_removes_it(client, post, sena):
    token = new_token()
    report = a_report(post, token=token)
    decision = close(post, report, by=sena, outcome=Outcome.REMOVE, message="It names somebody.")
    report.refresh_from_db()
    assert (report.outcome, report.decision) == (Ended.REMOVED, decision)
    assert "You were right, and we have removed it" in told(client, token)


def test_what_came_meanwhile_is_not_answered_unread(post, moira):
    seen = a_report(post)
    unseen = a_report(post)
    close(post, seen, by=moira)
    unseen.refresh_from_db()
    assert unseen.outcome == ""


def test_nobody_closes_reports_of_what_they_wrote(client, post):
    reply = a_service_reply(post)
    reply.member.memberships.create(role="moderator")
    report = a_report(reply)
    with pytest.raises(NotYours):
        close(reply, report, by=reply.member)
    client.force_login(reply.member)
    assert client.get(f"/desk/reports/{reply.pk}/").status_code == 403
    assert "Nothing that is reported waits" in text_of(client.get("/desk/reports/"))


def test_the_second_of_two_is_told_who_was_first_and_loses_nothing(client, moira, post):
    report = a_report(post)
    close(post, report, by=a_moderator("Noor Next"))
    form = closing(post, report, answer="My long answer")
    response = client.post(f"/desk/reports/{post.pk}/", form)
    assert response.status_code == 409
    assert "Kept as it is by Noor Next" in text_of(response)
    assert "My long answer" in text_of(response)
    # Forged and empty lists close nothing
    for seen in (["999999999999999999"], ["x"], []):
        assert client.post(f"/desk/reports/{post.pk}/", form | {"seen": seen}).status_code == 409
    assert post.decisions.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_at_the_same_moment_close_it_once(post):
    report = a_report(post)
    people = [a_moderator("Noor Next"), a_moderator("Olga Other")]
    done = at_the_same_moment(*[lambda by=by: close(Post.objects.get(pk=post.pk), report, by=by) for by in people])
    assert {type(each) for each in done} == {ClosedMeanwhile, Decision}
    assert post.decisions.count() == 1


def test_reports_of_what_is_withdrawn_are_answered_by_themselves(client, post):
    tokens = [new_token(), new_token()]
    a_report(post, token=tokens[0], text="It was a Monday.")
    reply = chip_in(post.story, token=new_token(), email="", words=NewWords("I was there too."))
    reply.publish(reply.original)
    a_report(reply, token=tokens[1])
    withdraw_story(post.story)
    assert set(Report.objects.values_list("outcome", "text", "answer")) == {(Ended.GONE, "", "")}
    for token in tokens:
        assert "Whoever wrote it has taken it back meanwhile" in told(client, token)


def test_reports_of_what_is_removed_from_its_own_page_are_answered_by_themselves(client, post, sena):
    token = new_token()
    a_report(post, token=token)
    post.refresh_from_db()
    taking_down.take_down(post, by=sena, seen_version=post.version, outcome=Outcome.HIDE, message="x")
    assert "have not decided yet" in told(client, token)
    taking_down.take_down(post, by=sena, seen_version=post.version, outcome=Outcome.REMOVE, message="x")
    assert "We have removed it" in told(client, token)


def test_no_email_address_of_an_author_is_on_the_pages_of_reports(client, sena):
    post = a_published_story(email="secret@example.org")
    a_report(post)
    client.force_login(sena)
    for page in ("/desk/reports/", f"/desk/reports/{post.pk}/"):
        assert "secret@example.org" not in client.get(page).content.decode()


def test_the_item_leads_to_the_reports_that_wait(client, moira, post):
    link = f'href="/desk/reports/{post.pk}/"'
    assert link not in client.get(f"/desk/{post.pk}/").content.decode()
    a_report(post)
    assert link in client.get(f"/desk/{post.pk}/").content.decode()
