"""Audit: one signed line for every deed, reading and refusal, in one chain. Never content."""
