"""Somebody finds that a reply should not be there, says so, and hears what came of it."""

import pytest

from feedback.moderation.models import Decision, LegalNotice, Report
from feedback.moderation.reports import close
from feedback.stories.keycards import link_token
from tests.factories import (
    ServiceFactory,
    a_legal_notice,
    a_published_story,
    a_report,
    a_senior,
    a_service_reply,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def story(site):
    opening = a_published_story(ServiceFactory(name="Highfield Ward"), title="Kind nurses", email="ann@example.org")
    a_service_reply(opening)
    return opening


@pytest.fixture
def sena(site):
    return a_senior()


@pytest.fixture(params=[(375, True), (320, False)], ids=["with JavaScript", "without JavaScript"])
def reader(visitor, request):
    width, javascript = request.param
    return visitor(width=width, javascript=javascript)


def code_on(reader):
    return reader.page.locator("#code .keycard__number").inner_text()


def follow(reader, code):
    reader.visit("/report/follow/")
    reader.fill(code=code)
    reader.press("Continue")


def test_a_reader_reports_and_follows_it(reader, story, sena):
    # Given a reader of the story, who has no cookie
    reader.visit(story.story.url_titled("Kind nurses"))
    assert reader.cookies == set()
    reader.follow("Report this story")
    reader.see("You need no account.")
    reader.looks_right()

    # When nothing is chosen, then it is asked for, and what was typed stays
    reader.fill(text="It was a Monday.")
    reader.press("Send report")
    reader.see("There is a problem", "Choose what is wrong with it")
    reader.holds("text", "It was a Monday.")
    reader.looks_right()

    # When it is sent, then there is a code, and it says what happens next
    reader.page.get_by_label("I think it is not true").check()
    reader.press("Send report")
    reader.see("We have your report", "usually within 2 working days")
    reader.looks_right()
    code = code_on(reader)

    # Then the code tells where it is, and a wrong one tells nothing
    follow(reader, "AAAAA-AAAAA")
    reader.see("We can’t find this code")
    reader.looks_right()
    follow(reader, code.lower().replace("-", " "))
    reader.see("have not decided yet")
    reader.looks_right()

    # When a moderator has answered, then so does the page
    report = Report.objects.get()
    story.refresh_from_db()
    close(story, by=sena, seen_version=story.version, seen={report.pk}, outcome=Decision.Outcome.KEEP, answer="It was.")
    follow(reader, code)
    reader.see("We have looked at it, and it stays as it is", "It was.")
    reader.looks_right()


def test_danger_shows_help(reader, story):
    reader.visit(f"/report/{story.pk}/")
    reader.page.get_by_label("Somebody may be in danger").check()
    reader.press("Send report")
    reader.see("We have your report", "116 123")
    reader.looks_right()


def test_a_legal_notice_goes_its_way(reader, story, visitor, sena):
    # Given somebody who says that the words are defamatory of them
    reader.visit(f"/report/{story.pk}/")
    reader.follow("send a legal notice")
    reader.press("Send the notice")
    reader.see("There is a problem", "Enter your full name")
    reader.looks_right()
    reader.fill(
        name="Lee Gal", email="lee.gal@example.org", statement="They were kind.", meaning="I am not.", untrue="I am."
    )
    reader.page.get_by_label("I do not know enough about whoever wrote this").check()
    reader.page.get_by_label("Only my name").check()
    reader.press("Send the notice")
    reader.see("We have your legal notice")
    reader.looks_right()
    code = code_on(reader)

    # When a senior sends it, then its writer reads it and wants the words to stay
    senior = visitor(width=1280, javascript=reader.javascript, signed_in_as=sena)
    senior.visit("/desk/legal/")
    senior.looks_right()
    senior.follow(f"Notice {LegalNotice.objects.get().pk}")
    senior.looks_right()
    senior.press("Send the notice")
    senior.see("It is sent to whoever wrote the words")
    writer = visitor(width=320, javascript=reader.javascript)
    writer.visit(f"/my-story/open/{link_token(story.author)}/")
    writer.press("Open your page")
    writer.follow("Read the notice and answer")
    writer.see("Lee Gal", "I am not.")
    writer.not_see("lee.gal@example.org")
    writer.looks_right()
    writer.page.get_by_label("I want it to stay").check()
    writer.press("Send your answer")
    writer.see("There is a problem", "Enter your full name, or choose to have your words removed")
    writer.looks_right()
    writer.fill(name="Ann Author", address="1 High Street")
    writer.page.get_by_label("No", exact=True).check()
    writer.press("Send your answer")
    writer.see("We have your answer")
    writer.looks_right()

    # Then the senior tells so, and who complained reads it, without who the writer is
    senior.visit("/desk/legal/")
    senior.follow(f"Notice {LegalNotice.objects.get().pk}")
    senior.see("Ann Author")
    senior.looks_right()
    senior.press("Tell the person who complains")
    senior.see("is told that the words stay")
    follow(reader, code)
    reader.see("The words stay on the site", "They do not agree")
    reader.not_see("Ann Author")
    reader.looks_right()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_desk_closes_reports(visitor, story, sena, width):
    for _ in range(2):
        a_report(story, text="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", said_by="Trentside")
    a_report(story.story.posts.replies().get(), reason="danger")
    a_legal_notice(story)
    senior = visitor(width=width, signed_in_as=sena)
    senior.visit(f"/desk/reports/{story.story.posts.replies().get().pk}/")
    senior.looks_right()
    senior.press("Show me the words")
    senior.not_see("Show me the words")
    senior.looks_right()
    senior.visit("/desk/reports/")
    senior.looks_right()
    senior.follow(f"Story {story.story_id}")
    senior.looks_right()
    senior.page.get_by_label("Hide it for now, while we look into it").check()
    senior.press("Decide and answer them all")
    senior.see("There is a problem", "Say why, to the writer")
    senior.looks_right()
    senior.fill(message="We look into it.")
    senior.press("Decide and answer them all")
    senior.see("2 reports answered", "Hidden for now")
    senior.looks_right()
    assert set(Report.objects.filter(post=story).values_list("outcome", flat=True)) == {"hidden"}
