from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("moderation", "0005_the_desk"),
    ]

    operations = [
        migrations.AddField(
            model_name="legalnotice",
            name="answer",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="legalnotice",
            name="may_pass_poster",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="legalnotice",
            name="poster_wants",
            field=models.CharField(
                blank=True, choices=[("remove", "I want it removed"), ("keep", "I want it to stay")], max_length=10
            ),
        ),
        # The planner keeps no samples of what may quote the words.
        migrations.RunSQL(
            "ALTER TABLE moderation_legalnotice ALTER COLUMN answer SET STATISTICS 0",
            "ALTER TABLE moderation_legalnotice ALTER COLUMN answer SET STATISTICS -1",
        ),
    ]
