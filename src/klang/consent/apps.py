from django.apps import AppConfig


class ConsentConfig(AppConfig):
    name = "klang.consent"
    default_auto_field = "django.db.models.BigAutoField"
