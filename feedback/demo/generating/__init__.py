"""Filling an empty database with as many invented stories as somebody wants to measure with."""
