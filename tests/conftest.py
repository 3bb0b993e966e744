"""What all tests share: the project's own Postgres, and its own browser."""

from tests.browser.plugin import browser_type_launch_args
from tests.embedded_postgres_plugin import pytest_configure

__all__ = ["browser_type_launch_args", "pytest_configure"]
