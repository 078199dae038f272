"""What an officer does with a text: she brings the page of the handbook in."""

import re
from pathlib import Path

from playwright.sync_api import expect

SEED = Path(__file__).parents[1] / "learning" / "data" / "handbook-preface.txt"
TITLE = "หลักการทำงานโดยยึดผู้เสียหายเป็นศูนย์กลาง"


def brings_in(officer, because=""):
    """The page is sent and repaired, and lies before her to be looked over."""
    officer.opens("handbook/new/")
    officer.page.locator("main [name=file]").set_input_files(SEED)
    officer.fills(
        title=TITLE, title_en="Working with the survivor at the centre", language="th", kind="HANDBOOK"
    )
    officer.fills(source="กองต่อต้านการค้ามนุษย์ พ.ศ. 2560", rights="ใช้เพื่อการทำงานของทีม", first="2")
    if because:
        officer.page.get_by_label(re.compile(because)).check()
    officer.shows("bring-in")
    officer.presses()
    expect(officer.page).to_have_url(re.compile("/review/$"))
