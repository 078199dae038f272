"""No file names a folder or an address of any machine: what is written here is true on everybody's."""

import ipaddress
import re
import socket
from pathlib import Path

import pytest

from tests.house.looking import ROOT, faults, read, tracked

FOLDER = re.compile(r"(?<![\w.<>*}/])/(?:home|Users|root|work)/[\w.-]+|[A-Z]:\\\\?Users\\|(?<!\w)/tmp/\w+")
LINK = re.compile(r"\b(?:https?|wss?|ftp|ssh)://([\w.-]+(?::\d+)?|\[[0-9a-fA-F:]+\])")
NUMBER = re.compile(r"(?<![\w.])(\d{1,3}(?:\.\d{1,3}){3})(?![\w.])")
MACHINE = re.compile(r"\b[\w-]+\.(?:internal|lan|intranet|corp)\b(?!\()")
# Who may be named: this machine as everyone calls it, publishers, and the addresses kept free for examples.
NAMED = {
    "127.0.0.1",
    "localhost",
    "0.0.0.0",
    "github.com",
    "creativecommons.org",
    "www.gnu.org",
    "www.w3.org",
}
NAMED |= {"fsf.org", "keepachangelog.com", "pypi.org"}
EXAMPLES = re.compile(r"(.+\.)?example(\.(org|com|net))?|testserver|.+\.invalid")
KEPT_FREE = ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
PLANTS = {"tests/house/test_places.py", "tests/house/test_lock_files.py"}
NOT_OURS = {"LICENSE", "requirements.txt", "requirements-dev.txt"}


def texts():
    """The files that hold text of ours."""
    left_out = {ROOT / one for one in PLANTS}
    found = [path for path in tracked() if path not in left_out and path.name not in NOT_OURS]
    return [path for path in found if "vendor" not in path.parts and b"\0" not in path.read_bytes()]


def somewhere(host):
    """Whether this is a machine that is neither ours to name nor an example; a bare word is a word."""
    if re.fullmatch(r"[\w-]+", host):
        return False
    host = host.strip("[]").lower() if host.startswith("[") else host.partition(":")[0].lower()
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return host not in NAMED and not EXAMPLES.fullmatch(host)
    return not (number.is_loopback or number.is_unspecified or _is_example(number))


def _is_example(number):
    kept_free = ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "10.0.0.0/24")
    return any(
        number in ipaddress.ip_network(one)
        for one in kept_free
        if number.version == ipaddress.ip_network(one).version
    )


def places(text):
    numbers = [one for one in NUMBER.findall(text) if all(int(part) < 256 for part in one.split("."))]
    hosts = [host for host in [*LINK.findall(text), *numbers] if somewhere(host)]
    return sorted({*FOLDER.findall(text), *MACHINE.findall(text), *hosts})


def test_no_file_names_a_place_on_some_machine():
    assert faults(lambda path: places(read(path)), texts()) == {}


def test_no_file_knows_where_it_lies_now():
    here_now = {str(ROOT), str(Path.home()), socket.getfqdn(), socket.gethostname()}
    here_now = {one for one in here_now if len(one) > 5 and not one.startswith("localhost")}

    assert faults(lambda path: [one for one in here_now if one in read(path)], texts()) == {}


@pytest.mark.parametrize(
    "text",
    [
        "see /home/somebody/klang",
        f"cd /{'work'}/klang",  # written so that no other search takes it for a place
        "KLANG = '/Users/somebody/klang'",
        "C:\\Users\\somebody",
        "/tmp/klang-1",
        "https://packages.office.internal/simple",
        "pip install -i http://10.4.0.7/simple",
        "postgresql.lan",
        "server at 172.16.3.4:8000",
        "https://cdn.somewhere.net/htmx.js",
        "http://proxy:3128",
        "http://[fd00::7]/simple",
    ],
)
def test_a_place_is_found(text):
    assert places(text)


@pytest.mark.parametrize(
    "text",
    [
        "http://127.0.0.1:8000",
        "https://klang.example.org/",
        "version 5.2.19",
        "src/klang/home/x",
        "/cases/1/",
    ],
)
def test_what_is_no_place_is_left_alone(text):
    assert places(text) == []
