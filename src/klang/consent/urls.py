from django.urls import path

from klang.consent import views

app_name = "consent"
urlpatterns = [
    path("<uuid:case_id>/consent/", views.of_case, name="of_case"),
    path("<uuid:case_id>/consent/ask/", views.ask, name="ask"),
    path("<uuid:case_id>/consent/other/", views.other, name="other"),
    path("<uuid:case_id>/consent/<uuid:answer_id>/stop/", views.stop, name="stop"),
    path("<uuid:case_id>/consent/<uuid:answer_id>/stopped/", views.stopped, name="stopped"),
    path("<uuid:case_id>/consent/<uuid:answer_id>/slip/", views.slip, name="slip"),
]
