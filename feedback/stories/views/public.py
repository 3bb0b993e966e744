"""What all reading pages have in common: anybody may open them, and nobody is known by it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from feedback.reading_limit import told_when_too_long
from feedback.replica import from_replica

View = Callable[..., HttpResponse]


def public_page(view: View) -> View:
    """Answer to reading alone, and keep the page of somebody signed in out of shared caches: it names their desk."""
    view = from_replica(told_when_too_long()(view))

    @wraps(view)
    def read(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if is_known(request):
            patch_cache_control(response, private=True)
        return response

    return require_safe(read)


def is_known(request: HttpRequest) -> bool:
    """Say whether this browser may be signed in, without a look at the session of one that can't be."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES
