"""Pay: what offers state and what people ask for, read from words, and made comparable by stated rules."""

from retrieval.pay.comparing import any_meets, meets
from retrieval.pay.finding import PayMention, find_pay, names_currency, parse_pay, period_meant, read_pay

__all__ = [
    "PayMention",
    "any_meets",
    "find_pay",
    "meets",
    "names_currency",
    "parse_pay",
    "period_meant",
    "read_pay",
]
