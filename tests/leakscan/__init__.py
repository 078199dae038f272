"""Put a marker into every field of every form, then search everything that was written for it."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "klang.config.settings")
django.setup()  # the tables say which codes may lie in the open
