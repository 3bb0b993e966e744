from django.db import migrations

# The planner keeps samples of what columns hold, and goes on keeping them where a table has become empty. It is not
# to sample what an author may have erased. The search column is needed by the planner: jobs.forget_statistics.
WORDS = {
    "stories_words": ["title", "text", "pen_name", "good", "better", "feelings", "where", "reason"],
    "stories_flag": ["why"],
    "stories_message": ["text"],
    "stories_draft": ["answers"],
    "stories_author": ["email"],
}


def set_statistics(target: int) -> str:
    return "\n".join(
        f'ALTER TABLE {table} ALTER COLUMN "{column}" SET STATISTICS {target};'
        for table, columns in WORDS.items()
        for column in columns
    )


class Migration(migrations.Migration):
    dependencies = [("stories", "0003_messages_to_writers")]

    operations = [migrations.RunSQL(set_statistics(0), set_statistics(-1))]
