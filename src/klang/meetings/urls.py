from django.urls import path

from klang.meetings.views import calling, minutes, of_case, preparing, table

app_name = "meetings"
_CASE = "cases/<uuid:case_id>/meetings/"
_ITEM = _CASE + "<uuid:item_id>/"
urlpatterns = [
    path("meetings/", calling.meetings, name="list"),
    path("meetings/new/", calling.call, name="call"),
    path("meetings/<uuid:meeting_id>/", calling.agenda, name="agenda"),
    path("meetings/<uuid:meeting_id>/close/", calling.close, name="close"),
    path(_CASE, of_case.of_case, name="of_case"),
    path(_CASE + "new/", of_case.lay, name="lay"),
    path(_ITEM, table.table, name="table"),
    path(_ITEM + "why/", of_case.why, name="why"),
    path(_ITEM + "message/", preparing.message, name="message"),
    path(_ITEM + "lines/", preparing.lines, name="lines"),
    path(_ITEM + "attendance/", table.attendance, name="attendance"),
    path(_ITEM + "close/", table.close, name="close_item"),
    path(_ITEM + "minutes/", minutes.minutes, name="minutes"),
    path(_ITEM + "statement/", preparing.statement, name="statement"),
    path(_ITEM + "extract/<uuid:agency_id>/", minutes.extract, name="extract"),
]
