"""The usual edits: what takes the place of what the checks noticed."""

import pytest

from feedback.moderation.claims import take
from feedback.moderation.items import Item
from feedback.moderation.models import Wording
from feedback.moderation.reasons import EDITS
from feedback.moderation.usual_edits import SURNAME_GOES, USUAL, applied, month_in, usual_edit, with_reason
from feedback.moderation.views.editing import edit_typed
from tests.factories import a_moderator, a_senior, a_waiting_story
from tests.moderation.desk import filled_in, flagged

CONTACT = "We take out telephone numbers, addresses and other ways to reach somebody."


@pytest.mark.parametrize(
    ("quote", "month"),
    [
        ("3 May 2026", "May 2026"),
        ("Tuesday 3rd of may, 2026", "may 2026"),
        ("May 3", "May"),
        ("03/05/2026", "May 2026"),
        ("3.5.26", "May 2026"),
        ("31/13/2026", ""),
        ("last Tuesday at ten", ""),
    ],
)
def test_of_a_date_the_month_stays(quote, month):
    assert month_in(quote) == month
    assert usual_edit("exact_date", quote).instead == (month or "[date removed]")


def test_a_name_in_praise_may_stay_and_danger_has_no_usual_edit():
    assert usual_edit("name", "Ann", "praise") is None
    assert usual_edit("name", "Ann Smith", "criticism").instead == "[name removed]"
    assert usual_edit("danger", "I have taken them", "now") is None


@pytest.mark.parametrize(
    ("before", "quote", "instead"),
    [
        ("Thank you ", "Ann Smith", "Ann"),
        ("Thank you Dr. ", "Ann Smith", "Ann"),
        ("Thank you Dr ", "Smith", "[name removed]"),
        ("Thank you Mrs. ", "Okonkwo Smith", "[name removed]"),
        ("Thank you ", "Mr Smith", "[name removed]"),
        ("Thank you ", "Okonkwo", None),
        ("Thank you", "", None),
        ("Thank you Nurse ", "Ann", None),
        ("She was ill. Her mother was a doctor. ", "Ann", None),
    ],
)
def test_of_a_name_in_praise_the_first_name_stays(before, quote, instead):
    usual = usual_edit("name", quote, "praise", before=before)
    assert (usual.instead if usual else None) == instead


@pytest.mark.parametrize(
    ("now", "after"),
    [
        ("Ann met Ann.", "Ann met X."),
        ("Then Ann met Ann.", "Then Ann met X."),
        ("Ann met Ann. She stayed.", "Ann met X. She stayed."),
        ("A nurse met Ann.", "A nurse met X."),
        ("She met her.", "She met her."),
    ],
)
def test_of_several_places_the_nearest_is_edited(now, after):
    assert applied(now, "Ann met Ann.", 8, 11, "X") == after


def test_a_reason_is_given_once():
    assert with_reason(with_reason("", "No names."), "No names.") == "No names."
    assert with_reason("No names.", "No numbers.") == "No names. No numbers."


@pytest.fixture
def in_hand(client, db):
    moira = a_moderator()
    client.force_login(moira)
    post = a_waiting_story(text="Ring Ann on 07700 900123.\nShe is kind.")
    post.original.flags.all().delete()
    flagged(post.original, "07700 900123")
    take(post, by=moira)
    return post


def the_flag(post):
    return str(post.original.flags.get().pk)


def edited(post, **typed):
    return edit_typed(Item(post, post.claim.by), filled_in(post, **typed))


def test_one_press_makes_the_usual_edit_and_keeps_what_is_typed(client, in_hand):
    typed = filled_in(in_hand, text="Do ring Ann on 07700 900123.\r\nShe is kind.", message="Not yet", reason="Kind.")
    response = client.post(f"/desk/{in_hand.pk}/usual-edit/", typed | {"apply": the_flag(in_hand)})
    shown = response.content.decode()
    for said in (
        "Do ring Ann on [phone number removed].\nShe is kind.</textarea>",
        f'value="Kind. {CONTACT}"',
        "Not yet</textarea>",
    ):
        assert said in shown


def test_the_script_gets_the_same(client, in_hand):
    response = client.post(
        f"/desk/{in_hand.pk}/usual-edit/",
        filled_in(in_hand, apply=the_flag(in_hand)),
        headers={"Accept": "application/json"},
    )
    assert response.json() == {
        "title": "Kind nurses",
        "text": "Ring Ann on [phone number removed].\nShe is kind.",
        "reason": CONTACT,
    }


@pytest.fixture
def with_names(in_hand):
    """Give a text that names somebody twice to be taken out, and once where it may stay."""
    post = a_waiting_story(text="Ann, then Ann, then Ann on 07700 900123.")
    take(post, by=in_hand.claim.by)
    words = post.original
    words.flags.all().delete()
    for at, grade in ((0, "criticism"), (10, "criticism"), (20, "praise")):
        words.flags.create(kind="name", grade=grade, field="text", start=at, end=at + 3, why="It tells who.")
    flagged(words, "07700 900123")
    return post


def test_all_usual_edits_are_made_in_one_press(client, with_names):
    form = edited(with_names, apply="all")
    assert form["text"] == "[name removed], then [name removed], then Ann on [phone number removed]."
    assert form["reason"].count("We take out names") == 1
    assert "Make all 3 usual edits" in client.get(f"/desk/{with_names.pk}/").content.decode()


def test_one_usual_edit_has_no_button_for_all(client, in_hand):
    assert "Make all" not in client.get(f"/desk/{in_hand.pk}/").content.decode()


def offered(response):
    """How many usual edits are offered one by one, and how many of them are done."""
    shown = response.content.decode()
    done = shown.count("data-applied>Done</span>")
    return shown.count("data-quote=") - done, done


def test_a_usual_edit_is_offered_until_it_is_made(client, with_names):
    assert offered(client.get(f"/desk/{with_names.pk}/")) == (3, 0)
    form = filled_in(with_names, apply="all")
    assert offered(client.post(f"/desk/{with_names.pk}/usual-edit/", form)) == (0, 3)
    form = filled_in(with_names, apply="original", text="Nothing like it")
    assert offered(client.post(f"/desk/{with_names.pk}/usual-edit/", form)) == (3, 0)


def test_a_usual_edit_gives_the_reason_as_a_senior_words_it(in_hand):
    Wording.objects.create(key="edit.contact", text="No numbers, please.", by=a_senior())
    assert edited(in_hand, apply=the_flag(in_hand))["reason"] == "No numbers, please."


def test_each_usual_edit_has_one_of_the_reasons_of_the_desk():
    assert {usual.because for usual in USUAL.values()} | {SURNAME_GOES} <= set(EDITS)


def test_all_usual_edits_at_once_give_no_more_reasons_than_fit():
    reasons = ""
    for usual in USUAL.values():
        reasons = with_reason(reasons, EDITS[usual.because])
    assert len(with_reason(reasons, EDITS[SURNAME_GOES])) <= 500


def test_back_to_the_original(in_hand):
    form = edited(in_hand, text="Nothing like it", reason="Because", message="Kept", apply="original")
    assert (form["text"], form["reason"], form["message"]) == (in_hand.original.text, "", "Kept")


@pytest.mark.parametrize("what", ["", "0", "x", "999999999999999999999"])
def test_an_edit_that_is_not_there_changes_nothing(client, in_hand, what):
    assert edited(in_hand, text="Mine", apply=what)["text"] == "Mine"
    assert client.post(f"/desk/{in_hand.pk}/usual-edit/", filled_in(in_hand, apply=what)).status_code == 200


def test_what_is_decided_is_edited_no_more(client, in_hand):
    in_hand.decline()
    response = client.post(f"/desk/{in_hand.pk}/usual-edit/", filled_in(in_hand, apply="original"))
    assert response.status_code == 409
