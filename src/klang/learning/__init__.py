"""Learning: the handbook, brought in and repaired, read and searched by everyone who works here."""
