"""Vault: keys and envelopes, so that what is written can be read only by those who were given its key."""
