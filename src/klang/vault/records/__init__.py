"""Records: the tables of what is sealed, and the only door between a key and a row."""
