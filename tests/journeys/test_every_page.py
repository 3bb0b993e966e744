"""Every page in its main states, on the narrowest phone and on a wide screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.utils import timezone

from feedback.moderation.claims import take
from feedback.moderation.decisions import Edit, ask_author, decline, pass_on, publish
from feedback.moderation.models import Decision
from feedback.stories.keycards import keycard_words, new_token
from feedback.stories.models import Change, Post
from feedback.stories.replying import NewChange, chip_in
from feedback.stories.writing import NewWords
from tests.factories import (
    OrganisationFactory,
    ServiceFactory,
    a_moderator,
    a_person,
    a_published_story,
    a_responder,
    a_senior,
    a_service_reply,
    a_waiting_story,
    told_ago,
)
from tests.journeys.telling import STORY, begin, send, tell_all
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.django_db(transaction=True)

WIDTHS = (320, 1280)
LONG_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
HARD = f"{LONG_WORD}\n\n“Quotes” <b>not bold</b> 👩‍⚕️ مرحبا\nRing 07911 123456 or ann@example.org.\n\n" + STORY * 8


class Walk:
    """One person's walk over pages; what is wrong on each is gathered, so that one walk shows it all."""

    def __init__(self, walker: Visitor) -> None:
        self.walker = walker
        self.wrong: list[str] = []

    def look(self, name: str = "") -> None:
        for width in WIDTHS:
            self.walker.page.set_viewport_size({"width": width, "height": 700})
            self.wrong += [f"{name or self.walker.path} at {width} px: {each}" for each in self.walker.what_is_wrong()]

    def visit(self, *paths: str, status: int = 200) -> None:
        for path in paths:
            self.walker.visit(path)
            assert self.walker.status == status, f"{path} answered {self.walker.status}"
            self.look(path)


@pytest.fixture
def walking(visitor) -> Callable:
    @contextmanager
    def walk(**who) -> Iterator[Walk]:
        walk = Walk(visitor(**who))
        yield walk
        assert not walk.wrong, "\n".join(walk.wrong)

    return walk


@pytest.fixture
def trust(site):
    return OrganisationFactory(name="Trentside Health and Care", address="1 High Street", postcode="TR1 1AA")


@pytest.fixture
def ward(trust):
    return ServiceFactory(organisation=trust, name="Highfield Ward", place="Riverside", description="For older people.")


def a_whole_conversation(ward) -> Post:
    """A hard text with tags, answered by everybody, with changes planned, late, made and dropped."""
    opening = a_published_story(
        ward,
        title=f"{LONG_WORD} and <i>kind</i> nurses",
        text=HARD,
        pen_name="Blue Kite",
        good=["kindness", LONG_WORD],
        better=["parking"],
        feelings=["thankful"],
    )
    told_ago(opening, days=40)
    by = a_responder(ward.organisation)
    today = timezone.localdate()
    for state, due in (("planned", 9), ("planned", -9), ("made", 0), ("dropped", 9)):
        day = today + timedelta(days=due)
        dates = {"made_on": day} if state == "made" else {"due_on": day}
        change = NewChange(state=Change.State(state), summary=f"A chair, {state}", owner="Priya Nair", **dates)
        reply = a_service_reply(opening, by=by, text=HARD, change=change)
    Post.objects.filter(pk=reply.pk).update(helped=Post.Helped.PARTLY)
    added = chip_in(opening.story, token=new_token(), email="", words=NewWords(text=HARD, pen_name="Old Boot"))
    added.publish(added.original)
    gone = chip_in(opening.story, token=new_token(), email="", words=NewWords(text="Gone", pen_name="Old Boot"))
    gone.publish(gone.original)
    gone.remove()
    return opening


def enter(walker: Visitor, post: Post, token: str) -> None:
    walker.visit("/my-story/")
    walker.fill(number=post.author.number, words=" ".join(keycard_words(token)))
    walker.press("Open your page")
    walker.is_at("/my-story/now/")


def test_reading(walking, ward):
    with walking() as walk:
        walk.visit("/", "/stories/", "/services/", "/changes/", "/figures/")
        opening = a_whole_conversation(ward)
        a_published_story(ward, ServiceFactory(name=LONG_WORD, organisation=ward.organisation), title="Two services")
        told_ago(a_published_story(ward, title="Waits long"), days=20)
        closed = ServiceFactory(organisation=ward.organisation, closed_on=timezone.localdate() - timedelta(days=400))
        words = opening.public_words
        walk.visit("/", "/stories/", "/stories/?q=kind", "/stories/?q=unicorns", "/stories/?good=kindness")
        walk.visit(opening.story.url_titled(words.title), f"/stories/?service={ward.pk}")
        walk.visit("/services/", "/services/?q=highf", "/services/?q=unicorns", ward.get_absolute_url())
        walk.visit(closed.get_absolute_url(), ward.organisation.get_absolute_url())
        walk.visit("/changes/", "/changes/?show=late", "/changes/?show=made", "/figures/")
        hidden = a_published_story(ward, title="Hidden")
        hidden.hide()
        walk.visit(hidden.story.private_url, "/stories/999999/", "/nowhere/", status=404)
        hidden.remove()
        walk.visit(hidden.story.private_url, status=410)


def test_pages_about_the_site(walking, site):
    with walking() as walk:
        walk.visit("/help-now/", "/about/", "/how-we-read-stories/", "/privacy/", "/accessibility/", "/open-data/")


def test_what_goes_wrong(walking, ward, monkeypatch):
    story = a_published_story(ward, title="Kind").story
    with walking() as walk:
        begin(walk.walker)
        walk.walker.context.clear_cookies()
        walk.walker.press("Continue")
        assert walk.walker.status == 403
        walk.look("a form without its cookie")

        def breaks(*args: object) -> None:
            raise RuntimeError

        monkeypatch.setattr("feedback.stories.views.story.conversation", breaks)
        walk.walker.visit(story.url_titled("Kind"))
        assert walk.walker.status == 500
        walk.walker.faults.clear()
        walk.look("something broken")


def test_telling(walking, ward):
    with walking() as walk:
        author = walk.walker
        walk.visit("/tell/", f"/tell/?service={ward.pk}", "/tell/resume/")
        walk.visit("/tell/check/", "/tell/story/", status=410)
        begin(author)
        walk.visit("/tell/", "/tell/check/", "/tell/save/", "/tell/service/?q=highf", "/tell/service/?q=unicorns")
        for question in ("service", "who", "story", "title", "tags", "feelings", "when", "name", "email"):
            walk.visit(f"/tell/{question}/")
        for question, wrong in (
            ("service", {}),
            ("story", {}),
            ("title", {"title": "x" * 400}),
            ("tags", {"good_own": "x" * 400}),
            ("feelings", {"feelings_own": "x" * 400}),
            ("when", {"happened_month": "99", "happened_year": "26"}),
            ("name", {"pen_name": "x" * 400}),
            ("email", {"email": "nobody"}),
        ):
            author.visit(f"/tell/{question}/")
            author.fill(**wrong)
            author.press("Continue")
            author.see("There is a problem")
            walk.look(f"/tell/{question}/ with a mistake")
        walk.visit("/tell/help/?after=story")


def test_the_last_steps_of_telling(walking, ward):
    with walking() as walk:
        author = walk.walker
        tell_all(author, "Highfield Ward", email="ann@example.org")
        walk.look("all answers")
        author.press("Send my story")
        author.see("There is a problem")
        walk.look("all answers, not agreed to")
        author.press("Save and finish later")
        author.see_heading("Your story is saved")
        walk.look("saved")
        author.visit("/tell/check/")
        send(author)
        walk.look("sent")


def test_an_authors_own_page(walking, ward):
    by, tokens = a_moderator(), [new_token() for _ in range(4)]
    edited, asked, declined, fresh = (
        a_waiting_story(ward, token=token, title=LONG_WORD, text=HARD, email="ann@example.org") for token in tokens
    )
    edit = Edit(title="Kind", text=HARD.replace("07911 123456", "[number]"), reason="We take out numbers.")
    publish(edited, by=by, seen_version=edited.version, criticality=0, edit=edit)
    a_service_reply(edited, by=a_responder(ward.organisation), text=HARD)
    ask_author(asked, by=by, seen_version=asked.version, message=HARD)
    decline(declined, by=by, seen_version=declined.version, reason=Decision.Reason.ADVERT, message=HARD)
    with walking() as walk:
        walk.visit("/my-story/", "/my-story/?done=withdrawn")
        walk.visit("/my-story/open/forged/", status=404)
        walk.visit("/my-story/now/", status=403)
        for post, token in zip((edited, asked, declined, fresh), tokens, strict=True):
            walk.walker.context.clear_cookies()
            enter(walk.walker, post, token)
            walk.look(f"own page, {post.publication}")
            walk.visit("/my-story/now/withdraw/")
            if post is asked:
                walk.visit("/my-story/now/words/")


def test_chipping_in(walking, ward):
    story = a_published_story(ward, title=LONG_WORD).story
    token = new_token()
    added = chip_in(story, token=token, email="", words=NewWords(text=HARD, pen_name="Old Boot"))
    with walking() as walk:
        walk.visit(f"/chip-in/{story.pk}/")
        walk.walker.press("Send")
        walk.walker.see("There is a problem")
        walk.look("chipping in with mistakes")
        walk.visit(f"/chip-in/{story.pk}/sent/", status=403)
        enter(walk.walker, added, token)
        walk.look("own page of who chipped in")


def test_the_desk(walking, ward):
    moira, noor, sena = a_moderator(), a_moderator("Noor Next"), a_senior()
    with walking(signed_in_as=moira) as walk:
        walk.visit("/desk/")
        free, mine, theirs, passed, unsure = (a_waiting_story(ward, title=LONG_WORD, text=HARD) for _ in range(5))
        a_waiting_story(ward, text="I want to end my life.")
        unsure.story.route([])
        take(theirs, by=noor)
        take(mine, by=moira)
        pass_on(passed, by=noor, seen_version=passed.version, note=HARD, to=moira)
        public = a_published_story(ward, title="Public")
        added = chip_in(public.story, token=new_token(), email="", words=NewWords(text=HARD, pen_name="Old Boot"))
        reply = a_service_reply(public, publish=False)
        walk.visit("/desk/")
        for post in (free, mine, theirs, passed, unsure, added, reply, public):
            walk.visit(f"/desk/{post.pk}/")
        for post in (added, reply, unsure):
            take(post, by=moira)
            walk.visit(f"/desk/{post.pk}/")
        # Leaving its page has let go of it.
        take(mine, by=moira)
        walk.walker.visit(f"/desk/{mine.pk}/")
        walk.walker.fill(text=HARD.replace("nurses", "staff"), reason="It is better so.")
        for outcome in ("Publish it", "Ask the author first", "Decline it", "Pass it to a colleague"):
            walk.walker.choose(outcome)
            walk.look(f"deciding: {outcome}")
        walk.walker.press("Decide")
        walk.walker.see("There is a problem")
        walk.look("deciding with mistakes")
    with walking(signed_in_as=sena) as walk:
        walk.visit(f"/desk/{public.pk}/")
        walk.walker.choose("Hide it for now, while we look into it")
        walk.walker.press("Decide")
        walk.walker.see("There is a problem")
        walk.look("taking down with mistakes")


def test_the_inbox(walking, ward):
    priya = a_responder(ward.organisation)
    with walking(signed_in_as=priya) as walk:
        walk.visit("/inbox/", "/inbox/?show=answered")
        waiting = told_ago(a_published_story(ward, title=LONG_WORD, text=HARD, criticality=5), days=30)
        answered = a_published_story(ward, title="Answered")
        a_service_reply(answered, by=priya)
        unread, returned, declined = (
            a_service_reply(told_ago(a_published_story(ward, title="Read"), days=3), by=priya, text=HARD, publish=False)
            for _ in range(3)
        )
        returned.return_to_author()
        declined.decline()
        walk.visit(*(f"/inbox/replies/{reply.pk}/" for reply in (unread, returned, declined)))
        walk.visit("/inbox/", "/inbox/?show=answered", f"/inbox/{waiting.story.answers.get().pk}/reply/")
        walk.walker.choose("Yes, we have changed something")
        walk.walker.press("Show me how it will look")
        walk.walker.see("There is a problem")
        walk.look("replying with mistakes")
        walk.walker.fill(text=HARD, summary=f"A {LONG_WORD}", owner=LONG_WORD)
        walk.walker.fill(day_day="1", day_month="6", day_year="2026")
        walk.walker.press("Show me how it will look")
        walk.walker.see("This is how it will look")
        walk.look("a reply as it will look")
        walk.visit(waiting.story.url_titled(LONG_WORD))


def test_signing_in(walking, site, settings):
    with walking() as walk:
        walk.visit("/accounts/login/", "/accounts/password/reset/", "/accounts/password/reset/done/")
        walk.visit("/accounts/signup/", "/accounts/inactive/", "/accounts/password/reset/key/1-forged/")
        walk.walker.visit("/accounts/login/")
        walk.walker.press("Sign in")
        walk.walker.see("There is a problem")
        walk.look("signing in with mistakes")
    with walking(signed_in_as=a_person("Nobody Inparticular")) as walk:
        walk.visit("/accounts/logout/", "/accounts/password/change/", "/accounts/2fa/")
        walk.visit("/accounts/2fa/totp/activate/", "/accounts/reauthenticate/")
        walk.walker.visit("/desks/")
        walk.look("somebody without a desk")
        walk.visit("/desk/", "/inbox/", status=403)
