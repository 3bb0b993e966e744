from django.db import migrations

# The search index pays only where the planner knows that reading here and there costs little, as on any disk of today,
# and where what it finds fits in memory; compiling a plan takes longer than any of ours runs. For new connections.
SETTINGS = {"random_page_cost": "1.1", "work_mem": "'16MB'", "jit": "off"}

FOR_THIS_DATABASE = """
DO $$ BEGIN
    EXECUTE format($sql$ALTER DATABASE %I {what}$sql$, current_database());
EXCEPTION WHEN insufficient_privilege THEN
    RAISE WARNING USING MESSAGE = $sql$The owner of this database must run: ALTER DATABASE {what}$sql$;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("stories", "0009_known_words")]

    operations = [
        migrations.RunSQL(
            [FOR_THIS_DATABASE.replace("{what}", f"SET {name} = {value}") for name, value in SETTINGS.items()],
            [FOR_THIS_DATABASE.replace("{what}", f"RESET {name}") for name in SETTINGS],
        )
    ]
