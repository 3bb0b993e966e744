"""Our form fields: they print as whole components, keep what was typed, and say plainly what is wrong."""

import re
from datetime import date

import pytest
from django import forms as django_forms
from django.http import QueryDict
from django.template import engines

from feedback import forms


class Telling(django_forms.Form):
    story = forms.LongTextField(
        label="What happened?",
        hint="In your own words",
        max_length=20,
        error_messages={
            "required": "Tell us what happened",
            "max_length": "Sorry, that story is longer than %(limit)s characters. It is %(length)s.",
        },
    )
    who = forms.ChoiceField(
        label="Who are you?",
        choices=[("patient", "The patient"), ("carer", "A carer")],
        conditional={"carer": "title"},
        required=False,
    )
    title = forms.TextField(label="Title", heading=True, max_length=10, required=False)
    good = forms.MultipleChoiceField(
        label="What was good?", choices=[("kind", "Kindness"), ("none", "Nothing")], required=False
    )
    happened = forms.MonthField(label="When was it?", past=True, required=False)
    due = forms.DateField(label="By when?", future=True, required=False)
    email = forms.EmailField(label="Email", required=False)
    reason = forms.SelectField(label="Why?", choices=[("", "Choose"), ("a", "It names somebody")], required=False)
    consent = forms.CheckboxField(label="I agree", required=False)


def filled(**typed):
    data = QueryDict(mutable=True)
    for name, value in ({"story": "It was kind."} | typed).items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return Telling(data)


def errors(field, **typed):
    return list(filled(**typed).errors.get(field, []))


def tag(html, pattern):
    """The first tag that matches, on one line."""
    return " ".join(re.search(rf"<{pattern}[^>]*>", str(html)).group().split())


def test_a_field_prints_its_label_hint_error_and_what_was_typed():
    html = str(filled(story="x" * 21)["story"])
    assert "What happened?" in html
    assert '<div class="nhsuk-hint" id="id_story-hint">' in html
    assert "Sorry, that story is longer than 20 characters. It is 21." in html
    assert "x" * 21 + "</textarea>" in html
    assert 'aria-describedby="id_story-info id_story-hint id_story-error"' in tag(html, "textarea")


def test_a_long_text_counts_its_characters_and_never_cuts_them_off():
    html = str(filled()["story"])
    assert 'data-maxlength="20"' in html
    assert 'data-threshold="75"' in html
    assert " maxlength" not in html.replace("data-maxlength", "")


def test_a_line_break_counts_as_one_character_however_the_browser_sent_it():
    form = filled(story="nine char\r\nten chars!")
    assert form.is_valid()
    assert form.cleaned_data["story"] == "nine char\nten chars!"


@pytest.mark.parametrize("nothing", ["", "   ", "\r\n \t", "\u200b\u2060", "\u00a0"])
def test_a_text_of_nothing_but_space_is_missing(nothing):
    assert errors("story", story=nothing) == ["Tell us what happened"]


@pytest.mark.parametrize("hidden", ["\x00", "\x1b", "\x08", "\uffff"])
def test_a_character_that_cannot_be_kept_is_refused_in_plain_words(hidden):
    assert errors("story", story=f"It was{hidden}kind") == [
        "There is a hidden character here that can’t be kept. Type it again, or paste it as plain text"
    ]


def test_line_breaks_that_word_processors_make_are_line_breaks():
    assert forms.LongTextField().clean("One\x0bTwo\u2028Three") == "One\nTwo\nThree"


@pytest.mark.parametrize("typed", ["Kind 🙂 people", "مرحبا بكم", "<script>x</script>"])
def test_any_writing_is_kept_as_it_is(typed):
    form = filled(story=typed)
    assert form.is_valid()
    assert form.cleaned_data["story"] == typed


def test_what_was_typed_is_escaped_when_it_is_shown_again():
    html = str(filled(story="</textarea><script>alert(1)</script>")["story"])
    assert "<script>" not in html


def test_a_line_takes_a_pasted_line_break_as_a_space():
    assert forms.TextField().clean("Two\r\nlines") == "Two lines"


def test_a_label_can_be_the_heading_of_its_page():
    html = str(filled()["title"])
    assert re.search(r"<h1[^>]*>\s*<label", html)


def test_a_choice_is_shown_again_and_a_forged_one_refused():
    assert " checked" in tag(filled(who="carer")["who"], 'input[^>]*value="carer"')
    assert errors("who", who="forged") == ["Choose one of the answers on this page"]
    assert errors("good", good=["kind", "forged"]) == ["Choose one of the answers on this page"]
    assert errors("reason", reason="forged") == ["Choose one of the answers on this page"]


def test_a_field_stands_under_the_choice_that_asks_for_it():
    html = str(filled()["who"])
    assert html.index('value="carer"') < html.index('id="conditional-id_who-2"') < html.index('name="title"')


def test_checkboxes_show_what_was_chosen():
    html = str(filled(good=["none"])["good"])
    assert " checked" not in tag(html, 'input[^>]*value="kind"')
    assert " checked" in tag(html, 'input[^>]*value="none"')


def test_a_consent_is_one_checkbox_with_its_label():
    assert " checked" in tag(filled(consent="on")["consent"], "input")


def test_an_email_address_may_be_filled_in_by_the_browser():
    assert 'autocomplete="email"' in tag(filled()["email"], "input")
    assert errors("email", email="name@") == ["Enter an email address in the correct format, like name@example.com"]


@pytest.mark.parametrize("month", ["5", "05", "may", "May"])
def test_a_month_is_a_number_or_a_word(month):
    form = filled(happened_month=month, happened_year="2025")
    assert form.is_valid()
    assert form.cleaned_data["happened"] == date(2025, 5, 1)


def test_a_month_that_nobody_asked_for_may_be_left_out():
    form = filled(happened_month="", happened_year=" ")
    assert form.is_valid()
    assert form.cleaned_data["happened"] is None


@pytest.mark.parametrize(
    ("month", "year", "said", "part"),
    [
        ("", "2025", "The date must include a month", "month"),
        ("5", "", "The date must include a year", "year"),
        ("13", "2025", "Enter a real month and year, such as 11 2025", "month"),
        ("5", "25", "Enter a real month and year, such as 11 2025", "year"),
        ("٥", "2025", "Enter a real month and year, such as 11 2025", "month"),
        ("12", "2025", "The month must be this one or an earlier one", "month"),
        ("5", "1900", "The year must be 1948 or later", "year"),
        ("\x00", "2025", "Enter a real month and year, such as 11 2025", "month"),
    ],
)
def test_a_wrong_month_is_said_at_the_part_that_is_wrong(time_machine, month, year, said, part):
    time_machine.move_to("2025-11-23T12:00:00Z")
    form = filled(happened_month=month, happened_year=year)
    assert form.errors["happened"] == [said]
    assert forms.error_list(form) == [{"text": said, "href": f"#id_happened-{part}"}]
    html = str(form["happened"])
    assert "nhsuk-input--error" in tag(html, f'input[^>]*id="id_happened-{part}"')
    assert f'value="{year}"' in html


@pytest.mark.parametrize(
    ("day", "said"), [("31", "Enter a real date, such as 23 11 2025"), ("22", "The date must be today or later")]
)
def test_a_day_has_to_exist_and_to_be_on_the_right_side_of_today(time_machine, day, said):
    time_machine.move_to("2025-11-23T12:00:00Z")
    assert errors("due", due_day=day, due_month="11", due_year="2025") == [said]
    assert errors("due", due_day="23", due_month="11", due_year="2025") == []


def test_a_date_that_is_known_is_shown_in_its_parts():
    html = str(Telling(initial={"due": date(2026, 3, 9)})["due"])
    assert [
        tag(html, f'input[^>]*name="due_{part}"').count(f'value="{value}"')
        for part, value in [("day", 9), ("month", 3), ("year", 2026)]
    ] == [1, 1, 1]


class Plain(django_forms.Form):
    login = django_forms.CharField(label="Name", help_text="As you signed up")
    password = django_forms.CharField(widget=django_forms.PasswordInput(attrs={"autocomplete": "current-password"}))
    remember = django_forms.BooleanField(required=False)
    colour = django_forms.ChoiceField(choices=[("r", "Red")], widget=django_forms.RadioSelect)
    csrf = django_forms.CharField(widget=django_forms.HiddenInput)


def test_a_form_of_others_prints_in_the_same_style():
    html = str(Plain({"login": "me", "password": "secret"}))
    assert html.count('class="nhsuk-form-group') == 4
    assert 'value="me"' in tag(html, 'input[^>]*name="login"')
    assert 'autocomplete="current-password"' in tag(html, 'input[^>]*name="password"')
    assert "secret" not in html
    assert 'type="hidden"' in tag(html, 'input[^>]*name="csrf"')


def test_the_error_summary_links_each_problem_to_its_field():
    form = filled(story="", happened_month="5")
    form.add_error(None, "This page was open too long.")
    source = '{% include "components/error_summary.html" %}'
    html = engines["jinja2"].env.from_string(source).render(form=form)
    assert "There is a problem" in html
    assert re.findall(r'href="(#[^"]+)"', html) == ["#id_story", "#id_happened-year"]
    assert "This page was open too long." in html


def test_no_error_summary_is_shown_where_nothing_is_wrong():
    source = '{% include "components/error_summary.html" %}'
    assert engines["jinja2"].env.from_string(source).render(form=filled()).strip() == ""
    assert engines["jinja2"].env.from_string(source).render().strip() == ""
