"""How the site reaches Postgres: which address is used for what, and a connection that broke meanwhile."""

from __future__ import annotations

import json
import os

import psycopg
import pytest
from django.db import connection
from django.test import Client

from feedback.database.base import is_quiet
from tests.test_security import run

TOLD = (
    "import json; from django.conf import settings as s;"
    "print(json.dumps({name: [d['HOST'], d['DISABLE_SERVER_SIDE_CURSORS'], d['CONN_MAX_AGE'], d['OPTIONS']]"
    " for name, d in s.DATABASES.items()}))"
)
PRIMARY, POOLER, REPLICA = (f"postgresql://me@{host}/stories" for host in ("primary", "pooler", "replica"))


def databases(*command: str, **environment: str) -> dict[str, list[object]]:
    done = run(*command, TOLD, DJANGO_SETTINGS_MODULE="feedback.settings", **environment)
    assert done.returncode == 0, done.stderr
    found: dict[str, list[object]] = json.loads(done.stdout)
    return found


def test_one_server_needs_one_address():
    assert databases("-c", DATABASE_URL=PRIMARY) == {"default": ["primary", False, 600, {}]}


def test_the_site_goes_through_a_pooler_and_leaves_nothing_on_its_connections():
    pooled = databases("-c", DATABASE_URL=POOLER, DATABASE_DIRECT_URL=PRIMARY, DATABASE_REPLICA_URL=REPLICA)
    assert pooled == {
        "default": ["pooler", True, 600, {}],
        "replica": ["replica", True, 600, {"connect_timeout": 2}],
    }


def test_commands_and_the_worker_go_round_the_pooler():
    direct = databases(
        "manage.py", "shell", "--no-imports", "-c",
        DATABASE_URL=POOLER, DATABASE_DIRECT_URL=f"{PRIMARY}?options=-c%20statement_timeout%3D0",
    )  # fmt: skip
    assert direct == {"default": ["primary", False, 600, {"options": "-c statement_timeout=0"}]}


@pytest.mark.django_db(transaction=True)
def test_a_connection_that_was_cut_meanwhile_is_made_anew_before_it_is_used():
    client = Client()
    assert client.get("/stories/").status_code == 200
    assert is_quiet(connection.connection)
    assert connection.is_usable()
    with psycopg.connect(**connection.get_connection_params() | {"cursor_factory": psycopg.Cursor}) as other:
        other.execute("SELECT pg_terminate_backend(%s)", [connection.connection.info.backend_pid])
        other.execute("SELECT pg_sleep(0.1)")
    assert not is_quiet(connection.connection)
    assert not connection.is_usable()
    connection.health_check_enabled, connection.health_check_done = True, False
    assert client.get("/stories/").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_a_connection_on_which_something_waits_to_be_read_is_asked():
    with psycopg.connect(**connection.get_connection_params() | {"cursor_factory": psycopg.Cursor}) as other:
        with connection.cursor() as cursor:
            cursor.execute("LISTEN something")
        other.execute("NOTIFY something")
        other.commit()
        other.execute("SELECT pg_sleep(0.1)")
    assert not is_quiet(connection.connection)
    assert connection.is_usable()


def test_a_closed_connection_is_not_quiet():
    with psycopg.connect(os.environ["DATABASE_URL"]) as closed:
        pass
    assert not is_quiet(closed)
