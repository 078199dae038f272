"""Modules whose every line, and every way past a line, says that it was met: a tracer would take twice the time."""

import ast
import json
import os
import sys
from collections.abc import Iterable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, Final

_MET: Final = "__met__"  # a byte for each probe, in the module itself
_BLOCKS: Final = ("body", "orelse", "finalbody")


class Probes(ast.NodeTransformer):
    """Puts a probe before each statement, and where a question, a loop or a choice may be passed by."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Every block that stands in this node."""
        for name in _BLOCKS:
            if isinstance(block := getattr(node, name, None), list):
                setattr(node, name, self._block(block))
        for part in (*getattr(node, "handlers", ()), *getattr(node, "cases", ())):
            self.generic_visit(part)
        return node

    def visit_If(self, node: ast.If) -> ast.AST:
        """A question may be answered no, and nothing be done."""
        return self._passed_by(node)

    def visit_For(self, node: ast.For) -> ast.AST:
        """A loop may come to its end."""
        return self._passed_by(node)

    def visit_While(self, node: ast.While) -> ast.AST:
        """So may this one, if it has an end."""
        return self.generic_visit(node) if isinstance(node.test, ast.Constant) else self._passed_by(node)

    def visit_Match(self, node: ast.Match) -> ast.AST:
        """Nothing may fit."""
        self.generic_visit(node)
        last = node.cases[-1]
        if last.guard or not isinstance(last.pattern, ast.MatchAs) or last.pattern.pattern:
            other = ast.MatchAs()
            node.cases.append(ast.match_case(ast.copy_location(other, node), None, [self._past(node)]))
        return node

    def _passed_by(self, node: ast.If | ast.For | ast.While) -> ast.AST:
        alone = not node.orelse
        self.generic_visit(node)
        if alone:
            node.orelse = [self._past(node)]
        return node

    def _block(self, statements: list[ast.stmt]) -> list[ast.stmt]:
        told: list[ast.stmt] = []
        for one in statements:
            if not _does_nothing(one):
                told.append(self._probe(f"line {one.lineno}", one))
            told.append(self.visit(one))
        return told

    def _past(self, node: ast.stmt) -> ast.stmt:
        return self._probe(f"past line {node.lineno}", node)

    def _probe(self, name: str, at: ast.AST) -> ast.stmt:
        self.names.append(name)
        probe = ast.parse(f"{_MET}[{len(self.names) - 1}] = 1").body[0]
        for part in ast.walk(probe):
            ast.copy_location(part, at)
        return probe


def _does_nothing(statement: ast.stmt) -> bool:
    """A docstring, three dots, or what must stand first in its module."""
    if isinstance(statement, ast.ImportFrom):
        return statement.module == "__future__"
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def probed(source: bytes) -> tuple[ast.Module, list[str]]:
    """A module with its probes, and what each of them is called."""
    probes = Probes()
    tree = ast.parse(source)
    probes.generic_visit(tree)
    return tree, probes.names


class Watch(MetaPathFinder):
    """Gives these files to whoever imports them with probes in them, and remembers what was met."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._files = {str(path) for path in files}
        self._met: dict[str, tuple[list[str], bytearray]] = {}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module as it is found anyway, but read by another loader."""
        found = PathFinder.find_spec(fullname, path, target)
        if found is None or found.origin not in self._files:
            return None
        found.loader = _Loader(fullname, found.origin, self._met)
        return found

    def begin(self) -> None:
        """Before anything that is watched is imported."""
        sys.meta_path.insert(0, self)

    def write(self, folder: Path) -> None:
        """What was met by this process, by file."""
        met = {
            file: [name for name, seen in zip(names, there, strict=True) if seen]
            for file, (names, there) in self._met.items()
        }
        (folder / f"met-{os.getpid()}.json").write_text(json.dumps(met))


class _Loader(SourceFileLoader):
    """Reads a file with its probes; nothing of it is kept as compiled code."""

    def __init__(self, name: str, path: str, met: dict[str, tuple[list[str], bytearray]]) -> None:
        super().__init__(name, path)
        self._met = met

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002
        """Always from the source."""
        tree, names = probed(self.get_data(self.path))
        self._met[self.path] = (names, bytearray(len(names)))
        return compile(tree, self.path, "exec")

    def exec_module(self, module: ModuleType) -> None:
        """The module knows its own probes while it is made."""
        code = self.get_code(module.__name__)
        vars(module)[_MET] = self._met[self.path][1]
        exec(code, vars(module))  # noqa: S102


def read(folder: Path) -> dict[str, set[str]]:
    """What all processes together met, by file."""
    met: dict[str, set[str]] = {}
    for one in folder.glob("met-*.json"):
        told: dict[str, Any] = json.loads(one.read_text())
        for file, names in told.items():
            met.setdefault(file, set()).update(names)
    return met
