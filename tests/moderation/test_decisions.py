"""Each outcome is one decision, with the move it makes and the news it sends; each has its refusals."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from feedback.moderation import decisions, taking_down, undoing
from feedback.moderation.claims import NotYours, TakenByAnother, holder, take
from feedback.moderation.decisions import DecidedMeanwhile, Edit, NoService, Outcome, StoryNotShown
from feedback.moderation.models import Decision
from feedback.moderation.undoing import TooLateToUndo
from feedback.stories.erasure import withdraw_post, withdraw_story
from feedback.stories.keycards import new_token
from feedback.stories.models import Danger, Message, Notice, Post, Publication, Words, WrongState
from feedback.stories.replying import chip_in
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
)

pytestmark = pytest.mark.django_db
ADVERT = Decision.Reason.ADVERT


@pytest.fixture
def moira():
    return a_moderator()


@pytest.fixture
def post():
    return a_waiting_story(title="Kind nurses", text="Nurse Ann was kind.", email="author@example.org")


def a_chip_in(opening, text="Me too.", email="other@example.org"):
    return chip_in(opening.story, token=new_token(), email=email, words=NewWords(text))


def publish(post, by, **facts):
    return decisions.publish(post, **{"by": by, "seen_version": post.version, "criticality": 0} | facts)


def ask(post, by, **facts):
    return decisions.ask_author(post, **{"by": by, "seen_version": post.version, "message": "Which ward?"} | facts)


def decline(post, by, **facts):
    facts = {"by": by, "seen_version": post.version, "reason": ADVERT, "message": "It sells a book."} | facts
    return decisions.decline(post, **facts)


def pass_on(post, by, **facts):
    return decisions.pass_on(post, **{"by": by, "seen_version": post.version, "note": "I know them."} | facts)


OUTCOMES = [publish, ask, decline, pass_on]


def test_publishing_as_it_was_written_shows_the_original(post, moira):
    decision = publish(post, moira, criticality=3)
    assert (post.publication, post.public_words, post.criticality) == (Publication.PUBLISHED, post.original, 3)
    assert (decision.outcome, decision.by, decision.criticality) == (Outcome.PUBLISH, moira, 3)
    assert decision.published_words == post.original


def test_publishing_with_an_edit_keeps_the_original_and_shows_the_edit(post, moira):
    original = post.original
    decision = publish(post, moira, edit=Edit("Kind nurses", "A nurse was kind.", "We take out names."))
    assert post.public_words.text == "A nurse was kind."
    assert (post.public_words.kind, post.public_words.reason) == (Words.Kind.EDITED, "We take out names.")
    assert post.public_words.made_by == moira
    assert decision.published_words == post.public_words
    assert post.original == original
    assert post.original.text == "Nurse Ann was kind."


def test_an_edit_that_changes_nothing_is_no_edit(post, moira):
    publish(post, moira, edit=Edit("Kind nurses", "Nurse Ann was kind.", "No reason"))
    assert post.versions.count() == 1


def test_an_edit_without_a_reason_is_not_published(post, moira):
    with pytest.raises(ValueError, match="reason"):
        publish(post, moira, edit=Edit("Kind nurses", "A nurse was kind.", ""))
    post.refresh_from_db()
    assert (post.publication, post.versions.count()) == (Publication.SUBMITTED, 1)


def test_a_story_is_not_published_without_its_criticality(post, moira):
    with pytest.raises(ValueError, match="criticality"):
        publish(post, moira, criticality=None)


def test_a_reply_is_published_without_criticality(moira):
    reply = a_chip_in(a_published_story())
    publish(reply, moira, criticality=None)
    assert (reply.publication, reply.criticality) == (Publication.PUBLISHED, None)


def test_a_story_about_no_service_yet_is_not_published(post, moira):
    post.story.answers.all().delete()
    with pytest.raises(NoService):
        publish(post, moira)


@pytest.mark.parametrize("gone", ["hide", "remove"])
def test_a_reply_is_not_published_while_its_story_is_not_shown(moira, gone):
    opening = a_published_story()
    reply = a_chip_in(opening)
    getattr(opening, gone)()
    with pytest.raises(StoryNotShown):
        publish(reply, moira, criticality=None)


def test_asking_sends_it_back_with_the_question(post, moira):
    decision = ask(post, moira)
    assert post.publication == Publication.RETURNED
    assert (decision.outcome, decision.message) == (Outcome.RETURN, "Which ward?")


def test_declining_gives_a_reason_and_words(post, moira):
    decision = decline(post, moira)
    assert post.publication == Publication.DECLINED
    assert (decision.outcome, decision.reason, decision.message) == (Outcome.DECLINE, ADVERT, "It sells a book.")


def test_passing_on_leaves_it_waiting_for_a_colleague(post, moira):
    nadia = a_moderator("Nadia")
    take(post, by=moira)
    decision = pass_on(post, moira, to=nadia)
    assert post.publication == Publication.SUBMITTED
    assert (decision.outcome, decision.note, decision.passed_to) == (Outcome.PASS, "I know them.", nadia)
    assert holder(post) is None


@pytest.mark.parametrize(("decide", "kind"), [(publish, "published"), (ask, "returned"), (decline, "declined")])
def test_the_author_gets_news_of_each_outcome_after_the_time_to_undo(post, moira, decide, kind):
    decision = decide(post, moira)
    notice = Notice.objects.get(author=post.author)
    assert notice.kind == kind
    assert abs(notice.due_at - decision.at - timedelta(seconds=30)) < timedelta(seconds=1)


def test_passing_on_is_no_news_to_the_author(post, moira):
    pass_on(post, moira)
    assert not Notice.objects.exists()


@pytest.mark.parametrize(
    ("decide", "said"), [(ask, "Which ward?"), (decline, "It advertises something\n\nIt sells a book.")]
)
def test_what_is_said_to_the_author_is_kept_for_their_private_page(post, moira, decide, said):
    decide(post, moira)
    assert [message.text for message in Message.objects.filter(post=post)] == [said]


@pytest.mark.parametrize("decide", [publish, pass_on])
def test_where_nothing_is_said_to_the_author_there_is_no_message(post, moira, decide):
    decide(post, moira)
    assert not Message.objects.exists()


@pytest.mark.parametrize("decide", [ask, decline, pass_on])
def test_an_edit_is_kept_whatever_the_outcome(post, moira, decide):
    decide(post, moira, edit=Edit("Kind nurses", "A nurse was kind.", ""))
    assert post.versions.last().text == "A nurse was kind."
    assert post.public_words is None


@pytest.mark.parametrize("decide", OUTCOMES)
def test_deciding_lets_go_of_the_item(post, moira, decide):
    take(post, by=moira)
    decide(post, moira)
    assert holder(post) is None


@pytest.mark.parametrize("decide", OUTCOMES)
def test_nobody_decides_on_what_they_wrote(decide):
    organisation = OrganisationFactory()
    both = a_responder(organisation)
    both.memberships.create(role="moderator")
    reply = a_service_reply(a_published_story(ServiceFactory(organisation=organisation)), by=both, publish=False)
    with pytest.raises(NotYours):
        decide(reply, both)
    reply.refresh_from_db()
    assert (reply.publication, reply.decisions.count()) == (Publication.SUBMITTED, 0)


@pytest.mark.parametrize("decide", OUTCOMES)
@pytest.mark.parametrize("role", [None, "administrator"])
def test_only_moderators_decide(post, decide, role):
    with pytest.raises(PermissionDenied):
        decide(post, a_person("Somebody", role))


@pytest.mark.parametrize("decide", OUTCOMES)
def test_who_has_read_another_version_is_refused(post, moira, decide):
    with pytest.raises(DecidedMeanwhile):
        decide(post, moira, seen_version=post.version + 1)


@pytest.mark.parametrize("decide", OUTCOMES)
def test_who_was_second_is_refused(post, moira, decide):
    seen = post.version
    decide(post, a_moderator("Nadia"))
    with pytest.raises(DecidedMeanwhile):
        decide(Post.objects.get(pk=post.pk), moira, seen_version=seen)


@pytest.mark.parametrize("decide", OUTCOMES)
def test_what_a_colleague_has_in_hand_is_refused(post, moira, decide):
    take(post, by=a_moderator("Nadia"))
    with pytest.raises(TakenByAnother):
        decide(post, moira)


@pytest.mark.parametrize("decide", OUTCOMES)
def test_deciding_after_ones_time_is_over_works_while_nobody_else_has_it(post, moira, decide, later):
    take(post, by=moira)
    later(minutes=11)
    decide(post, moira)
    assert post.decisions.count() == 1


def in_state(state):
    """A story in each state that is not waiting."""
    post = a_waiting_story()
    words = post.original
    if state in {"published", "hidden", "removed"}:
        post.publish(words, criticality=0)
    moves = {
        "hidden": post.hide,
        "removed": post.remove,
        "returned": post.return_to_author,
        "declined": post.decline,
        "withdrawn": lambda: withdraw_story(post.story),
    }
    moves.get(state, lambda: None)()
    post.refresh_from_db()
    assert post.publication == state
    return post


@pytest.mark.parametrize("decide", OUTCOMES)
@pytest.mark.parametrize("state", ["published", "hidden", "removed", "returned", "declined", "withdrawn"])
def test_only_what_waits_is_decided_on(moira, decide, state):
    post = in_state(state)
    with pytest.raises(DecidedMeanwhile):
        decide(post, moira)
    post.refresh_from_db()
    assert (post.publication, post.decisions.count()) == (state, 0)


@pytest.mark.parametrize("decide", OUTCOMES)
def test_what_is_held_for_a_second_person_can_be_decided_on(moira, decide):
    post = a_waiting_story()
    publish(post, a_moderator("Nadia"), criticality=4)
    assert post.publication == Publication.HELD
    decide(post, moira)
    assert post.decisions.count() == 2


@pytest.mark.parametrize("decide", OUTCOMES)
def test_a_decision_can_be_undone_in_time_and_its_news_is_not_sent(post, moira, decide, later):
    decision = decide(post, moira)
    later(seconds=29)
    undone = undoing.undo(decision, by=moira)
    post.refresh_from_db()
    assert (post.publication, post.public_words) == (Publication.SUBMITTED, None)
    assert undone.outcome == Outcome.UNDO
    assert not Notice.objects.exists()
    assert not Message.objects.exists()
    assert holder(post).by == moira


@pytest.mark.parametrize("decide", OUTCOMES)
def test_a_decision_can_not_be_undone_late(post, moira, decide, later):
    decision = decide(post, moira)
    state = post.publication
    later(seconds=31)
    with pytest.raises(TooLateToUndo):
        undoing.undo(decision, by=moira)
    post.refresh_from_db()
    assert post.publication == state


def test_a_colleagues_decision_can_not_be_undone(post, moira):
    decision = publish(post, moira)
    with pytest.raises(TooLateToUndo):
        undoing.undo(decision, by=a_moderator("Nadia"))


def test_a_decision_is_not_undone_twice(post, moira):
    decision = publish(post, moira)
    undoing.undo(decision, by=moira)
    with pytest.raises(TooLateToUndo):
        undoing.undo(decision, by=moira)


def test_a_decision_is_not_undone_once_its_news_has_gone_out(post, moira):
    decision = publish(post, moira)
    Notice.objects.update(sent_at=timezone.now())
    with pytest.raises(TooLateToUndo):
        undoing.undo(decision, by=moira)


@pytest.mark.parametrize("decide", OUTCOMES)
def test_a_decision_is_not_undone_once_the_author_has_withdrawn(post, moira, decide):
    decision = decide(post, moira)
    withdraw_post(Post.objects.get(pk=post.pk))
    with pytest.raises(TooLateToUndo):
        undoing.undo(Decision.objects.get(pk=decision.pk), by=moira)


def test_passing_on_is_not_undone_once_a_colleague_has_it(post, moira):
    decision = pass_on(post, moira)
    take(post, by=a_moderator("Nadia"))
    with pytest.raises(TooLateToUndo):
        undoing.undo(decision, by=moira)


def test_undoing_sends_no_second_message_about_danger(post, moira):
    Post.objects.filter(pk=post.pk).update(danger=Danger.NOW)
    post.notices.create(kind=Notice.Kind.URGENT)
    post.refresh_from_db()
    undoing.undo(publish(post, moira), by=moira)
    assert Notice.objects.filter(kind=Notice.Kind.URGENT).count() == 1


# Taking down


def take_down(post, by, outcome, **facts):
    facts = {"by": by, "seen_version": post.version, "message": "We look into it."} | facts
    return taking_down.take_down(post, outcome=outcome, **facts)


@pytest.mark.parametrize(
    ("before", "outcome", "after", "kind"),
    [
        ("published", Outcome.HIDE, "hidden", "taken_down"),
        ("published", Outcome.REMOVE, "removed", "taken_down"),
        ("hidden", Outcome.RESTORE, "published", "restored"),
        ("hidden", Outcome.REMOVE, "removed", "taken_down"),
    ],
)
def test_a_senior_takes_down_and_restores_and_the_author_hears_of_it(before, outcome, after, kind):
    post = a_published_story(email="author@example.org")
    if before == "hidden":
        post.hide()
    Notice.objects.all().delete()
    decision = take_down(post, a_senior(), outcome)
    assert (post.publication, decision.outcome) == (after, outcome)
    assert [notice.kind for notice in Notice.objects.filter(author=post.author)] == [kind]
    assert Message.objects.get(post=post).text == "We look into it."


@pytest.mark.parametrize("outcome", [Outcome.HIDE, Outcome.RESTORE, Outcome.REMOVE])
def test_a_volunteer_takes_nothing_down(moira, outcome):
    with pytest.raises(PermissionDenied):
        take_down(a_published_story(), moira, outcome)


@pytest.mark.parametrize(
    ("state", "outcome"),
    [
        ("submitted", Outcome.HIDE),
        ("submitted", Outcome.REMOVE),
        ("published", Outcome.RESTORE),
        ("hidden", Outcome.HIDE),
        ("removed", Outcome.HIDE),
        ("removed", Outcome.REMOVE),
        ("declined", Outcome.HIDE),
        ("withdrawn", Outcome.REMOVE),
    ],
)
def test_nothing_is_taken_down_from_a_wrong_state(state, outcome):
    post = in_state(state) if state != "submitted" else a_waiting_story()
    with pytest.raises(WrongState):
        take_down(post, a_senior(), outcome)
    post.refresh_from_db()
    assert (post.publication, post.decisions.count()) == (state, 0)


def test_nothing_is_taken_down_by_who_read_another_version():
    post = a_published_story()
    with pytest.raises(DecidedMeanwhile):
        take_down(post, a_senior(), Outcome.HIDE, seen_version=post.version - 1)


# What the database holds


def test_the_database_refuses_to_change_a_decision(post, moira):
    decision = ask(post, moira)
    for change in ({"outcome": "publish"}, {"by": a_senior()}, {"message": "Other words"}, {"at": timezone.now()}):
        with pytest.raises(IntegrityError, match="added, never changed"), transaction.atomic():
            Decision.objects.filter(pk=decision.pk).update(**change)


def test_the_database_refuses_to_change_words(post):
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        Words.objects.filter(post=post).update(text="Other words")


def test_the_database_refuses_to_decline_without_a_reason(post, moira):
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(post=post, by=moira, outcome=Outcome.DECLINE)


@pytest.mark.parametrize("facts", [{"outcome": "publish", "criticality": 6}, {"outcome": "pass", "criticality": 1}])
def test_the_database_refuses_criticality_out_of_place(post, moira, facts):
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(post=post, by=moira, **facts)


def test_erasing_empties_what_decisions_said_and_keeps_that_they_were_made(post, moira):
    publish(post, moira, edit=Edit("Kind nurses", "A canary was kind.", "canary"))
    opening = Post.objects.get(pk=post.pk)
    withdraw_story(opening.story)
    decision = Decision.objects.get(post=post)
    assert (decision.outcome, decision.message, decision.note, decision.published_words) == ("publish", "", "", None)
    assert not Words.objects.filter(post=post).exists()


def test_erasing_empties_messages_and_notes(post, moira):
    pass_on(post, moira, note="The canary again")
    ask(post, moira, message="Which canary?")
    withdraw_story(Post.objects.get(pk=post.pk).story)
    assert {(each.message, each.note) for each in Decision.objects.all()} == {("", "")}
