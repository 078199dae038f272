"""What is asked about a text that is brought in, and what is searched."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.learning.actions import Told
from klang.learning.apart import pages_of
from klang.learning.forms.because import because_field, offered
from klang.learning.importers.pages import ReadPage, Unreadable
from klang.learning.reads import Because, Text
from klang.learning.terms import LARGEST, Kind, Why
from klang.people.terms import Language
from klang.web.forms import PageForm, TextField


class BringIn(PageForm):
    """A file, and what has to be said about a text before anybody may read it."""

    file = forms.FileField(
        label=pgettext_lazy("upload", "File"),
        help_text=_(
            "PDF, EPUB, HTML, Markdown or text, up to 50 MB. A flip-book's pages can come as one ZIP."
        ),
        allow_empty_file=True,
    )
    title = TextField(label=_("Title, in its own language"), required=True)
    title_en = TextField(label=_("Title in English"))
    language = forms.ChoiceField(label=_("Language of the text"), choices=Language.choices, initial="th")
    kind = forms.ChoiceField(label=_("Kind of text"), choices=Kind.choices, widget=forms.RadioSelect)
    edition = TextField(label=_("Edition"), help_text=_("As it stands on the text, such as a year."))
    source = TextField(label=_("Where it comes from"), required=True)
    rights = TextField(
        label=_("Whose it is, and why we may show it"),
        help_text=_("This stands under every page."),
        required=True,
    )
    document = forms.ChoiceField(
        label=_("Is it another edition or language of a text that is here?"), required=False
    )
    changed = TextField(label=_("What changed, and why"), help_text=_("For another edition."))
    because = because_field()
    first = forms.IntegerField(
        label=_("Number of the first page"), min_value=1, max_value=9999, initial=1, required=False
    )

    def __init__(self, texts: list[Text], *args: Any, reasons: Iterable[Because], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("because", offered(reasons))
        self.pages: tuple[ReadPage, ...] = ()
        known = {str(one.edition.document_id): one.title for one in reversed(texts)}
        self.offer("document", [("", _("No, it is a text of its own")), *known.items()])

    def clean(self) -> dict[str, Any]:
        """Read the pages of the file; beside it stands why it cannot be read."""
        given = super().clean() or {}
        if file := given.get("file"):
            try:
                self.pages = pages_of(file.name or "", _whole(file), given.get("first") or 1)
            except Unreadable as no:
                self.add_error("file", str(no.why.label))
        return given

    @property
    def told(self) -> Told:
        """What is told about the text."""
        names = ("title", "source", "rights", "language", "kind", "title_en", "edition", "changed", "because")
        return Told(**{name: self.cleaned_data[name] for name in names})

    @property
    def of(self) -> UUID | None:
        """The text it is another edition of."""
        chosen = self.cleaned_data["document"]
        return UUID(chosen) if chosen else None


def _whole(file: "UploadedFile[Any]") -> bytes:
    if (file.size or 0) > LARGEST:
        raise Unreadable(Why.TOO_LARGE)
    return bytes(file.read())


class Find(PageForm):
    """A word, or a part of one."""

    sought = forms.CharField(label=_("Search in all texts"), max_length=80, required=False)

    def words(self) -> str:
        """What is sought; nothing where nothing was asked."""
        return self.cleaned_data["sought"].strip() if self.is_valid() else ""
