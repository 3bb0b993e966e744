"""A volunteer reads what waits, and decides."""

from datetime import timedelta

import pytest

from feedback.moderation import decisions
from feedback.moderation.models import Decision
from feedback.moderation.reasons import DECLINED
from feedback.stories.keycards import link_token
from feedback.stories.models import Post, Publication
from tests.factories import ServiceFactory, a_moderator, a_responder, a_waiting_story, an_appeal

pytestmark = pytest.mark.django_db(transaction=True)

TOLD = "Nurse Ann Smith was kind. Ring her on 07911 123456."
EDITED = "A nurse was kind."
WHY = "We take out names and telephone numbers."
NOT_CRITICAL = "0 – Not critical"


@pytest.fixture
def ward(site):
    return ServiceFactory(name="Highfield Ward")


@pytest.fixture
def waiting(ward):
    return a_waiting_story(ward, title="Kind nurses", text=TOLD, email="ann@example.org")


@pytest.fixture
def moira(site):
    return a_moderator()


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def volunteer(visitor, request, moira):
    return visitor(width=1280, javascript=request.param, signed_in_as=moira)


def state_of(post):
    post.refresh_from_db()
    return post.publication


def take(volunteer, post):
    volunteer.visit(f"/desk/{post.pk}/")
    volunteer.press("Take it")
    volunteer.see("You have this until")


def publish(volunteer):
    volunteer.choose("Publish it")
    volunteer.choose(NOT_CRITICAL)
    volunteer.press("Decide")


def test_a_volunteer_signs_in_and_publishes_what_needs_reading_most(visitor, ward, waiting, moira, post_office):
    # Given a story that tells of danger, told after another
    a_waiting_story(ward, text="I want to end my life. I can't go on.")
    urgent = Post.objects.latest("pk")
    volunteer = visitor(width=1280)

    # When a volunteer comes to the desk and signs in, after a slip
    volunteer.visit("/desk/")
    volunteer.see_heading("Sign in")
    volunteer.looks_right()
    volunteer.write("Email", moira.email)
    volunteer.write("Password", "not the password")
    volunteer.press("Sign in")
    volunteer.see("There is a problem")
    assert volunteer.status == 422
    volunteer.looks_right()
    volunteer.write("Password", "password")
    volunteer.press("Sign in")

    # Then they see what waits, without a word of it
    volunteer.is_at("/desk/")
    volunteer.see_heading("Stories to read")
    volunteer.see("Danger now", "Highfield Ward")
    volunteer.not_see("end my life", "Nurse Ann")
    volunteer.looks_right()

    # When they take the next, then it is the one in which somebody may be in danger
    volunteer.press("Take the next one")
    volunteer.is_at(f"/desk/{urgent.pk}/")
    volunteer.see("Before you read")
    volunteer.looks_right()
    publish(volunteer)
    volunteer.see("published story")
    volunteer.looks_right()

    # When they take the one after it, then the telephone number is marked in the words
    volunteer.press("Take the next one")
    volunteer.is_at(f"/desk/{waiting.pk}/")
    volunteer.see("What the checks noticed", "phone number")
    assert "07911 123456" in "".join(volunteer.page.locator("mark.flag").all_inner_texts())


def test_an_edit_is_compared_and_published_with_its_reason(volunteer, waiting, post_office):
    take(volunteer, waiting)
    volunteer.looks_right()
    # When the volunteer edits the words
    volunteer.fill(text=EDITED)
    if not volunteer.javascript:
        volunteer.press("Show the difference")
    # Then they see what its author will see: with JavaScript, as they type
    difference = volunteer.page.locator("#difference")
    difference.locator("del").first.wait_for()
    assert "Ann Smith" in difference.inner_text()
    volunteer.holds("text", EDITED)
    volunteer.looks_right()

    # When they publish it without a reason and without saying how critical it is
    volunteer.choose("Publish it")
    volunteer.press("Decide")
    # Then both are asked for, and the edit is still there
    volunteer.see("There is a problem", "Choose how critical the story is", "You changed the words. Say why")
    assert volunteer.status == 422
    volunteer.holds("text", EDITED)
    volunteer.looks_right()
    volunteer.fill(reason=WHY)
    volunteer.choose("2 – Mildly")
    volunteer.press("Decide")

    # Then it is published as edited, and the original is kept
    volunteer.is_at("/desk/")
    volunteer.see("You can take this back for 30 seconds")
    assert state_of(waiting) == Publication.PUBLISHED
    assert (waiting.public_words.text, waiting.original.text, waiting.criticality) == (EDITED, TOLD, 2)
    # And its author hears of it, without a word of it
    sent = post_office()
    assert [mail.to for mail in sent] == [["ann@example.org"]]
    assert "nurse" not in sent[0].body.lower()


def test_a_decision_is_undone_before_anybody_hears_of_it(volunteer, waiting, post_office):
    take(volunteer, waiting)
    publish(volunteer)
    volunteer.press("Undo")
    volunteer.is_at(f"/desk/{waiting.pk}/")
    volunteer.see("You have this until")
    volunteer.looks_right()
    assert state_of(waiting) == Publication.SUBMITTED
    assert post_office() == []


def test_after_its_time_a_decision_stands(visitor, moira, waiting, monkeypatch):
    volunteer = visitor(width=1280, signed_in_as=moira)
    take(volunteer, waiting)
    publish(volunteer)
    volunteer.see("You can take this back for 30 seconds")
    monkeypatch.setattr("feedback.moderation.undoing.SETTLES_AFTER", timedelta(seconds=-1))
    volunteer.press("Undo")
    volunteer.see_heading("This can’t be undone now")
    assert volunteer.status == 409
    volunteer.looks_right()
    assert state_of(waiting) == Publication.PUBLISHED


def test_asking_and_declining_say_why_to_whoever_wrote_it(volunteer, ward, waiting, post_office):
    # When the volunteer asks without a question, then it is asked for
    take(volunteer, waiting)
    volunteer.choose("Ask the author first")
    volunteer.press("Decide")
    volunteer.see("Write what you want to ask")
    volunteer.looks_right()
    volunteer.fill(question="Which night was it?")
    volunteer.press("Decide")
    volunteer.is_at("/desk/")
    assert state_of(waiting) == Publication.RETURNED
    assert waiting.messages.get().text == "Which night was it?"

    # When they decline another
    advert = a_waiting_story(ward, text="Buy my herbal tea. It heals you all.")
    take(volunteer, advert)
    volunteer.choose("Decline it")
    volunteer.choose("It advertises something")
    if not volunteer.javascript:
        # Our usual words are read before they are sent
        volunteer.press("Decide")
        volunteer.see("These are our usual words for this reason")
    volunteer.holds("message", DECLINED["advert"])
    volunteer.looks_right()
    volunteer.fill(message="We can’t show adverts.")
    volunteer.press("Decide")
    volunteer.is_at("/desk/")
    assert state_of(advert) == Publication.DECLINED
    assert len(post_office()) == 1


def test_two_people_see_a_strong_story_differently(volunteer, waiting):
    # Given a colleague who would publish it as strongly critical
    noor = a_moderator("Noor Next")
    decisions.publish(waiting, by=noor, seen_version=waiting.version, criticality=4)
    # When a second person reads it, then nothing says what the first would do
    take(volunteer, waiting)
    volunteer.see("You are the second person")
    volunteer.not_see("Noor Next would publish it")
    publish(volunteer)
    # Then, having decided, they see both views, and choose
    volunteer.see_heading("You and Noor Next see this differently")
    volunteer.looks_right()
    assert state_of(waiting) == Publication.HELD
    volunteer.press("Take Noor Next’s: publish it, criticality 4")
    volunteer.is_at("/desk/")
    assert (state_of(waiting), waiting.criticality) == (Publication.PUBLISHED, 4)
    assert waiting.decisions.last().first_by == noor


def test_an_author_uses_the_words_that_are_proposed(volunteer, visitor, waiting):
    # Given a volunteer who asks the author, with an edit as a proposal
    take(volunteer, waiting)
    volunteer.fill(text=EDITED, reason=WHY)
    volunteer.choose("Ask the author first")
    volunteer.fill(question="May we say it so?")
    volunteer.page.locator("[name=send_edit]").check()
    volunteer.looks_right()
    volunteer.press("Decide")
    volunteer.is_at("/desk/")
    # When the author comes back, then they see it word by word, and use it with one press
    author = visitor(javascript=volunteer.javascript)
    author.visit(f"/my-story/open/{link_token(waiting.author)}/")
    author.page.locator("main button").first.click()
    author.see("What we propose", WHY)
    author.looks_right()
    author.press("Use these words")
    author.see("We have your words as we proposed them")
    author.looks_right()
    assert (state_of(waiting), waiting.original.text) == (Publication.SUBMITTED, EDITED)


def test_passing_it_on_leaves_a_note_for_a_colleague(volunteer, waiting):
    a_moderator("Noor Next")
    take(volunteer, waiting)
    volunteer.choose("Pass it to a colleague")
    volunteer.page.get_by_label("To whom?").select_option("Noor Next")
    volunteer.fill(note="I know the ward too well.")
    volunteer.press("Decide")
    volunteer.is_at("/desk/")
    assert state_of(waiting) == Publication.SUBMITTED
    assert Decision.objects.get().note == "I know the ward too well."


def test_a_story_without_a_service_is_given_one(volunteer, ward):
    told = a_waiting_story(ward)
    told.story.route([])
    take(volunteer, told)
    volunteer.see("Choose the service before you publish")
    if volunteer.javascript:
        volunteer.type_slowly("find", "highf")
    else:
        volunteer.fill(find="highf")
        volunteer.press("Find")
    volunteer.choose("Highfield Ward, Trentside")
    volunteer.press("Save the services")
    volunteer.see("Is this the right service?")
    volunteer.looks_right()
    assert list(told.story.services.all()) == [ward]


def test_two_volunteers_over_one_story(visitor, moira, waiting, volunteer):
    """The one who was first keeps what she typed, whatever the other does meanwhile."""
    noor = visitor(width=1280, signed_in_as=a_moderator("Noor Next"))
    # Given a volunteer who has begun to edit
    take(volunteer, waiting)
    volunteer.fill(text=EDITED, reason=WHY)

    # When a colleague opens it, then she sees who has it, and takes it over
    noor.visit(f"/desk/{waiting.pk}/")
    noor.see("Moira Moderator")
    noor.looks_right()
    noor.press("Take it over")
    noor.see("You have this until")

    # When the first decides, then nothing is decided and nothing is lost
    publish(volunteer)
    volunteer.see("Noor Next has this now")
    assert volunteer.status == 409
    volunteer.holds("text", EDITED)
    volunteer.holds("reason", WHY)
    volunteer.looks_right()
    assert state_of(waiting) == Publication.SUBMITTED

    # When she takes it back, then what she typed comes along
    volunteer.press("Take it over")
    volunteer.see("You have this until")
    volunteer.holds("text", EDITED)

    # When she has decided, then the colleague sees both texts
    volunteer.choose("Publish it")
    volunteer.choose(NOT_CRITICAL)
    volunteer.press("Decide")
    volunteer.is_at("/desk/")
    noor.fill(text="Somebody was kind.", reason="It names a nurse.")
    publish(noor)
    noor.see_heading("Somebody has decided this since you started")
    assert noor.status == 409
    noor.see(EDITED, "Somebody was kind.")
    noor.looks_right()
    assert state_of(waiting) == Publication.PUBLISHED
    assert waiting.public_words.text == EDITED


def test_signed_out_meanwhile_the_words_are_given_back(volunteer, waiting):
    take(volunteer, waiting)
    volunteer.fill(text=EDITED, reason=WHY)
    volunteer.context.clear_cookies(name="sessionid")
    publish(volunteer)
    volunteer.see_heading("You have been signed out")
    volunteer.see(EDITED, WHY)
    volunteer.looks_right()
    assert state_of(waiting) == Publication.SUBMITTED


def test_the_keys_do_what_the_buttons_do(visitor, moira, waiting):
    volunteer = visitor(width=1280, signed_in_as=moira)
    volunteer.visit("/desk/")
    volunteer.keys("n")
    volunteer.is_at(f"/desk/{waiting.pk}/")
    volunteer.see("You have this until")
    volunteer.keys("e")
    volunteer.has_focus(volunteer.field("text"))
    # While somebody types, a key is a letter
    volunteer.keys("Control+End", "n", "p", "?")
    volunteer.holds("text", f"{TOLD}np?")
    volunteer.is_at(f"/desk/{waiting.pk}/")
    volunteer.keys("Tab", "Tab", "Tab", "Tab")
    volunteer.page.evaluate("document.activeElement.blur()")
    volunteer.keys("p")
    assert volunteer.page.get_by_label("Publish it", exact=True).is_checked()
    volunteer.keys("?")
    volunteer.see("take the next one")
    volunteer.looks_right()
    # And whoever presses them by accident can turn them off
    volunteer.press("Turn keys off")
    volunteer.visit("/desk/")
    volunteer.keys("n")
    volunteer.is_at("/desk/")


def test_staff_of_a_service_do_not_get_to_the_desk(visitor, ward, waiting):
    priya = visitor(width=1280, signed_in_as=a_responder(ward.organisation))
    for path in ("/desk/", f"/desk/{waiting.pk}/"):
        priya.visit(path)
        assert priya.status == 403
        priya.not_see("Nurse Ann")
        priya.looks_right()


def test_an_appeal_is_answered_with_other_words(volunteer, ward, moira):
    # Given a writer who does not agree with an edit
    appeal = an_appeal(ward)
    volunteer.visit(f"/desk/appeals/{appeal.pk}/")
    volunteer.looks_right()

    volunteer.see("What do you decide?")

    # Then words are asked for only once we agree, and other words only where they are not the writer's own
    volunteer.not_see("which words should the public read?")
    volunteer.choose("We have looked again, and it stays as it is")
    volunteer.not_see("which words should the public read?")
    volunteer.choose("We agree with you")
    volunteer.see("which words should the public read?")
    volunteer.not_see("Why the words are changed")
    volunteer.choose("These, which I have changed")
    volunteer.see("Why the words are changed")
    volunteer.looks_right()

    # When they are changed, then the public reads them
    volunteer.write("The words", "Nurse Anna was kind.")
    volunteer.write("Why the words are changed", "She may be named.")
    volunteer.write("Your answer to the writer", "You are right.")
    volunteer.press("Decide and answer")
    appeal.post.refresh_from_db()
    assert appeal.post.public_words.text == "Nurse Anna was kind."
