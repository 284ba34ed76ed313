"""Pay made comparable."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain import PAY_RULE, Pay, PayRule, PayWish
from retrieval.pay import any_meets, meets


def test_amounts_become_pln_a_month_of_full_time() -> None:
    assert PAY_RULE.monthly(100, "PLN", "hour") == 16_800
    assert PAY_RULE.monthly(1_000, "PLN", "day") == 21_000
    assert PAY_RULE.monthly(120_000, "PLN", "year") == 10_000
    assert PayRule(rates={"EUR": 4.0}).monthly(1_000, "EUR", "month") == 4_000
    assert PAY_RULE.monthly(1_000, "XYZ", "month") is None


RANGE = Pay(8_000, 12_000)


@pytest.mark.parametrize(
    ("pay", "wish", "expected"),
    [
        (RANGE, PayWish(minimum=12_000), True),
        (RANGE, PayWish(minimum=12_001), False),
        (RANGE, PayWish(maximum=8_000), True),
        (RANGE, PayWish(maximum=7_000), False),
        (RANGE, PayWish(minimum=9_000, maximum=10_000), True),
        (Pay(5_000, None), PayWish(minimum=4_000), True),
        (Pay(5_000, None), PayWish(minimum=6_000), None),
        (Pay(None, 5_000), PayWish(minimum=6_000), False),
        (Pay(None, 5_000), PayWish(maximum=4_000), None),
        (Pay(None, None), PayWish(minimum=1), None),
        (Pay(100, 120, per="hour"), PayWish(minimum=20_000), True),
        (Pay(2_000, 2_500, currency="EUR"), PayWish(minimum=9_000), True),
        (Pay(1, 2, currency="XYZ"), PayWish(minimum=9_000), None),
        (RANGE, PayWish(), True),
    ],
)
def test_the_top_of_a_range_meets_the_least_that_is_asked(pay: Pay, wish: PayWish, expected: bool | None) -> None:
    assert meets(pay, wish) is expected


def test_gross_and_net_are_converted_except_for_invoices() -> None:
    gross = Pay(None, 10_000, basis="gross", contract="employment")
    wish = PayWish(minimum=10_000 * PAY_RULE.net_of_gross, basis="net")
    assert meets(gross, wish) is True
    assert meets(gross, replace(wish, minimum=7_500)) is False
    assert meets(Pay(None, 10_000, basis="gross", contract="b2b"), PayWish(minimum=10_000, basis="net")) is True


def test_pay_without_a_basis_meets_a_wish_for_net_only_where_it_does_as_gross() -> None:
    wish = PayWish(minimum=5_000, basis="net")
    assert meets(Pay(None, 5_500), wish) is None
    assert meets(Pay(None, 4_500), wish) is False
    assert meets(Pay(None, 9_000), wish) is True
    assert meets(Pay(None, 5_500, contract="b2b"), wish) is True
    assert meets(Pay(None, 5_500), PayWish(maximum=5_000, basis="net")) is None
    assert meets(Pay(None, 5_500), PayWish(minimum=5_000, basis="gross")) is True


def test_of_several_amounts_those_of_the_contract_count() -> None:
    stated = (Pay(6_000, 8_000, contract="b2b"), Pay(4_000, 5_000, contract="employment"))
    assert any_meets(stated, ("b2b",), PayWish(minimum=7_000)) is True
    assert any_meets(stated, ("employment",), PayWish(minimum=7_000)) is False
    assert any_meets((Pay(5_500, None),), (), PayWish(minimum=5_000, basis="net")) is None


def test_rates_are_set_by_the_operator_and_the_others_stay() -> None:
    rule = PayRule.with_rates("EUR=4.25, UAH=0.09")
    assert rule.monthly(1_000, "EUR", "month") == 4_250
    assert rule.monthly(10_000, "UAH", "month") == 900
    assert rule.monthly(1_000, "USD", "month") == PAY_RULE.monthly(1_000, "USD", "month")
    assert PayRule.with_rates(rule.told) == rule


@pytest.mark.parametrize("told", ["EUR", "EUR=", "eur=4", "EUR=0", "EUR=-1", "EUR=9999", "PLN=2", "EUR:4"])
def test_what_is_no_rate_is_refused_with_an_example(told: str) -> None:
    with pytest.raises(ValueError, match=r"as EUR=4\.25"):
        PayRule.with_rates(told)
