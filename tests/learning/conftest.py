import pytest

from klang.learning import actions
from klang.learning.importers.files import read_file
from tests.cast import fresh
from tests.learning import held
from tests.learning.made import SEED
from tests.standing import standing

TOLD = actions.Told(
    title="หลักการทำงานโดยยึดผู้เสียหายเป็นศูนย์กลาง",
    title_en="Working with the survivor at the centre",
    source="กองต่อต้านการค้ามนุษย์ 2560",
    rights="ใช้เพื่อการทำงานของทีม",
)


@pytest.fixture
def officer(cast):
    return fresh(cast.officer)


@pytest.fixture
def preface():
    """The page of the handbook, as its PDF gives it."""
    return read_file("handbook-preface.txt", SEED, 2)


@standing
def waiting(officer, cast, preface):
    """The page, brought in and not yet looked over."""
    return actions.bring_in(officer, cast.house, told=TOLD, pages=preface)


@standing
def kept(officer, waiting):
    """The page, looked over and kept."""
    return actions.keep(fresh(officer), waiting, seen=waiting.digest)


@standing
def workshop(officer, cast):
    """A workshop that an officer announced and leads."""
    return actions.announce_workshop(officer, cast.house, told=held.TOLD)


@standing
def helper(cast, workshop):
    """A colleague who works on it."""
    actions.give_place(fresh(cast.officer), workshop, account=cast.mali.account_id)
    return fresh(cast.mali)
