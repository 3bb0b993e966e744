#!/usr/bin/env python
"""Runs a command of Django's or ours, and the project's own Postgres where the settings use it."""

import os
import sys
from importlib import import_module

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from feedback import embedded_postgres
from feedback.stories.management.commands import check_text


def main() -> None:
    """Run the command line, or say in plain words what is missing from the environment."""
    if sys.argv[1:2] == ["check_text"]:
        # It looks at text and at nothing else, so that it can be tried before anything is set up.
        check_text.Command().run_from_argv(sys.argv)
        return
    if sys.argv[1:2] == ["evaluate_suggestions"]:
        # So does this; what it needs to learn takes a second to import, which the other commands are spared.
        evaluating = import_module("feedback.moderation.management.commands.evaluate_suggestions")
        evaluating.Command().run_from_argv(sys.argv)
        return
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "feedback.settings")
    # Commands migrate and the worker listens, for which a connection must stay theirs: they go round a pooler.
    if direct := os.environ.get("DATABASE_DIRECT_URL"):
        os.environ["DATABASE_URL"] = direct
    try:
        with embedded_postgres.running_if_ours(settings.DATABASE_URL):
            execute_from_command_line(sys.argv)
    except (ImproperlyConfigured, embedded_postgres.EmbeddedPostgresError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
