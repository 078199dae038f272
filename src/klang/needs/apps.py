from django.apps import AppConfig


class NeedsConfig(AppConfig):
    name = "klang.needs"
    default_auto_field = "django.db.models.BigAutoField"
