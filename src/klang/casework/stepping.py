"""What is asked where the next step of the journey is taken; the page itself stands where her wishes are known too."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from klang.casework.journey import (
    NOT_YET,
    UNHEARD,
    reasons_of,
    steps_from,
    view_lacks,
    view_suits,
    why_unsuited,
)
from klang.casework.journey_reasons import Condition
from klang.casework.journey_steps import CONDITION, FIRST, Kind
from klang.casework.journey_terms import State, View
from klang.casework.typed import HerWordsForm
from klang.lang.said import Said
from klang.people.terms import Language
from klang.web.forms import Choice, TextField, WordsField


def ways_from(been: list[State]) -> dict[State, Kind]:
    """Where the journey can go from here; not wanting help now is always among them."""
    if not been:
        return dict.fromkeys(FIRST, Kind.ONWARD) | {State.DECLINED: Kind.ASIDE}
    found = steps_from(been[-1], been)
    onward = {state: step.kind for state, step in found.items() if state not in NOT_YET}
    return {**onward, State.DECLINED: Kind.ASIDE}


class TakeStep(HerWordsForm):
    """The next step of the journey, why it is taken, and what she thinks of it."""

    heading = _("Next step of the journey")
    to = Choice(label=_("Step"), required=True)
    reason = forms.ChoiceField(label=_("Why this step"), required=False)
    view = Choice(label=_("What does she think of it?"), choices=View.choices, required=True)
    said = WordsField(
        label=_("What she said"),
        languages=Language.choices,
        help_text=_("With this step she is asked. If she could not be asked, write the reason below."),
    )
    why = TextField(label=_("If she was not asked: why"), max_length=400)
    field_order = ["to", "reason", "view", "said", "keyboard", "why"]

    def __init__(self, *args: Any, now: State | None, ways: Mapping[State, Kind], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._now = now
        self.offer("to", list(_by_kind(ways)))
        reasons = [("", _("Only one reason is possible")), *_reasons_by_step(now, ways)]
        self.offer("reason", reasons)
        if len(reasons) == 1:
            del self.fields["reason"]

    def clean(self) -> dict[str, Any]:
        """A step that can have several reasons has one; her view suits the step, in her words or with a reason why not."""
        given = super().clean() or {}
        if given.get("to"):
            self._look_at_reason(State(given["to"]), given.get("reason", ""))
        if given.get("to") and given.get("view"):
            self._look_at_view(State(given["to"]), View(given["view"]), given)
        return given

    def _look_at_reason(self, to: State, reason: str) -> None:
        reasons = reasons_of(self._now, to)
        if (reason and reason not in reasons) or (not reason and len(reasons) > 1):
            told = {"step": to.label}
            self.add_error("reason", _("Choose one of the reasons under “%(step)s”.") % told)

    def _look_at_view(self, to: State, view: View, given: dict[str, Any]) -> None:
        if not view_suits(self._now, to, view):
            self.add_error("view", why_unsuited(view))
            return
        said = given.get("said") or Said()
        if "said" in self.errors:
            return
        lacks = view_lacks(view, said.first, given.get("why", ""), language=said.first_language)
        if lacks:
            self.add_error("why" if view in UNHEARD else "said", lacks)

    def deed(self) -> dict[str, Any]:
        """As the deed takes it."""
        given = {"reason": "", **self.cleaned_data}
        return {name: given[name] for name in ("to", "view", "said", "why", "reason")}


_KINDS: Final = {
    Kind.ONWARD: _("Onward"),
    Kind.ASIDE: _("Aside, open at any time"),
    Kind.BACK: _("Back to where it was"),
}


def _by_kind(ways: Mapping[State, Kind]) -> Iterator[tuple[Any, Any]]:
    for kind, name in _KINDS.items():
        states = [(state.value, _with_condition(state)) for state, lies in ways.items() if lies is kind]
        if states:
            yield (name, states)


def _with_condition(state: State) -> str:
    """A state to go to, and under it what comes before it."""
    before = CONDITION[state]
    if before is Condition.NONE:
        return str(state.label)
    return format_html("{}<br><small>{}: {}</small>", state.label, _("Before it"), before.label)


def _reasons_by_step(now: State | None, ways: Iterable[State]) -> Iterator[tuple[Any, Any]]:
    for state in ways:
        reasons = reasons_of(now, state)
        if len(reasons) > 1:
            yield (state.label, [(reason.value, reason.label) for reason in reasons])
