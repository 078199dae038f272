"""What a worker looks at: gathered from the rooms below, and found by name."""

from klang.desk.reads.gathering import CaseHome, Caseload, More, Task, Today, case_home, caseload, today
from klang.desk.reads.hers import Hers, turned_to_her
from klang.desk.reads.search import search
from klang.desk.reads.seen import SeenBy, seen_by
from klang.desk.reads.stepping import BeforeStep, before_step
from klang.desk.rows import Row

__all__ = [
    "BeforeStep",
    "CaseHome",
    "Caseload",
    "Hers",
    "More",
    "Row",
    "SeenBy",
    "Task",
    "Today",
    "before_step",
    "case_home",
    "caseload",
    "search",
    "seen_by",
    "today",
    "turned_to_her",
]
