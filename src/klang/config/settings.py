"""Settings. Nothing here is a choice a person makes on a page."""

import os
import secrets
from collections.abc import MutableMapping
from pathlib import Path

from klang.config import places

KLANG_HOME = places.home()
KLANG_HOST = places.host()
KLANG_RUN = places.run()
KLANG_DEMO = os.environ.get("KLANG_DEMO") == "1"
KLANG_LANGUAGE = os.environ.get("KLANG_LANGUAGE", "th")  # spoken where nobody has chosen
KLANG_PRACTICE = os.environ.get("KLANG_PRACTICE") == "1"
KLANG_PRACTICE_URL = os.environ.get("KLANG_PRACTICE_URL", "")  # where this office's practice house is

# Ten minutes without a touch cover the page, two where it is handed over; a shift is eight hours (decisions 1.2).
KLANG_IDLE_MINUTES = float(os.environ.get("KLANG_IDLE_MINUTES", "10"))
KLANG_HANDED_MINUTES = KLANG_IDLE_MINUTES / 5
KLANG_SHIFT_MINUTES = float(os.environ.get("KLANG_SHIFT_MINUTES", "480"))

SECRET_KEY = (places.secret("django.key") or secrets.token_bytes(50)).hex()
DEBUG = False
ALLOWED_HOSTS = os.environ.get("KLANG_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
ROOT_URLCONF = "klang.config.urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.forms",
    "django.contrib.staticfiles",
    "klang.audit",
    "klang.web",
    "klang.people",
    "klang.voices",
    "klang.peers",
    "klang.learning",
    "klang.casework",
    "klang.survivors",
    "klang.consent",
    "klang.needs",
    "klang.meetings",
    "klang.desk",
    "klang.config",
]
INSTALLED_APPS = [
    app
    for app in INSTALLED_APPS
    if not app.startswith("klang.") or (Path(__file__).parent.parent / app.split(".")[1] / "apps.py").exists()
]

MIDDLEWARE = [
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Size tells nothing: our cookies are SameSite=Strict, so no other site can ask for a page again and again.
    "django.middleware.gzip.GZipMiddleware",
    "klang.web.middleware.Headers",
    "django.middleware.csrf.CsrfViewMiddleware",
    "klang.config.middleware.Presence",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": ["klang.web.drawing.Loader"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "klang.config.context.frame",
                "klang.learning.context.principles",
                "klang.learning.context.flow",
            ],
            "builtins": ["klang.web.templatetags.addresses"],
            "libraries": {"i18n": "klang.web.templatetags.sentences"},
        },
    }
]
# Our i18n stands before Django's on purpose; whoever starts a server need not read that.
SILENCED_SYSTEM_CHECKS = ["templates.W003"]
FORM_RENDERER = "klang.web.forms.Renderer"

DATABASES = {
    "default": places.database(),
    "volatile": places.sqlite(KLANG_RUN / "volatile.sqlite3"),
    "journal": places.journal(),
}
DATABASE_ROUTERS = ["klang.people.routing.Volatile"]

LANGUAGE_CODE = "en"
LANGUAGES = [("th", "ไทย"), ("en", "English")]
LOCALE_PATHS = [Path(__file__).parent.parent / "locale"]
USE_TZ = True
TIME_ZONE = "Asia/Bangkok"

STATIC_URL = "/static/"
WHITENOISE_ALLOW_ALL_ORIGINS = False


def _as_what_they_are(headers: MutableMapping[str, str], _path: str, _url: str) -> None:
    """Static files come before the house's own headers, and need these two as well."""
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"


WHITENOISE_ADD_HEADERS_FUNCTION = _as_what_they_are
STATIC_ROOT = KLANG_HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "klang.config.statics.Gathered"},
}

CSRF_COOKIE_NAME = "__Host-csrf"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_AGE = None  # it ends with the browser
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "klang.config.pages.csrf_failed"
SECURE_REFERRER_POLICY = None  # `web.middleware.Headers` says all headers once
SECURE_CONTENT_TYPE_NOSNIFF = False
SECURE_CROSS_ORIGIN_OPENER_POLICY = None

DATA_UPLOAD_MAX_MEMORY_SIZE = 1 << 20
DATA_UPLOAD_MAX_NUMBER_FIELDS = 400
FILE_UPLOAD_HANDLERS = [
    "klang.learning.uploads.InMemory"
]  # Django's own would write a file in clear to the disk

DEFAULT_EXCEPTION_REPORTER_FILTER = "klang.config.logs.NothingPersonal"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"plain": {"()": "klang.config.logs.OnlyTheCode"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["plain"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
