"""A file that is sent stays in memory, and is taken only where one is asked for and somebody is signed in."""

from io import BytesIO
from typing import Any, Final

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.urls import Resolver404, resolve

from klang.learning.terms import LARGEST

_ASKED_AT: Final = frozenset({"learning:bring_in", "learning:choose_list"})


class InMemory(FileUploadHandler):
    """Keeps one file in memory; of one that is too large only its size."""

    def new_file(self, *given: Any, **named: Any) -> None:
        """Take it, or read past it."""
        super().new_file(*given, **named)
        if not self._is_asked_for():
            raise SkipFile
        self._kept = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Another part of it."""
        if start + len(raw_data) <= LARGEST:
            self._kept.write(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        """The whole file."""
        self._kept.seek(0)
        kept = self._kept if file_size <= LARGEST else BytesIO()
        told = (self.file_name, self.content_type, file_size, self.charset, self.content_type_extra)
        return InMemoryUploadedFile(kept, self.field_name, *told)

    def _is_asked_for(self) -> bool:
        request: Any = self.request
        present = getattr(request, "present", None)
        return present is not None and not present.locked and _name_of(request.path) in _ASKED_AT


def _name_of(path: str) -> str:
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""
