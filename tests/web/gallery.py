"""A gallery of everything the hallway shows, served without anybody signed in."""

import threading
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from django import forms
from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpResponse
from django.shortcuts import render
from django.test import override_settings
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from klang.config.context import Tab
from klang.config.urls import urlpatterns as house
from klang.lang.dates import Calendar, PartialDate
from klang.lang.said import Heard, Said
from klang.web.forms import (
    Choice,
    Choices,
    LongTextField,
    PageForm,
    PartialDateField,
    TextField,
    WordsField,
    answered,
)

LANGUAGES = [("th", "ไทย"), ("my", "မြန်မာ"), ("en", "English")]
AREAS = [("HOUSING", "ที่พัก"), ("WAGES", "ค่าจ้าง"), ("HEALTH", "สุขภาพ")]
MANY = [
    (str(n), text) for n, text in enumerate(["ที่พัก", "สุขภาพ", "จิตใจ", "การเรียน", "งาน", "ครอบครัว", "เอกสาร"])
]


class Everything(PageForm):
    """Every kind of question."""

    name = TextField(label=_("Name to be called"), help_text="ชื่อเล่นหรือชื่ออื่นก็ได้", required=True)
    secret = forms.CharField(label=_("Passphrase"), widget=forms.PasswordInput, required=False)
    area = Choice(label=_("Part of life"), choices=AREAS, required=True)
    many = Choices(label=_("Needs and strengths"), choices=MANY)
    plain = forms.ChoiceField(label=_("Languages"), choices=LANGUAGES)
    ticked = forms.BooleanField(label=_("A message may be left"), required=False)
    said = WordsField(label=_("What would help?"), languages=LANGUAGES, required=True)
    born = PartialDateField(birth=True, label=_("Age"), help_text="เขียนแค่ปีก็ได้")
    tonight = answered(Choice(label="คืนนี้มีที่นอนที่รู้สึกปลอดภัยไหม", choices=[("Y", "มี"), ("N", "ไม่มี")]))
    hers = answered(TextField(label="อยากให้เรียกว่าอะไร"), mine=True)
    since = answered(PartialDateField(label="มาอยู่ที่นี่เมื่อไหร่"))
    note = LongTextField(label=_("Why"))


GIVEN = {
    "born": PartialDate(year=2002, month=5, about=True, calendar_given=Calendar.BE),
    "name": "ดาว",
    "area": "WAGES",
    "plain": "my",
    "said": Said("လစာမရသေးပါ", "my", "ยังไม่ได้ค่าจ้าง", interpreter="มล", heard=Heard.INTERPRETED),
}


def _frame(current):
    names = [("Today", "today"), ("Files", "files"), ("Team meeting", "meeting"), ("Handbook", "handbook")]
    tabs = [
        Tab("#", pgettext("nav", name), icon, icon == current) for name, icon in [*names, ("More", "more")]
    ]
    return {"signed_in": True, "tabs": tabs, "lock_minutes": 10}


def shown(request, name):
    """One page of the gallery, in the frame it belongs to."""
    minutes = request.GET.get("minutes")
    frame = _frame("files") | ({"lock_minutes": minutes} if minutes else {})
    form = Everything(request.POST or None, initial=GIVEN) if name == "form" else None
    status = form.status if form else 200
    said = {
        "said": GIVEN["said"],
        "draft_url": "/gallery-draft/",
        "code": "4f1d2a9c",
        "why": _("Sign in first."),
    }
    return render(request, f"gallery/{name}.html", frame | said | {"form": form}, status=status)


def house_page(request, name):
    """A page of the hallway itself, as a signed-in worker sees it."""
    from klang.web import views

    typed = request.GET if name == "busy" else None
    passages = [
        views.Passage(key, title, f"web/guide/{request.GET['lang']}/{key}.html")
        for key, title in views.GUIDE.items()
    ]
    shown = {"passages": passages, "code": "4f1d2a9c", "why": _("Sign in first."), "typed": typed}
    return render(request, f"web/{name}.html", _frame("handbook") | shown)


drafts = []


def draft(request):
    """Keeps a draft, as a room would."""
    drafts.append(request.POST.dict())
    return HttpResponse(status=204)


for view in (shown, house_page, draft):
    view.open_to_all = True

urlpatterns = [
    path("gallery/<slug:name>/", shown),
    path("gallery-house/<slug:name>/", house_page),
    path("gallery-draft/", draft),
    *house,
]


class _Quiet(WSGIRequestHandler):
    def log_message(self, *said):
        pass


class _Threads(ThreadingMixIn, WSGIServer):
    daemon_threads = True


@contextmanager
def served():
    """The gallery's address, while it is open."""
    templates = deepcopy(settings.TEMPLATES)
    templates[0]["DIRS"] = [Path(__file__).parent / "templates"]
    with override_settings(ROOT_URLCONF="tests.web.gallery", TEMPLATES=templates):
        app = StaticFilesHandler(WSGIHandler())
        server = make_server("127.0.0.1", 0, app, server_class=_Threads, handler_class=_Quiet)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            server.server_close()
