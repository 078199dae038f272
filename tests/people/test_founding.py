import os
from threading import Thread

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils.translation import override

from klang.people import entering
from klang.people.doors import open_slot
from klang.people.founding import AlreadyFounded, FirstOffice, found_installation
from klang.people.host import Host, HostMissing, reserved
from klang.people.keys import LEAST, Ways
from klang.people.models import Installation, NameWords, OfficeWords
from klang.people.provinces import PROVINCES, province_choices
from klang.people.reads import directory
from tests.cast import NOW
from tests.people.told import deeds

pytestmark = pytest.mark.django_db(databases=["default", "volatile"], transaction=True)
ASKED = FirstOffice("NGO", "TH", "57", OfficeWords("บ้านใหม่"), NameWords("ปุ้ย"), "puy")


@pytest.fixture(autouse=True)
def _nothing_stands_here_yet(db):
    call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(autouse=True)
def _empty(transactional_db):
    """Nobody is here yet."""
    call_command("flush", interactive=False, verbosity=0)


def ways():
    return Ways("officer words here", os.urandom(20), os.urandom(32), LEAST)


def test_the_first_day_makes_an_office_an_officer_and_a_directory(tmp_path):
    host = Host(tmp_path)

    founded = found_installation(host, ASKED, ways(), NOW, installation=reserved(tmp_path / "home"))

    assert Installation.objects.get().pk == reserved(tmp_path / "home")
    assert entering.come_in(host, "puy", "officer words here", NOW).way == "pass"
    inside = open_slot(host, "puy", "officer words here", NOW)
    assert directory(entering._actor(inside, NOW), founded.agency).name(inside.account) == "ปุ้ย"
    assert deeds()[0] == "people.founded"


def test_the_hosts_files_are_for_the_servers_own_user_only(tmp_path):
    found_installation(Host(tmp_path), ASKED, ways(), NOW)

    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}


def test_it_is_never_founded_twice_and_the_first_pepper_stays(tmp_path):
    host = Host(tmp_path)
    found_installation(host, ASKED, ways(), NOW)
    pepper = host.pepper

    with pytest.raises(AlreadyFounded):
        found_installation(host, ASKED, ways(), NOW)

    assert host.pepper == pepper


def test_two_who_begin_at_the_same_moment_found_one_office(tmp_path):
    host, ended = Host(tmp_path), []

    def begin():
        try:
            ended.append(found_installation(host, ASKED, ways(), NOW))
        except AlreadyFounded:
            ended.append(None)
        finally:
            connection.close()

    threads = [Thread(target=begin) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len([one for one in ended if one]) == 1
    assert Installation.objects.count() == 1


def test_without_its_host_folder_nothing_is_signed(tmp_path):
    found_installation(Host(tmp_path), ASKED, ways(), NOW)

    with pytest.raises(HostMissing):
        Host(tmp_path / "elsewhere").server()


def test_a_credential_of_the_system_stands_before_the_folder(tmp_path):
    (tmp_path / "credentials").mkdir()
    (tmp_path / "credentials" / "pepper.1").write_bytes(b"p" * 32)

    assert Host(tmp_path, tmp_path / "credentials").pepper == b"p" * 32


def test_there_are_seventy_seven_provinces_in_the_order_of_the_dictionary():
    with override("th"):
        names = [name for _, name in province_choices()]

    assert len(PROVINCES) == len(names) == 77
    assert names.index("เชียงใหม่") < names.index("ตาก") < names.index("แพร่") < names.index("ยะลา")
