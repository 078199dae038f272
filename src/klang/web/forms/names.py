"""A text about which is asked before it is kept: names and numbers that stand in it."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from klang.lang.noticing import noticed
from klang.web.forms.choices import Choices
from klang.web.forms.page import PageForm


class AsksAboutNames(PageForm):
    """A form with a free text under each name in `watched`; asks about the names and numbers that stand there."""

    watched: tuple[str, ...] = ("text",)
    stays = Choices(
        label=_("May this stay as it is written?"),
        help_text=_(
            "It may point at somebody. Tick what may stay. What may not, take out of the text: it is still there."
        ),
    )

    def __init__(self, *args: Any, names: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        written = "\n".join(self.data.get(self.add_prefix(name), "") for name in self.watched)
        self._noticed = noticed(written, names)
        if self._noticed:
            self.offer("stays", [(one, one) for one in self._noticed])
        else:
            del self.fields["stays"]

    def clean(self) -> dict[str, Any]:
        """Nothing is taken out: whoever writes says of each whether it may stay."""
        given = super().clean() or {}
        if set(self._noticed) - set(given.pop("stays", ())):
            self.add_error("stays", _("Say of each whether it may stay, or write it differently."))
        return given
