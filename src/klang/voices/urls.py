from django.urls import path

from klang.voices.views import arriving, complaints, hearing, listening, releasing, screen, themes

app_name = "voices"
urlpatterns = [
    path("voices/", hearing.hearers, name="hearers"),
    path("voices/begin/", hearing.begin, name="begin"),
    path("voices/begin-handling/", hearing.begin_handling, name="begin_handling"),
    path("voices/<uuid:team>/choose/", hearing.choose, name="choose"),
    path("voices/<uuid:team>/<uuid:account>/leave/", hearing.leave, name="leave"),
    path("voices/complain/", complaints.complain, name="complain"),
    path("voices/complaints/", complaints.complaints, name="complaints"),
    path("voices/complaints/<uuid:team>/<uuid:row>/", complaints.complaint, name="complaint"),
    path(
        "voices/complaints/<uuid:team>/arrived/<uuid:item>/",
        complaints.complaint_arrived,
        name="complaint_arrived",
    ),
    path("voices/complaints/<uuid:team>/arrived/<uuid:item>/hand-on/", complaints.hand_on, name="hand_on"),
    path("voices/said/", listening.said, name="said"),
    path("voices/said/new/", listening.note, name="note"),
    path("voices/said/join/", themes.join, name="join"),
    path("voices/themes/", themes.themes, name="themes"),
    path("voices/themes/answers/", themes.answers, name="answers"),
    path("voices/themes/activity/", themes.activity, name="activity_alone"),
    path("voices/themes/<uuid:theme>/", themes.theme, name="theme"),
    path("voices/themes/<uuid:theme>/decide/", themes.decide, name="decide"),
    path("voices/themes/<uuid:theme>/activity/", themes.activity, name="activity"),
    path("voices/themes/<uuid:theme>/result/", themes.result, name="result"),
    path("voices/themes/<uuid:theme>/report/", themes.report, name="report"),
    path("voices/themes/<uuid:theme>/release/", releasing.release, name="release"),
    path("voices/themes/<uuid:theme>/take-down/", releasing.take_down, name="take_down"),
    path("voices/screen/", screen.screen, name="screen"),
    path("voices/screen/say/", screen.screen_say, name="screen_say"),
    path("voices/screen/set-up/", screen.set_up, name="set_up"),
    path("voices/poster/", screen.poster, name="poster"),
    path("voices/say/", arriving.say, name="say"),
    path("voices/answer/", arriving.answer, name="answer"),
    path("voices/tray/", arriving.tray, name="tray"),
    path("voices/tray/<uuid:item>/", arriving.arrived, name="arrived"),
    path("voices/tray/<uuid:item>/aside/", arriving.put_aside, name="put_aside"),
    path("voices/done/", releasing.done, name="done"),
]
