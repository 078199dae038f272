from klang.voices.models.released import Release, newest_releases
from klang.voices.models.said import (
    Activity,
    ActivityWords,
    Outcome,
    Report,
    Theme,
    ThemeWords,
    Verdict,
    Voice,
    VoiceWords,
)
from klang.voices.models.team import Basis, BasisWords, Grant, Ring, Roster, Seat, Team

__all__ = [
    "Activity",
    "ActivityWords",
    "Basis",
    "BasisWords",
    "Grant",
    "Outcome",
    "Release",
    "Report",
    "Ring",
    "Roster",
    "Seat",
    "Team",
    "Theme",
    "ThemeWords",
    "Verdict",
    "Voice",
    "VoiceWords",
    "newest_releases",
]
