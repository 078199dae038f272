"""A file that is sent stays in memory, and is taken only where one is asked for; a recording from anybody."""

from io import BytesIO
from typing import Any, Final

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.urls import Resolver404, resolve

from klang.learning.terms import LARGEST
from klang.voices.terms import LARGEST_SOUND

_ASKED_AT: Final = {"learning:bring_in": LARGEST, "learning:choose_list": LARGEST}
_FROM_ANYBODY: Final = {"voices:say": LARGEST_SOUND, "voices:screen_say": LARGEST_SOUND}


class InMemory(FileUploadHandler):
    """Keeps one file in memory; of one that is too large only its size."""

    _most = 0

    def new_file(self, *given: Any, **named: Any) -> None:
        """Take it, or read past it."""
        super().new_file(*given, **named)
        came_before, self._most = self._most, self._asked_for()
        if came_before or not self._most:
            raise SkipFile
        self._kept = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Another part of it."""
        if start + len(raw_data) <= self._most:
            self._kept.write(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        """The whole file."""
        self._kept.seek(0)
        kept = self._kept if file_size <= self._most else BytesIO()
        told = (self.file_name, self.content_type, file_size, self.charset, self.content_type_extra)
        return InMemoryUploadedFile(kept, self.field_name, *told)

    def _asked_for(self) -> int:
        """How many bytes are asked for here, of whoever sends them."""
        request: Any = self.request
        present = getattr(request, "present", None)
        name, here = _name_of(request.path), present is not None and not present.locked
        return _FROM_ANYBODY.get(name, 0) or (_ASKED_AT.get(name, 0) if here else 0)


def _name_of(path: str) -> str:
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""
