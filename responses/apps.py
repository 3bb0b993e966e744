from importlib import import_module

from django.apps import AppConfig


class ResponsesConfig(AppConfig):
    name = "responses"

    def ready(self) -> None:
        import_module("responses.hearing")
