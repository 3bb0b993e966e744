"""Pen names to offer: nobody is called so, and they say nothing about who somebody is."""

from __future__ import annotations

import random

FIRST = (
    "Blue",
    "Bright",
    "Bronze",
    "Calm",
    "Copper",
    "Crimson",
    "Early",
    "Golden",
    "Green",
    "Grey",
    "Indigo",
    "Little",
    "Misty",
    "Orange",
    "Purple",
    "Quiet",
    "Red",
    "Russet",
    "Silver",
    "Spotted",
    "Striped",
    "Sunny",
    "Teal",
    "Turquoise",
    "Wild",
    "Winter",
    "Yellow",
)
SECOND = (
    "Acorn",
    "Badger",
    "Beech",
    "Bluebell",
    "Bramble",
    "Chestnut",
    "Clover",
    "Curlew",
    "Dormouse",
    "Foxglove",
    "Hare",
    "Harbour",
    "Hedgehog",
    "Heron",
    "Kestrel",
    "Kettle",
    "Kite",
    "Lantern",
    "Lapwing",
    "Lighthouse",
    "Maple",
    "Mitten",
    "Oak",
    "Otter",
    "Owl",
    "Pebble",
    "Penguin",
    "Poplar",
    "Pumpkin",
    "Puffin",
    "Squirrel",
    "Swallow",
    "Teapot",
    "Teasel",
    "Thistle",
    "Windmill",
)


def offered_name(draft: int, turned_down: int) -> str:
    """Choose a name for a draft: the same at each look, another each time that one is turned down."""
    dice = random.Random(f"{draft} {turned_down}")  # noqa: S311 -- nothing hangs on who can foretell it
    return f"{dice.choice(FIRST)} {dice.choice(SECOND)}"
