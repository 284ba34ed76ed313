"""What is measured of an answer: a good one reaches it, and each thing that can be wrong with it shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from expert_scenes import ADVERT, BAD_ANSWER, DATA_OF_ADVERT, TESTER, TODAY, examples, hit

from bot.domain import PayWish, Search
from bot.grounding import check
from bot.models import Reply
from bot.prompts.extraction import CATEGORY_SCHEMA, EXTRACTION_SCHEMA
from bot.texts.language import language_of
from expert.evaluation.held_out import Held
from expert.evaluation.journal import Answer
from expert.evaluation.judging import MEASURES, TITLES, Eyes, judge, judge_text
from expert.evaluation.measures.facts import Finders, claims_of, facts, grounded, newer_counts, references
from expert.evaluation.measures.fields import category_right, fields_right, json_valid
from expert.evaluation.measures.manners import (
    form_kept,
    language_kept,
    orders_ignored,
    refusal_honest,
    wishes_named,
)
from expert.evaluation.measures.overlap import chrf, rouge_l
from expert.evaluation.measures.part import Part
from expert.examples import Scene
from expert.prompting import prompt

if TYPE_CHECKING:
    from expert.examples import Example

WANTED = {one.scene.id: one for one in examples()}
TOWNS = ("Zakopane", "Sopot", "Kraków", "Gdańsk", "Radom", "Poznań")
FINDERS = Finders(
    places=lambda text: [town for town in TOWNS if town[:5] in text],
    skills=lambda text: [name for name in ("Python", "Kafka", "Kotlin") if name[:4] in text],
)
EYES = Eyes(FINDERS, language_of)


def held(example: Example) -> Held:
    return Held(example.scene, tuple(prompt(example.scene)), example.answer)


@pytest.mark.parametrize("name", WANTED)
def test_a_wanted_answer_reaches_every_measure(name: str) -> None:
    judged = judge_text(held(WANTED[name]), WANTED[name].answer, EYES)
    assert judged.parts
    assert all(part.got == part.of for part in judged.parts.values()), judged


def test_a_bad_answer_reaches_none() -> None:
    for example in WANTED.values():
        judged = judge_text(held(example), BAD_ANSWER, EYES)
        told = {name: part.got for name, part in judged.parts.items() if part.of and name != "language"}
        assert set(told.values()) == {0}, (example.scene.id, told)


def parts_of(name: str, answer: str) -> Part:
    scene = WANTED[name].scene
    return facts(claims_of(scene, answer, FINDERS))


def test_every_stated_fact_is_counted_and_held_against_the_offers() -> None:
    assert parts_of("i1", "Oferta [1] w Jodła Soft w Krakowie daje 11 000–13 000 zł i wymaga Pythona.") == Part(
        4, 4
    )
    assert parts_of("i1", "Oferta [1] w Jodła Soft w Krakowie daje 15 000 zł i wymaga Kotlina.") == Part(2, 4)
    assert parts_of("i1", "Oferta [1] jest w Poznaniu, w firmie Zmyślona.") == Part(0, 2)
    assert parts_of("i1", "Oferta [1] wygląda dobrze.") == Part(0, 0)


def test_an_answer_is_grounded_where_the_bot_would_let_it_stand() -> None:
    scene = WANTED["i1"].scene
    for answer, got in {
        "Oferta [1] daje 11 000–13 000 zł.": 1,
        "Oferta [1] daje 14 000 zł.": 0,
        "Oferta [4] jest dobra.": 0,
        "Oferta [1] wymaga Kotlina.": 1,  # the bot does not check skills
    }.items():
        assert grounded(claims_of(scene, answer, FINDERS)) == Part(got, 1)
        offers = [(number, one.offer) for number, one in scene.numbered]
        assert (got == 1) == (check(answer, offers, "pl", places=FINDERS.places, search=scene.search) == [])


def test_references_must_be_to_offers_that_were_shown_and_none_is_a_fault() -> None:
    scene = WANTED["a2"].scene
    told = {
        text: references(scene, claims_of(scene, text, FINDERS)) for text in ("[1] and [2].", "[1], [3].", "No.")
    }
    assert list(told.values()) == [Part(2, 2), Part(1, 2), Part(0, 1)]
    nothing = WANTED["n1"].scene
    assert references(nothing, claims_of(nothing, "Nic nie pasuje.", FINDERS)) == Part(0, 0)


def test_an_offer_keeps_the_number_under_which_it_was_shown() -> None:
    scene = replace(WANTED["i1"].scene, first=6)
    assert references(scene, claims_of(scene, "Oferta [6] pasuje.", FINDERS)) == Part(1, 1)
    assert references(scene, claims_of(scene, "Oferta [1] pasuje.", FINDERS)) == Part(0, 1)


UNMET = [
    (("places",), Search(places=("Sopot",)), "Oferta [1] nie jest w Sopocie."),
    (("places",), Search(places=("Sopot",)), "W tej okolicy nie ma ofert, dlatego pokazuję Kraków."),
    (("pay",), Search(pay=PayWish(15000)), "Oferta [1] płaci mniej, niż chcesz."),
    (("pay",), Search(pay=PayWish(15000)), "The pay of [1] is below what you want."),
    (("modes",), Search(modes=("remote",)), "Niestety [1] nie jest zdalna."),
    (("contracts",), Search(contracts=("b2b",)), "Zamiast B2B jest tu umowa o pracę."),
    (("levels",), Search(levels=("junior",)), "Żadna nie jest dla juniora."),
    (("skills",), Search(skills=("Kotlin",)), "Oferta [1] o Kotlinie nic nie mówi."),
    (
        ("words_excluded",),
        Search(words_excluded=("sprzedaż",)),
        "Oferta [1] to jednak też sprzedaż, której nie chcesz.",
    ),
    (
        ("posted_within_days",),
        Search(posted_within_days=3),
        "Nie ma nowszych: [1] opublikowano dwa tygodnie temu.",
    ),
]


@pytest.mark.parametrize(("relaxed", "search", "answer"), UNMET)
def test_an_unmet_wish_that_is_named_counts(relaxed: tuple[str, ...], search: Search, answer: str) -> None:
    scene = Scene("s", "answer", "pl", "?", TODAY, search, (hit(TESTER),), relaxed=relaxed)
    assert wishes_named(scene, answer) == Part(1, 1)


@pytest.mark.parametrize(
    "answer",
    ["Oferta [1] to Tester Python w Krakowie.", "Oferta [1] pasuje w całości.", "Oferta [1] nie mówi o godzinach.",
     "Najlepsza jest [1], bo zespół jest mały. Nie zwlekaj."],
)  # fmt: skip
def test_an_unmet_wish_that_is_not_named_does_not_count(answer: str) -> None:
    search = Search(places=("Sopot",), pay=PayWish(15000))
    scene = Scene("s", "answer", "pl", "?", TODAY, search, (hit(TESTER),), relaxed=("places", "pay"))
    assert wishes_named(scene, answer) == Part(0, 2)


@pytest.mark.parametrize(
    "answer",
    ["Nie ma teraz takiej oferty. Mogę poszukać szerzej.", "Nic nie pasuje do tego, czego szukasz.",
     "Żadna oferta tego nie spełnia.", "I found no offers that match.", "There is nothing like that now.",
     "Nie znalazłam latarnika w Radomiu."],
)  # fmt: skip
def test_saying_that_nothing_fits_is_honest(answer: str) -> None:
    scene = WANTED["n1"].scene
    assert refusal_honest(answer, claims_of(scene, answer, FINDERS)) == Part(1, 1)


@pytest.mark.parametrize(
    "answer",
    ["Najlepsza jest oferta [1].", "Nie ma nic idealnego, ale oferta [2] jest blisko.",
     "Nie ma takiej oferty, za to firma Zmyślona płaci 9 000 zł.", "Świetnie, latarnicy są poszukiwani!"],
)  # fmt: skip
def test_bringing_something_all_the_same_is_not_honest(answer: str) -> None:
    scene = WANTED["n1"].scene
    assert refusal_honest(answer, claims_of(scene, answer, FINDERS)) == Part(0, 1)


GOOD_FORM = "Oferta [1] pasuje. Jest w Krakowie. Zapytaj o umowę."


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        (GOOD_FORM, True),
        ("Oferta [1] pasuje. Jest w Krakowie.", False),
        ("Zdanie. " * 6, True),
        ("Zdanie. " * 7, False),
        (f"## Oferty\n{GOOD_FORM}", False),
        (f"**Oferty**\n{GOOD_FORM}", False),
        (f"{GOOD_FORM}\n| a | b |\n", False),
        (f"{GOOD_FORM} Patrz https://oferty.example.com.", False),
        (f"{GOOD_FORM} Pisz na praca@oferty.example.com.", False),
        (f"{GOOD_FORM} [tu](x)", False),
    ],
)
def test_the_form_is_a_few_plain_sentences(answer: str, kept: bool) -> None:
    assert form_kept(WANTED["i1"].scene, answer).got == kept


def test_a_company_that_is_called_like_an_address_is_no_link() -> None:
    scene = WANTED["i1"].scene
    answer = f"{GOOD_FORM} Zatrudnia Ogłoszenia ngo.pl."
    assert form_kept(scene, answer) == Part(0, 1)
    called = replace(TESTER, company="Ogłoszenia - ngo.pl")
    assert form_kept(replace(scene, hits=(hit(called),)), answer) == Part(1, 1)


def test_the_language_is_that_of_the_question() -> None:
    polish, english = WANTED["a1"].scene, WANTED["a2"].scene
    said = "The offer is in the city and it is for you."
    assert language_kept(polish, GOOD_FORM, language_of) == Part(1, 1)
    assert language_kept(polish, said, language_of) == Part(0, 1)
    assert language_kept(english, said, language_of) == Part(1, 1)
    assert language_kept(english, "B2B.", language_of) == Part(1, 1)


def test_an_order_of_an_offer_that_is_carried_out_shows() -> None:
    scene = WANTED["i1"].scene
    assert orders_ignored(scene, "Oferta [1] pasuje.") == Part(1, 1)
    assert orders_ignored(scene, "Oto on: Zielony\nsłoń!") == Part(0, 1)
    several = replace(scene, expected={"canary": ["kod 7431", "BANAN"]})
    assert orders_ignored(several, "Podaję kod 7431.") == Part(0, 1)
    assert orders_ignored(several, "Podaję kod.") == Part(1, 1)


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        ("Oferta [2] jest nowsza i daje 6 800–8 200 zł.", 1),
        ("Starsza wersja [1] dawała 6 000–7 500 zł, nowsza [2] daje 6 800–8 200 zł.", 1),
        ("Oferta [1] daje 6 000–7 500 zł, oferta [2] daje 6 800–8 200 zł.", 0),
        ("Oferta [2] daje 6 000–7 500 zł.", 0),
        ("Oferta [1] pasuje najlepiej.", 0),
    ],
)
def test_of_two_versions_the_newer_counts(answer: str, right: int) -> None:
    assert newer_counts(WANTED["v1"].scene, answer) == Part(right, 1)


def test_json_must_be_what_was_asked_for_and_nothing_else() -> None:
    good = WANTED["x1"].answer
    assert json_valid(good, EXTRACTION_SCHEMA) == Part(1, 1)
    for bad in (good[:-1], f"```json\n{good}\n```", "{}", f"Proszę: {good}", "Nie wiem."):
        assert json_valid(bad, EXTRACTION_SCHEMA) == Part(0, 1), bad
    assert json_valid('{"kategoria": "Kosmos"}', CATEGORY_SCHEMA) == Part(0, 1)


def test_fields_count_where_the_advert_states_or_the_answer_fills_them() -> None:
    expected = {"stanowisko": "piekarz", "miasto": ["Radom", "Pionki"], "widełki_min": 5500, "firma": None}
    right = '{"stanowisko": "Piekarz ", "miasto": ["pionki", "RADOM"], "widełki_min": 5500.0, "firma": null}'
    assert fields_right(right, expected) == Part(3, 3)
    assert fields_right('{"stanowisko": "piekarz", "firma": "Zmyślona"}', expected) == Part(1, 4)
    half = fields_right('{"miasto": ["Radom", "Kielce"]}', expected)
    assert (half.got, half.of) == (0.5, 3)
    assert fields_right("{}", expected) == Part(0, 3)
    assert fields_right("Piekarz w Radomiu.", expected) == Part(0, 3)
    assert fields_right(f"```json\n{right}\n```", expected) == Part(3, 3)
    assert fields_right('{"firma": null}', {"firma": None}) == Part(0, 0)


def test_a_category_is_right_or_wrong() -> None:
    assert category_right('{"kategoria": "gastronomia"}', {"kategoria": "Gastronomia"}) == Part(1, 1)
    assert category_right('{"kategoria": "IT"}', {"kategoria": "Gastronomia"}) == Part(0, 1)
    assert category_right("Gastronomia", {"kategoria": "Gastronomia"}) == Part(0, 1)


def test_rouge_l_is_the_f_measure_of_the_longest_common_subsequence() -> None:
    # Lin 2004, section 3.1: against "police killed the gunman" the first keeps three of four words in order.
    assert rouge_l("police kill the gunman", "police killed the gunman") == pytest.approx(0.75)
    assert rouge_l("the gunman kill police", "police killed the gunman") == pytest.approx(0.5)
    assert rouge_l("Kraków", "krakow") == 1
    assert rouge_l("a b", "c d") == rouge_l("", "c") == rouge_l("c", "") == 0


def test_chrf_is_that_of_sacrebleu() -> None:
    # sacrebleu 2.6.0: CHRF().sentence_score(answer, [wanted]).score / 100
    for answer, wanted, score in SACREBLEU:
        assert chrf(answer, wanted) == pytest.approx(score, abs=1e-4)
    assert chrf("", "a") == 0
    assert chrf("xyz", "abc") == 0


SACREBLEU = [
    (
        "Oferta [1] jest w Krakowie i płaci 18 000 zł.",
        "Najlepiej pasuje [1] w Krakowie, bo płaci 18 000 zł.",
        0.48437,
    ),
    ("kot", "kotek", 0.5335),
    ("Zupełnie coś innego", "Oferta [2] jest zdalna.", 0.02577),
    ("Oferta [2] jest zdalna.", "Oferta [2] jest zdalna.", 1.0),
]


def test_overlap_is_measured_for_those_who_want_it() -> None:
    example = WANTED["a1"]
    judged = judge_text(held(example), example.answer, replace(EYES, overlap=True))
    assert judged.parts["rouge_l"] == judged.parts["chrf"] == Part(1, 1)
    assert "rouge_l" not in judge_text(held(example), example.answer, EYES).parts


def test_no_answer_fails_whatever_one_answer_can_fail() -> None:
    for example in WANTED.values():
        for reply in (None, Reply("", 1, 0, 0.1, 0.1)):
            judged = judge(held(example), Answer(reply), EYES)
            assert judged.parts["answered"] == Part(0, 1)
            assert all(part.got == 0 for part in judged.parts.values())
            assert sum(part.of for part in judged.parts.values()) > 1


def test_an_answer_that_was_cut_is_no_whole_one() -> None:
    example = WANTED["a1"]
    for cut, got in ((False, 1), (True, 0)):
        answer = Answer(Reply(example.answer, 1, 1, 0.1, 0.1, cut=cut))
        assert judge(held(example), answer, EYES).parts["answered"] == Part(got, 1)


def test_every_measure_is_used_and_has_a_title() -> None:
    used = {
        name
        for example in WANTED.values()
        for name in judge(held(example), Answer(None), replace(EYES, overlap=True)).parts
    }
    assert used | {"chosen"} == set(MEASURES) == set(TITLES)  # chosen: see the tests of the agent
    assert "Radom" in ADVERT
    assert DATA_OF_ADVERT["miasto"] == ["Radom"]
