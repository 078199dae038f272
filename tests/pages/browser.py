"""One Chromium for a whole run of the tests; each test opens a page of its own in it."""

import atexit
import os
from contextlib import contextmanager
from functools import cache

from playwright.sync_api import sync_playwright

from tests import engines

# A frame of its own for every page of one window is a fifth of opening it, and shows nothing that we look at. Chromium
# takes only the last list of features it is told, so those that Playwright leaves out stand here again.
_LEFT_OUT = (
    "RenderDocument,"
    "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,"
    "LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,"
    "OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch"
)
QUIET = [
    "--no-sandbox",
    f"--disable-features={_LEFT_OUT}",
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
