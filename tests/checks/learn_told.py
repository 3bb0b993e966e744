"""Learns `feedback/checks/told_weights.tsv` from texts that we wrote: `python -m tests.checks.learn_told`.

Each is labelled with what it tells, or "none". Nothing of the kind is told by the sentences of `danger_sentences.tsv`,
but for those of abuse that lasts, nor by the demo's stories sentence by sentence, where the check's own patterns find
nothing. It never sees `told_apart.tsv`, on which the tests try the result.
"""

from collections.abc import Iterator

from feedback.checks import CHECKS, plain_words
from feedback.checks.weighing import whole
from feedback.checks.what_is_told import KINDS, SCALES, WHOLE
from tests.checks.learning import Parts, Weights, demo_sentences, labelled, learn, parts, write


def _learn(kind: str) -> Weights:
    return learn((is_so, _parts(kind, line)) for is_so, line in _examples(kind) if line)


def _parts(kind: str, line: str) -> Parts:
    words = line.split(" ")
    return [SCALES.marks(words[slice(*whole(words))])] if kind == WHOLE else parts(SCALES, line)


def _examples(kind: str) -> Iterator[tuple[bool, str]]:
    """Whether each text tells this, and its plain line."""
    for kinds, text in labelled("told_sentences.tsv"):
        yield kind in kinds.split(","), plain_words.read(text).line
    for grade, text in labelled("danger_sentences.tsv"):
        if grade != "concern" and not CHECKS[kind](text):
            yield False, plain_words.read(text).line
    yield from ((False, sentence) for sentence in demo_sentences() if not CHECKS[kind](sentence))


def main() -> None:
    """Learn what each mark says for each kind."""
    SCALES.forget()
    write(SCALES, [_learn(kind) for kind in KINDS])


if __name__ == "__main__":
    main()
