"""Has the project's own Postgres run for as long as the tests do, unless DATABASE_URL names another."""

import os
from contextlib import ExitStack

import pytest

from feedback import embedded_postgres


def pytest_configure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput"):
        return  # a worker of pytest-xdist uses what its controller started
    stack = ExitStack()
    stack.enter_context(embedded_postgres.running_if_ours(os.environ.get("DATABASE_URL", "")))
    config.add_cleanup(stack.close)
