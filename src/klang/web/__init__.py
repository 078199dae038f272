"""Web: the hallway: page frame, form fields, style, and the way out."""
