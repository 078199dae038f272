"""One Chromium for a whole run of the tests; each test opens a page of its own in it."""

import atexit
import os
from contextlib import contextmanager
from functools import cache

from playwright.sync_api import sync_playwright

from tests import engines

# A frame of its own for every page of one window is a sixth of a page's work, and shows nothing that we look at.
# Chromium takes the last list of features it is told, so Playwright's own stands here again.
_NOT_HERE = (
    "RenderDocument",
    *(
        "PaintHolding",
        "AvoidUnnecessaryBeforeUnloadCheckSync",
        "DestroyProfileOnBrowserClose",
        "HttpsUpgrades",
    ),
    *("ThirdPartyStoragePartitioning", "MediaRouter", "OptimizationHints", "NetworkTimeServiceQuerying"),
)
QUIET = [
    "--no-sandbox",
    f"--disable-features={','.join(_NOT_HERE)}",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@cache
def chromium():
    """The browser: the system's own where there is one, without windows if it can, else Playwright's."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = (
        "1"  # Playwright's loop lives in this thread; our code does not use it
    )
    driver = sync_playwright().start()
    browser = driver.chromium.launch(executable_path=engines.shell() or engines.chromium(), args=QUIET)
    atexit.register(lambda: (browser.close(), driver.stop()))
    return browser


@contextmanager
def a_page(*, width=360, height=740, language="th", scripts=True, cookies=()):
    """A page in a window of its own; what it complains about is gathered in `page.complaints`."""
    context = chromium().new_context(
        viewport={"width": width, "height": height},
        locale=language,
        java_script_enabled=scripts,
        reduced_motion="reduce",
    )
    context.add_cookies(list(cookies))
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda said: said.type in {"error", "warning"} and page.complaints.append(said.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    try:
        yield page
    finally:
        context.close()
