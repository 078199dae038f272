from django.urls import include, path

from benchmarks.plain import views

urlpatterns = [
    path("plain/", views.today),
    path("plain/cases/", views.caseload),
    path("plain/cases/search/", views.search),
    path("plain/cases/<uuid:case_id>/", views.case),
    path("plain/cases/<uuid:case_id>/needs/new/", views.note),
    path("", include("klang.config.urls")),
]
