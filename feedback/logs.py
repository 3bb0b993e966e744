"""What is written to the log: where something went wrong, and never what somebody wrote or the way back to it."""

import logging
import re

# Postgres repeats the row that it refuses, and may do so over several lines.
REFUSED_ROW = re.compile(r"DETAIL:.*?(?=\n\nThe above exception|\n\nDuring handling|\Z)", re.DOTALL)
SECRET_ADDRESS = re.compile(r"(/my-story/open/|/password/reset/key/)[^/\s]+")


class Formatter(logging.Formatter):
    """Leaves out of an error what it quotes."""

    def format(self, record: logging.LogRecord) -> str:
        text = REFUSED_ROW.sub("DETAIL: left out", super().format(record))
        return SECRET_ADDRESS.sub(r"\1...", text)
