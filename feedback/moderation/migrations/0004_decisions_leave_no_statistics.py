from django.db import migrations

# As for the words themselves: the planner keeps no samples of what may quote them.
FORWARDS = """
ALTER TABLE moderation_decision ALTER COLUMN message SET STATISTICS 0;
ALTER TABLE moderation_decision ALTER COLUMN note SET STATISTICS 0;
"""
BACKWARDS = FORWARDS.replace("STATISTICS 0", "STATISTICS -1")


class Migration(migrations.Migration):
    dependencies = [("moderation", "0003_decisions_are_append_only")]

    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
