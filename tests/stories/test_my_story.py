"""The author's return: in with the keycard or a link, and everything that can be done there."""

import re
import uuid
from datetime import timedelta

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from feedback.moderation import decisions, taking_down, undoing
from feedback.moderation.decisions import Edit
from feedback.moderation.models import Decision
from feedback.stories import expectations, limits, writing
from feedback.stories.coming_back import standing_of
from feedback.stories.disagreeing import accept_edit
from feedback.stories.forms import protected
from feedback.stories.keycard_cookie import COOKIE, SALT
from feedback.stories.keycards import keycard_words, link_token, new_token
from feedback.stories.models import Author, Draft, Post, Publication, Tally, Words
from feedback.stories.replying import chip_in, reply_with_keycard
from feedback.stories.telling import find_draft, keep_answers, save_for_later, start
from feedback.stories.telling_cookie import COOKIE as TELLING_COOKIE
from feedback.stories.writing import NewWords
from tests.factories import a_moderator, a_published_story, a_responder, a_senior, a_service_reply, a_waiting_story

pytestmark = pytest.mark.django_db

PAGE = "/my-story/now/"
PUBLISHED, SUBMITTED, WITHDRAWN = Publication.PUBLISHED, Publication.SUBMITTED, Publication.WITHDRAWN
HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch, settings, tmp_path):
    """A form may be sent as soon as it is opened."""
    monkeypatch.setattr(protected, "FEWEST_SECONDS", -1)
    settings.ERASURE_LEDGER = tmp_path / "erased.jsonl"


def opened(author):
    """Give a browser in which this author's page is open."""
    client = Client()
    client.cookies[COOKIE] = signing.get_cookie_signer(salt=COOKIE + SALT).sign(str(author.pk))
    return client


def marks():
    token = new_token()
    return {"token": token, "opened": protected.mark(token)}


def text_of(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", response.content.decode()))


def ask(post, message="Which ward was it?"):
    decisions.ask_author(post, by=a_moderator(), seen_version=post.version, message=message)
    return post


# In with the keycard


@pytest.mark.parametrize(
    "typed",
    [
        "{0} {1} {2} {3}",
        "{0}-{1}, {2} / {3}",
        "{0}\n{1}\n{2}\n{3}",
    ],
)
def test_the_keycard_opens_the_page_however_it_is_written(client, typed):
    token = new_token()
    post = a_waiting_story(token=token)
    words = [word.upper() for word in keycard_words(token)]
    number = f"{post.author.number[:4]} {post.author.number[4:]}"
    response = client.post("/my-story/", {"number": number, "words": typed.format(*words)})
    assert (response.status_code, response.url) == (302, PAGE)
    assert client.get(PAGE).status_code == 200


def test_one_slip_of_a_letter_is_forgiven(client):
    token = new_token()
    post = a_waiting_story(token=token)
    first, *rest = keycard_words(token)
    typed = " ".join([first[1:], *rest])
    assert client.post("/my-story/", {"number": post.author.number, "words": typed}).status_code == 302


def test_wrong_words_open_nothing(client):
    post = a_waiting_story()
    wrong = " ".join(keycard_words(new_token()))
    response = client.post("/my-story/", {"number": post.author.number, "words": wrong})
    assert response.status_code == 422
    assert "We can’t find this keycard" in response.content.decode()
    assert COOKIE not in response.cookies


@pytest.mark.parametrize(
    ("number", "words", "error"),
    [
        ("", "", "Enter the number of your keycard"),
        ("   ", "   ", "Enter your four words"),
        ("1234", "a b c d", "The number has 8 digits"),
        ("12345678", "one two", "A keycard has four words. You entered 2"),
        ("12345678", "one\x00 two three four", "hidden character"),
        ("1" * 20_000, "w" * 20_000, "characters or fewer"),
        ("<script>alert(1)</script>", "😀 😀 😀 😀", "The number has 8 digits"),
        ("١٢٣٤٥٦٧٨", "مرحبا بك في هنا", "The number has 8 digits"),
    ],
)
def test_what_is_no_keycard_is_refused_in_plain_words(client, number, words, error):
    response = client.post("/my-story/", {"number": number, "words": words})
    assert response.status_code == 422
    assert error in response.content.decode()
    assert "<script>alert" not in response.content.decode()


def test_the_number_of_a_scanned_code_is_filled_in(client):
    assert 'value="12345678"' in client.get("/my-story/?number=12345678").content.decode()


def test_tries_are_counted_and_the_page_says_when_to_come_back(client, monkeypatch):
    monkeypatch.setattr(limits, "CARD_TRIES", 2)
    post = a_waiting_story()
    typed = {"number": post.author.number, "words": "one two three four"}
    assert [client.post("/my-story/", typed).status_code for _ in range(3)] == [422, 422, 429]
    response = Client().post("/my-story/", typed | {"number": f" {post.author.number} "})
    assert response.status_code == 429
    assert 0 < int(response["Retry-After"]) <= 15 * 60
    assert re.search(r"Try again after \d+:\d\d[ap]m", response.content.decode())


def test_the_cookie_is_for_this_page_alone_for_an_hour_and_no_session_is_made(client):
    token = new_token()
    post = a_waiting_story(token=token)
    words = " ".join(keycard_words(token))
    response = client.post("/my-story/", {"number": post.author.number, "words": words})
    cookie = response.cookies[COOKIE]
    assert (cookie["path"], cookie["max-age"], cookie["httponly"], cookie["samesite"]) == (
        "/my-story/",
        3600,
        True,
        "Lax",
    )
    assert "sessionid" not in client.cookies


def test_a_forged_or_old_cookie_opens_nothing(client):
    author = a_waiting_story().author
    client.cookies[COOKIE] = f"{author.pk}:forged"
    assert client.get(PAGE).status_code == 403
    signer = signing.get_cookie_signer(salt=COOKIE + SALT)
    signer.timestamp = lambda: signing.b62_encode(int((timezone.now() - timedelta(minutes=61)).timestamp()))
    client.cookies[COOKIE] = signer.sign(str(author.pk))
    assert client.get(PAGE).status_code == 403


def test_each_look_keeps_the_page_open_for_another_hour():
    response = opened(a_waiting_story().author).get(PAGE)
    assert response.cookies[COOKIE]["max-age"] == 3600


# In with the link of an email


def test_a_mail_scanner_that_opens_the_link_uses_nothing_up(client):
    author = a_waiting_story(email="me@example.org").author
    url = reverse("stories:open_link", args=[link_token(author)])
    for _ in range(2):
        response = client.get(url)
        assert response.status_code == 200
        assert COOKIE not in response.cookies
    assert client.post(url).url == PAGE
    assert client.get(PAGE).status_code == 200


@pytest.mark.parametrize("token", ["nonsense", "12345678-1:forged", "a" * 500])
def test_a_link_that_is_not_ours_opens_nothing(client, token):
    url = reverse("stories:open_link", args=[token])
    assert client.get(url).status_code == client.post(url).status_code == 404


# The page


@pytest.mark.parametrize("publication", Publication.values)
@pytest.mark.parametrize("is_opening", [True, False])
def test_every_state_is_said_in_one_sentence(publication, is_opening):
    standing = standing_of(Post(publication=publication, is_opening=is_opening))
    assert standing.sentence.endswith(".")
    assert standing.next


def test_a_waiting_story_says_so_and_when():
    page = text_of(opened(a_waiting_story(text="They were kind.").author).get(PAGE))
    assert "Your story waits to be read by one of our moderators" in page
    assert "2 working days" in page
    assert "They were kind." in page


def test_an_edit_is_shown_word_by_word_with_its_reason_beside_the_whole_original():
    post = a_waiting_story(text="Nurse Anna Smith was kind.")
    decisions.publish(
        post,
        by=a_moderator(),
        seen_version=1,
        criticality=0,
        edit=Edit("Kind nurses", "The nurse was kind.", "We leave out full names."),
    )
    page = opened(post.author).get(PAGE).content.decode()
    assert re.search(r"<del>.*?Nurse Anna Smith.*?</del>", page, re.DOTALL)
    assert re.search(r"<ins>.*?The nurse.*?</ins>", page, re.DOTALL)
    assert "We leave out full names." in page
    assert '<p dir="auto">Nurse Anna Smith was kind.</p>' in page


def test_an_edit_stands_before_what_others_said_until_its_writer_is_content():
    post = a_waiting_story(text="Nurse Anna Smith was kind.")
    edit = Edit("Kind nurses", "The nurse was kind.", "We leave out full names.")
    decisions.publish(post, by=a_moderator(), seen_version=1, criticality=0, edit=edit)
    page = text_of(opened(post.author).get(PAGE))
    assert page.index("What we changed in your words") < page.index("The conversation")
    accept_edit(post, post.public_words_id)
    page = text_of(opened(post.author).get(PAGE))
    assert page.index("The conversation") < page.index("What we changed in your words")


def test_of_a_long_story_the_changed_words_are_shown_and_the_whole_on_request():
    long = "It was a long night on the ward. " * 40
    post = a_waiting_story(text=f"{long}Nurse Anna Smith was kind. {long}")
    edit = Edit("Kind nurses", f"{long}The nurse was kind. {long}", "We leave out full names.")
    decisions.publish(post, by=a_moderator(), seen_version=1, criticality=0, edit=edit)
    page = opened(post.author).get(PAGE).content.decode()
    before, _, folded = page.partition("Show all of my words, with the changes marked")
    assert "Nurse Anna Smith" in before
    assert before.count("It was a long night") < 10
    assert folded.count("It was a long night") >= 80


def test_the_page_lists_what_comes_next_with_how_long_each_stage_takes(monkeypatch):
    monkeypatch.setattr(expectations, "read", lambda: {"first": 3})
    page = text_of(opened(a_waiting_story().author).get(PAGE))
    assert "Now: a moderator reads your story. In the last 30 days, 9 times in 10 it took 3 working days" in page
    assert "a second person reads it too. We aim to do it within 2 working days." in page
    assert "It has 5 working days to get ready before we publish." in page
    assert "the service answers. We ask for an answer within 5 working days." in page


def test_a_site_with_one_moderator_tells_of_no_second_person(settings):
    settings.TWO_PEOPLE = False
    page = text_of(opened(a_waiting_story().author).get(PAGE))
    assert "second person" not in page
    assert "Now: a moderator reads your story." in page


def test_what_lies_behind_or_is_a_reply_is_not_listed():
    opening = a_published_story()
    chipped = chip_in(opening.story, token=new_token(), email="", words=NewWords("Me too."))
    for author in (opening.author, chipped.author):
        assert "What happens next" not in text_of(opened(author).get(PAGE))


def test_a_promise_that_was_not_kept_is_owned_up_to(time_machine):
    time_machine.move_to("2026-11-24 10:00 +0000")
    post = a_waiting_story()
    Post.objects.filter(pk=post.pk).update(promised_at="2026-11-26 21:00+00:00")
    assert "We expect to have read it by 26 November 2026." in text_of(opened(post.author).get(PAGE))
    time_machine.move_to("2026-11-27 10:00 +0000")
    page = text_of(opened(post.author).get(PAGE))
    assert "We said that we would read it by 26 November 2026. We are late, and we are sorry." in page
    assert "usually" not in page


def test_what_is_hidden_for_long_does_not_promise_a_quick_answer_for_ever(time_machine):
    time_machine.move_to("2026-11-24 10:00 +0000")
    post = a_published_story()
    hide = Decision.Outcome.HIDE
    taking_down.take_down(post, by=a_senior(), seen_version=post.version, outcome=hide, message="We look into it.")
    assert "We expect to decide by 26 November 2026" in text_of(opened(post.author).get(PAGE))
    time_machine.move_to("2026-12-10 10:00 +0000")
    assert "It takes us longer than we hoped, and we are sorry." in text_of(opened(post.author).get(PAGE))


def test_what_a_moderator_asked_is_read_on_the_page():
    post = ask(a_waiting_story(), "Which ward was it?")
    page = text_of(opened(post.author).get(PAGE))
    assert "Your story came back to you, because we have a question" in page
    assert "Which ward was it?" in page


def test_why_a_story_was_declined_is_read_on_the_page():
    post = a_waiting_story()
    decisions.decline(post, by=a_moderator(), seen_version=1, reason=Decision.Reason.ADVERT, message="It sells beds.")
    page = text_of(opened(post.author).get(PAGE))
    assert "It advertises something" in page
    assert "It sells beds." in page


def test_what_was_said_in_a_decision_that_was_undone_is_gone():
    post = a_waiting_story()
    moderator = a_moderator()
    decision = decisions.ask_author(post, by=moderator, seen_version=1, message="Which ward was it?")
    undoing.undo(decision, by=moderator)
    assert "Which ward was it?" not in text_of(opened(post.author).get(PAGE))


def test_the_conversation_is_on_the_page_and_what_is_not_published_in_it_is_not():
    opening = a_published_story()
    a_service_reply(opening, text="We are sorry.")
    chip_in(opening.story, token=new_token(), email="", words=NewWords("Unread words"))
    page = text_of(opened(opening.author).get(PAGE))
    assert "We are sorry." in page
    assert "Priya Nair" in page
    assert "Unread words" not in page


def test_somebody_who_chipped_in_has_a_page_for_their_own_words():
    opening = a_published_story(text="The story itself")
    post = chip_in(opening.story, token=new_token(), email="", words=NewWords("Me too."))
    a_service_reply(opening)
    response = opened(post.author).get(PAGE)
    assert "What you wrote waits to be read" in text_of(response)
    assert "Me too." in text_of(response)
    assert "Did this help?" not in text_of(response)


def test_words_are_shown_as_text_whatever_they_hold():
    post = a_waiting_story(title="<b>x</b>", text="<script>alert(1)</script> 😀 مرحبا\n\nSecond", pen_name="<i>me</i>")
    page = opened(post.author).get(PAGE).content.decode()
    assert "<script>alert" not in page
    assert "<i>me</i>" not in page
    assert "😀 مرحبا" in page


def test_an_unsent_story_can_be_gone_on_with():
    token, draft = start()
    keep_answers(draft, {"text": "Half a story"})
    author = save_for_later(find_draft(token), token=token)
    client = opened(author)
    assert "Your story is not sent yet" in text_of(client.get(PAGE))
    response = client.post(PAGE)
    assert response.url == "/tell/check/"
    assert find_draft(response.cookies[TELLING_COOKIE].value).answers["text"] == "Half a story"


def test_going_on_with_nothing_leads_back():
    client = opened(a_waiting_story().author)
    assert client.post(PAGE).url == PAGE


def test_the_page_asks_the_database_the_same_number_of_questions_for_one_reply_and_for_three(
    django_assert_num_queries,
):
    opening = a_published_story()
    client = opened(opening.author)
    a_service_reply(opening)
    with django_assert_num_queries(10):
        client.get(PAGE)
    priya = Post.objects.get(member__isnull=False).member
    for _ in range(2):
        a_service_reply(opening, by=priya)
        reply = reply_with_keycard(opening.story, author=opening.author, words=NewWords("More."), once=uuid.uuid4())
        if reply.publication == SUBMITTED:
            reply.publish(reply.original)
    with django_assert_num_queries(10):
        client.get(PAGE)


# Without an open page


@pytest.mark.parametrize("name", ["page", "words", "withdraw"])
def test_pages_that_are_closed_lead_to_the_keycard(client, name):
    url = reverse("stories:my_story_page" if name == "page" else f"stories:my_story_{name}")
    response = client.get(url)
    assert response.status_code == 403
    assert "Your page is closed" in text_of(response)
    assert "no-store" in response["Cache-Control"]


def test_what_was_typed_when_the_hour_was_over_is_there_again_after_the_keycard(client):
    token = new_token()
    opening = a_published_story(token=token)
    response = client.post("/my-story/now/reply/", {"text": "My long <answer>"} | marks())
    assert response.status_code == 403
    assert 'value="My long &lt;answer&gt;"' in response.content.decode()
    assert opening.story.posts.count() == 1
    card = {"number": opening.author.number, "words": " ".join(keycard_words(token))}
    response = client.post("/my-story/", card | {"kept_text": "My long <answer>", "kept_for": "answer"})
    assert response.status_code == 200
    assert "My long &lt;answer&gt;</textarea>" in response.content.decode()


def test_changed_words_typed_when_the_hour_was_over_are_there_again_too(client):
    token = new_token()
    post = ask(a_waiting_story(token=token))
    response = client.post("/my-story/now/words/", {"title": "New", "text": "Better words"} | marks())
    assert response.status_code == 403
    card = {"number": post.author.number, "words": " ".join(keycard_words(token))}
    kept = {"kept_title": "New", "kept_text": "Better words", "kept_for": "words"}
    response = client.post("/my-story/", card | kept)
    assert "Better words</textarea>" in response.content.decode()


def test_with_htmx_a_closed_page_gives_the_form_in_place(client):
    response = client.post("/my-story/now/reply/", {"text": "Hello"}, headers=HTMX)
    assert response.status_code == 403
    assert "<html" not in response.content.decode()
    assert 'value="Hello"' in response.content.decode()


# Answering


def test_an_answer_waits_to_be_read_and_the_page_says_so():
    opening = a_published_story()
    client = opened(opening.author)
    response = client.post("/my-story/now/reply/", {"text": "I am better now."} | marks())
    assert response.url == f"{PAGE}?done=waits#conversation"
    assert opening.story.posts.replies().get().publication == SUBMITTED
    page = text_of(client.get(response.url))
    assert "We have your answer." in page
    assert "I am better now." in page


def test_the_third_answer_appears_at_once():
    opening = a_published_story()
    for _ in range(2):
        reply = reply_with_keycard(opening.story, author=opening.author, words=NewWords("More."), once=uuid.uuid4())
        reply.publish(reply.original)
    response = opened(opening.author).post("/my-story/now/reply/", {"text": "I am better now."} | marks())
    assert "done=published" in response.url
    assert Post.objects.public().replies().count() == 3


def test_an_answer_carries_the_pen_name_of_the_story():
    opening = a_published_story(pen_name="Green Heron")
    opened(opening.author).post("/my-story/now/reply/", {"text": "I am better now."} | marks())
    assert opening.story.posts.replies().get().original.pen_name == "Green Heron"


def test_the_same_answer_sent_twice_is_one():
    opening = a_published_story()
    client, form = opened(opening.author), {"text": "I am better now."} | marks()
    assert client.post("/my-story/now/reply/", form).status_code == 302
    assert client.post("/my-story/now/reply/", form).status_code == 302
    assert opening.story.posts.replies().count() == 1


def test_with_htmx_the_conversation_comes_back_in_place():
    opening = a_published_story()
    response = opened(opening.author).post("/my-story/now/reply/", {"text": "Better."} | marks(), headers=HTMX)
    assert response.status_code == 200
    assert response.content.decode().strip().startswith('<section id="conversation"')
    assert "We have your answer." in text_of(response)
    assert "HX-Request" in response["Vary"]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "Write your answer"),
        (" \n\t ", "Write your answer"),
        ("nul \x00", "hidden character"),
        ("w" * 20_000, "Sorry, that is longer than 10,000 characters. It is 20,000"),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_an_answer_that_can_not_be_kept_is_given_back(text, error, headers):
    opening = a_published_story()
    response = opened(opening.author).post("/my-story/now/reply/", {"text": text} | marks(), headers=headers)
    assert response.status_code == 422
    assert error in response.content.decode()
    assert text.strip("\n\t ").replace("\x00", "")[:4] in response.content.decode()
    assert not opening.story.posts.replies().exists()


@pytest.mark.parametrize("text", ["😀" * 50, "مرحبا بكم", "<script>alert(1)</script>", "a\r\nb"])
def test_an_answer_of_any_letters_is_kept_as_it_is(text):
    opening = a_published_story()
    opened(opening.author).post("/my-story/now/reply/", {"text": text} | marks())
    assert opening.story.posts.replies().get().original.text == text.replace("\r\n", "\n")


def test_a_story_that_is_not_public_takes_no_answer_and_gives_it_back():
    opening = a_waiting_story()
    client = opened(opening.author)
    assert 'id="answer"' not in client.get(PAGE).content.decode()
    response = client.post("/my-story/now/reply/", {"text": "I am better now."} | marks())
    assert response.status_code == 409
    assert "I am better now." in text_of(response)


def test_words_of_danger_meet_help_first_and_can_be_sent_from_there(monkeypatch):
    opening = a_published_story()
    client = opened(opening.author)
    monkeypatch.setattr("feedback.stories.forms.seen_first.needs_help", lambda words: "themark")
    form = {"text": "I want to die"} | marks()
    response = client.post("/my-story/now/reply/", form)
    assert "Are you safe now?" in text_of(response)
    assert not opening.story.posts.replies().exists()
    assert 'name="help_shown" value="themark"' in response.content.decode()
    response = client.post("/my-story/now/reply/", form | {"help_shown": "themark"})
    assert response.status_code == 302
    assert opening.story.posts.replies().count() == 1


def test_too_many_answers_are_refused_for_a_while_and_given_back(monkeypatch):
    opening = a_published_story()
    monkeypatch.setattr("feedback.stories.replying.REPLY", limits.Limit("reply", 0, 0, timedelta(hours=1)))
    response = opened(opening.author).post("/my-story/now/reply/", {"text": "I am better now."} | marks())
    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0
    assert "I am better now.</textarea>" in response.content.decode()


# Whether it helped


def test_the_author_says_whether_a_service_reply_helped():
    opening = a_published_story()
    reply = a_service_reply(opening)
    client = opened(opening.author)
    response = client.post(f"/my-story/now/helped/{reply.pk}/", {"helped": "partly"})
    assert response.url == f"{PAGE}?done=helped#post-{reply.pk}"
    reply.refresh_from_db()
    assert reply.helped == Post.Helped.PARTLY
    response = client.post(f"/my-story/now/helped/{reply.pk}/", {"helped": "yes"}, headers=HTMX)
    assert "You said: Yes" in text_of(response)
    assert "<html" not in response.content.decode()


def test_nobody_else_says_whether_it_helped():
    opening = a_published_story()
    reply = a_service_reply(opening)
    public = chip_in(opening.story, token=new_token(), email="", words=NewWords("Me too."))
    public.publish(public.original)
    stranger = a_published_story()
    others_reply = a_service_reply(stranger, by=a_responder(stranger.story.answers.get().organisation, "Ann Other"))
    unpublished = a_service_reply(opening, by=reply.member, text="And one thing more.", publish=False)
    assert unpublished.publication == SUBMITTED
    for author, post in [
        (stranger.author, reply),
        (public.author, reply),
        (opening.author, others_reply),
        (opening.author, public),
        (opening.author, opening),
        (opening.author, unpublished),
    ]:
        assert opened(author).post(f"/my-story/now/helped/{post.pk}/", {"helped": "yes"}).status_code == 404
    assert opened(opening.author).post("/my-story/now/helped/999999/", {"helped": "yes"}).status_code == 404
    assert not Post.objects.exclude(helped="").exists()


@pytest.mark.parametrize("said", ["", "very", "<script>"])
def test_another_answer_to_whether_it_helped_is_refused(said):
    opening = a_published_story()
    reply = a_service_reply(opening)
    assert opened(opening.author).post(f"/my-story/now/helped/{reply.pk}/", {"helped": said}).status_code == 422


# Changing words


def test_returned_words_are_changed_and_sent_again():
    post = ask(a_waiting_story(title="Kind", text="Old words", good=["food"]))
    client = opened(post.author)
    assert "Old words</textarea>" in client.get("/my-story/now/words/").content.decode()
    response = client.post("/my-story/now/words/", {"title": "Kinder", "text": "New words"} | marks())
    assert response.url == f"{PAGE}?done=sent-again"
    post.refresh_from_db()
    assert post.publication == SUBMITTED
    assert (post.original.title, post.original.text, post.original.good) == ("Kinder", "New words", ["food"])
    assert [words.text for words in post.versions.all()] == ["Old words", "New words"]


def test_changed_words_sent_twice_are_one_version():
    post = ask(a_waiting_story())
    client, form = opened(post.author), {"title": "Kind", "text": "New words"} | marks()
    for _ in range(2):
        assert client.post("/my-story/now/words/", form).url == f"{PAGE}?done=sent-again"
    assert post.versions.count() == 2


def test_words_that_were_not_returned_are_not_changed_and_what_was_typed_is_given_back():
    post = a_published_story()
    client = opened(post.author)
    assert client.get("/my-story/now/words/").url == PAGE
    response = client.post("/my-story/now/words/", {"title": "Kind", "text": "New words"} | marks())
    assert response.status_code == 409
    assert "New words" in text_of(response)
    assert post.versions.count() == 1


@pytest.mark.parametrize(
    ("title", "text", "error"),
    [
        ("", "", "Write a title"),
        ("Kind", "  ", "Write what you want to say"),
        ("t" * 101, "Words", "Sorry, that is longer than 100 characters. It is 101"),
        ("Kind", "w" * 20_000, "It is 20,000"),
        ("Kind", "\x00", "hidden character"),
    ],
)
def test_changed_words_that_can_not_be_kept_are_given_back(title, text, error):
    post = ask(a_waiting_story())
    response = opened(post.author).post("/my-story/now/words/", {"title": title, "text": text} | marks())
    assert response.status_code == 422
    assert error in response.content.decode()
    assert post.versions.count() == 1


def test_the_words_of_somebody_else_are_not_to_be_changed():
    post, stranger = ask(a_waiting_story()), a_published_story()
    client = opened(stranger.author)
    for named in (post.pk, 999_999, "x", "\x00"):
        assert client.get(f"/my-story/now/words/?post={named}").status_code == 404
        form = {"title": "Mine", "text": "Mine", "post": named} | marks()
        assert client.post("/my-story/now/words/", form).status_code == 404
    assert post.versions.count() == 1


# Taking words back


def test_withdrawing_asks_once_and_then_everything_is_gone():
    opening = a_published_story(email="me@example.org", text="Secret words")
    client = opened(opening.author)
    assert "Take your story back and delete it?" in text_of(client.get("/my-story/now/withdraw/"))
    opening.refresh_from_db()
    assert opening.publication == PUBLISHED
    response = client.post("/my-story/now/withdraw/")
    assert response.url == "/my-story/?done=withdrawn"
    assert response.cookies[COOKIE].value == ""
    opening.refresh_from_db()
    assert opening.publication == WITHDRAWN
    assert not Words.objects.exists()
    assert Author.objects.get().email == ""
    assert "Your words are deleted" in text_of(client.get(response.url))


def test_after_withdrawing_the_keycard_opens_an_empty_page():
    opening = a_published_story(text="Secret words")
    opened(opening.author).post("/my-story/now/withdraw/")
    page = text_of(opened(opening.author).get(PAGE))
    assert "You took your words back" in page
    assert "Secret words" not in page


def test_one_answer_can_be_taken_back_alone():
    opening = a_published_story()
    reply = reply_with_keycard(opening.story, author=opening.author, words=NewWords("Later."), once=uuid.uuid4())
    client = opened(opening.author)
    assert "Take this answer back" in text_of(client.get(f"/my-story/now/withdraw/?post={reply.pk}"))
    response = client.post("/my-story/now/withdraw/", {"post": reply.pk})
    assert response.url == f"{PAGE}?done=reply-withdrawn"
    reply.refresh_from_db()
    opening.refresh_from_db()
    assert (reply.publication, opening.publication) == (WITHDRAWN, PUBLISHED)


def test_nobody_takes_back_the_words_of_somebody_else():
    opening, stranger = a_published_story(), a_published_story()
    client = opened(stranger.author)
    assert client.get(f"/my-story/now/withdraw/?post={opening.pk}").status_code == 404
    assert client.post("/my-story/now/withdraw/", {"post": opening.pk}).status_code == 404
    assert Post.objects.public().count() == 2


def test_contact_details_are_erased_and_the_keycard_still_opens_the_page():
    opening = a_published_story(email="me@example.org")
    client = opened(opening.author)
    assert "me@example.org" in client.get(PAGE).content.decode()
    assert client.post("/my-story/now/erase-contact/").url == f"{PAGE}?done=contact"
    page = client.get(f"{PAGE}?done=contact").content.decode()
    assert "me@example.org" not in page
    assert "Your email address is deleted." in page


def test_leaving_closes_the_page_in_this_browser():
    client = opened(a_published_story().author)
    response = client.post("/my-story/leave/")
    assert (response.url, response.cookies[COOKIE].value) == ("/", "")
    assert client.get(PAGE).status_code == 403


# What holds for all of it


@pytest.mark.parametrize("path", ["/my-story/now/reply/", "/my-story/now/erase-contact/", "/my-story/leave/"])
def test_what_changes_something_is_not_opened_with_a_link(path):
    assert opened(a_published_story().author).get(path).status_code == 405


def test_helped_is_not_opened_with_a_link():
    opening = a_published_story()
    reply = a_service_reply(opening)
    assert opened(opening.author).get(f"/my-story/now/helped/{reply.pk}/").status_code == 405


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
@pytest.mark.parametrize("path", ["/my-story/", PAGE, "/my-story/now/withdraw/", "/my-story/now/words/"])
def test_another_method_is_refused(method, path):
    client = opened(a_published_story().author)
    assert getattr(client, method)(path).status_code == 405


@pytest.mark.parametrize("path", ["/my-story/", "/my-story/now/reply/", "/my-story/now/withdraw/", "/my-story/leave/"])
def test_a_form_without_its_protection_is_refused_and_nothing_happens(path):
    opening = a_published_story()
    client = Client(enforce_csrf_checks=True)
    client.cookies = opened(opening.author).cookies
    assert client.post(path, {"text": "Typed words"} | marks()).status_code == 403
    opening.refresh_from_db()
    assert opening.publication == PUBLISHED
    assert opening.story.posts.count() == 1


@pytest.mark.parametrize("path", ["/my-story/", PAGE, "/my-story/now/words/", "/my-story/now/withdraw/"])
def test_no_page_of_it_is_stored_or_indexed(path):
    post = ask(a_waiting_story())
    response = opened(post.author).get(path)
    assert "no-store" in response["Cache-Control"]


def test_private_details_are_pointed_out_once_before_an_answer_is_sent():
    opening = a_published_story()
    client = opened(opening.author)
    form = {"text": "Call 07700 900123"} | marks()
    response = client.post("/my-story/now/reply/", form)
    assert response.status_code == 200
    assert "This looks like a telephone number." in text_of(response)
    assert not opening.story.posts.replies().exists()
    mark = re.search(r'name="noticed" value="(\w+)"', response.content.decode())[1]
    assert client.post("/my-story/now/reply/", form | {"noticed": mark}).status_code == 302


def test_counting_keeps_no_address(client):
    client.post("/my-story/", {"number": "12345678", "words": "one two three four"})
    assert all(len(tally.who) == 64 for tally in Tally.objects.all())
    assert not Draft.objects.exists()
    assert writing.danger_in("") == 0
