import django.db.models.deletion
from django.db import migrations, models

FORWARDS = """
CREATE FUNCTION stories_name_service_of_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT answer.service_id INTO NEW.service_id
    FROM stories_post AS reply JOIN stories_answer AS answer ON answer.id = reply.answer_id
    WHERE reply.id = NEW.reply_id;
    RETURN NEW;
END $$;
CREATE TRIGGER change_has_a_service BEFORE INSERT OR UPDATE OF reply_id, service_id ON stories_change
    FOR EACH ROW EXECUTE FUNCTION stories_name_service_of_change();
-- What is public stays as it is, so the record has nothing to do.
ALTER TABLE stories_change DISABLE TRIGGER USER;
UPDATE stories_change SET service_id = answer.service_id
FROM stories_post AS reply JOIN stories_answer AS answer ON answer.id = reply.answer_id
WHERE reply.id = reply_id;
-- A table that waits for the check of a foreign key can't be altered.
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE stories_change ENABLE TRIGGER USER;
"""
BACKWARDS = """
DROP TRIGGER change_has_a_service ON stories_change;
DROP FUNCTION stories_name_service_of_change();
"""


def service(**options: object) -> models.ForeignKey:
    return models.ForeignKey(
        db_index=False,
        editable=False,
        on_delete=django.db.models.deletion.PROTECT,
        related_name="+",
        to="directory.service",
        **options,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0003_services_near_each_other"),
        ("stories", "0015_expectations"),
    ]

    operations = [
        migrations.AddField("change", "service", service(null=True)),
        migrations.RunSQL(FORWARDS, BACKWARDS),
        migrations.AlterField("change", "service", service()),
        migrations.AddIndex(
            model_name="change",
            index=models.Index(fields=["service", "-recorded_at", "-id"], name="change_newest_of_service"),
        ),
    ]
