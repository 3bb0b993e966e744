from django.conf import settings
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    # Decisions go on being made while the index is built.
    atomic = False

    dependencies = [
        ("moderation", "0008_what_was_said_before_a_suggestion"),
        ("stories", "0016_changes_of_a_service"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="decision",
            index=models.Index(fields=["by", "at"], name="decision_by_whom_and_when"),
        ),
    ]
