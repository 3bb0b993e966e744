import django.core.validators
from django.contrib.postgres.operations import AddConstraintNotValid, ValidateConstraint
from django.core.management import CommandError
from django.db import migrations, models

NAME = "organisation_code_in_capitals_and_digits"
# Where an earlier try was interrupted, what it left is made again.
WITHOUT_A_HALF_MADE_ONE = f"ALTER TABLE directory_organisation DROP CONSTRAINT IF EXISTS {NAME}"
IN_CAPITALS = """
UPDATE directory_organisation AS typed SET ods_code = upper(ods_code)
WHERE ods_code ~ '^[A-Za-z0-9]+$' AND ods_code <> upper(ods_code)
AND NOT EXISTS (
    SELECT FROM directory_organisation AS other
    WHERE upper(other.ods_code) = upper(typed.ods_code) AND other.id <> typed.id
)
RETURNING id
"""
# The record of what is public has the code in it.
KEEP_THEIR_STORIES = """
SELECT stories_keep_story(story_id) FROM stories_publicstory
WHERE story_id IN (SELECT story_id FROM stories_answer WHERE organisation_id = ANY (%s))
"""
WRONG = "SELECT id, ods_code, name FROM directory_organisation WHERE ods_code !~ '^[A-Z0-9]+$' ORDER BY id"
WHAT_TO_DO = (
    "An ODS code has letters A to Z and digits and nothing else, and these organisations have another, or one that is "
    "another's but for capitals:\n{}\nGive each its own code in the database, and migrate again:\n"
    "  UPDATE directory_organisation SET ods_code = 'RX1' WHERE id = {};\n"
    "  SELECT keep_public_record_whole();"
)


def put_in_capitals(apps, schema_editor):
    """Write codes as they are written now. Stops before anything is changed where somebody has to say what is meant."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(IN_CAPITALS)
        if changed := [number for (number,) in cursor.fetchall()]:
            cursor.execute(KEEP_THEIR_STORIES, [changed])
        cursor.execute(WRONG)
        if wrong := cursor.fetchall():
            them = "\n".join(f"  number {number}: “{code}”, {name}" for number, code, name in wrong)
            raise CommandError(WHAT_TO_DO.format(them, wrong[0][0]))


class Migration(migrations.Migration):
    # Stories about organisations go on being told while the table is read through.
    atomic = False
    dependencies = [
        ("directory", "0003_services_near_each_other"),
        ("stories", "0017_the_months_in_the_search_index"),
    ]

    operations = [
        migrations.RunSQL(WITHOUT_A_HALF_MADE_ONE, migrations.RunSQL.noop),
        migrations.RunPython(put_in_capitals, migrations.RunPython.noop, atomic=True),
        AddConstraintNotValid(
            model_name="organisation",
            constraint=models.CheckConstraint(condition=models.Q(("ods_code__regex", "^[A-Z0-9]+$")), name=NAME),
        ),
        ValidateConstraint(model_name="organisation", name=NAME),
        migrations.AlterField(
            model_name="organisation",
            name="ods_code",
            field=models.CharField(
                max_length=12,
                unique=True,
                validators=[
                    django.core.validators.RegexValidator(
                        "^[A-Za-z0-9]{3,12}\\Z",
                        "“%(value)s” is not an ODS code. It has 3 to 12 letters A to Z and digits and nothing else, such as RX1",
                    )
                ],
                verbose_name="ODS code",
            ),
        ),
    ]
