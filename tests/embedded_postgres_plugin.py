"""Has the project's own Postgres run for as long as the tests do, unless DATABASE_URL names another."""

from contextlib import ExitStack

import pytest

from feedback import embedded_postgres


def pytest_configure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput") or not embedded_postgres.is_wanted():
        return  # a worker of pytest-xdist uses what its controller started
    stack = ExitStack()
    stack.enter_context(embedded_postgres.running())
    config.add_cleanup(stack.close)
