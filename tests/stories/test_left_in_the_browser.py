"""A telephone is found: nothing that was typed or chosen about somebody lies in the browser's own files."""

import shutil

import pytest

from tests.leakscan.places import Places
from tests.pages.browser import QUIET
from tests.stories.working import comes_to_work, registers

pytestmark = pytest.mark.browser
WORDS = "อยากได้ประตูที่ล็อกได้"
ASKED = {
    "facts/": {"nationality": "STATELESS", "channel": "POLICE"},
    "needs/new/": {"area": "HOUSING", "said_original": WORDS, "source": "INTERPRETER"},
    "contact/": {"never": "HOME_VISIT", "way": "MESSENGER"},
    "step/": {"view": "DISAGREE"},
    "consent/ask/": {"purpose": "WAGES", "drawers": "whereabouts", "said": "DOES_NOT_AGREE"},
}


class WithFiles:
    """A browser that keeps a profile in a folder, as everybody's own does."""

    def __init__(self, browser, folder):
        self.kind, self.folder = browser.browser_type, folder

    def new_context(self, **asked):
        program = shutil.which("chromium")
        return self.kind.launch_persistent_context(
            str(self.folder), executable_path=program, args=QUIET, **asked
        )


@pytest.fixture(scope="module")
def office(tmp_path_factory, invented):
    """The invented office as it is."""
    with invented(tmp_path_factory.mktemp("office")) as served:
        yield served


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without"])
def test_what_was_typed_or_chosen_lies_nowhere_in_the_browser_s_files(chromium, office, tmp_path, scripts):
    kaew = comes_to_work(WithFiles(chromium, tmp_path), office, "kaew", scripts)
    case = registers(kaew, "มะเอ")

    for page, given in ASKED.items():
        kaew.page = kaew.new_page()
        kaew.opens(case + page)
        kaew.fills(**given)
    kaew.page.wait_for_timeout(4_000)  # by then the browser has written down which windows are open
    kaew.context.close()

    assert found(tmp_path, "step/") != []  # which windows were open is there
    assert {one: places for one in needles() if (places := found(tmp_path, one))} == {}


def needles():
    """What was typed and chosen, the boxes it stood in, and what a browser calls such boxes."""
    names = {name for given in ASKED.values() for name in given}
    values = {value for given in ASKED.values() for value in given.values()}
    return sorted(names | values | {"มะเอ", "select-one", "textarea", "radio", "checkbox"})


def found(profile, word):
    """The files in which it lies, as a browser writes words down: a short word is one only in two bytes a letter."""
    looks = [word.encode("utf-16-le"), *([word.encode()] if len(word) > 8 or "/" in word else [])]
    kept = Places({"profile": [profile]}).contents()
    return [name for _, name, content in kept if any(one in content for one in looks)]
