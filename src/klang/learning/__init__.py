"""Learning: the handbook, read and searched by everyone who works here, and the workshops it came from."""
