"""What the benchmarks are made of: the same searches every time, and shares that are counted right."""

from __future__ import annotations

from benchmarks.alert_floor import FLOORS, shares
from benchmarks.made_searches import made_alerts, made_searches
from retrieval import ranking


def test_made_searches_differ_and_are_the_same_every_time() -> None:
    searches = made_searches(300)
    assert len(set(searches)) == 300
    assert searches == made_searches(300)
    assert sum(bool(search.places) for search in searches) > 150
    assert 10 < sum(search.pay is not None for search in searches) < 200


def test_every_search_is_kept_by_somebody_and_the_first_by_many() -> None:
    searches = made_searches(50)
    alerts = made_alerts(1000, searches)
    assert len(alerts) == 1000
    assert set(alerts) == set(searches)
    assert alerts.count(searches[0]) > alerts.count(searches[-1])


def test_the_shares_above_a_floor_are_those_of_each_grade() -> None:
    scores = {"q": {"exact": 0.9, "weak": 0.1, "wrong": 0.25, "unjudged": 0.5}}
    grades = {"q": {"exact": "3", "weak": "3", "wrong": "0", "unseen": "V"}}
    found = {share.floor: share for share in shares(scores, grades)}
    assert tuple(found) == FLOORS
    assert ranking.ALERT_FLOOR in FLOORS
    assert found[0.08].of_grade == {"3": 1.0, "2": 0.0, "1": 0.0, "0": 1.0, "V": 0.0}
    assert (found[0.08].of_shown, found[0.08].right) == (1.0, 2 / 3)
    assert found[0.3].of_grade == {"3": 0.5, "2": 0.0, "1": 0.0, "0": 0.0, "V": 0.0}
    assert (found[0.3].of_shown, found[0.3].right) == (0.5, 1.0)
