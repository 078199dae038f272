from klang.voices.models.arrived import Arrived, ArrivedWords, Inbox, Slip
from klang.voices.models.complaints import Complaint, ComplaintArrived, ComplaintWords
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
from klang.voices.models.team import Basis, Grant, Ring, Roster, Seat, Team

__all__ = [
    "Activity",
    "ActivityWords",
    "Arrived",
    "ArrivedWords",
    "Basis",
    "Complaint",
    "ComplaintArrived",
    "ComplaintWords",
    "Grant",
    "Inbox",
    "Outcome",
    "Release",
    "Report",
    "Ring",
    "Roster",
    "Seat",
    "Slip",
    "Team",
    "Theme",
    "ThemeWords",
    "Verdict",
    "Voice",
    "VoiceWords",
    "newest_releases",
]
