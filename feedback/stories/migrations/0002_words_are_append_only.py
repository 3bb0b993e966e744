from django.db import migrations

FORWARDS = """
CREATE FUNCTION hearback_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are added or erased, never changed', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER words_never_change BEFORE UPDATE ON stories_words
    FOR EACH ROW EXECUTE FUNCTION hearback_refuse_change();
"""
BACKWARDS = """
DROP TRIGGER words_never_change ON stories_words;
DROP FUNCTION hearback_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("stories", "0001_initial")]

    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
