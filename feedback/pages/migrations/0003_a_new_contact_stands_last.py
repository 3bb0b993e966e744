from django.db import migrations, models

import feedback.pages.models


class Migration(migrations.Migration):
    dependencies = [
        ("pages", "0002_links_that_call_text_or_open"),
    ]

    operations = [
        migrations.AlterField(
            model_name="helpcontact",
            name="position",
            field=models.PositiveSmallIntegerField(
                default=feedback.pages.models.last_place, help_text="The lowest number stands first"
            ),
        ),
    ]
