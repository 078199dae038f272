"""Widgets that are shown as tiles, or in parts."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.forms.widgets import Widget
from django.utils.functional import Promise

Part = tuple[str | Promise, Widget]


class Parts(forms.MultiWidget):
    """Several boxes that together are one answer, each with its own name on the page."""

    template_name = "web/parts.html"
    use_fieldset = True

    def __init__(self, parts: Mapping[str, Part], taken_apart: Callable[[Any], list[Any]]) -> None:
        super().__init__({name: widget for name, (_, widget) in parts.items()})
        self._labels = [label for label, _ in parts.values()]
        self._taken_apart = taken_apart
        self.hints: Mapping[str, str] = {}  # what stands beside one of the boxes, by its name

    def decompress(self, value: Any) -> list[Any]:
        """An answer, as it stands in the boxes."""
        return self._taken_apart(value)

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Each box with its name, and whether it is a group of its own."""
        if isinstance(value, tuple):  # several answers in one box are no boxes yet
            value = self.decompress(value)
        context: dict[str, Any] = super().get_context(name, value, attrs)
        grouped = [widget.use_fieldset for widget in self.widgets]
        parts = list(zip(self._labels, grouped, context["widget"]["subwidgets"], strict=True))
        for label, _, part in parts:
            if not label:  # a box without a name of its own is named by the question
                part["attrs"]["aria-labelledby"] = f"{context['widget']['attrs'].get('id')}_legend"
            part["hint"] = self.hints.get(part["name"].removeprefix(f"{name}_"), "")
        context["widget"]["parts"] = parts
        return context


def first_box(widget: Widget, place: str) -> str:
    """The id of the first thing one can touch in this widget; an error leads there."""
    if isinstance(widget, forms.MultiWidget):
        return first_box(widget.widgets[0], f"{place}_0")
    return f"{place}_0" if widget.use_fieldset else place


def as_tiles(widget: Widget) -> None:
    """Let a list of radios or ticks be shown as tiles."""
    shown_by_django = str(widget.template_name).startswith("django/")
    if shown_by_django and isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        widget.template_name = "web/tiles.html"
