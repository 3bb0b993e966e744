"""The product's own settings, with what a test needs to be quick and to read its own mail."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("SECRET_KEY", "only-for-tests-" + "x" * 50)
os.environ.setdefault("ALLOWED_HOSTS", "testserver,localhost,127.0.0.1")
os.environ.setdefault("SITE_URL", "http://testserver")
os.environ.setdefault("EMAIL_URL", "memory://")
os.environ.setdefault("URGENT_EMAIL", "on-call@hearback.example")
os.environ.setdefault("ERASURE_LEDGER", str(Path(tempfile.gettempdir()) / f"hearback-erased-{os.getpid()}.jsonl"))
os.environ.setdefault("DEFAULT_FROM_EMAIL", "Hearback <no-reply@hearback.example>")

from feedback import embedded_postgres

os.environ.setdefault("DATABASE_URL", embedded_postgres.url())

from feedback.settings import *  # noqa: F403

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher",
    # Keycards have theirs.
    "django.contrib.auth.hashers.Argon2PasswordHasher",
]
# Tests of the replica make their own.
DATABASES.pop("replica", None)  # noqa: F405
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
ORGANISATION_NAME = "Trentside Health and Care"
# Tests of the second factor ask for it; the others sign in without.
SECOND_FACTOR_REQUIRED = False
# Tests change settings and what no page shows: those of the page cache switch it on.
PAGE_CACHE = int(os.environ.get("TEST_PAGE_CACHE", "0"))
# A busy machine is no reason to fail.
SEARCH_TIME_LIMIT = 30_000
