"""What all tests share: the project's own Postgres, and its own browser."""

from tests.browser.plugin import browser_type_launch_args
from tests.chance_plugin import nothing_by_chance
from tests.embedded_postgres_plugin import pytest_configure
from tests.expectations_plugin import nothing_counted
from tests.record_plugin import record_kept_at_once

__all__ = [
    "browser_type_launch_args",
    "nothing_by_chance",
    "nothing_counted",
    "pytest_configure",
    "record_kept_at_once",
]
