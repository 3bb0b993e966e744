"""How shares are worded."""

import pytest

from feedback.stories.figures import Answering, Changes, in_one_line


@pytest.mark.parametrize(
    ("answered", "asked", "words"),
    [
        (0, 3, "0 of 3"),
        (2, 3, "2 of 3"),
        (3, 3, "all 3"),
        (18, 20, "9 in 10"),
        (17, 23, "7 in 10"),
        (100, 100, "all"),
        (99, 100, "more than 9 in 10"),
        (1, 100, "fewer than 1 in 10"),
    ],
)
def test_a_share_never_claims_more_than_there_is(answered, asked, words):
    assert Answering(asked, answered, 1).share == words


@pytest.mark.parametrize(
    ("stories", "answering", "changes", "line"),
    [
        (0, Answering(0, 0, None), Changes(0, 0, 0), "No stories yet."),
        (1, Answering(1, 0, None), Changes(0, 0, 0), "1 story. Not answered yet."),
        (4, Answering(4, 0, None), Changes(0, 2, 0), "4 stories. None answered yet."),
        (1, Answering(1, 1, 0), Changes(1, 0, 0), "1 story. Answered within a working day. 1 change made."),
        (
            42,
            Answering(42, 38, 2),
            Changes(5, 0, 0),
            "42 stories. 9 in 10 answered, usually within 2 working days. 5 changes made.",
        ),
    ],
)
def test_a_service_in_one_line(stories, answering, changes, line):
    assert in_one_line(stories, answering, changes) == line
