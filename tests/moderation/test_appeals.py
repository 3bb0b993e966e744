"""Looking again because a writer does not agree: by somebody who had no part in it."""

import pytest
from django.test import Client
from django.utils import timezone

from feedback.moderation import decisions, taking_down, undoing
from feedback.moderation.appeals import ClosedMeanwhile, HadAPart, NothingChanged, close, count_for
from feedback.moderation.decisions import DecidedMeanwhile, Edit
from feedback.moderation.models import Decision
from feedback.moderation.public_figures import public_figures
from feedback.people.models import User
from feedback.stories.disagreeing import ask_to_look_again
from feedback.stories.erasure import withdraw_story
from feedback.stories.keycards import new_token
from feedback.stories.models import Appeal, Edition, Notice, Post, Publication, Revision, Words
from feedback.stories.replying import chip_in
from feedback.stories.writing import NewWords
from tests.at_once import at_the_same_moment
from tests.factories import a_moderator, a_published_story, a_senior, a_waiting_story

pytestmark = pytest.mark.django_db

AGREED, PARTLY, STANDS = Appeal.Outcome.AGREED, Appeal.Outcome.PARTLY, Appeal.Outcome.STANDS
TOLD, MADE, BETTER = "Nurse Anna Smith was kind.", "The nurse was kind.", "Nurse Anna was kind."
WHY = "We leave out full names."


@pytest.fixture(autouse=True)
def ledger(settings, tmp_path):
    settings.ERASURE_LEDGER = tmp_path / "erased.jsonl"


@pytest.fixture
def moira():
    return a_moderator()


@pytest.fixture
def nadia():
    return a_moderator("Nadia New")


def edited(by, *others, criticality=0, **facts):
    """A story that was published with an edit: by two people, where it takes two."""
    post = a_waiting_story(text=TOLD, **facts)
    for person in (*others, by):
        edit = Edit("Kind nurses", MADE, WHY)
        decisions.publish(post, by=person, seen_version=post.version, criticality=criticality, edit=edit)
    return post


def appealed(post, text="She wants to be named."):
    return ask_to_look_again(post, text)


def again(appeal):
    """The appeal as another process reads it."""
    return Appeal.objects.select_related("post").get(pk=appeal.pk)


def answered(appeal, by, outcome=STANDS, answer="Full names stay out.", **more):
    appeal = again(appeal)
    return close(appeal, by=by, seen_version=appeal.post.version, outcome=outcome, answer=answer, **more)


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def filled_in(appeal, **answers):
    form = {"version": again(appeal).post.version, "outcome": STANDS, "answer": "Full names stay out."}
    return form | answers


# What it leads to


def test_to_agree_publishes_the_writers_own_words(moira, nadia):
    post = edited(moira, email="me@example.org")
    before = Edition.current()
    decision = answered(appealed(post), nadia, AGREED, "You are right.")
    post.refresh_from_db()
    assert (post.publication, post.public_words) == (Publication.PUBLISHED, post.original)
    assert (decision.outcome, decision.by, decision.criticality) == (Decision.Outcome.PUBLISH, nadia, 0)
    assert decision.published_words == post.original
    appeal = Appeal.objects.get()
    assert (appeal.outcome, appeal.answer, appeal.closed_by) == (AGREED, "You are right.", nadia)
    assert Notice.objects.filter(author=post.author, kind="appeal_answered").count() == 1
    assert Edition.current() > before
    assert Revision.objects.get(story_number=post.story_id).kind == "edited"


def test_to_agree_in_part_publishes_other_words(moira, nadia):
    post = edited(moira)
    edit = Edit("Kind nurses", BETTER, "First names may stay in praise.")
    answered(appealed(post), nadia, PARTLY, "The first name is back.", edit=edit)
    post.refresh_from_db()
    assert (post.public_words.text, post.public_words.made_by) == (BETTER, nadia)
    assert [words.text for words in post.versions.all()] == [TOLD, MADE, BETTER]


def test_other_words_need_a_reason_and_differ_from_those_that_are_public(moira, nadia):
    appeal = appealed(edited(moira))
    with pytest.raises(NothingChanged):
        answered(appeal, nadia, PARTLY, edit=Edit("Kind nurses", MADE, WHY))
    with pytest.raises(ValueError, match="reason"):
        answered(appeal, nadia, PARTLY, edit=Edit("Kind nurses", BETTER, ""))
    assert again(appeal).outcome == ""


def test_when_it_stands_nothing_changes(moira, nadia):
    post = edited(moira)
    decision = answered(appealed(post), nadia)
    post.refresh_from_db()
    assert post.public_words.text == MADE
    assert decision.outcome == Decision.Outcome.KEEP
    assert Appeal.objects.get().outcome == STANDS


def test_strong_criticism_is_published_anew_by_two_people(moira, nadia):
    third = a_moderator("Tess Third")
    post = edited(nadia, moira, criticality=4)
    decision = answered(appealed(post), third, AGREED)
    assert (decision.by, decision.first_by, decision.criticality) == (third, nadia, 4)


def test_what_was_declined_waits_to_be_read_again_with_a_new_promise(moira, nadia):
    post = a_waiting_story()
    Post.objects.filter(pk=post.pk).update(promised_at=timezone.now() - timezone.timedelta(days=9))
    decisions.decline(post, by=moira, seen_version=1, reason=Decision.Reason.ADVERT, message="It sells.")
    answered(appealed(post), nadia, AGREED)
    post.refresh_from_db()
    assert post.publication == Publication.SUBMITTED
    assert post.promised_at > timezone.now()


def test_what_was_hidden_is_shown_again(nadia):
    post = a_published_story()
    taking_down.take_down(post, by=a_senior(), seen_version=post.version, outcome="hide", message="We look.")
    answered(appealed(post), nadia, AGREED)
    post.refresh_from_db()
    assert post.publication == Publication.PUBLISHED


def test_what_was_removed_stays_gone_and_its_writer_is_told(nadia):
    post = a_published_story(email="me@example.org")
    taking_down.take_down(post, by=a_senior(), seen_version=post.version, outcome="remove", message="It is cruel.")
    decision = answered(appealed(post), nadia, PARTLY, "Tell it anew.")
    post.refresh_from_db()
    assert (post.publication, decision.outcome) == (Publication.REMOVED, Decision.Outcome.KEEP)
    assert Notice.objects.filter(kind="appeal_answered").exists()


def test_an_answer_is_not_undone_and_the_story_counts_once(moira, nadia):
    post = edited(moira)
    decision = answered(appealed(post), nadia, AGREED)
    with pytest.raises(undoing.TooLateToUndo):
        undoing.undo(decision, by=nadia)
    figures = public_figures()
    assert (figures.unchanged, figures.edited) == (1, 0)


# Who looks again


def test_whoever_had_a_part_leaves_it_to_a_colleague(moira, nadia):
    third = a_moderator("Tess Third")
    appeal = appealed(edited(nadia, moira, criticality=4))
    for person in (moira, nadia):
        with pytest.raises(HadAPart):
            answered(appeal, person)
        client = signed_in(person)
        page = client.get(f"/desk/appeals/{appeal.pk}/")
        assert page.status_code == 403
        assert "You decided on this one; a colleague looks again" in page.content.decode()
        page = client.post(f"/desk/appeals/{appeal.pk}/", filled_in(appeal, answer="Typed words"))
        assert page.status_code == 403
        assert "Typed words" in page.content.decode()
        assert count_for(person) == 0
    assert count_for(third) == 1
    assert again(appeal).outcome == ""


def test_whoever_edited_words_that_another_published_had_a_part(moira, nadia):
    post = a_waiting_story(text=TOLD)
    edit = Edit("Kind nurses", MADE, WHY)
    decisions.pass_on(post, by=moira, seen_version=post.version, note="Look.", edit=edit)
    decisions.publish(post, by=nadia, seen_version=post.version, criticality=0, edit=edit)
    with pytest.raises(HadAPart):
        answered(appealed(post), moira)


def test_where_one_person_moderates_they_look_again_themselves(moira, settings):
    settings.TWO_PEOPLE = False
    post = edited(moira, criticality=4)
    decision = answered(appealed(post), moira, AGREED)
    assert (decision.by, decision.is_alone) == (moira, True)


# The desk


def test_the_desk_lists_what_waits_and_who_can_look_again(moira, nadia):
    first, second = appealed(edited(moira)), appealed(edited(nadia))
    page = signed_in(nadia).get("/desk/appeals/").content.decode()
    assert "2 writers ask us to look again" in page
    assert f'href="/desk/appeals/{first.pk}/"' in page
    assert f'href="/desk/appeals/{second.pk}/"' not in page
    assert "A colleague: you had a part in it" in page
    assert 'Appeals <span class="desk-nav__count">(1' in signed_in(nadia).get("/desk/").content.decode()


def test_the_desk_says_when_nobody_is_left_who_had_no_part(moira, nadia):
    appealed(edited(moira, nadia, criticality=4))
    assert "Nobody: all of you had a part in it." in signed_in(moira).get("/desk/appeals/").content.decode()
    olu = a_moderator("Olu Other")
    assert "A colleague: you had a part in it" in signed_in(moira).get("/desk/appeals/").content.decode()
    User.objects.filter(pk=olu.pk).update(is_active=False)
    assert "Nobody: all of you had a part in it." in signed_in(moira).get("/desk/appeals/").content.decode()


def test_the_list_asks_the_database_the_same_for_one_and_for_three(moira, nadia, django_assert_num_queries):
    client = signed_in(nadia)
    appealed(edited(moira))
    client.get("/desk/appeals/")
    with django_assert_num_queries(LIST):
        client.get("/desk/appeals/")
    for _ in range(2):
        appealed(edited(moira))
    with django_assert_num_queries(LIST):
        client.get("/desk/appeals/")


LIST = 9


def test_the_page_of_an_appeal_shows_all_that_it_takes(moira, nadia):
    appeal = appealed(edited(moira))
    page = signed_in(nadia).get(f"/desk/appeals/{appeal.pk}/").content.decode()
    for shown in (TOLD, "<del>", WHY, "She wants to be named.", "Published</strong> by Moira Moderator"):
        assert shown in page


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        ({"outcome": ""}, "Choose what you decide"),
        ({"outcome": "very"}, "There is a problem"),
        ({"answer": " "}, "Write your answer to the writer"),
        ({"answer": "w" * 2_001}, "Sorry, that answer is longer than 2,000 characters"),
        ({"outcome": AGREED}, "Choose which words the public should read"),
        ({"outcome": AGREED, "words": "other", "title": "T", "text": "", "reason": ""}, "Write the words"),
        ({"outcome": AGREED, "words": "other", "title": "T", "text": "x", "reason": ""}, "Write why the words"),
        (
            {"outcome": AGREED, "words": "other", "title": "Kind nurses", "text": MADE, "reason": WHY},
            "Change the words, or choose that it stays as it is",
        ),
    ],
)
def test_an_answer_that_lacks_something_is_given_back(moira, nadia, sent, error):
    appeal = appealed(edited(moira))
    response = signed_in(nadia).post(f"/desk/appeals/{appeal.pk}/", filled_in(appeal, **sent))
    assert response.status_code == 422
    assert error in response.content.decode()
    assert again(appeal).outcome == ""


@pytest.mark.parametrize(("words", "public"), [("own", TOLD), ("other", BETTER)])
def test_a_moderator_answers_on_the_page(moira, nadia, words, public):
    post = edited(moira)
    appeal = appealed(post)
    form = filled_in(appeal, outcome=AGREED, words=words, title="Kind nurses", text=BETTER, reason="Praise.")
    assert signed_in(nadia).post(f"/desk/appeals/{appeal.pk}/", form).url == "/desk/appeals/"
    post.refresh_from_db()
    assert post.public_words.text == public


def test_who_comes_second_hears_of_it_and_keeps_what_they_typed(moira, nadia):
    appeal = appealed(edited(moira))
    form = filled_in(appeal, answer="Typed words")
    answered(appeal, a_moderator("Tess Third"))
    response = signed_in(nadia).post(f"/desk/appeals/{appeal.pk}/", form)
    assert response.status_code == 409
    assert "Answered by Tess Third" in response.content.decode()
    assert "Typed words" in response.content.decode()
    assert "Full names stay out." in signed_in(nadia).get(f"/desk/appeals/{appeal.pk}/").content.decode()


def test_a_version_that_is_not_the_one_on_the_page_is_refused(moira, nadia):
    appeal = appealed(edited(moira))
    for version in ("", "x", "0", "9" * 40):
        form = filled_in(appeal, version=version)
        assert signed_in(nadia).post(f"/desk/appeals/{appeal.pk}/", form).status_code == 409
    assert again(appeal).outcome == ""


def test_withdrawn_words_leave_the_desk_with_their_appeal(moira, nadia):
    post = edited(moira)
    appeal = appealed(post)
    withdraw_story(post.story)
    client = signed_in(nadia)
    assert client.get(f"/desk/appeals/{appeal.pk}/").status_code == 404
    assert "Nobody asks us to look again" in client.get("/desk/appeals/").content.decode()


# Two at once


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("outcome", [AGREED, STANDS])
def test_of_two_who_answer_at_once_one_wins(moira, nadia, outcome):
    post = edited(moira)
    appeal, third = appealed(post), a_moderator("Tess Third")
    results = at_the_same_moment(
        lambda: answered(appeal, nadia, outcome, "One"), lambda: answered(appeal, third, outcome, "Two")
    )
    errors = [result for result in results if isinstance(result, Exception)]
    assert [type(error) for error in errors] in ([ClosedMeanwhile], [DecidedMeanwhile], [Appeal.DoesNotExist])
    assert Decision.objects.filter(post=post).count() == 2


@pytest.mark.django_db(transaction=True)
def test_words_that_are_withdrawn_while_somebody_agrees_are_gone(moira, nadia):
    opening = a_published_story()
    reply = chip_in(opening.story, token=new_token(), email="", words=NewWords(TOLD))
    decisions.publish(reply, by=moira, seen_version=reply.version, criticality=None, edit=Edit("", MADE, WHY))
    appeal = appealed(reply)
    closing, withdrawn = at_the_same_moment(
        lambda: answered(appeal, nadia, AGREED), lambda: withdraw_story(Post.objects.get(pk=opening.pk).story)
    )
    assert withdrawn is None
    assert isinstance(closing, Decision)
    appeal.refresh_from_db()
    reply.refresh_from_db()
    assert (appeal.outcome, reply.publication) == (AGREED, Publication.PUBLISHED)
    assert not Words.objects.filter(post=opening).exists()
