import django.contrib.postgres.indexes
from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models

# Most searches are for the newest. Where the search index knows the month of each story, it skips all others, and need
# not read through all that has a frequent word. A month is its number, counted from the year 0.
MONTHS_OF = """
CREATE OR REPLACE FUNCTION stories_months_of(published_at timestamptz) RETURNS integer[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ARRAY[(date_part('year', published_at AT TIME ZONE 'Europe/London') * 12
                  + date_part('month', published_at AT TIME ZONE 'Europe/London'))::integer]
$$;
"""
# An index counts what it is given once, however often it comes: to sort out what comes twice cost a quarter of the time.
PAIRS_OF = """
CREATE OR REPLACE FUNCTION stories_pairs_of(search tsvector) RETURNS smallint[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    WITH said AS MATERIALIZED (SELECT lexeme, unnest(positions) AS at FROM unnest(search))
    SELECT array_agg(((hashtext(one.lexeme || distance || next.lexeme) & 65535) - 32768)::smallint)
    FROM said AS one
    JOIN (SELECT lexeme, distance, at - distance AS follows FROM said, generate_series(1, 2) AS distance) AS next
    ON next.follows = one.at
$$;
"""
# Where an earlier try was interrupted, what it left is of no use.
WITHOUT_A_HALF_MADE_ONE = "DROP INDEX CONCURRENTLY IF EXISTS public_search"
MEMORY, NO_MEMORY = "SET maintenance_work_mem = '256MB'", "RESET maintenance_work_mem"
# To count pairs would take the planner minutes, and tell it nothing.
NO_STATISTICS = "ALTER INDEX {} ALTER COLUMN 3 SET STATISTICS 0"


class Migration(migrations.Migration):
    # Searching and publishing go on while the index is made: some minutes for a million stories.
    atomic = False
    dependencies = [("stories", "0016_changes_of_a_service")]

    operations = [
        migrations.RunSQL(MONTHS_OF, "DROP FUNCTION stories_months_of(timestamptz)"),
        migrations.RunSQL(PAIRS_OF, migrations.RunSQL.noop),
        migrations.RunSQL(WITHOUT_A_HALF_MADE_ONE, migrations.RunSQL.noop),
        migrations.RunSQL(MEMORY, NO_MEMORY),
        AddIndexConcurrently(
            model_name="publicstory",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("search"),
                models.F("facets"),
                models.Func(models.F("search"), function="stories_pairs_of"),
                models.Func(models.F("published_at"), function="stories_months_of"),
                fastupdate=False,
                name="public_search",
            ),
        ),
        migrations.RunSQL(NO_STATISTICS.format("public_search"), NO_STATISTICS.format("public_words")),
        RemoveIndexConcurrently(model_name="publicstory", name="public_words"),
        migrations.RunSQL(NO_MEMORY, MEMORY),
    ]
