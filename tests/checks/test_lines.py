import json
import os
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from feedback.checks.lines import check_lines

ROOT = Path(__file__).resolve().parents[2]
STORY = (
    "I waited eleven weeks and then the therapist was kind and patient and rang me on the days when I could not come."
)


def answers(*lines):
    return [json.loads(checked.answer) for checked in check_lines(lines)]


def line(**story):
    return json.dumps(story).encode()


def test_each_line_is_answered_in_order_with_what_was_noticed():
    first, second = answers(line(id="a", title="Ring 07700 900123", text="I was well cared for."), line(id=2, text=""))
    assert first["id"] == "a"
    assert [(flag["kind"], flag["field"], flag["quote"]) for flag in first["flags"]] == [
        ("phone", "title", "07700 900123")
    ]
    assert set(first["flags"][0]) == {"kind", "grade", "field", "start", "end", "quote", "why"}
    assert second == {"id": 2, "flags": []}


def test_a_line_that_was_there_before_is_a_duplicate():
    kinds = [[flag["kind"] for flag in answer["flags"]] for answer in answers(*[line(id=1, text=STORY)] * 2)]
    assert kinds == [[], ["duplicate"]]


def test_a_title_or_a_text_may_be_missing_or_null():
    assert [
        answer["flags"] for answer in answers(line(id=1, text="I was seen."), line(id=2, title=None, text=None))
    ] == [
        [],
        [],
    ]


def test_a_title_alone_is_read():
    (answer,) = answers(line(id=1, title="Ring 07700 900123"))
    assert [(flag["kind"], flag["field"]) for flag in answer["flags"]] == [("phone", "title")]


def test_a_line_that_cannot_be_read_is_answered_by_what_is_wrong():
    wrong = [b"not json", b"", b"\xff\xfe", b"[1]", line(id=4), line(id=5, text=7), line(id=6, text="a" * 100_001)]
    told = answers(*wrong)
    assert [answer["id"] for answer in told] == [None, None, None, None, 4, 5, 6]
    assert all(set(answer) == {"id", "flags", "error"} and answer["flags"] == [] for answer in told)
    assert answers(b"[" * 100_000)[0]["error"] == "This line is not JSON."


def test_odd_characters_keep_their_places():
    text = "\x00 \ud800 \U0001f62d ring 07700 900123"
    (answer,) = answers(line(id="\ud800", text=text))
    (flag,) = answer["flags"]
    assert text[flag["start"] : flag["end"]] == flag["quote"] == "07700 900123"


@given(st.binary(max_size=200))
def test_any_bytes_are_answered(data):
    assert len(answers(data)) == 1


def run(lines):
    environment = {name: value for name, value in os.environ.items() if name in {"PATH", "LANG", "HOME"}}
    return subprocess.run(
        [sys.executable, "manage.py", "check_text"],
        cwd=ROOT,
        env=environment,
        input=lines,
        capture_output=True,
        check=False,
    )


def test_the_command_needs_no_settings_and_no_database():
    done = run(line(id=1, text="Ring 07700 900123") + b"\n" + line(id=2, text="I was seen.") + b"\n")
    assert (done.returncode, done.stderr) == (0, b"")
    assert [len(json.loads(answer)["flags"]) for answer in done.stdout.splitlines()] == [1, 0]


def test_the_command_goes_on_after_a_wrong_line_and_says_which_it_was():
    done = run(line(id=1, text="I was seen.") + b"\noops\n" + line(id=3, text="I was seen.") + b"\n")
    assert done.returncode == 1
    assert done.stderr.decode().strip() == "Line 2: This line is not JSON."
    assert [json.loads(answer)["id"] for answer in done.stdout.splitlines()] == [1, None, 3]
