"""An invented office of eight people in two agencies, and the gentle beginnings of four invented stories."""
