"""What the reading pages of this room are wrapped in."""

from feedback.public_page import is_known, public_page

__all__ = ["is_known", "public_page"]
