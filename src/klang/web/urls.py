from django.urls import path

from klang.web import views

app_name = "web"
urlpatterns = [
    path("language/", views.language, name="language"),
    path("guide/", views.guide, name="guide"),
    path("guide/<slug:name>/", views.passage, name="passage"),
    path("more/", views.more, name="more"),
]
