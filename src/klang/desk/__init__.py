"""Desk: Today, the caseload, the home of a case, its timeline and search: what a worker looks at."""
