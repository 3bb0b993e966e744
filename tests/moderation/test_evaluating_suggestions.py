"""Trying suggestions on a CSV file that people have judged: the figures, and what is wrong with a file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

KIND = ["Everybody was lovely. Thank you.", "Brilliant nurses, so helpful.", "I enjoyed the group, thanks to all."]
HARSH = ["The nurse was rude and ignored me.", "Nobody called back for weeks.", "Appalling. I was left in pain."]


@pytest.fixture
def a_file(tmp_path):
    def write(*lines, header="text,critical", encoding="utf-8"):
        path = tmp_path / "judged.csv"
        path.write_text("\n".join([header, *lines]) + "\n", encoding=encoding)
        return path

    return write


def rows():
    return [
        f'"{text}",{critical}'
        for kind, harsh in zip(KIND, HARSH, strict=True)
        for text, critical in ((kind, 0), (harsh, 1))
    ]


def tried(path, capsys, **options):
    call_command("evaluate_suggestions", path, **options)
    return capsys.readouterr().out.splitlines()


def refused(path, **options):
    with pytest.raises(CommandError) as error:
        call_command("evaluate_suggestions", path, **options)
    return str(error.value)


def test_cold(a_file, capsys):
    """Needs no database: this test has none."""
    first, explained = tried(a_file(*rows()), capsys)
    assert first.startswith("Cold, before anything is learnt: area under the ROC curve 1.000 (6 texts, 3 critical; ")
    assert explained.startswith("The area is how often a critical text scores above one that is not")


def test_the_command_needs_no_settings(a_file):
    done = subprocess.run(
        [sys.executable, "manage.py", "evaluate_suggestions", a_file(*rows()), "--learn-from", "4"],
        cwd=Path(__file__).resolve().parents[2],
        env={name: value for name, value in os.environ.items() if name in {"PATH", "LANG", "HOME"}},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Cold, before anything is learnt: area under the ROC curve 1.000")


def test_after_learning(a_file, capsys):
    out = tried(a_file(*rows()), capsys, learn_from=4)
    assert out[1].startswith(
        "Cold, on the rows that are not learnt from: area under the ROC curve 1.000 (2 texts, 1 cr"
    )
    assert out[2].startswith(
        "After learning from the first 4 rows, on the rest: area under the ROC curve 1.000 (2 texts"
    )


def test_other_columns_and_a_byte_order_mark_do_no_harm(a_file, capsys):
    lines = [f"7,{row},x" for row in rows()]
    path = a_file(*lines, header="row,text,critical,label", encoding="utf-8-sig")
    assert "(6 texts, 3 critical" in tried(path, capsys)[0]


def test_a_text_of_several_lines(a_file, capsys):
    assert "(7 texts, 4 critical" in tried(a_file(*rows(), '"One.\nTwo was rude.",1'), capsys)[0]


def test_it_says_which_column_is_missing(a_file):
    path = a_file(*rows(), header="words,critical")
    assert refused(path) == "There is no column “text”. The file’s columns: “words”, “critical”."


def test_rows_that_are_wrong_are_named_with_their_lines(a_file):
    path = a_file(*rows(), '"One.\nTwo.",1', "Fine,maybe", '" ",1', "No judgement")
    assert refused(path).splitlines() == [
        "line 10: critical is “maybe”. Write 1 or 0",
        "line 11: there is no text",
        "line 12: critical is “”. Write 1 or 0",
    ]


def test_of_many_wrong_rows_the_first_are_named(a_file):
    said = refused(a_file(*["Fine,maybe"] * 25)).splitlines()
    assert (len(said), said[-1]) == (21, "and 5 more")


def test_one_kind_alone_can_not_be_told_apart(a_file):
    lines = [f"{text},0" for text in ("One", "Two", "Three")]
    assert refused(a_file(*lines)) == "All 3 rows to try it on are not critical: it takes both kinds."


def test_a_file_without_rows(a_file):
    assert refused(a_file()) == "There are no rows under the header."


@pytest.mark.parametrize("first", [0, -1, 6, 300])
def test_learning_from_too_many_or_none(a_file, first):
    assert refused(a_file(*rows()), learn_from=first) == "There are 6 rows: learn from 1 to 5 of them."


def test_learning_from_too_few_of_one_kind(a_file):
    assert refused(a_file(*rows()), learn_from=3) == (
        "Of the first 3 rows, 1 are critical: to learn takes at least 2 that are, and 2 that are not. "
        "Learn from more rows."
    )


def test_a_file_that_is_not_there(tmp_path):
    assert refused(tmp_path / "none.csv").endswith("none.csv: No such file or directory")


def test_a_file_that_is_not_utf_8(a_file):
    assert "is not UTF-8 text" in refused(a_file('"caf\u00e9",1', encoding="latin-1"))


def test_a_quote_that_is_never_closed(a_file):
    assert "this is not CSV" in refused(a_file('"One,1'))
