from django.db import migrations

# An erasure may empty what a decision says of the words, and nothing else.
FORWARDS = """
CREATE FUNCTION hearback_refuse_decision_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    erasable CONSTANT text[] := ARRAY['message', 'note', 'published_words_id'];
BEGIN
    IF to_jsonb(NEW) - erasable IS DISTINCT FROM to_jsonb(OLD) - erasable
        OR (NEW.message <> '' AND NEW.message <> OLD.message)
        OR (NEW.note <> '' AND NEW.note <> OLD.note)
        OR (NEW.published_words_id IS NOT NULL
            AND NEW.published_words_id IS DISTINCT FROM OLD.published_words_id)
    THEN
        RAISE EXCEPTION 'a decision is added, never changed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decisions_never_change BEFORE UPDATE ON moderation_decision
    FOR EACH ROW EXECUTE FUNCTION hearback_refuse_decision_change();
"""
BACKWARDS = """
DROP TRIGGER decisions_never_change ON moderation_decision;
DROP FUNCTION hearback_refuse_decision_change();
"""


class Migration(migrations.Migration):
    dependencies = [("moderation", "0002_initial")]

    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
