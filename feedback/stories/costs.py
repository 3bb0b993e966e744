"""What each way to find stories costs the database, by what its planner expects and by what was found meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, replace

# Microseconds, measured at a million stories: to walk past a story and look whether it fits, to gather one that fits,
# to look for a phrase in one, to meet one that has the rarest in the index, to meet it in the index of some months for
# each thing that is wanted, and to begin with these months.
WALKED, GATHERED, RECHECKED, SCANNED, MET, BEGUN = 2.5, 2.3, 7, 0.15, 0.4, 500
# So many times as many are looked through as should be needed, where what is missing then can be looked for afterwards.
SURELY = 1.2


@dataclass(frozen=True)
class Costs:
    """What one search costs, in microseconds."""

    # How many stories there are, in all time and in the time that is asked for.
    all: int
    every: int
    # How many of these fit, as the planner sees it: of a phrase, how many have its words.
    fitting: int
    # How many things are wanted, and how many stories have the rarest of them, in all time.
    wanted: int
    rarest: int
    # To gather one that fits, and how many will be.
    each: float
    gathered: int
    # Of those that are walked past, so many fit.
    density: float
    # Of how many will be gathered, more is known by what is found meanwhile.
    is_guess: bool

    @property
    def gathering(self) -> float:
        """What it costs to gather all that fit."""
        return SCANNED * self.rarest + self.each * self.gathered

    @property
    def scanned(self) -> float:
        """What the index costs for each story of some months."""
        return MET * self.wanted * self.rarest / self.all

    @property
    def sliced(self) -> float:
        """What it costs to gather what fits of some months, for each story in them."""
        return self.scanned + self.each * self.gathered / self.every

    def slicing(self, stories: int) -> float:
        """What it costs to gather what fits of months with so many stories."""
        return BEGUN + self.sliced * stories

    def walking(self, stories: int, limit: int) -> float:
        """What it costs to walk past so many stories, or until enough of them fit."""
        return WALKED * min(stories, limit / self.density)

    def enough(self, limit: int, work: float) -> int:
        """Say how many stories to look through to find so many that fit, or as many as so much work allows."""
        affordable = max(work / WALKED, (work - BEGUN) / self.sliced)
        return int(min(SURELY * limit / self.density, affordable))

    def seen(self, found: int, stories: int) -> Costs:
        """Correct what was guessed by how many fit of so many stories that were looked through."""
        density = max(1, found) / max(1, stories)
        return replace(self, density=density, gathered=int(density * self.every) if self.is_guess else self.gathered)
