import django.contrib.postgres.indexes
from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models

# The search index knows which words a story has and not where, so a phrase would be looked for in every story that has
# its words. So it knows pairs of words too: of those that follow each other, or with one between them. A pair is one of
# 65,536 numbers: several share one, so what is found is looked at once more.
FUNCTIONS = r"""
CREATE OR REPLACE FUNCTION stories_pairs_of(search tsvector) RETURNS smallint[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    WITH said AS MATERIALIZED (SELECT lexeme, unnest(positions) AS at FROM unnest(search))
    SELECT array_agg(DISTINCT ((hashtext(one.lexeme || distance || next.lexeme) & 65535) - 32768)::smallint)
    FROM said AS one
    JOIN (SELECT lexeme, distance, at - distance AS follows FROM said, generate_series(1, 2) AS distance) AS next
    ON next.follows = one.at
$$;

-- Nothing where a story may fit without them: "not this phrase", or "this phrase or something else".
CREATE OR REPLACE FUNCTION stories_pairs_in(query tsquery) RETURNS smallint[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_agg(((hashtext(trim(one, '''') || trim(between, '<>') || trim(next, '''')) & 65535) - 32768)::smallint)
    FROM (
        SELECT lag(part) OVER in_order, replace(part, '<->', '<1>'), lead(part) OVER in_order
        FROM regexp_split_to_table(query::text, ' ') WITH ORDINALITY AS parts(part, number)
        WINDOW in_order AS (ORDER BY number)
    ) AS said(one, between, next)
    WHERE between IN ('<1>', '<2>') AND one ~ '^''[^''\\]+''$' AND next ~ '^''[^''\\]+''$'
      AND query::text !~ '[|]|!\('
$$;

CREATE OR REPLACE FUNCTION stories_words_in(query tsquery) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(query::text, '<(-|\d+)>', '&', 'g')::tsquery
$$;
"""
WITHOUT = """
DROP FUNCTION stories_pairs_of(tsvector); DROP FUNCTION stories_pairs_in(tsquery);
DROP FUNCTION stories_words_in(tsquery);
"""
# To count pairs would take the planner minutes, and tell it nothing.
NO_STATISTICS = "ALTER INDEX public_words ALTER COLUMN 3 SET STATISTICS 0;"


class Migration(migrations.Migration):
    # Searching and publishing go on while the index is made: some minutes for a million stories.
    atomic = False
    dependencies = [("stories", "0011_what_the_desk_says_to_writers")]

    operations = [
        migrations.RunSQL(FUNCTIONS, WITHOUT),
        migrations.RunSQL("SET maintenance_work_mem = '256MB'", migrations.RunSQL.noop),
        AddIndexConcurrently(
            model_name="publicstory",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("search"),
                models.F("facets"),
                models.Func(models.F("search"), function="stories_pairs_of"),
                fastupdate=False,
                name="public_words",
            ),
        ),
        migrations.RunSQL(NO_STATISTICS, migrations.RunSQL.noop),
        RemoveIndexConcurrently(model_name="publicstory", name="public_search"),
        migrations.RunSQL("RESET maintenance_work_mem", migrations.RunSQL.noop),
    ]
