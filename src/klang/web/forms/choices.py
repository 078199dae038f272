"""One of several, or several of them, as tiles to tap."""

from typing import Any

from django import forms


class Choice(forms.TypedChoiceField):
    """One of several; with `coerce=SomeEnum` the answer is of that enum. Nothing chosen is empty."""

    widget = forms.RadioSelect

    def __init__(self, *, required: bool = False, **kwargs: Any) -> None:
        super().__init__(required=required, **kwargs)


class Choices(forms.TypedMultipleChoiceField):
    """Several of them, or none; the answer is a tuple."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, *, required: bool = False, **kwargs: Any) -> None:
        super().__init__(required=required, **kwargs)

    def clean(self, value: Any) -> tuple[Any, ...]:
        """As a tuple, which a frozen value can hold."""
        return tuple(super().clean(value))
