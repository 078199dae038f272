"""What the server's workers run."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from klang.config.memory import keep_little, keep_out_of_dumps

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "klang.config.settings")
os.umask(0o077)
keep_out_of_dumps()
application = get_wsgi_application()
get_resolver().url_patterns  # noqa: B018  every page is read in before the first is asked for
keep_little()
