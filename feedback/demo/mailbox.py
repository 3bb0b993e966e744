"""Keeps the demo's mail in files instead of sending it."""

import secrets
from datetime import datetime
from pathlib import Path

from django.core.mail.backends import filebased


class EmailBackend(filebased.EmailBackend):
    """Django's own, which names a file by the second and can write two emails into one."""

    _fname: str | None

    def _get_filename(self) -> str:
        if self._fname is None:
            name = f"{datetime.now():%Y%m%d-%H%M%S-%f}-{secrets.token_hex(4)}.log"
            self._fname = str(Path(self.file_path) / name)
        return self._fname
