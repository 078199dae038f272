"""The headers every answer carries, and the language it speaks."""

from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

LANGUAGE_COOKIE: Final = "klang_lang"
LANGUAGES: Final = ("th", "en")  # what Thai lacks falls back to English

# Strict, and the same on every page. The one Trusted Types policy stands in `static/web/trust.js`.
CSP: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; media-src 'self'; manifest-src 'none'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types default"
)
_OFF: Final = (
    "accelerometer autoplay browsing-topics camera clipboard-read display-capture encrypted-media "
    "fullscreen gamepad geolocation gyroscope hid idle-detection local-fonts magnetometer microphone "
    "midi otp-credentials payment picture-in-picture publickey-credentials-create "
    "publickey-credentials-get screen-wake-lock serial storage-access usb window-management "
    "xr-spatial-tracking"
)
HEADERS: Final = {
    "Content-Security-Policy": CSP,
    "Cache-Control": "no-store",
    # With no-referrer a browser sends "Origin: null" with our own forms, and each would be refused.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _OFF.split()),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}

# The only other answer there is: a page on which somebody records (ADR 34).
RECORDS: Final = {
    "Permissions-Policy": HEADERS["Permissions-Policy"].replace("microphone=()", "microphone=(self)")
}


class Headers:
    """Says all headers once; chooses the language; answers nobody who has not really asked for a page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        spoken = _spoken(request)
        with translation.override(spoken):
            response = _not_really_asked(request) or self._get_response(request)
        for name, value in HEADERS.items():
            if (name, response.headers.get(name)) not in RECORDS.items():
                response.headers[name] = value
        response.headers.setdefault("Content-Language", spoken)
        return _told_where(request, response)


def _told_where(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """A form sent by `static/web/post.js` is told where to go on, and goes there itself: once, not twice."""
    if "Klang-Post" in request.headers and "Location" in response.headers:
        response.headers["Klang-To"] = response.headers["Location"]
        del response.headers["Location"]
        response.status_code = 204
    return response


def _spoken(request: HttpRequest) -> str:
    chosen = request.COOKIES.get(LANGUAGE_COOKIE, "")
    return chosen if chosen in LANGUAGES else settings.KLANG_LANGUAGE


def _not_really_asked(request: HttpRequest) -> HttpResponse | None:
    """Looking at a page leaves a trace: no browser looks ahead, and nobody asks for the head alone."""
    ahead = request.headers.get("Sec-Purpose", "") + request.headers.get("Purpose", "")
    if "prefetch" in ahead:
        return HttpResponse(status=503)
    if request.method == "HEAD":
        return HttpResponse(status=405, headers={"Allow": "GET, POST"})
    return None
