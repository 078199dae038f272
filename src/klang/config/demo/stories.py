"""Four invented people: two whole stories and the openings of two more, told by calling use cases."""

from dataclasses import replace
from datetime import datetime, timedelta

from klang.access.actor import Actor
from klang.casework.actions import answer_offer, note, offer_second, set_next, settle_due, take_step
from klang.casework.journey_terms import State, View
from klang.casework.models import Case, NextWords
from klang.casework.terms import DueCode
from klang.config.demo.meetings import decide_otherwise, meet_today
from klang.config.demo.peers import gather
from klang.config.demo.people import Office
from klang.config.demo.voices import hear
from klang.config.demo.workshops import hold_workshops
from klang.consent.actions import record_answer
from klang.consent.models import AnswerWords, HowGiven
from klang.consent.spoken import spoken
from klang.consent.terms import GivenBy, Purpose, Told
from klang.consent.terms import Said as Answered
from klang.lang.dates import PartialDate
from klang.lang.said import Heard, Said
from klang.needs.actions import note_need, note_strength
from klang.needs.terms import Area, Source
from klang.people.terms import Language
from klang.survivors.actions import add_paper, describe, register, set_contact, set_facts
from klang.survivors.answers import Unanswered
from klang.survivors.models import ContactWords, PaperWords, PersonWords
from klang.survivors.terms.facts import Facts
from klang.survivors.terms.person import Grown, MayWrite, Never, PaperKind, Way
from klang.vault.registers import Drawer
from klang.web.terms import NoAnswer


def tell(office: Office, now: datetime) -> None:
    """Let the last weeks of the demo office happen."""
    thandar = _thandar(office, now)
    _nok(office, now)
    _seng(office, now)
    dao = _dao(office, now)
    decide_otherwise(office, dao, now)
    meet_today(office, thandar, dao, now)
    hear(office, now)
    hold_workshops(office, now)
    gather(office, dao, now)


def _thandar(office: Office, now: datetime) -> Case:
    """Story 2: a one-unit Burmese name, a pink card number, wages only for the labour inspector."""
    kaew = office.actor("kaew", now - timedelta(days=26))
    case = register(kaew, office.house, call_name="มะทันดา", may_write=MayWrite.YES)
    born = PartialDate(year=now.year - 19)
    describe(kaew, case, words=PersonWords("มะทันดา", "", (Language.MY,), "SOME", "ผู้หญิง", born))
    add_paper(kaew, case, words=PaperWords(PaperKind.PINK_CARD, "00-1234-567890-1", held_by="EMPLOYER"))
    unsure = (Unanswered("number", NoAnswer.DOES_NOT_KNOW),)
    add_paper(kaew, case, words=PaperWords(PaperKind.NRC, held_by="EMPLOYER", unanswered=unsure))
    _more_time(office, case, now)
    kaew = office.actor("kaew", now - timedelta(days=9))
    _interpreted(kaew, case, Area.WAGES, ("လစာ သုံးလ မရသေးပါ", "ยังไม่ได้ค่าจ้าง 3 เดือน"))
    _interpreted(kaew, case, Area.HOUSING, ("တံခါးသော့ခတ်လို့ရတဲ့ အခန်း", "อยากได้ห้องที่ล็อกประตูได้"))
    said = Said("စက်ချုပ်တတ်တယ်", Language.MY, "เย็บผ้าเป็น", interpreter="คุณมล", heard=Heard.INTERPRETED)
    note_strength(kaew, case, area=Area.LEARNING, said=said)
    set_facts(kaew, case, facts=_FACTORY)
    _shared(office, case, kaew, now)
    record_answer(office.actor("kaew", now - timedelta(days=5)), case, words=_wages_only(office, now))
    kaew = office.actor("kaew", now)
    set_next(kaew, case, on=kaew.today, words=NextWords("พบกัน", "09.30", "ที่เดิม"))
    return case


_FACTORY = Facts(
    age_band="FROM_18_TO_24", nationality="MYANMAR", form="FORCED_LABOUR", industry="MANUFACTURING"
)
# Presumed, 15 days of rest, the panel, and more time: how many days ago, and what was said each time.
_JOURNEY = (
    (26, State.PRESCREEN, "ဟုတ်ကဲ့", "ตกลง"),
    (25, State.REFLECTION, "အရင် နားချင်ပါတယ်", "ขอพักก่อน"),
    (10, State.IDENT, "ရပါတယ်", "ได้"),
    (10, State.REFLECTION, "အချိန် ထပ်လိုပါတယ်", "ขอเวลาอีกหน่อย"),
)


def _more_time(office: Office, case: Case, now: datetime) -> None:
    """The panel says: more time; periods that ended on the way were kept."""
    for days, state, original, translation in _JOURNEY:
        kaew = office.actor("kaew", now - timedelta(days=days))
        said = Said(original, Language.MY, translation, interpreter="คุณมล", heard=Heard.INTERPRETED)
        take_step(kaew, case, to=state, view=View.AGREE, said=said)
    _kept_to(office.actor("kaew", now - timedelta(days=10)), case)


def _kept_to(by: Actor, case: Case) -> None:
    """Every period that has ended by now was looked after."""
    for due in case.waiting_for(by):
        if due.code == DueCode.CLOCK and due.on <= by.today:
            settle_due(by, case, due=due.pk)


def _interpreted(by: Actor, case: Case, area: Area, words: tuple[str, str]) -> None:
    original, translation = words
    said = Said(original, Language.MY, translation, interpreter="คุณมล", heard=Heard.INTERPRETED)
    note_need(by, case, area=area, said=said, source=Source.INTERPRETER)


def _shared(office: Office, case: Case, lead: Actor, now: datetime) -> None:
    offer_second(lead, case, account=office.accounts["fon"])
    answer_offer(office.actor("fon", now - timedelta(days=8)), case, accepts=True)


def _wages_only(office: Office, now: datetime) -> AnswerWords:
    how = HowGiven(Language.MY, Told.READ_ALOUD, "คุณมล", True, text=spoken(Language.MY).digest)
    return AnswerWords(
        agency=office.labour.pk,
        purpose=Purpose.WAGES,
        drawers=(Drawer.LEGAL,),
        said=Answered.AGREES,
        until=(now + timedelta(days=60)).date(),
        workers=(office.accounts["nok"],),
        how=how,
        known_as="มะทันดา",
    )


def _nok(office: Office, now: datetime) -> None:
    """The opening of story 1: no shelter, no home visit, LINE only in the evening, under another name."""
    kaew = office.actor("kaew", now - timedelta(days=6))
    case = register(kaew, office.house, call_name="น้ำ", may_write=MayWrite.YES)
    contact = ContactWords(
        Way.LINE,
        "ร้านเสื้อผ้า",
        "หลัง 20.00 น.",
        says_we_are="ร้านเสื้อผ้า",
        never=(Never.HOME_VISIT, Never.CALL_FAMILY),
    )
    set_contact(kaew, case, words=contact)
    note_need(kaew, case, area=Area.HOUSING, said=Said("อยากอยู่กับเพื่อน ไม่อยากเข้าบ้านพัก"))
    note_need(kaew, case, area=Area.WORK, said=Said("อยากมีงานทำ ใกล้ ๆ บ้านเพื่อน"))
    take_step(kaew, case, to=State.PRESCREEN, view=View.AGREE, said=Said("ได้ แต่วันนี้ขอพอเท่านี้"))
    _kept_to(office.actor("kaew", now - timedelta(days=5)), case)
    record_answer(kaew, case, words=_asked(office, Answered.THINKS, HowGiven(grown=Grown.YES)))
    note(kaew, case, text="ขอพักตอนบ่าย 3 โมง คุยต่อวันหลัง", her_words=False)


def _seng(office: Office, now: datetime) -> None:
    """The opening of story 3: a girl whose age is not sure; an officer answers with her."""
    fon = office.actor("fon", now - timedelta(days=20))
    case = register(fon, office.house, call_name="แสง", may_write=MayWrite.YES)
    describe(fon, case, words=PersonWords("แสง", "น้อง", (Language.LO,), "SOME"))
    known = ContactWords(Way.PERSON, "พี่ฝนที่บ้านริมน้ำ", "ช่วงเย็น", never=(Never.CALL_FAMILY, Never.VILLAGE_HEAD))
    set_contact(fon, case, words=known)
    said = Said("ຢາກກັບໄປຮຽນ", Language.LO, "อยากกลับไปเรียน", heard=Heard.INTERPRETED)
    note_need(fon, case, area=Area.LEARNING, said=said)
    take_step(fon, case, to=State.PRESCREEN, view=View.PARTLY, said=Said("ຂໍຄິດກ່ອນ", Language.LO, "ขอคิดก่อน"))
    _kept_to(office.actor("fon", now - timedelta(days=12)), case)
    how = HowGiven(Language.LO, Told.READ_ALOUD, grown=Grown.UNSURE, given_by=GivenBy.BEST_INTERESTS)
    how = replace(how, with_whom="เจ้าหน้าที่คุ้มครองเด็ก", text=spoken(Language.LO).digest)
    record_answer(fon, case, words=_asked(office, Answered.DOES_NOT_AGREE, how))


def _asked(office: Office, said: Answered, how: HowGiven) -> AnswerWords:
    """May the labour office know of the case in law; not yes, and that costs nothing."""
    return AnswerWords(office.labour.pk, Purpose.LEGAL_CLAIM, (Drawer.LEGAL,), said, how=how)


def _dao(office: Office, now: datetime) -> Case:
    """Story 7: the meeting will speak about where to live."""
    kaew = office.actor("kaew", now - timedelta(days=30))
    case = register(kaew, office.house, call_name="ดาว", may_write=MayWrite.YES)
    note_need(kaew, case, area=Area.HOPES, said=Said("อยากเรียนเย็บผ้า แล้วเปิดร้านเล็ก ๆ"))
    note_need(kaew, case, area=Area.HOUSING, said=Said("อยากอยู่ห้องเช่าเดิม ใกล้ที่เรียน"))
    take_step(kaew, case, to=State.PRESCREEN, view=View.AGREE, said=Said("ตกลง"))
    _kept_to(office.actor("kaew", now - timedelta(days=22)), case)
    _shared(office, case, kaew, now)
    return case
