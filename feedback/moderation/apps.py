from importlib import import_module

from django.apps import AppConfig


class ModerationConfig(AppConfig):
    name = "feedback.moderation"

    def ready(self) -> None:
        import_module("feedback.moderation.hearing")
        import_module("feedback.moderation.suggesting.hearing")
