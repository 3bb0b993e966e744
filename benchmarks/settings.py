"""The product's settings, with the bare views that its pages are measured against."""

from feedback.settings import *  # noqa: F403

ROOT_URLCONF = "benchmarks.urls"
