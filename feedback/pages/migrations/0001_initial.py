from django.db import migrations, models

# From https://www.nhs.uk/nhs-services/mental-health-services/where-to-get-urgent-help-for-mental-health/
CONTACTS = [
    ("Emergency services", "Call 999", "tel:999", "If your life, or somebody else's, is in danger now"),
    ("NHS 111, mental health", "Call 111 and choose option 2", "tel:111", "Day and night, for all ages"),
    ("Samaritans", "Call 116 123", "tel:116123", "Day and night, free, about anything that troubles you"),
    ("Shout", "Text SHOUT to 85258", "sms:85258?body=SHOUT", "Day and night, if you would rather not talk"),
    ("Childline", "Call 0800 1111", "tel:08001111", "If you are under 19. Free, and not on the phone bill"),
]


def add_contacts(apps, schema_editor):
    contact = apps.get_model("pages", "HelpContact")
    for position, (name, how, link, note) in enumerate(CONTACTS):
        contact.objects.create(name=name, how=how, link=link, note=note, position=position)


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="HelpContact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=100)),
                (
                    "how",
                    models.CharField(help_text="What to do, such as: Call 116 123", max_length=100),
                ),
                (
                    "link",
                    models.CharField(
                        blank=True,
                        help_text="What the words lead to, such as tel:116123 or https://...",
                        max_length=200,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=200)),
                ("position", models.PositiveSmallIntegerField(default=0)),
            ],
            options={"ordering": ["position", "pk"]},
        ),
        migrations.RunPython(add_contacts, migrations.RunPython.noop),
    ]
