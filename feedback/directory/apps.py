from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "feedback.directory"
    verbose_name = "Organisations and services"
