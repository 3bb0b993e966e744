"""Lists of a desk in numbered pages. What the public reads is paged by place: see feedback/stories/keyset.py."""

from __future__ import annotations

from django.core.paginator import Page


def page_links(page: Page, address: str = "?page=") -> dict[str, object]:
    """Give what components/pagination.html shows; `address` is that of a page but for its number."""
    return {
        "number": page.number,
        "last": page.paginator.num_pages,
        "newer": f"{address}{page.previous_page_number()}" if page.has_previous() else "",
        "older": f"{address}{page.next_page_number()}" if page.has_next() else "",
    }
