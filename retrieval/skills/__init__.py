"""Which words of a text are tools and technologies: a table of known ones, and the names that offers use.

One skill has many names and forms ("K8s", "kubernetesem"); it is called by the name most offers use. A learned
name counts only when it cannot be an everyday word, so that "testera" or "marketingu" remain words of the text.
"""

from retrieval.skills.finding import SkillFinder, SkillMention, skill_words
from retrieval.skills.table import base_forms, is_everyday, skill_key

__all__ = ["SkillFinder", "SkillMention", "base_forms", "is_everyday", "skill_key", "skill_words"]
