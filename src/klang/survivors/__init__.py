"""Who survivors are to us: name to be called, languages, safe contact; and rights: to see, correct, leave."""
