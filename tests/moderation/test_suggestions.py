"""Suggesting how critical a story is: from its words, from what was decided before, and never without a person."""

import uuid

import pytest
from django.core.management import call_command

from feedback.moderation import decisions
from feedback.moderation.models import Decision, LearntModel, Suggestion
from feedback.moderation.suggesting import jobs, suggestions
from feedback.moderation.suggesting.agreement import agreement, note_first_level
from feedback.moderation.suggesting.learning_afresh import learn_afresh
from feedback.moderation.suggesting.said import SLOTS
from feedback.moderation.suggesting.suggestions import quote, suggest, suggest_afresh, suggestion_for, with_suggestion
from feedback.stories.erasure import withdraw_story
from feedback.stories.models import Post
from feedback.stories.replying import reply_with_keycard
from feedback.stories.returning import send_again
from feedback.stories.writing import NewWords, keep_original
from tests.factories import a_moderator, a_person, a_waiting_story
from tests.stories.test_erasure import analyse_all, where_it_is

pytestmark = pytest.mark.django_db

KIND = "Everybody was kind to me. Thank you."
HARSH = "The ward was clean. The nurse was rude and ignored my mother for hours. Lunch was at noon."


@pytest.fixture
def few_are_enough(monkeypatch):
    monkeypatch.setattr("feedback.moderation.suggesting.learning_afresh.ENOUGH", 12)


def waiting(text, title="A story"):
    post = a_waiting_story(title=title, text=text)
    suggest(post.written)
    return post


def decided(text, criticality, by):
    post = waiting(text)
    decisions.publish(post, by=by, seen_version=post.version, criticality=criticality)
    return post


def a_dozen_decided():
    """Six about soup that were found critical, six about tea that were not: no list knows either."""
    moira = a_moderator()
    return [
        decided(f"There was soup on day {number}.", 3, moira)
        if number % 2
        else decided(f"Tea on day {number}.", 0, moira)
        for number in range(12)
    ]


def test_a_story_has_a_suggestion_with_the_sentence_that_caused_it():
    kind, harsh = waiting(KIND), waiting(HARSH)
    assert suggestion_for(kind).level == 0
    assert suggestion_for(harsh).level >= 3
    assert quote(harsh.written.suggestion) == "The nurse was rude and ignored my mother for hours."
    assert harsh.written.suggestion.model is None


def test_a_title_counts_too():
    post = waiting(title="Ignored for hours, an appalling night", text="I came in on a Monday.")
    assert quote(post.written.suggestion) == "Ignored for hours, an appalling night"


def test_a_reply_has_none():
    post = decided(KIND, 0, a_moderator())
    reply = reply_with_keycard(post.story, author=post.author, words=NewWords(HARSH), once=uuid.uuid4())
    assert suggestion_for(reply) is None


def test_changed_words_have_a_suggestion_of_their_own_as_soon_as_they_are_sent():
    post = waiting(KIND)
    decisions.ask_author(post, by=a_moderator(), seen_version=post.version, message="When?")
    send_again(post, NewWords(HARSH))
    assert suggestion_for(post).level >= 3
    assert Suggestion.objects.count() == 2


def test_what_is_suggested_is_noted_beside_what_was_chosen():
    post = waiting(KIND)
    decision = decisions.publish(post, by=a_moderator(), seen_version=post.version, criticality=2)
    assert (decision.criticality, decision.suggested) == (2, 0)


def test_what_has_no_criticality_notes_nothing():
    post = waiting(KIND)
    decision = decisions.pass_on(post, by=a_moderator(), seen_version=post.version, note="Look")
    assert decision.suggested is None


def test_sorting_by_what_is_suggested():
    kind, harsh = waiting(KIND), waiting(HARSH)
    assert list(with_suggestion(Post.objects.waiting()).order_by("-suggested_score")) == [harsh, kind]


def test_agreement_is_counted_for_each_level_that_people_set():
    moira = a_moderator()
    for chosen in (0, 1, 3):
        decided(KIND, chosen, moira)
    whole, by_level = agreement()
    assert (whole.stories, whole.exact, whole.within_one) == (3, 1, 2)
    assert [(one.level.number, one.stories, one.exact, one.within_one) for one in by_level] == [
        (0, 1, 1, 1),
        (1, 1, 0, 1),
        (3, 1, 0, 0),
    ]


def test_what_counts_is_what_was_said_before_the_suggestion_was_seen():
    moira, post = a_moderator(), waiting(HARSH)
    suggestion = suggestion_for(post)
    note_first_level(suggestion, 0, by=moira)
    note_first_level(suggestion, suggestion.level, by=moira)
    note_first_level(suggestion, 5, by=a_moderator("Somebody else"))
    decision = decisions.publish(post, by=moira, seen_version=post.version, criticality=suggestion.level)
    assert (decision.said_first, decision.criticality, decision.suggested) == (0, suggestion.level, suggestion.level)
    whole, by_level = agreement()
    assert (whole.stories, whole.exact, whole.changed) == (1, 0, 1)
    assert [one.level.number for one in by_level] == [0]


def test_changed_words_are_compared_afresh():
    moira, post = a_moderator(), waiting(HARSH)
    note_first_level(suggestion_for(post), 0, by=moira)
    keep_original(post, NewWords(text=KIND))
    suggest(post.written)
    decision = decisions.publish(post, by=moira, seen_version=post.version, criticality=1)
    assert (decision.said_first, decision.suggested) == (None, 0)


def test_whoever_reads_second_is_not_compared():
    post = waiting(KIND)
    first = decisions.publish(post, by=a_moderator(), seen_version=post.version, criticality=4)
    decisions.agree(post, by=a_person("Sam", "moderator"), seen_version=post.version, proposal=first)
    assert Decision.objects.filter(suggested=0).count() == 2
    assert agreement()[0].stories == 1


def test_with_too_few_decisions_nothing_is_learnt():
    a_dozen_decided()
    assert learn_afresh() is None
    assert not LearntModel.objects.exists()


def test_what_was_decided_here_is_learnt(few_are_enough):
    a_dozen_decided()
    soup = waiting("There was soup on day 99.")
    before = soup.written.suggestion
    model = learn_afresh()
    assert (model.decisions, len(model.weights), len(model.thresholds)) == (12, SLOTS + 1, 5)
    assert model.auc > 0.9
    assert suggest_afresh() == 1
    after = Suggestion.objects.get(words=soup.written)
    assert (before.level, before.model) == (0, None)
    assert (after.level, after.model, quote(after)) == (3, model, "There was soup on day 99.")
    assert suggestion_for(waiting("Tea on day 99.")).level == 0


def test_learning_twice_from_the_same_gives_the_same(few_are_enough):
    a_dozen_decided()
    first = learn_afresh()
    second = learn_afresh()
    assert (first.weights, first.intercept, first.thresholds) == (second.weights, second.intercept, second.thresholds)


def test_all_of_one_kind_is_nothing_to_learn_from(few_are_enough):
    moira = a_moderator()
    for _ in range(12):
        decided(KIND, 0, moira)
    assert learn_afresh() is None


def test_of_what_was_learnt_before_only_the_figures_stay(few_are_enough):
    stories = a_dozen_decided()
    old = learn_afresh()
    withdraw_story(stories[0].story)
    assert learn_afresh() is None
    old.refresh_from_db()
    assert (old.weights, old.decisions) == ([], 12)
    assert suggestions.newest_model() is None
    assert waiting(HARSH).written.suggestion.model is None


def test_erased_words_are_in_no_suggestion_and_no_weight(few_are_enough, tmp_path, settings):
    settings.ERASURE_LEDGER = tmp_path / "erased.jsonl"
    a_dozen_decided()
    canary = decided("The zanzibarquokka was rude.", 3, a_moderator("Ann"))
    unread = waiting("The zanzibarquokka was rude. It ignored me.")
    learn_afresh()
    suggest_afresh()
    withdraw_story(canary.story)
    withdraw_story(unread.story)
    call_command("learn_suggestions")
    analyse_all()
    assert not Suggestion.objects.filter(words__post__in=[canary, unread]).exists()
    assert {"moderation_suggestion", "moderation_learntmodel"}.isdisjoint(where_it_is("zanzibarquokka"))
    assert LearntModel.objects.latest().decisions == 12


def test_stories_that_wait_are_suggested_for_in_a_fixed_number_of_queries_each(django_assert_num_queries):
    waiting(KIND)
    waiting(HARSH)
    with django_assert_num_queries(1 + 2 * 5):
        suggest_afresh()


def test_the_nightly_job_learns_in_a_process_of_its_own(monkeypatch):
    run = []
    monkeypatch.setattr("subprocess.run", lambda command, **options: run.append((command[1:], options["check"])))
    jobs.learn_from_decisions(timestamp=0)
    assert run == [(["manage.py", "learn_suggestions"], True)]


def test_the_command_says_what_it_learnt(few_are_enough, capsys):
    call_command("learn_suggestions")
    assert "too little to learn from" in capsys.readouterr().out
    a_dozen_decided()
    call_command("learn_suggestions")
    out = capsys.readouterr().out
    assert "learnt from 12 decisions. Area under the ROC curve: " in out
    assert "Suggested anew for 0 stories that wait." in out
