"""Is a model better? The same held-out questions at every level, measured without a judge; a gate."""

from expert.evaluation.agent import Agent
from expert.evaluation.asking import Asking
from expert.evaluation.bars import picture
from expert.evaluation.contest import Contest, contest
from expert.evaluation.gate import Gate, Verdict, gate_of, verdict
from expert.evaluation.held_out import HeldOut, held_out
from expert.evaluation.journal import Journal
from expert.evaluation.judging import MEASURES, TITLES, Eyes
from expert.evaluation.levels import LEVELS, Column, Level
from expert.evaluation.measures.facts import Finders
from expert.evaluation.result import Row, evaluation_json, row_of, wanted_row
from expert.evaluation.side_by_side import page
from expert.evaluation.workbench import Workbench

__all__ = [
    "LEVELS",
    "MEASURES",
    "TITLES",
    "Agent",
    "Asking",
    "Column",
    "Contest",
    "Eyes",
    "Finders",
    "Gate",
    "HeldOut",
    "Journal",
    "Level",
    "Row",
    "Verdict",
    "Workbench",
    "contest",
    "evaluation_json",
    "gate_of",
    "held_out",
    "page",
    "picture",
    "row_of",
    "verdict",
    "wanted_row",
]
