"""What is told of the workshops in tests: invented people, and the days of the handbook's own preface."""

from datetime import date

from klang.learning import actions
from klang.learning.models import SessionWords, TrainerWords
from klang.learning.terms import SessionKind

TOLD = actions.WorkshopTold(
    title="การทำงานโดยยึดผู้เสียหายเป็นศูนย์กลาง",
    title_en="Working with the survivor at the centre",
    begins_on=date(2017, 7, 24),
    ends_on=date(2017, 7, 25),
    venues="กรุงเทพมหานคร",
    for_whom="นักสังคมสงเคราะห์ของรัฐและเอกชน",
    origin="ผู้เข้าร่วมครั้งก่อนขอไว้",
)
SERIES = actions.SeriesTold("การประชุมไทย-ญี่ปุ่น", "Thailand-Japan Workshop", "เรียนรู้จากกัน")
TRAINER = TrainerWords("คุณฮานะ", "Empowerment Kansai", "การฟัง", ("ja", "en"))
SESSION = SessionWords(date(2017, 7, 24), 1, SessionKind.LECTURE, "การฟัง", 90)
ONLY_OFFICERS, ONLY_PEOPLE = "Only a key officer can do this", "open only to those who work on this"
ONLY_LEADERS = "Only those who lead this workshop"
