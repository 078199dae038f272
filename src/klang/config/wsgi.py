"""What the server's workers run."""

import os

from django.core.wsgi import get_wsgi_application

from klang.config.memory import keep_out_of_dumps

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "klang.config.settings")
os.umask(0o077)
keep_out_of_dumps()
application = get_wsgi_application()
