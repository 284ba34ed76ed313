"""Training files of other forms, as lines of `messages`: what each record is, what cannot be one, and why."""

from expert.converting.run import Conversion, Converted, SystemChoice, convert, converted_records

__all__ = ["Conversion", "Converted", "SystemChoice", "convert", "converted_records"]
