from django.db import migrations


class Migration(migrations.Migration):
    """Parts are compressed already, and the planner is to remember nothing of what is in them."""

    dependencies = [("api", "0001_bulk_parts")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE api_bulkpart ALTER COLUMN data SET STORAGE EXTERNAL, ALTER COLUMN data SET STATISTICS 0",
            migrations.RunSQL.noop,
        ),
    ]
