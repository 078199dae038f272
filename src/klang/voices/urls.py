from django.urls import path

from klang.voices import views

app_name = "voices"
urlpatterns = [
    path("voices/", views.hearers, name="hearers"),
    path("voices/said/", views.said, name="said"),
    path("voices/said/new/", views.note, name="note"),
    path("voices/begin/", views.begin, name="begin"),
    path("voices/choose/", views.choose, name="choose"),
    path("voices/<uuid:account>/leave/", views.leave, name="leave"),
]
