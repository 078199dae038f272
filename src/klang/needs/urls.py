from django.urls import path

from klang.needs import views

app_name = "needs"
urlpatterns = [
    path("<uuid:case_id>/needs/", views.of_case, name="of_case"),
    path("<uuid:case_id>/needs/new/", views.note, name="note"),
    path("<uuid:case_id>/strengths/new/", views.strength, name="strength"),
    path("<uuid:case_id>/needs/<uuid:need>/", views.versions, name="versions"),
    path("<uuid:case_id>/needs/<uuid:need>/out/", views.take_back_need, name="take_back_need"),
    path(
        "<uuid:case_id>/strengths/<uuid:strength>/out/", views.take_back_strength, name="take_back_strength"
    ),
]
