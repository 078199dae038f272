"""Importers: pages and rows from a file. They run in a process of their own (`apart.py`), which holds no key."""
