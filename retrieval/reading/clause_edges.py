"""Where a clause begins in flat text, for the patterns of what people say clause by clause."""

from __future__ import annotations

BEGIN = r"(?:^|(?<=[,.;!?(])|(?<=[,.;!?(][ ]))[ ]*"
