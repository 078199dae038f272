from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "klang.people"
    default_auto_field = "django.db.models.BigAutoField"
