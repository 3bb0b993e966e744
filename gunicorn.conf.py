"""How the web server runs. HOST, PORT and WEB_CONCURRENCY (processes) come from the environment."""

import os
import socket
from pathlib import Path
from typing import Any

wsgi_app = "feedback.wsgi"
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
# Each process gets connections of its own from the kernel. From a queue that they share, the one that is awake takes
# all that come at once, and keeps them: half of the cores then do nothing.
reuse_port = True
keepalive = 5  # seconds
timeout = 30  # seconds without a sign of life before a process is replaced
graceful_timeout = 10  # seconds for requests under way when the server is told to stop
loglevel = os.environ.get("WEB_LOG_LEVEL", "warning")
control_socket_disable = True
# The sign of life is a file that is touched: on a disk, a slow write would look like a hung process.
if Path("/dev/shm").is_dir():  # noqa: S108
    worker_tmp_dir = "/dev/shm"  # noqa: S108


def on_starting(server: Any) -> None:
    """Refuse a port at which another server answers: sharing it, each would get half of the readers."""
    for address in server.address:
        if isinstance(address, str):
            # A socket that is a file belongs to one process alone, so this one they must share.
            server.cfg.set("reuse_port", False)
        else:
            family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
            socket.create_server(address, family=family).close()
