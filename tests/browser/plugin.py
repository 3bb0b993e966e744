"""Has pytest-playwright start the unpacked Chromium instead of one that it would download."""

from typing import Any

import pytest

from tests.browser import chromium


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {
        **browser_type_launch_args,
        "executable_path": chromium.chromium_path(),
        "args": chromium.ARGUMENTS,
        "env": chromium.environment(),
    }
