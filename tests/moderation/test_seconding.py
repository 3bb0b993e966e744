"""What takes two people: the first proposes, a second person decides, and the author hears of one decision."""

import pytest
from django.db import IntegrityError, transaction

from feedback.moderation import decisions, undoing
from feedback.moderation.claims import holder, take, take_next
from feedback.moderation.decisions import DecidedMeanwhile, Edit, Outcome
from feedback.moderation.models import Decision
from feedback.moderation.queue import next_for, readable_by
from feedback.moderation.seconding import AlreadyRead, agrees, proposal_for
from feedback.moderation.undoing import TooLateToUndo
from feedback.stories.erasure import withdraw_story
from feedback.stories.models import Message, Notice, Post, Publication, Words
from tests.factories import a_moderator, a_senior, a_waiting_story

pytestmark = pytest.mark.django_db


@pytest.fixture
def moira():
    return a_moderator()


@pytest.fixture
def noor():
    return a_moderator("Noor Next")


@pytest.fixture
def post():
    return a_waiting_story(text="Nurse Ann hurt me.", email="author@example.org")


def publish(post, by, **facts):
    return decisions.publish(post, **{"by": by, "seen_version": post.version, "criticality": 4} | facts)


def decline(post, by, **facts):
    facts = {"by": by, "seen_version": post.version, "reason": "unkind", "message": "It attacks somebody."} | facts
    return decisions.decline(post, **facts)


def ask(post, by):
    return decisions.ask_author(post, by=by, seen_version=post.version, message="Which ward?")


def pass_on(post, by):
    return decisions.pass_on(post, by=by, seen_version=post.version, note="I know them.")


PROPOSALS = [publish, decline]
OUTCOMES = [publish, decline, ask, pass_on]


@pytest.mark.parametrize("propose", PROPOSALS)
def test_the_first_person_proposes_and_nobody_is_told(post, moira, propose):
    decision = propose(post, moira)
    assert (post.publication, decision.outcome) == (Publication.HELD, Outcome.PROPOSE)
    assert decision.proposed == propose.__name__
    assert (decision.first_by, decision.is_alone) == (None, False)
    assert not Message.objects.exists()
    assert not Notice.objects.exists()
    assert proposal_for(post) == decision
    assert holder(post) is None


@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_one_person_publishes_what_is_not_strongly_critical(post, moira, level):
    decision = publish(post, moira, criticality=level)
    assert (decision.outcome, decision.is_alone, decision.first_by) == (Outcome.PUBLISH, False, None)
    assert post.publication == Publication.PUBLISHED


@pytest.mark.parametrize("reason", Decision.Reason.values)
def test_one_person_declines_nothing_but_an_advert(post, moira, reason):
    decline(post, moira, reason=reason)
    assert post.publication == ("declined" if reason == "advert" else "held")


def test_an_edit_of_the_first_person_is_kept_and_proposed(post, moira):
    decision = publish(post, moira, edit=Edit("Kind nurses", "A nurse hurt me.", "We take out names."))
    assert decision.published_words.text == "A nurse hurt me."
    assert decision.published_words.kind == Words.Kind.EDITED
    assert post.public_words is None


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("propose", PROPOSALS)
def test_the_first_person_does_not_decide_on_their_own_proposal(post, moira, propose, outcome):
    propose(post, moira)
    with pytest.raises(AlreadyRead):
        outcome(post, moira)
    with pytest.raises(AlreadyRead):
        take(post, by=moira)
    post.refresh_from_db()
    assert (post.publication, post.decisions.count()) == (Publication.HELD, 1)


def test_it_waits_for_anybody_but_who_read_it_first(post, moira, noor):
    publish(post, moira)
    assert list(Post.objects.waiting()) == [post]
    assert (list(readable_by(moira)), list(next_for(moira))) == ([], [])
    assert take_next(by=moira) is None
    assert take_next(by=noor) == post


@pytest.mark.parametrize(("propose", "state"), [(publish, "published"), (decline, "declined")])
def test_the_second_person_agrees_and_it_is_done(post, moira, noor, propose, state):
    propose(post, moira)
    decision = propose(post, noor)
    assert (post.publication, decision.outcome) == (state, Outcome(propose.__name__))
    assert (decision.by, decision.first_by, decision.is_alone) == (noor, moira, False)
    assert [notice.kind for notice in Notice.objects.all()] == [state]


def test_taking_the_first_persons_view_publishes_their_words(post, moira, noor):
    proposal = publish(post, moira, edit=Edit("Kind nurses", "A nurse hurt me.", "We take out names."))
    decision = decisions.agree(post, by=noor, seen_version=post.version, proposal=proposal)
    assert (post.publication, post.criticality) == ("published", 4)
    assert post.public_words == proposal.published_words == decision.published_words
    assert post.versions.count() == 2


def test_taking_the_first_persons_view_declines_with_their_words(post, moira, noor):
    proposal = decline(post, moira)
    decision = decisions.agree(post, by=noor, seen_version=post.version, proposal=proposal)
    assert (decision.reason, decision.message, decision.first_by) == ("unkind", "It attacks somebody.", moira)


def test_nobody_agrees_with_themselves(post, moira):
    proposal = publish(post, moira)
    with pytest.raises(AlreadyRead):
        decisions.agree(post, by=moira, seen_version=post.version, proposal=proposal)


def test_a_view_that_was_taken_back_is_not_agreed_with(post, moira, noor):
    proposal = publish(post, moira)
    undoing.undo(proposal, by=moira)
    post.refresh_from_db()
    with pytest.raises(DecidedMeanwhile):
        decisions.agree(post, by=a_senior(), seen_version=post.version - 1, proposal=proposal)


@pytest.mark.parametrize(
    ("outcome", "state"), [(ask, "returned"), (decline, "declined"), (pass_on, "held")], ids=["ask", "decline", "pass"]
)
def test_the_second_person_may_see_it_differently(post, moira, noor, outcome, state):
    publish(post, moira)
    decision = outcome(post, noor)
    assert post.publication == state
    assert decision.first_by == (None if state == "held" else moira)


def test_a_second_person_may_find_it_less_critical(post, moira, noor):
    publish(post, moira)
    decision = publish(post, noor, criticality=2)
    assert (post.publication, post.criticality, decision.first_by) == ("published", 2, moira)


@pytest.mark.parametrize("propose", PROPOSALS)
def test_a_proposal_is_taken_back_in_time_and_read_again_by_the_same_person(post, moira, propose, later):
    decision = propose(post, moira)
    later(seconds=29)
    undoing.undo(decision, by=moira)
    post.refresh_from_db()
    assert (post.publication, proposal_for(post), holder(post).by) == (Publication.SUBMITTED, None, moira)
    propose(post, moira)
    assert post.publication == Publication.HELD


def test_a_proposal_is_not_taken_back_once_a_second_person_has_it(post, moira, noor):
    decision = publish(post, moira)
    take(post, by=noor)
    with pytest.raises(TooLateToUndo):
        undoing.undo(decision, by=moira)


@pytest.mark.parametrize("outcome", [publish, decline, ask])
def test_what_the_second_person_takes_back_waits_for_a_second_person_again(post, moira, noor, outcome):
    proposal = publish(post, moira)
    undoing.undo(outcome(post, noor), by=noor)
    post.refresh_from_db()
    assert (post.publication, proposal_for(post)) == (Publication.HELD, proposal)
    assert not Message.objects.exists()
    assert not Notice.objects.exists()


def test_what_is_withdrawn_while_it_waits_for_a_second_person_is_gone(post, moira, noor):
    publish(post, moira)
    withdraw_story(post.story)
    with pytest.raises(DecidedMeanwhile):
        publish(Post.objects.get(pk=post.pk), noor)
    assert not Post.objects.waiting().exists()


def test_a_site_with_one_moderator_decides_alone_and_it_is_on_record(post, moira, settings):
    settings.TWO_PEOPLE = False
    decision = publish(post, moira)
    assert (post.publication, decision.is_alone, decision.first_by) == ("published", True, None)
    assert publish(a_waiting_story(), moira, criticality=1).is_alone is False


@pytest.mark.parametrize(
    ("proposed", "level", "outcome", "other", "agree"),
    [
        ("publish", 4, "publish", 4, True),
        ("publish", 4, "publish", 5, True),
        ("publish", 5, "publish", 4, True),
        ("publish", 4, "publish", 3, False),
        ("publish", 4, "decline", None, False),
        ("publish", 4, "return", None, False),
        ("decline", None, "decline", None, True),
        ("decline", None, "publish", 0, False),
    ],
)
def test_what_it_is_to_agree(proposed, level, outcome, other, agree):
    assert agrees(Decision(outcome="propose", proposed=proposed, criticality=level), outcome, other) is agree


@pytest.mark.parametrize(
    "facts",
    [
        {"outcome": "publish", "criticality": 4},
        {"outcome": "decline", "reason": "unkind"},
        {"outcome": "publish", "criticality": 4, "first_by": "moira"},
        {"outcome": "propose"},
        {"outcome": "propose", "proposed": "return"},
        {"outcome": "propose", "proposed": "decline"},
    ],
)
def test_the_database_refuses_what_two_people_did_not_decide(post, moira, facts):
    facts = facts | ({"first_by": moira} if "first_by" in facts else {})
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(post=post, by=moira, **facts)


# Handing over


def test_who_is_handed_an_item_hears_of_it_after_the_time_to_undo(post, moira, noor):
    decision = decisions.pass_on(post, by=moira, seen_version=post.version, note="For you", to=noor)
    notice = Notice.objects.get()
    assert (notice.kind, notice.user) == (Notice.Kind.HANDED_OVER, noor)
    assert notice.due_at > decision.at
    undoing.undo(decision, by=moira)
    assert not Notice.objects.exists()


def test_what_is_for_a_senior_is_offered_to_seniors_alone_for_a_day(post, moira, noor, later):
    sena = a_senior()
    decision = decisions.pass_on(post, by=moira, seen_version=post.version, note="Hm", to_senior=True)
    assert (decision.is_for_senior, decision.passed_to) == (True, None)
    assert [list(next_for(user)) for user in (moira, noor, sena)] == [[], [], [post]]
    later(hours=25)
    assert list(next_for(noor)) == [post]
