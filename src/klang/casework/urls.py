from django.urls import path

from klang.casework import views

app_name = "casework"
urlpatterns = [
    path("<uuid:case_id>/answer/", views.answer, name="answer"),
    path("<uuid:case_id>/lead/", views.lead, name="lead"),
    path("<uuid:case_id>/lead/answer/", views.answer_lead, name="answer_lead"),
    path("<uuid:case_id>/seat/<uuid:seat>/end/", views.end_seat, name="end_seat"),
    path("<uuid:case_id>/note/", views.note, name="note"),
    path("<uuid:case_id>/note/<uuid:note>/out/", views.take_back_note, name="take_back_note"),
    path("<uuid:case_id>/next/", views.next_contact, name="next"),
    path("<uuid:case_id>/keys/", views.change_keys, name="keys"),
]
