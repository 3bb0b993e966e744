"""The words that published stories use, by which a misspelt search is understood."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import connection, models, transaction


class KnownWordManager(models.Manager["KnownWord"]):
    @transaction.atomic
    def learn(self) -> int:
        """Make the table what the newest published stories use now, so that nothing of an erased one stays."""
        with connection.cursor() as cursor:
            cursor.execute(COUNT_WORDS, {"least": KnownWord.FEWEST_STORIES, "most": KnownWord.MOST_WORDS})
            fresh: dict[str, int] = dict(cursor.fetchall())
        kept = dict(self.values_list("word", "stories"))
        self.filter(word__in=kept.keys() - fresh.keys()).delete()
        changed = [
            KnownWord(word=word, stories=stories, forms=sorted(shortened(word)))
            for word, stories in fresh.items()
            if kept.get(word) != stories
        ]
        self.bulk_create(
            changed, batch_size=2000, update_conflicts=True, unique_fields=["word"], update_fields=["stories"]
        )
        return len(fresh)


class KnownWord(models.Model):
    """A word of several stories, never of one alone, with how many of the newest use it."""

    SHORTEST, LONGEST = 4, 20
    FEWEST_STORIES = 2
    NEWEST_STORIES = 50_000
    MOST_WORDS = 40_000
    # From so many letters on, two may be wrong.
    LONG = 8

    word = models.CharField(max_length=LONGEST, primary_key=True)
    stories = models.PositiveIntegerField()
    # Itself, and itself without a letter or, where it is long, without two: what a slip of it has in common with it.
    forms = ArrayField(models.TextField())

    objects = KnownWordManager()

    class Meta:
        indexes = [GinIndex(fields=["forms"], name="known_word_forms", fastupdate=False)]

    def __str__(self) -> str:
        return self.word


def shortened(word: str) -> set[str]:
    """Give a word, and it with a letter left out; with two left out where it is long."""
    forms = {word}
    for _ in range(2 if len(word) >= KnownWord.LONG else 1):
        forms |= {form[:i] + form[i + 1 :] for form in forms for i in range(len(form))}
    return forms


COUNT_WORDS = f"""
SELECT word, ndoc
FROM ts_stat($$
    SELECT to_tsvector('simple', said.text)
    FROM (SELECT words FROM stories_publicstory ORDER BY published_at DESC LIMIT {KnownWord.NEWEST_STORIES}) AS newest
    CROSS JOIN LATERAL (
        SELECT left(string_agg(title || ' ' || text, ' '), 100000) AS text
        FROM stories_words WHERE id = ANY (newest.words)
    ) AS said
$$)
WHERE ndoc >= %(least)s AND word ~ '^[[:alpha:]]{{{KnownWord.SHORTEST},{KnownWord.LONGEST}}}$'
ORDER BY ndoc DESC, word LIMIT %(most)s
"""  # noqa: S608 - numbers of ours
