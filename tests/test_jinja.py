"""The environment of the pages: what it refuses, what it leaves silent, and how it words things."""

from datetime import UTC, date, datetime

import pytest
from django.template import engines
from jinja2 import UndefinedError

from feedback import wording


def render(source, **context):
    return engines["jinja2"].env.from_string(source).render(**context)


@pytest.mark.parametrize(
    "source",
    [
        "{{ stroy }}",
        "{{ stroy.title }}",
        "{{ story.titel }}",
        "{% for card in crads %}{% endfor %}",
        "{{ stroy|length }}",
        "{{ 'About ' ~ stroy }}",
    ],
)
def test_a_misspelt_name_fails(source):
    with pytest.raises(UndefinedError):
        render(source, story=date(2026, 5, 1))


@pytest.mark.parametrize(
    "source",
    [
        "{{ params.hint.text }}",
        "{{ params.hint }}",
        "{{ 'late' if false }}",
        "{{ undefined }}",
        "{% if stroy %}no{% endif %}",
    ],
)
def test_what_is_left_out_stays_silent(source):
    assert render(source, params={}) == ""


MACROS = [
    ("input", "input", {"label": {"text": "Name"}, "name": "name"}),
    ("textarea", "textarea", {"label": {"text": "Name"}, "name": "name"}),
    ("character-count", "characterCount", {"label": {"text": "Name"}, "name": "name", "maxlength": 10}),
    ("radios", "radios", {"name": "name", "items": [{"value": "a", "text": "Name"}]}),
    ("checkboxes", "checkboxes", {"name": "name", "items": [{"value": "a", "text": "Name"}]}),
    ("select", "select", {"name": "name", "label": {"text": "Name"}, "items": [{"value": "a", "text": "A"}]}),
    ("date-input", "dateInput", {"id": "when", "fieldset": {"legend": {"text": "Name"}}}),
    ("error-summary", "errorSummary", {"titleText": "Name", "errorList": [{"text": "Wrong", "href": "#a"}]}),
    ("button", "button", {"text": "Name"}),
    ("back-link", "backLink", {"text": "Name", "href": "/"}),
    ("panel", "panel", {"titleText": "Name"}),
    ("summary-list", "summaryList", {"rows": [{"key": {"text": "Name"}, "value": {"text": "A"}}]}),
    ("inset-text", "insetText", {"text": "Name"}),
    ("tag", "tag", {"text": "Name"}),
    ("skip-link", "skipLink", {"text": "Name"}),
    ("fieldset", "fieldset", {"legend": {"text": "Name"}}),
]


@pytest.mark.parametrize(("folder", "macro", "params"), MACROS, ids=[macro for _, macro, _ in MACROS])
def test_the_macros_of_the_design_system_render(folder, macro, params):
    source = "{% from 'nhsuk/components/" + folder + "/macro.jinja' import " + macro + " %}{{ " + macro + "(params) }}"
    assert "Name" in render(source, params=params)


def test_pages_escape_what_people_write():
    assert render("{{ title }}", title="<script>") == "&lt;script&gt;"


def test_mails_are_plain_text():
    assert engines["jinja2"].env.autoescape("stories/mail/news.txt") is False
    assert engines["jinja2"].env.autoescape("stories/story.html") is True


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("One line", '<p dir="auto">One line</p>'),
        ("One\nTwo", '<p dir="auto">One<br>Two</p>'),
        ("One\r\nTwo\r\n\r\nThree", '<p dir="auto">One<br>Two</p>\n<p dir="auto">Three</p>'),
        ("One\n \t\n\n\nTwo", '<p dir="auto">One</p>\n<p dir="auto">Two</p>'),
        ("<b>a & b</b>", '<p dir="auto">&lt;b&gt;a &amp; b&lt;/b&gt;</p>'),
        ("See https://example.org", '<p dir="auto">See https://example.org</p>'),
        (" \n\n ", ""),
    ],
)
def test_a_story_keeps_its_line_breaks_and_nothing_that_a_browser_acts_on(text, shown):
    assert wording.paragraphs(text) == shown


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 5, 20), "today"),
        (date(2026, 5, 19), "yesterday"),
        (date(2026, 5, 16), "4 days ago"),
        (date(2026, 5, 7), "13 days ago"),
        (date(2026, 5, 6), "2 weeks ago"),
        (date(2026, 4, 29), "3 weeks ago"),
        (date(2026, 3, 21), "8 weeks ago"),
        (date(2026, 3, 20), "2 months ago"),
        (date(2025, 12, 20), "5 months ago"),
        (date(2025, 5, 21), "11 months ago"),
        (date(2025, 5, 20), "1 year ago"),
        (date(2024, 5, 20), "2 years ago"),
        (date(2026, 6, 3), "3 June 2026"),
    ],
)
def test_how_long_ago_is_said_in_days_as_people_count_them(day, said):
    assert wording.ago(day, today=date(2026, 5, 20)) == said


def test_days_are_those_of_london():
    late_evening = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    assert wording.date(late_evening) == "1 July 2026"
    assert wording.month(late_evening) == "July 2026"
    assert wording.clock(late_evening) == "12:30am"
    assert wording.ago(late_evening, today=date(2026, 7, 1)) == "today"


def test_counts_go_with_their_word():
    assert wording.plural(1, "story", "stories") == "1 story"
    assert wording.plural(0, "story", "stories") == "0 stories"
    assert wording.plural(1204, "story", "stories") == "1,204 stories"
    assert wording.plural(2, "reply", "replies") == "2 replies"
    assert wording.plural(3, "day") == "3 days"


def test_the_first_words_end_with_an_ellipsis_only_where_there_are_more():
    assert wording.first_words("One two\n three.", 3) == "One two three."
    assert wording.first_words("One two, three.", 2) == "One two…"
