from django.urls import path

from klang.learning.views import learned, people, programme, texts, workshops

app_name = "learning"
_ONE = "workshops/<uuid:workshop_id>/"
urlpatterns = [
    path("handbook/", texts.shelf, name="shelf"),
    path("handbook/search/", texts.search, name="search"),
    path("handbook/letters/", texts.letters, name="letters"),
    path("handbook/new/", texts.bring_in, name="bring_in"),
    path("handbook/principles/", texts.principles, name="principles"),
    path("handbook/principles/<slug:code>/", texts.principle, name="principle"),
    path("handbook/<uuid:edition_id>/", texts.contents, name="contents"),
    path("handbook/<uuid:edition_id>/<int:place>/", texts.page, name="page"),
    path("handbook/<uuid:edition_id>/whole/", texts.whole, name="whole"),
    path("handbook/<uuid:edition_id>/review/", texts.review, name="review"),
    path("handbook/<uuid:edition_id>/keep/", texts.keep, name="keep"),
    path("handbook/<uuid:edition_id>/throw-away/", texts.throw_away, name="throw_away"),
    path("workshops/", workshops.workshops, name="workshops"),
    path("workshops/series/", workshops.announce_series, name="announce_series"),
    path("workshops/new/", workshops.announce, name="announce"),
    path(_ONE, workshops.workshop, name="workshop"),
    path("workshops/anew/<uuid:workshop_id>/", workshops.tell_anew, name="tell_anew"),
    path(f"{_ONE}places/", programme.places, name="places"),
    path(f"{_ONE}places/<uuid:account>/end/", programme.take_place_back, name="take_place_back"),
    path(f"{_ONE}trainers/new/", programme.trainer, name="trainer"),
    path(f"{_ONE}trainers/<uuid:row>/", programme.trainer, name="correct_trainer"),
    path(f"{_ONE}sessions/new/", programme.session, name="session"),
    path(f"{_ONE}sessions/<uuid:row>/", programme.session, name="correct_session"),
    path(f"{_ONE}people/", people.participants, name="participants"),
    path(f"{_ONE}people/new/", people.add, name="participant"),
    path(f"{_ONE}people/list/", people.choose_list, name="choose_list"),
    path(f"{_ONE}people/list/keep/", people.keep_list, name="keep_list"),
    path(f"{_ONE}people/<uuid:row>/", people.correct, name="correct_participant"),
    path(f"{_ONE}attendance/<int:number>/", people.attendance, name="attendance"),
    path(f"{_ONE}questions/", learned.questions, name="questions"),
    path(f"{_ONE}scores/<slug:when>/<int:part>/", learned.scores, name="scores"),
    path(f"{_ONE}results/", learned.results, name="results"),
    path(f"{_ONE}evaluations/", learned.evaluations, name="evaluations"),
    path(f"{_ONE}evaluations/new/", learned.evaluate, name="evaluate"),
]
