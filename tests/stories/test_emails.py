"""Emails: in the queue with what they tell of, sent once by the worker, and without a word of a story."""

import re
from contextlib import suppress
from email.utils import parseaddr

import pytest
from django.core import mail
from django.db import connection
from django.urls import reverse
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import AlreadyEnqueued

from feedback.stories import emails, jobs, telling
from feedback.stories.erasure import withdraw_story
from feedback.stories.keycards import find_author_by_link
from feedback.stories.models import Author, Draft, Notice, Post
from feedback.stories.notices import tell_author, tell_user
from feedback.stories.signals import post_submitted
from feedback.stories.telling import keep_answers
from tests.factories import ServiceFactory, a_moderator, a_waiting_story
from tests.stories.tellers import Teller

CANARY = "marmalade"
TELLS_OF_DANGER = f"I am going to kill myself tonight. {CANARY}"


def work() -> None:
    """Do what the worker process does, until nothing is left to do."""
    with app.replace_connector(app.connector.get_worker_connector()) as worker:
        worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)


def job_of(notice: Notice) -> ProcrastinateJob:
    return ProcrastinateJob.objects.get(task_name=jobs.send_notice.name, args__notice_id=notice.pk)


def the_link(message) -> str:
    return re.search(r"http://testserver(\S+)", message.body)[1]


def tell(*, text: str = f"They were kind. {CANARY}", email: str = "mo@example.org", save: bool = False) -> Teller:
    teller = Teller()
    teller.ready(ServiceFactory(), text=text, title={"title": f"My {CANARY}"}, name={"pen_name": CANARY})
    teller.answer("tags", good_own=CANARY)
    teller.answer("email", email=email)
    if save:
        teller.post("/tell/save/")
    else:
        teller.send()
    return teller


@pytest.mark.django_db(transaction=True)
def test_what_a_dead_worker_left_undone_is_taken_up_again_and_sent_once():
    tell()
    job = job_of(Notice.objects.get(kind=Notice.Kind.RECEIVED))
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour') RETURNING id"
        )
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s WHERE id = %s", [*cursor.fetchone(), job.pk]
        )
    with suppress(AlreadyEnqueued):  # its minute may have come already
        jobs.take_up_stalled_jobs.defer(timestamp=0)
    work()
    work()
    assert [message.to for message in mail.outbox] == [["mo@example.org"]]


@pytest.mark.django_db(transaction=True)
def test_word_goes_out_that_a_story_has_arrived():
    tell()
    assert mail.outbox == []
    work()
    [message] = mail.outbox
    assert message.to == ["mo@example.org"]
    assert message.subject == "We have what you sent – Hearback"
    assert "Your story has arrived" in message.body
    assert find_author_by_link(the_link(message).rstrip("/").split("/")[-1]) == Author.objects.get()
    assert Notice.objects.get().sent_at is not None


@pytest.mark.django_db(transaction=True)
def test_word_goes_out_that_a_story_is_saved():
    tell(save=True)
    work()
    [message] = mail.outbox
    assert "Your story is saved" in message.body
    assert Author.objects.get().number in the_link(message)


@pytest.mark.django_db(transaction=True)
def test_word_of_danger_goes_at_once_to_the_address_that_the_site_has_set():
    tell(text=TELLS_OF_DANGER, email="")
    work()
    [message] = mail.outbox
    assert message.to == ["on-call@hearback.example"]
    assert message.subject.startswith("Urgent")
    assert the_link(message) == reverse("moderation:item", args=[Post.objects.get().pk])


@pytest.mark.django_db(transaction=True)
def test_without_an_urgent_address_nothing_fails(settings):
    settings.URGENT_EMAIL = ""
    tell(text=TELLS_OF_DANGER, email="")
    work()
    assert mail.outbox == []
    assert job_of(Notice.objects.get()).status == "succeeded"


@pytest.mark.django_db(transaction=True)
def test_no_email_carries_a_word_of_the_story_nor_its_title():
    tell(text=TELLS_OF_DANGER)
    tell(save=True)
    post = Post.objects.get()
    for kind in (Notice.Kind.PUBLISHED, Notice.Kind.RETURNED, Notice.Kind.DECLINED, Notice.Kind.ANSWERED):
        tell_author(post.author, kind, post=post)
    work()
    assert len(mail.outbox) == 7
    for message in mail.outbox:
        assert CANARY not in message.message().as_string()
        assert "kill" not in message.message().as_string()
        assert "&" not in message.body.replace(the_link(message), "")
        assert parseaddr(message.from_email)[1] == "no-reply@hearback.example"


@pytest.mark.django_db(transaction=True)
def test_a_send_that_is_rolled_back_queues_nothing():
    def stop(post: Post, **kwargs: object) -> None:
        raise Stopped

    token, draft = telling.start()
    keep_answers(draft, {"unsure": True, "text": TELLS_OF_DANGER, "email": "mo@example.org"})
    queued_before = ProcrastinateJob.objects.count()
    post_submitted.connect(stop)
    try:
        with pytest.raises(Stopped):
            telling.send(token, consent=True)
    finally:
        post_submitted.disconnect(stop)
    assert not Notice.objects.exists()
    assert not Post.objects.exists()
    assert Draft.objects.get().answers["text"] == TELLS_OF_DANGER
    assert ProcrastinateJob.objects.count() == queued_before
    work()
    assert mail.outbox == []


class Stopped(Exception):
    """Something failed in the middle of sending."""


@pytest.mark.django_db(transaction=True)
def test_a_job_that_is_taken_up_again_sends_once():
    tell()
    notice = Notice.objects.get()
    jobs.send_notice.defer(notice_id=notice.pk)
    work()
    jobs.send_notice.defer(notice_id=notice.pk)
    work()
    assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)
def test_an_address_that_was_erased_meanwhile_gets_nothing():
    tell()
    Author.objects.get().erase_contact_details()
    work()
    assert mail.outbox == []


@pytest.mark.django_db(transaction=True)
def test_a_mail_server_that_is_down_is_tried_again_later(monkeypatch):
    tell()

    def down(self) -> None:
        raise ConnectionRefusedError

    with monkeypatch.context() as patched:
        patched.setattr(emails.EmailMessage, "send", down)
        work()
    assert Notice.objects.get().sent_at is None
    job = job_of(Notice.objects.get())
    assert (job.status, job.scheduled_at is not None) == ("todo", True)


@pytest.mark.django_db(transaction=True)
def test_news_of_a_story_that_was_withdrawn_meanwhile_still_holds_no_words():
    tell()
    withdraw_story(Post.objects.get().story)
    work()
    assert all(CANARY not in message.message().as_string() for message in mail.outbox)


@pytest.mark.django_db
def test_an_author_without_an_address_is_told_nothing():
    post = a_waiting_story()
    assert tell_author(post.author, Notice.Kind.RECEIVED, post=post) is None
    assert not Notice.objects.exists()


@pytest.mark.django_db
def test_each_copy_of_an_email_has_the_same_id():
    post = a_waiting_story(email="mo@example.org")
    notice = tell_author(post.author, Notice.Kind.RECEIVED, post=post)
    emails.send(notice)
    emails.send(notice)
    first, second = (message.extra_headers["Message-ID"] for message in mail.outbox)
    assert first == second


@pytest.mark.django_db
@pytest.mark.parametrize("kind", Notice.Kind)
def test_there_is_a_text_for_every_kind_of_news(kind, mailoutbox):
    post = a_waiting_story(title=CANARY, text=CANARY)
    emails.send(tell_user(a_moderator(), kind, post=post))
    [message] = mailoutbox
    assert "http://testserver/" in message.body
    assert CANARY not in message.message().as_string()
