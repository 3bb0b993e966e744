"""How the web server runs. HOST, PORT and WEB_CONCURRENCY (processes) come from the environment."""

import os
from pathlib import Path

wsgi_app = "feedback.wsgi"
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
keepalive = 5  # seconds
timeout = 30  # seconds without a sign of life before a process is replaced
graceful_timeout = 10  # seconds for requests under way when the server is told to stop
loglevel = os.environ.get("WEB_LOG_LEVEL", "warning")
control_socket_disable = True
# The sign of life is a file that is touched: on a disk, a slow write would look like a hung process.
if Path("/dev/shm").is_dir():  # noqa: S108
    worker_tmp_dir = "/dev/shm"  # noqa: S108
