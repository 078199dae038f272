from django.urls import path

from klang.learning import views

app_name = "learning"
urlpatterns = [
    path("handbook/", views.shelf, name="shelf"),
    path("handbook/search/", views.search, name="search"),
    path("handbook/letters/", views.letters, name="letters"),
    path("handbook/new/", views.bring_in, name="bring_in"),
    path("handbook/principles/", views.principles, name="principles"),
    path("handbook/principles/<slug:code>/", views.principle, name="principle"),
    path("handbook/<uuid:edition_id>/", views.contents, name="contents"),
    path("handbook/<uuid:edition_id>/<int:place>/", views.page, name="page"),
    path("handbook/<uuid:edition_id>/review/", views.review, name="review"),
    path("handbook/<uuid:edition_id>/keep/", views.keep, name="keep"),
    path("handbook/<uuid:edition_id>/throw-away/", views.throw_away, name="throw_away"),
]
