from django.urls import path

from klang.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.today, name="today"),
    path("noted/<uuid:due_id>/", views.noted, name="noted"),
    path("cases/", views.caseload, name="caseload"),
    path("cases/search/", views.search, name="search"),
    path("cases/<uuid:case_id>/", views.case, name="case"),
    path("cases/<uuid:case_id>/step/", views.step, name="step"),
    path("cases/<uuid:case_id>/seat/", views.seat, name="seat"),
    path("cases/<uuid:case_id>/second/", views.second, name="second"),
    path("cases/<uuid:case_id>/done/<uuid:due_id>/", views.done, name="done"),
    path("cases/<uuid:case_id>/seen-by/<uuid:account_id>/", views.seen_by, name="seen_by"),
    path("cases/<uuid:case_id>/who-looked/", views.who_looked, name="who_looked"),
    path("cases/<uuid:case_id>/peers/", views.introductions, name="introductions"),
    path("cases/<uuid:case_id>/peers/new/", views.introduce, name="introduce"),
    path(
        "cases/<uuid:case_id>/peers/<uuid:introduction>/back/",
        views.take_introduction_back,
        name="take_introduction_back",
    ),
    path("cases/<uuid:case_id>/words/", views.words, name="words"),
    path("cases/<uuid:case_id>/hand-over/", views.hand_over, name="hand_over"),
    path("meetings/<uuid:meeting_id>/barrier/", views.barrier, name="barrier"),
    path("hers/", views.hers, name="hers"),
    path("hers/back/", views.take_back, name="take_back"),
]
