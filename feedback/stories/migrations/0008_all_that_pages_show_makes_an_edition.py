from django.db import migrations

# A page is kept until the next edition: so whatever a page shows must make one. Of a service, that is all of it: even
# the other names by which it is found. The page of urgent help is of no story, and must be right at once.
WHATEVER_CHANGES = """
DROP TRIGGER record_service_changes ON directory_service;
CREATE CONSTRAINT TRIGGER record_service_changes AFTER UPDATE ON directory_service DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION stories_keep_names();
CREATE CONSTRAINT TRIGGER record_help_changes AFTER INSERT OR UPDATE OR DELETE ON pages_helpcontact
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION stories_keep_names();
"""

AS_BEFORE = """
DROP TRIGGER record_help_changes ON pages_helpcontact;
DROP TRIGGER record_service_changes ON directory_service;
CREATE CONSTRAINT TRIGGER record_service_changes AFTER UPDATE ON directory_service DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (
    (OLD.name, OLD.place, OLD.organisation_id, OLD.closed_on, OLD.address, OLD.telephone, OLD.description)
    IS DISTINCT FROM
    (NEW.name, NEW.place, NEW.organisation_id, NEW.closed_on, NEW.address, NEW.telephone, NEW.description)
) EXECUTE FUNCTION stories_keep_names();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("stories", "0007_changes_in_order"),
        ("pages", "0002_links_that_call_text_or_open"),
    ]

    operations = [migrations.RunSQL(WHATEVER_CHANGES, AS_BEFORE)]
