"""Where Python came without pip, it comes from the index pip's settings name, by the hash we keep."""

import base64
import hashlib
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from tooling import pip_wheel
from tooling.pip_settings import indexes, settings
from tooling.running import Trouble

WHEEL = b"the bytes of a wheel"
NAME = "pip-99.1-py3-none-any.whl"
PASSWORD = "Basic " + base64.b64encode(b"lena:a b").decode()


class _Index(SimpleHTTPRequestHandler):
    """An index in a folder, closed to who brings no password where the server has one."""

    def do_GET(self):
        if self.server.password in (None, self.headers["Authorization"]):
            super().do_GET()
        else:
            self.send_error(401)

    def log_message(self, *said):
        """Nothing."""


@pytest.fixture(autouse=True)
def machine(tmp_path, monkeypatch):
    """A machine without any settings for pip, and a checkout that locks our wheel."""
    for name in ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_CONFIG_FILE", "PIP_PROXY", "PIP_CERT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "near"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "far"))
    lock = tmp_path / "requirements-pip.txt"
    lock.write_text(f"pip==99.1 \\\n    --hash=sha256:{hashlib.sha256(WHEEL).hexdigest()}\n")
    monkeypatch.setattr(pip_wheel, "LOCK", lock)
    return tmp_path


@pytest.fixture
def index(tmp_path):
    """An index in a folder, and the server that offers it."""
    folder = tmp_path / "simple" / "pip"
    folder.mkdir(parents=True)
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / NAME).write_bytes(WHEEL)
    (folder / "index.html").write_text(
        f'<!DOCTYPE html><a href="../../files/pip-99.0-py3-none-any.whl">old</a>'
        f'<a href="../../files/{NAME}#sha256=00" data-requires-python="&gt;=3.9">{NAME}</a>'
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Index, directory=tmp_path))
    server.password = None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def address(index, who=""):
    return f"http://{who}127.0.0.1:{index.server_port}/simple"


def says(folder, text):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pip.conf").write_text(text)


def test_a_machine_that_says_nothing_asks_the_public_index():
    assert indexes({}) == ["https://pypi.org/simple"]


def test_the_nearest_word_wins(machine, monkeypatch):
    says(machine / "far" / "pip", "[global]\nindex-url = http://far\nretries = 7\n")
    says(machine / "near" / "pip", "[install]\nextra-index-url =\n    http://one\n    http://two\n")
    monkeypatch.setenv("PIP_INDEX_URL", "http://nearest")

    told = settings()

    assert indexes(told) == ["http://nearest", "http://one", "http://two"]
    assert told["retries"] == "7"


def test_a_file_named_by_hand_is_read_and_no_file_at_all_can_be_named(machine, monkeypatch):
    says(machine / "near" / "pip", "[global]\nindex-url = http://near\n")
    says(machine / "hand", "[global]\nindex-url = http://by-hand\n")

    monkeypatch.setenv("PIP_CONFIG_FILE", str(machine / "hand" / "pip.conf"))
    assert settings()["index-url"] == "http://by-hand"

    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    assert "index-url" not in settings()


def test_pip_comes_from_the_index_that_is_named(index, machine, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", address(index))

    assert pip_wheel.fetch(machine).read_bytes() == WHEEL


def test_a_password_in_the_address_is_given_and_not_shown(index, machine, monkeypatch):
    index.password = PASSWORD
    monkeypatch.setenv("PIP_INDEX_URL", address(index, "lena:a%20b@"))
    assert pip_wheel.fetch(machine).read_bytes() == WHEEL

    monkeypatch.setenv("PIP_INDEX_URL", address(index, "lena:wrong@"))
    with pytest.raises(Trouble) as refused:
        pip_wheel.fetch(machine)

    assert "401" in str(refused.value)
    assert "wrong" not in str(refused.value)


def test_the_next_index_is_asked_where_the_first_has_nothing(index, machine, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", f"{address(index)}/nothing-here")
    monkeypatch.setenv("PIP_EXTRA_INDEX_URL", (machine / "simple").as_uri())

    assert pip_wheel.fetch(machine).read_bytes() == WHEEL


def test_another_file_than_the_locked_one_is_refused(index, machine, monkeypatch):
    (machine / "files" / NAME).write_bytes(b"something else")
    monkeypatch.setenv("PIP_INDEX_URL", address(index))

    with pytest.raises(Trouble, match="not the file we locked"):
        pip_wheel.fetch(machine)

    assert not (machine / NAME).exists()


def test_a_machine_that_is_not_connected_is_told_so(index, machine, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", address(index))
    index.shutdown()
    index.server_close()

    with pytest.raises(Trouble, match="Is this machine connected"):
        pip_wheel.fetch(machine)
