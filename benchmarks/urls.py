"""The product's addresses, and those of the bare views beside them."""

from django.urls import include, path

from benchmarks import bare, twins
from feedback.urls import handler400, handler403, handler404, handler429, handler500

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500", "urlpatterns"]

urlpatterns = [
    path("bare/query/<int:number>/<int:size>/", bare.one_query),
    path("bare/insert/", bare.one_insert),
    path("twin/stories/", twins.stories),
    path("twin/stories/<int:number>/", twins.story),
    path("twin/services/<int:number>/", twins.service),
    path("", include("feedback.urls")),
]
