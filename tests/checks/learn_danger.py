"""Learns `feedback/checks/danger_weights.tsv` from sentences that we wrote: `python -m tests.checks.learn_danger`.

It learns from the examples in this folder with their grades, and from the demo's stories sentence by sentence as
ordinary text, where phrases and cues find nothing. It never sees `danger_apart.tsv`, on which the tests try the result.
Run it again when sentences, kinds of words or the demo's stories change.
"""

from collections.abc import Iterator

from feedback.checks import danger, plain_words
from feedback.checks.danger_learnt import SCALES
from feedback.checks.flags import CONCERN, MENTION, NOW
from tests.checks import danger_examples, danger_told_now, danger_told_otherwise
from tests.checks.learning import demo_sentences, labelled, learn, parts, write


def _examples() -> Iterator[tuple[str, str]]:
    """The grade ("none" for none) and the plain line of each example."""
    for grade, text in labelled("danger_sentences.tsv"):
        yield grade, plain_words.read(text).line
    for grade, sentences in (
        (NOW, danger_examples.NOW + danger_told_now.NOW),
        (CONCERN, danger_examples.CONCERN + danger_told_otherwise.CONCERN),
        (MENTION, danger_examples.MENTION + danger_told_otherwise.MENTION),
        ("none", danger_examples.NONE + danger_told_otherwise.NONE),
    ):
        yield from ((grade, plain_words.read(sentence).line) for sentence in sentences)
    yield from (("none", sentence) for sentence in demo_sentences() if not danger.find(sentence))


def main() -> None:
    """Learn what each mark says for danger now, now or lasting, and of any kind."""
    SCALES.forget()
    graded = [(grade, parts(SCALES, line)) for grade, line in _examples() if line]
    write(
        SCALES,
        [
            learn((grade in grades, each) for grade, each in graded)
            for grades in ((NOW,), (NOW, CONCERN), (NOW, CONCERN, MENTION))
        ],
    )


if __name__ == "__main__":
    main()
