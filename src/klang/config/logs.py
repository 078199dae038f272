"""Logs and error reports hold a time, a kind of trouble and a code, and nothing of a person."""

import logging
from typing import Any

from django.views.debug import SafeExceptionReporterFilter


class OnlyTheCode(logging.Filter):
    """Let through what happened, without the words: no message, no address, no values."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep the kind of error and where in the code it happened."""
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else "message"
        code = getattr(record, "code", "-")
        record.msg, record.args = f"{record.name} {kind} {code}", ()
        record.exc_info = record.exc_text = record.stack_info = None
        return True


class NothingPersonal(SafeExceptionReporterFilter):
    """An error report without local values, cookies, settings or what was typed."""

    def is_active(self, request: Any) -> bool:  # noqa: ARG002
        """Always."""
        return True

    def get_post_parameters(self, request: Any) -> dict[str, str]:  # noqa: ARG002
        """Nothing that was typed."""
        return {}

    def get_traceback_frame_variables(self, request: Any, tb_frame: Any) -> Any:  # noqa: ARG002
        """Nothing that was in hand."""
        return []

    def get_safe_cookies(self, request: Any) -> dict[str, str]:  # noqa: ARG002
        """No cookie."""
        return {}
