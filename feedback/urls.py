"""Where each room answers; every address is in a room's own urls.py."""

from django.conf import settings
from django.urls import include, path

from feedback import errors

urlpatterns = [
    # First, so that programs, who ask the most, do not wait for every address of the pages to be compared.
    path("api/", include("feedback.api.urls")),
    path("", include("feedback.stories.urls")),
    path("", include("feedback.pages.urls")),
    path("", include("feedback.people.urls")),
    path("desk/", include("feedback.moderation.urls")),
    path("", include("feedback.moderation.public_urls")),
    path("", include("responses.urls")),
]
if settings.DEMO:
    urlpatterns.insert(0, path("", include("feedback.demo.urls")))

handler400 = errors.bad_request
handler403 = errors.permission_denied
handler404 = errors.not_found
handler429 = errors.too_many_requests
handler500 = errors.server_error
