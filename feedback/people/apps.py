from django.apps import AppConfig
from django.contrib.admin import apps as admin


class PeopleConfig(AppConfig):
    name = "feedback.people"


class AdministrationConfig(admin.AdminConfig):
    """Django's admin site, with our own door in front of it."""

    default_site = "feedback.people.administration.Administration"
    default = False
