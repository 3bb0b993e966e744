"""Where somebody who has signed in goes next."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from feedback.site import desk_links


@require_safe
@login_required
def desk(request: HttpRequest) -> HttpResponse:
    """Lead to the first desk of this person, or say that they have none."""
    links = desk_links(request)
    if links:
        return redirect(links[0]["href"])
    return render(request, "account/no_desk.html", status=403)
