"""A signed-in test client: a real session in the volatile database, no browser."""

from datetime import UTC, datetime

from django.test import Client

from klang.people import sessions
from klang.vault.bodies import Bundle


def client_of(actor):
    """A client whose cookie opens this person's session."""
    keyring = actor.keyring
    bundle = Bundle(((keyring.card.serial, keyring.keys.seed),), keyring.root, 1)
    cookie = sessions.begin(actor.account_id, keyring.card, (bundle, bytes(32)), datetime.now(UTC))
    client = Client()
    client.cookies[sessions.COOKIE] = sessions.cookie_text(cookie)
    return client
