"""The server: everything made ready, then granian with its workers, then everything put away."""

import ipaddress
import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from django.conf import settings
from django.db import connections
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from klang.config import places
from klang.config.folders import NotHere, is_demo, settle
from klang.config.memory import keep_little, keep_out_of_dumps
from klang.config.run_folder import running
from klang.config.statics import gather_static
from klang.config.tables import bring_up_to_date
from klang.people.host import PEPPER, Host, HostMissing
from klang.people.models import Installation
from klang.people.watch import check_log, note_log
from klang.vault.records.holding import Altered

Say = Callable[[str], None]


@dataclass(frozen=True)
class Where:
    """Where the server listens, by which name it is called, and with which certificate."""

    address: str = "127.0.0.1"
    port: int = 8000
    certificate: Path | None = None
    key: Path | None = None
    names: tuple[str, ...] = ()
    workers: int = 2

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach it."""
        if self.address == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.address).is_loopback
        except ValueError:
            return False

    @property
    def link(self) -> str:
        """The address to open in a browser."""
        name = self.names[0] if self.names else self.address
        name = f"[{name}]" if ":" in name else name
        return f"{'https' if self.certificate else 'http'}://{name}:{self.port}/"


def serve(where: Where, *, demo: bool = False, say: Say, ready: Callable[[], None] | None = None) -> None:
    """Serve this home until somebody ends it; `ready` is called once the tables are there.

    Raises NotHere, with a sentence that says what to do, where it would not be safe.
    """
    check_address(where)
    os.umask(0o077)
    keep_out_of_dumps()
    host = settle()
    if not demo:
        _refuse_demo()
    _hand_on(host, where)
    with ExitStack() as stack:
        stack.enter_context(running(places.run(), demo=demo))
        _make_tables()
        make_ready(host)
        if ready is not None:
            ready()
        connections.close_all()
        keep_little()
        _welcome(where, say)
        _run(where)


def _refuse_demo() -> None:
    """Everybody can know the ways into a demo, so it is opened as one or not at all."""
    if is_demo(places.home()):
        raise NotHere(
            f"{places.home()} is a demo, and its passphrases are published: whoever reads them comes in. "
            "Start it with `klang demo`, or name another folder in KLANG_HOME for real work."
        )


def check_address(where: Where) -> None:
    """Refuse what would fail silently: a browser keeps no cookie of ours from a plain network address."""
    if not where.loopback and where.certificate is None:
        raise NotHere(
            f"{where.address} can be reached from other machines, and without a certificate nobody could "
            "sign in there: the browser throws the sign-in away. Give --certificate and --key, "
            "or serve on 127.0.0.1."
        )
    if (where.certificate is None) != (where.key is None):
        raise NotHere("A certificate and its key belong together: give both --certificate and --key.")
    if not where.loopback and not where.names:
        raise NotHere("Say by which name it is opened in the network: --name klang.example.org")


def _make_tables() -> None:
    """Bring the tables up to date, in a process of its own: the memory that takes is given back with it."""
    connections.close_all()
    making = get_context("fork").Process(target=bring_up_to_date)
    making.start()
    making.join()
    if making.exitcode:
        raise NotHere(
            "The tables in the database could not be brought up to date; what stands above says why."
        )


def make_ready(host: Host) -> None:
    """Look whether the host's own folder is whole, and gather the static files."""
    if Installation.objects.exists():
        _whole(host)
    gather_static()


def _whole(host: Host) -> None:
    """Without its own folder an installation does not start: nothing could be opened or signed."""
    try:
        host.server()
        host.read(f"pepper.{PEPPER}")
        check_log(host)
        note_log(host)
    except Altered:
        raise NotHere(
            "The log in the database does not begin as this host noted it: somebody rewrote it, or an old "
            "copy was put back. Nothing is opened. Keep the database and this machine as they are, run "
            "`klang verify`, and call whoever is responsible for security in your office."
        ) from None
    except (HostMissing, KeyError):
        raise NotHere(
            f"The host's own folder is not whole: {host.folder}. Without pepper, server key and roots "
            "nobody can sign in. Put it back, or name it in KLANG_HOST."
        ) from None


def _hand_on(host: Host, where: Where) -> None:
    """The workers see what was settled here, whether they are forked or begin anew."""
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, *where.names]
    os.environ["KLANG_HOSTS"] = ",".join(settings.ALLOWED_HOSTS)
    os.environ["KLANG_HOST"] = str(host.folder)


def _welcome(where: Where, say: Say) -> None:
    say(f"เปิดกลางได้ที่ {where.link}")
    say(f"Open Klang at {where.link}")
    if not Installation.objects.exists():
        say("ยังไม่มีหน่วยงานในเครื่องนี้ หน้าแรกจะพาเริ่มต้น ใช้เวลาไม่เกิน 20 นาที")
        say("No office stands here yet. The first page begins one, in less than 20 minutes.")
    connections.close_all()
    say("กด Ctrl-C เพื่อปิด · Ctrl-C ends it")


def _run(where: Where) -> None:
    server = Granian(
        "klang.config.wsgi:application",
        address=where.address,
        port=where.port,
        interface=Interfaces.WSGI,
        workers=where.workers,
        blocking_threads=64,
        backpressure=256,
        workers_kill_timeout=10,  # what still hangs then is ended: nobody waits before a machine that stops
        websockets=False,
        log_level=LogLevels.error,
        ssl_cert=where.certificate,
        ssl_key=where.key,
    )
    server.serve()
