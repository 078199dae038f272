"""The pages of the handbook: the shelf, a text, a page of it, and how one is brought in."""

from contextlib import suppress
from typing import Any, Final
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from klang.access.use_cases import AlreadyDone, first_may
from klang.learning import actions, forms, reads, rules
from klang.learning.models import Edition
from klang.learning.principles import PRINCIPLES, TITLES
from klang.learning.views.finding import because_of
from klang.people.doors_pages import Asked, local
from klang.people.here import directory_agency
from klang.people.models import Agency

SIZES: Final = ("", "large", "larger")
_LETTERS: Final = "klang_letters"


def shelf(request: Asked) -> HttpResponse:
    """The texts that are kept here."""
    return _shelf(request, forms.Find())


@require_POST
def search(request: Asked) -> HttpResponse:
    """The pages on which something stands. What is sought never stands in the address."""
    form = forms.Find(request.POST)
    sought = form.words()
    found = reads.search(request.actor, directory_agency(), sought=sought) if sought else None
    return _shelf(request, form, found=found, sought=sought)


def _shelf(request: Asked, form: forms.Find, **more: Any) -> HttpResponse:
    house = directory_agency()
    officer = rules.may_bring_in(request.actor, house)
    waiting = reads.waiting(request.actor, house) if officer else []
    texts = reads.shelf(request.actor, house)
    shown = {"texts": texts, "waiting": waiting, "officer": officer, "form": form}
    return render(request, "learning/shelf.html", {**shown, **more})


def principles(request: Asked) -> HttpResponse:
    """The thirty principles of the work, as we write them."""
    return render(request, "learning/principles.html", {"parts": PRINCIPLES})


def principle(request: Asked, code: str) -> HttpResponse:
    """One of them, in the language of the page."""
    if code not in TITLES:
        raise Http404
    shown = {"title": TITLES[code], "code": code, "text": f"learning/guide/{_spoken()}/{code}.html"}
    return render(request, "learning/principle.html", shown)


def _spoken() -> str:
    return get_language() or "th"


def contents(request: Asked, edition_id: UUID) -> HttpResponse:
    """One text: the list of its pages, its source and its rights."""
    found = reads.contents(request.actor, _kept(edition_id))
    shown = {"contents": found, "because": because_of(request, found.text.edition.because)}
    return render(request, "learning/contents.html", shown)


def page(request: Asked, edition_id: UUID, place: int) -> HttpResponse:
    """One page of it; where it was found by a search, with what was sought marked in it."""
    sought = forms.Find(request.POST).words()
    found = reads.page_of(request.actor, _kept(edition_id), place=place, sought=sought)
    if found is None:
        raise Http404
    return render(request, "learning/page.html", {"open": found, "sought": sought, **_sizes(request)})


def whole(request: Asked, edition_id: UUID) -> HttpResponse:
    """All its pages one after another: to be read without turning, and to be printed."""
    found = reads.whole(request.actor, _kept(edition_id))
    return render(request, "learning/whole.html", {"whole": found, **_sizes(request)})


def _sizes(request: Asked) -> dict[str, Any]:
    """How large somebody likes the letters, and the sizes there are."""
    chosen = request.COOKIES.get(_LETTERS, "")
    return {"size": chosen if chosen in SIZES else "", "sizes": SIZES}


@require_POST
def letters(request: Asked) -> HttpResponse:
    """Larger or smaller letters on the pages of the handbook, and back to the same page."""
    chosen = request.POST.get("size", "")
    response = HttpResponseRedirect(local(request.POST.get("back", "/")))
    size = chosen if chosen in SIZES else ""
    response.set_cookie(_LETTERS, size, 31_536_000, secure=True, httponly=True, samesite="Strict")
    return response


def bring_in(request: Asked) -> HttpResponse:
    """Bring in a text: a file, whose it is and why we may show it."""
    house = _officers_house(request, "learning.text_brought_in")
    texts = reads.shelf(request.actor, house)
    reasons = reads.reasons(request.actor, house)
    form = forms.BringIn(texts, request.POST or None, request.FILES or None, reasons=reasons)
    if form.is_valid():
        try:
            made = actions.bring_in(request.actor, house, told=form.told, pages=form.pages, document=form.of)
        except AlreadyDone:
            return redirect("learning:shelf")
        return redirect("learning:review", made.pk)
    return render(request, "learning/bring_in.html", {"form": form}, status=form.status)


def review(request: Asked, edition_id: UUID) -> HttpResponse:
    """Look over what was repaired, page by page, before anybody else reads it."""
    edition = _edition(edition_id, kept_on=None)
    asked = request.GET.get("page", "1")
    found = reads.look_over(request.actor, edition, place=int(asked) if asked.isdecimal() else 1)
    if found is None:
        raise Http404
    return render(request, "learning/review.html", {"waiting": found, "seen": edition.digest.hex()})


@require_POST
def keep(request: Asked, edition_id: UUID) -> HttpResponse:
    """Keep it as it was looked over."""
    seen = _bytes(request.POST.get("seen", ""))
    with suppress(actions.AlreadyKept):  # the button was pressed twice
        actions.keep(request.actor, _edition(edition_id), seen=seen)
    return redirect("learning:contents", edition_id)


@require_POST
def throw_away(request: Asked, edition_id: UUID) -> HttpResponse:
    """Throw it away; nobody else has read it."""
    with suppress(actions.AlreadyKept):
        actions.throw_away(request.actor, _edition(edition_id))
    return redirect("learning:shelf")


def _bytes(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""


def _kept(edition_id: UUID) -> Edition:
    return _edition(edition_id, kept_on__isnull=False)


def _edition(edition_id: UUID, **state: Any) -> Edition:
    """The edition, where it is in this state: one that waits is on no page of the shelf."""
    edition = Edition.objects.select_related("document__agency").filter(pk=edition_id, **state).first()
    if edition is None:
        raise Http404
    return edition


def _officers_house(request: Asked, deed: str) -> Agency:
    """The house, for an officer; anybody else reads why not before filling in anything."""
    house = directory_agency()
    first_may(request.actor, rules.may_bring_in, house, deed)
    return house
