"""Pay: what offers state and what people ask for, read from words, and made comparable by stated rules."""

from retrieval.pay.comparing import NET_OF_GROSS, RATES, meets, monthly_pln
from retrieval.pay.finding import PayMention, find_pay, parse_pay, read_pay

__all__ = ["NET_OF_GROSS", "RATES", "PayMention", "find_pay", "meets", "monthly_pln", "parse_pay", "read_pay"]
