from django.urls import path

from klang.peers.views import beside, carrying, figures, gatherings, groups, knocking, matching, members

app_name = "peers"
urlpatterns = [
    path("peers/", groups.groups, name="groups"),
    path("peers/ask/", groups.ask, name="ask"),
    path("peers/<uuid:group_id>/", groups.group, name="group"),
    path("peers/<uuid:group_id>/sign/", groups.sign, name="sign"),
    path("peers/<uuid:group_id>/begin/", groups.begin, name="begin"),
    path("peers/<uuid:group_id>/agreement/", groups.agreement, name="agreement"),
    path("peers/<uuid:group_id>/vouch/", members.vouch, name="vouch"),
    path("peers/<uuid:group_id>/<uuid:account>/in/", members.let_in, name="let_in"),
    path("peers/<uuid:group_id>/<uuid:account>/leave/", members.leave, name="leave"),
    path("peers/<uuid:group_id>/met/", gatherings.gatherings, name="gatherings"),
    path("peers/<uuid:group_id>/met/new/", gatherings.note, name="note"),
    path("peers/<uuid:group_id>/asks/<uuid:ask>/", gatherings.hand_on, name="hand_on"),
    path("peers/<uuid:group_id>/beside/", beside.beside, name="beside"),
    path("peers/<uuid:group_id>/beside/new/", beside.support, name="support"),
    path("peers/<uuid:group_id>/talks/new/", figures.talk, name="talk"),
    path("peers/<uuid:group_id>/figures/", figures.figures, name="figures"),
    path("peers/<uuid:group_id>/figures/<uuid:release>/down/", figures.take_down, name="figures_down"),
    path("peers/<uuid:group_id>/show/", knocking.show, name="show"),
    path("peers/<uuid:group_id>/hide/", knocking.hide, name="hide"),
    path("peers/<uuid:group_id>/offer/", matching.offer, name="offer"),
    path("peers/<uuid:group_id>/come/new/", matching.welcome, name="welcome"),
    path("peers/<uuid:group_id>/come/", knocking.knocks, name="knocks"),
    path("peers/<uuid:group_id>/come/<uuid:item>/", knocking.answer, name="answer"),
    path("peers/<uuid:group_id>/come/<uuid:item>/aside/", knocking.put_aside, name="put_aside"),
    path("peers/<uuid:group_id>/words/", carrying.words, name="words"),
    path("peers/<uuid:group_id>/rest/", beside.rest, name="rest"),
]
