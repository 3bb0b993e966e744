from importlib import import_module

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "feedback.api"
    verbose_name = "open data"

    def ready(self) -> None:
        import_module("feedback.api.hearing")
