import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.db import migrations, models

# The planner is not to keep samples of what somebody may have erased.
NO_STATISTICS = """
ALTER TABLE stories_knownword ALTER COLUMN word SET STATISTICS 0, ALTER COLUMN forms SET STATISTICS 0;
"""


class Migration(migrations.Migration):
    dependencies = [("stories", "0008_all_that_pages_show_makes_an_edition")]

    operations = [
        migrations.CreateModel(
            name="KnownWord",
            fields=[
                ("word", models.CharField(max_length=20, primary_key=True, serialize=False)),
                ("stories", models.PositiveIntegerField()),
                ("forms", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["forms"], name="known_word_forms"
                    )
                ],
            },
        ),
        migrations.RunSQL(NO_STATISTICS, migrations.RunSQL.noop),
    ]
