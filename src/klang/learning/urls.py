from django.urls import path

from klang.learning.views import texts

app_name = "learning"
urlpatterns = [
    path("handbook/", texts.shelf, name="shelf"),
    path("handbook/search/", texts.search, name="search"),
    path("handbook/letters/", texts.letters, name="letters"),
    path("handbook/new/", texts.bring_in, name="bring_in"),
    path("handbook/principles/", texts.principles, name="principles"),
    path("handbook/principles/<slug:code>/", texts.principle, name="principle"),
    path("handbook/<uuid:edition_id>/", texts.contents, name="contents"),
    path("handbook/<uuid:edition_id>/<int:place>/", texts.page, name="page"),
    path("handbook/<uuid:edition_id>/review/", texts.review, name="review"),
    path("handbook/<uuid:edition_id>/keep/", texts.keep, name="keep"),
    path("handbook/<uuid:edition_id>/throw-away/", texts.throw_away, name="throw_away"),
]
