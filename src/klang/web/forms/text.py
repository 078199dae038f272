"""Words that are typed: one line, or many."""

from typing import Any

from django import forms


class TextField(forms.CharField):
    """One line of text. Nothing is required unless the field says so."""

    def __init__(self, *, max_length: int = 200, required: bool = False, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, required=required, **kwargs)


class LongTextField(TextField):
    """A text as long as it needs to be; 10,000 characters are kept in one."""

    widget = forms.Textarea

    def __init__(self, *, max_length: int = 10_000, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, **kwargs)

    def to_python(self, value: Any) -> str:
        """Line ends as one sign: a browser sends two, and would count them twice."""
        return str(super().to_python(str(value or "").replace("\r\n", "\n")))
