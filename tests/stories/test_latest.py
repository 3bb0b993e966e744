"""What was told last about one service or under one tag."""

from __future__ import annotations

import pytest

from feedback.stories import latest as module
from feedback.stories.latest import how_many_told, latest, told_most
from tests.factories import ServiceFactory, a_published_story, told_ago

pytestmark = pytest.mark.django_db


@pytest.fixture
def ward():
    """Give a ward of which five stories were told, three weeks apart, the newest first."""
    ward = ServiceFactory()
    for n in range(5):
        told_ago(a_published_story(ward, title=f"Story {n}", good=["tea", f"g{n}"]), days=21 * n)
    told_ago(a_published_story(ward, title="Hidden", good=["tea"]), days=1).hide()
    a_published_story(title="Elsewhere", better=["tea"])
    return ward


def test_the_newest_come_first_through_all_months(ward):
    for facet in (f"service:{ward.pk}", "good:tea"):
        assert [story.title for story in latest(facet, 10)] == [f"Story {n}" for n in range(5)]
        assert [story.title for story in latest(facet, 2)] == ["Story 0", "Story 1"]
        assert how_many_told(facet) == 5
    assert (latest("good:te", 5), how_many_told("good:g3"), how_many_told("good:tea@202611")) == ([], 1, 0)


def test_what_is_told_most_is_counted_in_the_newest_alone(ward, monkeypatch):
    assert told_most(f"service:{ward.pk}", ["good"])["good"] == [("tea", 5), *((f"g{n}", 1) for n in range(5))]
    assert not told_most("good:tea", ["better"])
    monkeypatch.setattr(module, "TOLD_MOST", module.TOLD_MOST.replace(f"LIMIT {module.LATELY}", "LIMIT 2"))
    assert told_most("good:tea", ["good"])["good"] == [("tea", 2), ("g0", 1), ("g1", 1)]
