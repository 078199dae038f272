"""Every address of the house; a room's own addresses stand in the room."""

from importlib import import_module
from importlib.util import find_spec
from typing import Final

from django.urls import URLPattern, URLResolver, include, path

_ROOMS: Final = {
    "": ("web", "people", "desk", "meetings", "learning", "voices", "peers"),
    "cases/": ("survivors", "casework", "consent", "needs"),
}


def _patterns() -> list[URLPattern | URLResolver]:
    return [
        path(prefix, include(import_module(f"klang.{room}.urls")))
        for prefix, rooms in _ROOMS.items()
        for room in rooms
        if find_spec(f"klang.{room}") and find_spec(f"klang.{room}.urls")
    ]


urlpatterns = _patterns()
handler400 = "klang.config.pages.bad_request"
handler403 = "klang.config.pages.refused"
handler404 = "klang.config.pages.not_there"
handler500 = "klang.config.pages.trouble"
