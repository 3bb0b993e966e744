import django.contrib.postgres.indexes
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

# The pages of a service and of a tag show the newest: of a hundred thousand stories, those of the last months.
FUNCTION = """
CREATE OR REPLACE FUNCTION stories_by_month(facets text[], published_at timestamptz) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_agg(facet || '@' || (date_part('year', at) * 100 + date_part('month', at))::int)
    FROM unnest(facets) AS facet, (SELECT published_at AT TIME ZONE 'Europe/London') AS day(at)
    WHERE facet ~ '^(service|good|better|felt):'
$$;
"""


class Migration(migrations.Migration):
    # Searching and publishing go on while the index is made: half a minute for a million stories.
    atomic = False
    dependencies = [("stories", "0012_pairs_of_words")]

    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION stories_by_month(text[], timestamptz)"),
        AddIndexConcurrently(
            model_name="publicstory",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func(models.F("facets"), models.F("published_at"), function="stories_by_month"),
                fastupdate=False,
                name="public_by_month",
            ),
        ),
        # Its months would tell the planner nothing.
        migrations.RunSQL("ALTER INDEX public_by_month ALTER COLUMN 1 SET STATISTICS 0", migrations.RunSQL.noop),
    ]
