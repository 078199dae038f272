from django.urls import path

from klang.survivors import views

app_name = "survivors"
urlpatterns = [
    path("new/", views.register, name="register"),
    path("several/", views.several, name="several"),
    path("<uuid:case_id>/person/", views.person, name="person"),
    path("<uuid:case_id>/person/describe/", views.describe, name="describe"),
    path("<uuid:case_id>/person/name/", views.add_name, name="add_name"),
    path("<uuid:case_id>/person/paper/", views.add_paper, name="add_paper"),
    path("<uuid:case_id>/person/name/<uuid:name>/out/", views.take_back_name, name="take_back_name"),
    path("<uuid:case_id>/person/paper/<uuid:paper>/out/", views.take_back_paper, name="take_back_paper"),
    path("<uuid:case_id>/contact/", views.contact, name="contact"),
    path("<uuid:case_id>/contact/<uuid:contact_id>/", views.change_contact, name="change_contact"),
    path("<uuid:case_id>/facts/", views.facts, name="facts"),
]
