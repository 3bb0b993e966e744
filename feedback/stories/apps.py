from importlib import import_module

from django.apps import AppConfig


class StoriesConfig(AppConfig):
    name = "feedback.stories"

    def ready(self) -> None:
        import_module("feedback.stories.hearing")
        import_module("feedback.stories.letters")
