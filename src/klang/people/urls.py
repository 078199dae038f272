from django.urls import path

from klang.people.views import colleagues, entering, first_day, peers

app_name = "people"
urlpatterns = [
    path("start", first_day.start, name="start"),
    path("sign-in", entering.sign_in, name="sign_in"),
    path("sign-out", entering.sign_out, name="sign_out"),
    path("out", entering.out, name="out"),
    path("note", entering.note, name="note"),
    path("lock", entering.lock, name="lock"),
    path("unlock", entering.unlock, name="unlock"),
    path("held/<uuid:held_id>", entering.held, name="held"),
    path("new-way", entering.new_way, name="new_way"),
    path("join", first_day.join, name="join"),
    path("people/", colleagues.people, name="people"),
    path("people/add", colleagues.add, name="add"),
    path("people/office", colleagues.office, name="office"),
    path("people/peers", peers.peers, name="peers"),
    path("people/peers/close", peers.close_peer, name="close_peer"),
    path("people/<uuid:account>/certify", colleagues.certify, name="certify"),
    path("people/<uuid:account>/slip", colleagues.slip, name="slip"),
    path("people/<uuid:account>/correct", colleagues.correct, name="correct"),
    path("people/<uuid:account>/disable", colleagues.disable, name="disable"),
]
