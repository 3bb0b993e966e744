from django.db import migrations

# What the row of each published story must be. A test holds that the table is never anything else.
WHAT_IS_PUBLIC = """
CREATE VIEW stories_public_now AS
SELECT opening.story_id,
       opening.published_at,
       words.title,
       left(words.text, 400) AS beginning,
       story.relationship,
       story.happened_on,
       answered.answers,
       promised.change,
       promised.change_due_on,
       ARRAY(
           SELECT DISTINCT facet FROM (
               SELECT unnest(ARRAY[
                   'service:' || service.id,
                   'organisation:' || organisation.ods_code,
                   'kind:' || service.kind,
                   'area:' || substring(upper(service.postcode) FROM '^[A-Z]{1,2}'),
                   'district:' || substring(upper(service.postcode) FROM '^[A-Z]{1,2}[0-9][0-9A-Z]?')
               ])
               FROM stories_answer AS answer
               JOIN directory_service AS service ON service.id = answer.service_id
               JOIN directory_organisation AS organisation ON organisation.id = answer.organisation_id
               WHERE answer.story_id = opening.story_id
               UNION ALL SELECT 'good:' || lower(tag) FROM unnest(words.good) AS tag
               UNION ALL SELECT 'better:' || lower(tag) FROM unnest(words.better) AS tag
               UNION ALL SELECT 'felt:' || lower(tag) FROM unnest(words.feelings) AS tag
               UNION ALL SELECT 'verdict:' || reply.helped FROM stories_post AS reply
               WHERE reply.story_id = opening.story_id AND reply.publication = 'published' AND reply.helped <> ''
               UNION ALL SELECT unnest(ARRAY[
                   'who:' || nullif(story.relationship, ''),
                   'answer:' || answered.any_answer,
                   'change:' || nullif(promised.change, ''),
                   'happened:' || to_char(story.happened_on, 'YYYY'),
                   'happened:' || to_char(story.happened_on, 'YYYY-MM')
               ])
           ) AS facets(facet)
           WHERE facet IS NOT NULL
           ORDER BY facet
       ) AS facets,
       ARRAY(
           SELECT post.public_words_id FROM stories_post AS post
           WHERE post.story_id = opening.story_id AND post.publication = 'published'
           ORDER BY post.is_opening DESC, post.published_at, post.id
       ) AS words,
       (
           SELECT coalesce(jsonb_agg(jsonb_build_array(scope, measure, day, days, n) ORDER BY scope, measure, day, days), '[]')
           FROM (
               SELECT scope, measure, day, days, count(*) AS n
               FROM (
                   SELECT DISTINCT scope, 'story', month.first, NULL::integer
                   FROM stories_answer AS answer
                   JOIN directory_organisation AS organisation ON organisation.id = answer.organisation_id
                   CROSS JOIN unnest(ARRAY['organisation:' || organisation.ods_code, 'service:' || answer.service_id]) AS scope
                   WHERE answer.story_id = opening.story_id
                   UNION ALL SELECT 'all', 'story', month.first, NULL
                   UNION ALL
                   SELECT scope, 'answer', month.first, answer.took
                   FROM stories_answer AS answer
                   JOIN directory_organisation AS organisation ON organisation.id = answer.organisation_id
                   CROSS JOIN unnest(ARRAY['all', 'organisation:' || organisation.ods_code, 'service:' || answer.service_id]) AS scope
                   WHERE answer.story_id = opening.story_id
                   UNION ALL
                   SELECT 'all', CASE reply.voice WHEN 'service' THEN 'service_reply' ELSE 'peoples_reply' END,
                          date_trunc('month', reply.published_at AT TIME ZONE 'Europe/London')::date, NULL
                   FROM stories_post AS reply
                   WHERE reply.story_id = opening.story_id AND reply.publication = 'published' AND NOT reply.is_opening
                   UNION ALL
                   SELECT scope, measure, day, NULL
                   FROM stories_post AS reply
                   JOIN stories_change AS change ON change.reply_id = reply.id
                   JOIN stories_answer AS answer ON answer.id = reply.answer_id
                   JOIN directory_organisation AS organisation ON organisation.id = answer.organisation_id
                   CROSS JOIN unnest(ARRAY['all', 'organisation:' || organisation.ods_code, 'service:' || answer.service_id]) AS scope
                   CROSS JOIN LATERAL (VALUES
                       (nullif(change.state, 'dropped'),
                        date_trunc('month', change.recorded_at AT TIME ZONE 'Europe/London')::date),
                       ('due', CASE change.state WHEN 'planned' THEN change.due_on END)
                   ) AS measured(measure, day)
                   WHERE reply.story_id = opening.story_id AND reply.publication = 'published'
                     AND measure IS NOT NULL AND day IS NOT NULL
               ) AS each_one(scope, measure, day, days)
               GROUP BY scope, measure, day, days
           ) AS counted
       ) AS counts
FROM stories_post AS opening
JOIN stories_story AS story ON story.id = opening.story_id
JOIN stories_words AS words ON words.id = opening.public_words_id
CROSS JOIN LATERAL (
    SELECT date_trunc('month', opening.published_at AT TIME ZONE 'Europe/London')::date AS first
) AS month
CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
               'service', answer.service_id, 'organisation', organisation.ods_code, 'at', to_char(answer.answered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.USZ'),
               'by', split_part(member.name, ' ', 1), 'job', reply.job_title, 'took', answer.took
           ) ORDER BY answer.id), '[]') AS answers,
           CASE WHEN bool_or(answer.answered_at IS NOT NULL) THEN 'yes' WHEN count(*) > 0 THEN 'no' END AS any_answer
    FROM stories_answer AS answer
    JOIN directory_organisation AS organisation ON organisation.id = answer.organisation_id
    LEFT JOIN stories_post AS reply ON reply.id = answer.first_reply_id
    LEFT JOIN people_user AS member ON member.id = reply.member_id
    WHERE answer.story_id = opening.story_id
) AS answered
CROSS JOIN LATERAL (
    SELECT CASE WHEN bool_or(change.state = 'made') THEN 'made' WHEN bool_or(change.state = 'planned') THEN 'planned' ELSE '' END
               AS change,
           min(change.due_on) FILTER (WHERE change.state = 'planned') AS change_due_on
    FROM stories_post AS reply
    JOIN stories_change AS change ON change.reply_id = reply.id
    WHERE reply.story_id = opening.story_id AND reply.publication = 'published'
) AS promised
WHERE opening.is_opening AND opening.publication = 'published';

-- A tsvector holds a megabyte: of a very long conversation the beginning is searched.
CREATE FUNCTION stories_search_of(which bigint[]) RETURNS tsvector LANGUAGE sql STABLE AS $$
    SELECT setweight(to_tsvector('english', opening.title), 'A') || setweight(to_tsvector('english', opening.text), 'B')
           || setweight(to_tsvector('english', left(coalesce((
               SELECT string_agg(reply.text, E'\\n' ORDER BY array_position(which, reply.id))
               FROM stories_words AS reply WHERE reply.id = ANY (which[2:])
           ), ''), 100000)), 'C')
    FROM stories_words AS opening WHERE opening.id = which[1]
$$;
"""

# One after the other: whoever changes what is public waits here, at its commit, for whoever does so at the same time.
KEEPING = """
CREATE FUNCTION stories_new_edition() RETURNS bigint LANGUAGE sql AS $$
    INSERT INTO stories_edition (id, number, changed_at) VALUES (1, 1, clock_timestamp())
    ON CONFLICT (id) DO UPDATE SET number = stories_edition.number + 1, changed_at = clock_timestamp()
    RETURNING number
$$;

CREATE FUNCTION stories_keep_story(which bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    this_edition bigint := stories_new_edition();
    counted jsonb;
    befell text;
BEGIN
    SELECT counts INTO counted FROM stories_publicstory WHERE story_id = which;
    IF EXISTS (SELECT FROM stories_public_now WHERE story_id = which) THEN
        befell := CASE WHEN counted IS NULL THEN 'published' ELSE 'edited' END;
        UPDATE stories_publicstory AS kept
        SET published_at = fresh.published_at, changed_at = clock_timestamp(), edition = this_edition, title = fresh.title,
            beginning = fresh.beginning, relationship = fresh.relationship, happened_on = fresh.happened_on,
            answers = fresh.answers, change = fresh.change, change_due_on = fresh.change_due_on, facets = fresh.facets,
            words = fresh.words, counts = fresh.counts,
            search = CASE WHEN kept.words = fresh.words THEN kept.search ELSE stories_search_of(fresh.words) END
        FROM stories_public_now AS fresh WHERE kept.story_id = which AND fresh.story_id = which;
        IF NOT FOUND THEN
            PERFORM stories_fill_record(which, which);
        END IF;
    ELSE
        DELETE FROM stories_publicstory WHERE story_id = which;
        IF counted IS NOT NULL OR EXISTS (SELECT FROM stories_revision WHERE story_number = which) THEN
            SELECT CASE publication WHEN 'withdrawn' THEN 'withdrawn' WHEN 'removed' THEN 'removed' ELSE 'hidden' END
            INTO befell FROM stories_post WHERE story_id = which AND is_opening;
            befell := coalesce(befell, 'removed');
        END IF;
    END IF;
    INSERT INTO stories_figure (scope, measure, day, days, n)
    SELECT scope, measure, day, days, sum(n) FROM (
        SELECT part ->> 0, part ->> 1, (part ->> 2)::date, (part ->> 3)::integer, -(part ->> 4)::integer
        FROM jsonb_array_elements(counted) AS part
        UNION ALL
        SELECT part ->> 0, part ->> 1, (part ->> 2)::date, (part ->> 3)::integer, (part ->> 4)::integer
        FROM stories_publicstory, jsonb_array_elements(counts) AS part WHERE story_id = which
    ) AS parts(scope, measure, day, days, n)
    GROUP BY scope, measure, day, days HAVING sum(n) <> 0;
    IF befell IS NOT NULL THEN
        INSERT INTO stories_revision (story_number, edition, kind, at)
        VALUES (which, this_edition, befell, clock_timestamp())
        ON CONFLICT (story_number) DO UPDATE SET edition = excluded.edition, kind = excluded.kind, at = excluded.at;
    END IF;
END $$;

-- In bulk, for what is not in the record yet: the numbers from first to last.
CREATE FUNCTION stories_fill_record(first bigint, last bigint) RETURNS void LANGUAGE sql AS $$
    INSERT INTO stories_publicstory (
        story_id, published_at, changed_at, edition, title, beginning, relationship, happened_on,
        answers, change, change_due_on, facets, words, counts, search
    )
    SELECT story_id, published_at, clock_timestamp(), (SELECT max(number) FROM stories_edition), title, beginning, relationship,
           happened_on, answers, change, change_due_on, facets, words, counts, stories_search_of(words)
    FROM stories_public_now WHERE story_id BETWEEN first AND last
$$;

CREATE FUNCTION stories_count_record() RETURNS void LANGUAGE sql AS $$
    DELETE FROM stories_figure;
    INSERT INTO stories_figure (scope, measure, day, days, n)
    SELECT part ->> 0, part ->> 1, (part ->> 2)::date, (part ->> 3)::integer, sum((part ->> 4)::integer)
    FROM stories_publicstory, jsonb_array_elements(counts) AS part
    GROUP BY 1, 2, 3, 4;
    INSERT INTO stories_revision (story_number, edition, kind, at)
    SELECT story_id, edition, 'published', published_at FROM stories_publicstory
    ON CONFLICT (story_number) DO NOTHING;
$$;

CREATE FUNCTION keep_public_record_whole() RETURNS void LANGUAGE sql AS $$
    SELECT stories_new_edition();
    DELETE FROM stories_publicstory;
    SELECT stories_fill_record(min(story_id), max(story_id)) FROM stories_post;
    SELECT stories_count_record();
$$;
"""

TRIGGERS = """
CREATE FUNCTION stories_keep_story_of_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched jsonb := CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
    which bigint := CASE TG_TABLE_NAME
        WHEN 'stories_story' THEN (touched ->> 'id')::bigint
        WHEN 'stories_change' THEN (SELECT story_id FROM stories_post WHERE id = (touched ->> 'reply_id')::bigint)
        ELSE (touched ->> 'story_id')::bigint
    END;
BEGIN
    IF which IS NOT NULL THEN
        PERFORM stories_keep_story(which);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION stories_keep_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM stories_new_edition();
    RETURN NULL;
END $$;

CREATE FUNCTION stories_keep_stories_of_service() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM stories_keep_story(story_id) FROM stories_answer WHERE service_id = NEW.id;
    RETURN NULL;
END $$;

CREATE FUNCTION stories_keep_stories_of_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM stories_keep_story(story_id) FROM (
        SELECT DISTINCT story_id FROM stories_post WHERE member_id = NEW.id AND publication = 'published'
    ) AS theirs;
    RETURN NULL;
END $$;
"""

# Deferred, so that each sees what the transaction leaves behind, and the lock on the edition is held only while it commits.
ON_STORIES = {
    "post_appears": "INSERT ON stories_post WHEN (NEW.publication = 'published')",
    "post_changes": """UPDATE ON stories_post WHEN (
        (OLD.published_at IS NOT NULL OR NEW.published_at IS NOT NULL)
        AND (OLD.publication, OLD.public_words_id, OLD.published_at, OLD.helped)
            IS DISTINCT FROM (NEW.publication, NEW.public_words_id, NEW.published_at, NEW.helped))""",
    "post_goes": "DELETE ON stories_post WHEN (OLD.published_at IS NOT NULL)",
    "answer_comes_or_goes": "INSERT OR DELETE ON stories_answer",
    "answer_changes": """UPDATE ON stories_answer WHEN (
        (OLD.service_id, OLD.organisation_id, OLD.first_reply_id, OLD.answered_at, OLD.took)
        IS DISTINCT FROM (NEW.service_id, NEW.organisation_id, NEW.first_reply_id, NEW.answered_at, NEW.took))""",
    "change_changes": "INSERT OR UPDATE OR DELETE ON stories_change",
    "story_changes": """UPDATE ON stories_story WHEN (
        (OLD.relationship, OLD.happened_on) IS DISTINCT FROM (NEW.relationship, NEW.happened_on))""",
}
ON_OTHERS = {
    "service_comes_or_goes": ("INSERT OR DELETE ON directory_service", "stories_keep_names"),
    "service_changes": (
        """UPDATE ON directory_service WHEN (
        (OLD.name, OLD.place, OLD.organisation_id, OLD.closed_on, OLD.address, OLD.telephone, OLD.description)
        IS DISTINCT FROM
        (NEW.name, NEW.place, NEW.organisation_id, NEW.closed_on, NEW.address, NEW.telephone, NEW.description))""",
        "stories_keep_names",
    ),
    "service_moves": (
        "UPDATE ON directory_service WHEN ((OLD.kind, OLD.postcode) IS DISTINCT FROM (NEW.kind, NEW.postcode))",
        "stories_keep_stories_of_service",
    ),
    "organisation_changes": ("INSERT OR UPDATE OR DELETE ON directory_organisation", "stories_keep_names"),
    "member_changes_name": (
        "UPDATE ON people_user WHEN (OLD.name IS DISTINCT FROM NEW.name)",
        "stories_keep_stories_of_member",
    ),
}
EACH = {name: (when, "stories_keep_story_of_row") for name, when in ON_STORIES.items()} | ON_OTHERS


def trigger(name: str, when: str, function: str) -> str:
    event, _, condition = when.partition(" WHEN ")
    condition = f"WHEN {condition}" if condition else ""
    return (
        f"CREATE CONSTRAINT TRIGGER record_{name} AFTER {event} DEFERRABLE INITIALLY DEFERRED "
        f"FOR EACH ROW {condition} EXECUTE FUNCTION {function}();"
    )


def table(when: str) -> str:
    return when.split(" ON ")[1].split(maxsplit=1)[0]


FORWARDS = "\n".join([WHAT_IS_PUBLIC, KEEPING, TRIGGERS, *(trigger(name, *what) for name, what in EACH.items())])
BACKWARDS = "\n".join(
    [f"DROP TRIGGER record_{name} ON {table(when)};" for name, (when, _) in EACH.items()]
    + [
        f"DROP FUNCTION {function};"
        for function in (
            "stories_keep_stories_of_member", "stories_keep_stories_of_service", "stories_keep_names",
            "stories_keep_story_of_row", "keep_public_record_whole", "stories_count_record", "stories_fill_record",
            "stories_keep_story", "stories_new_edition", "stories_search_of",
        )
    ]
    + ["DROP VIEW stories_public_now;"]
)  # fmt: skip

# The planner needs to know which words and facets are common; of the rest it is to remember nothing that somebody wrote.
# What is wide is kept out of the way of the scans that sort by date.
STORAGE = """
ALTER TABLE stories_publicstory
    ALTER COLUMN search SET STATISTICS 2000, ALTER COLUMN facets SET STATISTICS 2000, ALTER COLUMN facets SET STORAGE MAIN,
    ALTER COLUMN title SET STATISTICS 0, ALTER COLUMN beginning SET STATISTICS 0, ALTER COLUMN answers SET STATISTICS 0,
    ALTER COLUMN counts SET STATISTICS 0, ALTER COLUMN words SET STATISTICS 0,
    SET (toast_tuple_target = 400);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("stories", "0005_the_public_record"),
        ("directory", "0002_found_despite_a_slip"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(FORWARDS, BACKWARDS),
        migrations.RunSQL(STORAGE, migrations.RunSQL.noop),
        migrations.RunSQL("SELECT keep_public_record_whole();", migrations.RunSQL.noop),
    ]
