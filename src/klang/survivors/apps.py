from django.apps import AppConfig


class SurvivorsConfig(AppConfig):
    name = "klang.survivors"
    default_auto_field = "django.db.models.BigAutoField"
