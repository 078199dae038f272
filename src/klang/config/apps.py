from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "klang.config"
