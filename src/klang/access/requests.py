"""A request somebody at work makes."""

from django.http import HttpRequest

from klang.access.actor import Actor


class Request(HttpRequest):
    """A request that knows its actor: put there once, in the middleware, and nowhere else."""

    actor: Actor
    stands_at: str = ""  # where in the journey the page is, as a code, for the guidance beside it
