"""Tags: short words about what was good, what could be better, and how it felt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from feedback.stories.models import Post

# So many of the newest stories say which tags are common.
LOOKED_AT = 500
MOST_SUGGESTED = 8
LONGEST_SUGGESTED = 24

# Offered until enough people have said their own.
FIRST_SUGGESTED = {
    "good": [
        "kind staff",
        "being listened to",
        "clear explanations",
        "clean and tidy",
        "seen quickly",
        "family involved",
        "felt safe",
        "pain relief",
    ],
    "better": [
        "waiting times",
        "being listened to",
        "clear explanations",
        "phone lines",
        "parking",
        "food",
        "noise at night",
        "going home",
    ],
    "feelings": ["thankful", "cared for", "safe", "respected", "worried", "frightened", "alone", "angry"],
}


def suggested_tags(kind: str) -> list[str]:
    """List the commonest public tags of one kind (good, better or feelings), then ours until there are enough."""
    newest = Post.objects.openings().published().newest_first()
    said = newest.values_list(f"public_words__{kind}", flat=True)[:LOOKED_AT]
    counted = Counter(tag for tags in said for tag in tags if len(tag) <= LONGEST_SUGGESTED)
    common = [tag for tag, _ in counted.most_common(MOST_SUGGESTED)]
    return unlike([*common, *FIRST_SUGGESTED[kind]])[:MOST_SUGGESTED]


def split_tags(typed: str) -> list[str]:
    """Read the tags that somebody typed with commas between them."""
    parts = (" ".join(part.split()).lstrip("#").strip(" .") for part in re.split(r"[,;\n]", typed))
    return [part for part in parts if part]


def unlike(tags: Iterable[str]) -> list[str]:
    """Leave out a tag that differs from an earlier one only in capitals."""
    first: dict[str, str] = {}
    for tag in tags:
        first.setdefault(tag.casefold(), tag)
    return list(first.values())
