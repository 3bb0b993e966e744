"""Doing several things at once, on real connections, as two people or a double click do."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from django.db import connections


def at_the_same_moment(*actions: Callable[[], Any]) -> list[Any]:
    """Do several things in threads that each have a connection of their own; gives what each returned or raised."""
    barrier = threading.Barrier(len(actions))
    done: list[Any] = [None] * len(actions)

    def run(place: int, action: Callable[[], Any]) -> None:
        try:
            barrier.wait(timeout=10)
            done[place] = action()
        except Exception as error:
            done[place] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(actions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return done
