"""The one command of a checkout: what it lists, what it needs, how it ends."""

import ast
import hashlib
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from tooling import environment, testing
from tooling.inside.sentences import sentences, untold
from tooling.running import Trouble

ROOT = Path(__file__).resolve().parents[2]
FROM_A_BARE_PYTHON = [ROOT / "run.py", ROOT / "tests" / "engines.py", *(ROOT / "tooling").glob("*.py")]
AGPL_3 = "0d96a4ff68ad6d4b6f1f30f713b18d5184912ba8dd389f86aa7710db079abcb0"


def run(*words):
    return python("run.py", *words, cwd=ROOT)


def python(*words, **where):
    return subprocess.run([sys.executable, *words], **where, capture_output=True, text=True, check=False)


def imported(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module


def test_without_a_word_it_lists_what_it_can_do():
    listed = run()

    names = [line.split()[0] for line in listed.stdout.splitlines()[1:]]
    assert listed.returncode == 0
    assert names == ["demo", "test", "setup", "check", "fix", "bench", "leakscan", "lock"]


def test_a_word_it_does_not_know_is_answered_with_the_list():
    listed = run("dmeo")

    assert listed.returncode == 2
    assert "  demo " in listed.stdout


@pytest.mark.parametrize("path", FROM_A_BARE_PYTHON, ids=lambda path: path.name)
def test_it_needs_nothing_but_python(path):
    rooms = {name.partition(".")[0] for name in imported(path)}

    assert rooms <= sys.stdlib_module_names | {"tooling", "tests"}


@pytest.mark.parametrize("name", ["run.py", "tooling/__init__.py"])
def test_an_old_python_can_read_far_enough_to_be_told(name):
    assert ast.parse((ROOT / name).read_text(), feature_version=(3, 7))


CHILD = """
import sys, time
try:
    print("begun", flush=True)
    time.sleep(60)
except KeyboardInterrupt:
    print("put away", flush=True)
"""
PARENT = """
import sys
import run
from tooling import running
running._PATIENCE = 1
run.COMMANDS["sleep"] = lambda rest: running.call(sys.executable, "-c", {child!r})
sys.exit(run.main(["sleep"]))
"""


def test_what_one_process_compiled_is_there_for_the_next():
    words = PARENT.format(child="import sys; print(sys.dont_write_bytecode)")
    env = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}

    assert python("-c", words, cwd=ROOT, env=env).stdout == "False\n"


def _as_in_front():
    """A shell lets what it runs behind its back not hear Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("heard_by", ["everybody, as from a terminal", "run.py alone"])
@pytest.mark.parametrize("word", [signal.SIGINT, signal.SIGTERM])
def test_whoever_ends_it_waits_for_what_it_began(heard_by, word):
    words = [sys.executable, "-c", PARENT.format(child=CHILD)]
    told = {"cwd": ROOT, "stdout": -1, "stderr": -1, "text": True, "start_new_session": True}
    begun = subprocess.Popen(words, **told, preexec_fn=_as_in_front)
    assert begun.stdout.readline() == "begun\n"

    if heard_by == "run.py alone" or word == signal.SIGTERM:
        os.kill(begun.pid, word)
    else:
        os.killpg(begun.pid, word)
    said, complaint = begun.communicate(timeout=30)

    assert (begun.returncode, complaint) == (130, "")
    assert said.split() == ["put", "away", "ปิดแล้ว", "·", "Stopped."]


BESIDE = """
import sys
from pathlib import Path
from tooling.running import beside, call
with beside(sys.executable, "-c", "print('second'); raise SystemExit(3)", env=None, into=Path(sys.argv[1])) as ended:
    call(sys.executable, "-c", "print('first')")
    sys.exit(ended())
"""


def test_what_runs_beside_says_its_words_in_one_piece_when_it_is_asked(tmp_path):
    ran = python("-c", BESIDE, str(tmp_path / "said"), cwd=ROOT)

    assert (ran.returncode, ran.stdout) == (3, "first\nsecond\n")


LEFT_ALONE = """
import sys
from pathlib import Path
from tooling import running
running._PATIENCE = 2
with running.beside(sys.executable, "-c", {child!r}, env=None, into=Path(sys.argv[1])):
    while not Path(sys.argv[1]).read_text():
        pass
    raise KeyboardInterrupt
"""


def test_what_runs_beside_is_ended_with_what_it_stands_beside(tmp_path):
    python("-c", LEFT_ALONE.format(child=CHILD), str(tmp_path / "said"), cwd=ROOT, preexec_fn=_as_in_front)

    assert (tmp_path / "said").read_text().split() == ["begun", "put", "away"]


def test_what_was_done_stays_done_until_its_inputs_change(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "VENV", tmp_path)
    environment._Ready("packages", b"django==5.2.19").put()

    assert environment._Ready("packages", b"django==5.2.19").still
    assert not environment._Ready("packages", b"django==5.2.20").still
    assert not environment._Ready("catalogue", b"django==5.2.19").known


def test_a_checkout_that_moved_is_set_up_anew(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "VENV", tmp_path)
    environment._Ready("python").put()

    monkeypatch.setattr(environment, "ROOT", tmp_path / "elsewhere")

    assert not environment._Ready("python").still


@pytest.mark.parametrize(
    ("words", "wanted", "asked"),
    [
        ([], ["sqlite", "postgresql"], []),
        (["tests/lang", "-k", "date"], ["sqlite", "postgresql"], ["tests/lang", "-k", "date"]),
        (["--engine", "sqlite", "-x"], ["sqlite"], ["-x"]),
        (["-x", "--engine=postgresql"], ["postgresql"], ["-x"]),
        (["--engine", "both"], ["sqlite", "postgresql"], []),
    ],
)
def test_what_is_not_about_the_engine_goes_on_to_pytest(words, wanted, asked):
    assert testing.chosen(words) == (wanted, asked)


@pytest.mark.parametrize("words", [["--engine"], ["--engine", "oracle"]])
def test_an_engine_that_is_none_is_refused_with_a_sentence(words):
    with pytest.raises(Trouble, match="Say --engine"):
        testing.chosen(words)


@pytest.mark.parametrize(
    ("codes", "some_asked", "answer"),
    [
        ([0, 0], False, 0),
        ([0, 1], False, 1),
        ([1, 0], False, 1),
        ([0, 5], False, 5),
        ([0, 5], True, 0),
        ([5, 5], True, 5),
        ([1, 5], True, 5),
        ([], False, 1),
    ],
)
def test_one_red_engine_makes_the_whole_run_red(codes, some_asked, answer):
    assert testing.judged(codes, some_asked=some_asked) == answer


def test_the_browser_runs_everything_once_and_one_story_again_on_postgresql():
    assert testing.marks("sqlite", browser=True) == ""
    assert testing.marks("postgresql", browser=True) == "not browser or both_engines"
    assert testing.marks("postgresql", browser=False) == "not browser"


def test_tests_never_stand_in_somebodys_house(monkeypatch):
    monkeypatch.setenv("KLANG_HOME", "/srv/klang")

    assert "KLANG_HOME" not in testing.house_of_its_own()


SOME_TESTS = """
import pytest

def test_runs(): pass

@pytest.mark.skip(reason="no browser")
def test_does_not(): pass

@pytest.mark.xfail(reason="known")
def test_is_known_to_fail(): assert False
"""
A_SKIPPED_FILE = "import pytest\npytest.skip('nothing here', allow_module_level=True)\n"


@pytest.mark.parametrize(
    ("text", "flag", "code", "named"),
    [
        (SOME_TESTS, [], 0, False),
        (SOME_TESTS, ["--no-skips"], 1, True),
        (SOME_TESTS.replace("mark.skip(", "mark.usefixtures("), ["--no-skips", "-k", "test_runs"], 0, False),
        (A_SKIPPED_FILE, ["--no-skips"], 1, True),
        (SOME_TESTS, ["--no-skips", "-n", "2"], 1, True),
        (A_SKIPPED_FILE, ["--no-skips", "-n", "2"], 1, True),
    ],
    ids=["allowed", "a test", "none", "a file", "a test, spread", "a file, spread"],
)
def test_where_nothing_may_be_skipped_a_skipped_test_is_a_red_run(tmp_path, text, flag, code, named):
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    (tmp_path / "test_some.py").write_text(text)
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    words = ["-m", "pytest", "-q", "-p", "xdist", "-p", "tests.plugins_no_skips", *flag]

    ran = python(*words, cwd=tmp_path, env=env)

    assert ran.returncode == code, ran.stdout
    assert ("nothing may be" in ran.stdout) == named
    assert " in " in ran.stdout.splitlines()[-1], "pytest's own summary stays the last line"


def test_a_sentence_that_no_book_says_is_found(tmp_path):
    page = tmp_path / "page.html"
    page.write_text(
        textwrap.dedent("""
        {% load i18n %}<h1 class="it's">{% translate "Today" context "nav" %}</h1>
          {% translate "A door I can lock" as door %} {{ _("Goals") }}
        {% blocktranslate trimmed with name=n count days=d %}
            {{ name }} waits one day
        {% plural %}
            {{ name }} waits {{ days }} days
        {% endblocktranslate %}
        """)
    )
    book = tmp_path / "django.po"
    book.write_text('msgctxt "nav"\nmsgid "Today"\nmsgstr "วันนี้"\n\nmsgid "Goals"\nmsgstr ""\n')

    said = dict.fromkeys(sentences(page), page)

    missing = {("", "A door I can lock"), ("", "Goals"), ("", "%(name)s waits one day")}
    assert set(said) == {("nav", "Today"), *missing}
    assert set(untold(book, said)) == missing


def test_the_licence_is_whole():
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == AGPL_3


def test_ci_calls_what_a_laptop_calls():
    script = ROOT / ".ci" / "run"

    assert os.access(script, os.X_OK)
    assert "python3 run.py test" in script.read_text()
