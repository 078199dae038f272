"""The questions, each asked of a running server a number of times; the answer is a median."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from nacl.pwhash import argon2id

from benchmarks.measuring.visitor import Answered, NotAnswered, Visitor, took

TIMES = 15
_WARM = 3
WORDS = "river lamp paper garden morning"
THAI = ("สุดารัตน์", "รุ่งเรือง", "จันทร์", "แก้วมณี", "ศิริวรรณ")
PART = ("ดารัต", "ทิพ", "มณี", "Nguy", "วรรณ")
SLIP = ("สุดารัดน์", "กิตติพงษ", "ณัฐวุฒ", "Nguyan", "วิไลวรณ")  # a letter lost or exchanged


@dataclass
class Asked:
    """What was asked of one server, and what came of it."""

    port: int
    told: dict[str, Any]
    found: dict[str, float] = field(default_factory=dict)
    paces: dict[str, float] = field(default_factory=dict)
    people: dict[str, Visitor] = field(default_factory=dict)

    def who(self, handle: str) -> Visitor:
        """Somebody who is signed in."""
        if handle not in self.people:
            self.people[handle] = Visitor(self.port)
            self.people[handle].comes_in(handle, f"{handle} {WORDS}")
        return self.people[handle]

    def pages(self) -> None:
        """Today, the list of fifty, a case home warm."""
        self.keep("today_ms", many(lambda: self.who("kaew").get("/")))
        self.keep("list_ms", many(lambda: self.who("on").get("/cases/")))
        self.keep("open_ms", many(lambda: self.who("fon").get(self.case("open"))))
        self.found["next_page_kb"] = self.who("kaew").get("/").kb

    def keep(self, name: str, ms: float) -> None:
        """What was taken, and the pace of this machine just then: it may be another one a minute later."""
        self.found[name] = ms
        self.paces[name] = took([yardstick() for _ in range(5)])

    def case(self, which: str, *more: str) -> str:
        """The address of one of the big cases."""
        return f"/cases/{self.told[which]}/" + "".join(f"{one}/" for one in more)

    def deeds(self) -> None:
        """Saving a need, taking back a consent, and opening after another's change."""
        self.who("fon").get(self.case("open", "needs", "new"))
        need = {"area": "WAGES", "source": "HERSELF", "said_original": "อยากได้ค่าจ้าง", "said_language": "th"}
        need |= {"said_heard": "SPOKEN"}
        new = self.case("open", "needs", "new")
        self.keep("save_ms", many(lambda: self.who("fon").post(new, **need), status=302))
        taken = [self.withdrawn("fon", "withdraw", one) for one in self.answers("withdraw")]
        self.keep("withdraw_ms", took(taken))
        after = []
        for one in self.answers("open"):
            self.withdrawn("mon", "open", one)
            after.append(answered(self.who("fon").get(self.case("open"))).ms)
        self.keep("open_changed_ms", took(after))

    def answers(self, which: str) -> list[str]:
        """Consents that can be taken back in one of the big cases."""
        return list(self.told[f"{which}_answers"])

    def withdrawn(self, handle: str, which: str, answer: str) -> float:
        """One consent taken back; how long the answer took."""
        path = self.case(which, "consent", answer, "stop")
        return answered(self.who(handle).post(path, how=""), 302).ms

    def coming_in(self) -> None:
        """Signing in with a passphrase as slow as any real one, and the part of it that is meant to be slow."""
        times, slow = [], []
        for _ in range(min(5, TIMES)):
            times.append(Visitor(self.port).comes_in("klang", f"klang {WORDS}"))
            slow.append(stretched())
        self.found["sign_in_ms"], self.found["argon2_ms"] = took(times), took(slow)

    def searching(self) -> None:
        """Three caseloads: the first building of each, then each warm, three ways of asking."""
        for name, handle in (("40", "kaew"), ("2000", "fon"), ("20000", "pui")):
            self.keep(
                f"search_{name}_first_ms", took([self.first_search(handle) for _ in range(min(3, TIMES))])
            )
            self.sought(handle, THAI[0])
            times = [self.sought(handle, word) for word in (*THAI, *PART, *SLIP) for _ in range(2)]
            self.keep(f"search_{name}_ms", took(times))
            self.keep(f"search_{name}_slip_ms", took([self.sought(handle, word) for word in SLIP]))

    def first_search(self, handle: str) -> float:
        """How long somebody waits who signs in anew and searches: of the session before, nothing is kept."""
        self.people.pop(handle, None)
        return self.sought(handle, THAI[0])

    def sought(self, handle: str, word: str) -> float:
        """One search; how long the answer took."""
        return answered(self.who(handle).post("/cases/search/", sought=word)).ms


def many(ask: Callable[[], Answered], *, status: int = 200) -> float:
    """The median of many answers, after a few that warm up both workers."""
    for _ in range(_WARM):
        answered(ask(), status)
    return took([answered(ask(), status).ms for _ in range(TIMES)])


def answered(answer: Answered, status: int = 200) -> Answered:
    """The answer, if it is the one that was to be measured."""
    if answer.status != status:
        raise NotAnswered(f"{answer.status}: {answer.body[:300]}")
    return answer


def stretched() -> float:
    """How long this machine takes now to stretch a passphrase."""
    began = time.perf_counter()
    argon2id.kdf(32, b"one two three four five six", bytes(16), opslimit=3, memlimit=128 << 20)
    return 1000 * (time.perf_counter() - began)


def yardstick() -> float:
    """How long a fixed piece of plain Python takes now: a quiet core of 2020 needs about ten."""
    began, total = time.perf_counter(), 0
    for number in range(200_000):
        total += number * number % 7
    return 1000 * (time.perf_counter() - began)
