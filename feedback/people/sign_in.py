"""How people sign in: accounts are made by an administrator, never by signing up."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    """Keeps the door shut to those who have not been asked in."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
