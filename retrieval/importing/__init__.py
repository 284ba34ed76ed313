"""Records become offers: normalised, rejected with a reason, copies brought together, written in batches."""

from retrieval.importing.assisted import Assistant
from retrieval.importing.normalise import RULES, normalise
from retrieval.importing.run import Progress, Summary, import_paths
from retrieval.sources.draft import Draft, Note, Rejection

__all__ = ["RULES", "Assistant", "Draft", "Note", "Progress", "Rejection", "Summary", "import_paths", "normalise"]
