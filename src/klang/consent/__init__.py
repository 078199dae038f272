"""Consent: what she said yes to, for what, to whom, which part, until when; and taking it back."""
