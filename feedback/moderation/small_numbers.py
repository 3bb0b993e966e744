"""Publishing counts so that nobody can be told from them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

# A private fact about fewer people than this is not published.
FEWEST = 10


def without_small(counts: Mapping[Hashable, int]) -> dict[Hashable, int | None]:
    """Hide (as None) each count below FEWEST, and as many more that none can be worked out from their sum.

    What is hidden adds up to at least FEWEST and is at least two counts, or else everything is hidden. Nought is
    hidden with the small ones: that nobody did something is a fact too.
    """
    hidden = {key for key, count in counts.items() if count < FEWEST}
    by_size = sorted((key for key in counts if key not in hidden), key=lambda key: counts[key])
    while hidden and by_size and (len(hidden) < 2 or sum(counts[key] for key in hidden) < FEWEST):
        hidden.add(by_size.pop(0))
    return {key: None if key in hidden else count for key, count in counts.items()}
