"""Meetings: one table, one person at a time, their message on top and their wish beside every resolution."""
