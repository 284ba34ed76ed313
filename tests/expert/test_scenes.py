"""A scene as JSON: nothing is lost on the way, and what is no scene is told apart."""

import json
from datetime import UTC, date, datetime

import pytest

from bot.domain import Hit, Offer, Pay, PayWish, Place, Preferences, Reason, Search, Turn
from bot.errors import BadInput
from expert.examples import Scene
from expert.scenes import scene_from_json, scene_to_json

OFFER = Offer(
    "feed:1",
    "feed",
    "1",
    "Kucharz",
    places=(Place("Kraków", "town", "małopolskie", latitude=50.06, longitude=19.94),),
    hours=("shifts",),
    pay=(Pay(6000, None, basis="net", raw="od 6 tys. na rękę"),),
    published=date(2026, 3, 11),
    first_seen=datetime(2026, 3, 11, 8, tzinfo=UTC),
)
SCENE = Scene(
    "answer-1",
    "comparison",
    "pl",
    "porównaj 1 i 3 – „na rękę”",
    date(2026, 3, 14),
    Search(
        text="kucharz",
        pay=PayWish(6000, basis="net"),
        preferred=Preferences(hours=("weekend",)),
        earlier=Search(text="kucharz"),
    ),
    (Hit(OFFER, 0.9, (Reason("title", "kucharz"), Reason("hours", "weekend", stated=False))), Hit(OFFER, 0.5)),
    (Turn("user", "kucharz"), Turn("assistant", "[1] Kucharz")),
    ("pay",),
    numbers=(1, 3),
    expected={"canary": "BANAN", "values": [1, None, {"a": "ź"}]},
    employers=("gasienica",),
)


def test_a_scene_comes_back_from_its_json_as_it_was() -> None:
    line = json.dumps(scene_to_json(SCENE), ensure_ascii=False)
    back = scene_from_json(json.loads(line))
    assert back == SCENE
    assert back.search.earlier == SCENE.search.earlier
    assert isinstance(back.hits[0].offer.published, date)


def test_the_json_of_a_scene_leaves_out_what_is_not_said() -> None:
    plain = Scene("a", "category", "pl", "", date(2026, 3, 14), advert="Kucharz na zmiany")
    assert set(scene_to_json(plain)) == {"id", "task", "language", "question", "today", "advert"}


def test_the_offers_of_a_comparison_keep_their_own_numbers() -> None:
    assert [number for number, _ in SCENE.numbered] == [1, 3]
    page = Scene("b", "answer", "pl", "więcej", date(2026, 3, 14), hits=SCENE.hits, first=6)
    assert [number for number, _ in page.numbered] == [6, 7]


@pytest.mark.parametrize("broken", [{"id": 1}, [], {**scene_to_json(SCENE), "task": "poem"}])
def test_what_is_no_scene_is_refused_with_its_place(broken: object) -> None:
    with pytest.raises(BadInput, match="no scene of an example: "):
        scene_from_json(broken)
