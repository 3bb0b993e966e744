import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("stories", "0014_fingerprints")]

    operations = [
        migrations.CreateModel(
            name="Expectation",
            fields=[
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("first", "until somebody reads it"),
                            ("second", "until a second person reads it"),
                            ("answer", "until the service answers"),
                            ("appeal", "until somebody looks again"),
                            ("report", "until a report is answered"),
                        ],
                        max_length=10,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("working_days", models.PositiveSmallIntegerField()),
                ("of", models.PositiveIntegerField()),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
    ]
