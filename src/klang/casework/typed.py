"""Her words as they are typed: kept as said, and a Burmese keyboard that is not Unicode asked about."""

from dataclasses import replace
from typing import Any, Final

from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from klang.lang.burmese import ask_about_zawgyi
from klang.lang.said import Said
from klang.lang.zawgyi import as_meant
from klang.web.forms import Choice, PageForm

RIGHT: Final = "UNICODE"
ZAWGYI: Final = "ZAWGYI"


class HerWordsForm(PageForm):
    """A form with her words under `said`; asks about the keyboard only where they look typed in Zawgyi."""

    keyboard = Choice(
        label=_("Was this typed with a Zawgyi keyboard?"),
        help_text=_(
            "Choose how it is meant to look. Best of all, type it once more with a Unicode keyboard."
        ),
        choices=((RIGHT, ""), (ZAWGYI, "")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        typed = self.data.get(self.add_prefix("said_original"), "")
        if ask_about_zawgyi(typed):
            self.offer("keyboard", _both(typed))
        else:
            del self.fields["keyboard"]

    def clean(self) -> dict[str, Any]:
        """Nothing is turned into anything else: what was typed is kept, with how it was typed."""
        given = super().clean() or {}
        said: Said | None = given.get("said")
        if said is None or "keyboard" not in self.fields:
            return given
        if not given.get("keyboard"):
            self.add_error("keyboard", gettext("Choose how these words are meant to look."))
        elif given["keyboard"] == ZAWGYI:
            given["said"] = replace(said, encoding="zawgyi")
        return given


def _both(typed: str) -> list[tuple[str, str]]:
    return [
        (RIGHT, _so(gettext("No, it is right like this"), typed)),
        (ZAWGYI, _so(gettext("Yes, it should look like this"), as_meant(typed))),
    ]


def _so(said: str, words: str) -> str:
    return format_html('{}<br><b lang="my" dir="auto">{}</b>', said, words)
