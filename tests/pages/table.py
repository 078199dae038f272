"""Every address of the house that answers a GET: who opens it, and where its link is found."""

from dataclasses import dataclass
from typing import Final

from django.urls import URLPattern, URLResolver, get_resolver

from klang.web.middleware import HEADERS, RECORDS


@dataclass(frozen=True)
class Opened:
    """One address as somebody meets it: who opens it, and from which page a link leads there."""

    by: str = "kaew"
    via: str = ""


SIGNED_OUT: Final = "nobody"
NEW_HOUSE: Final = "the first one"
IN_HER_HANDS: Final = "kaew, whose phone is in her hands"
OF_A_CASE: Final = Opened(via="desk:caseload")
OF_A_WORKSHOP: Final = Opened(via="learning:workshop")
OF_A_GROUP: Final = Opened(by="on", via="peers:groups")
WITH_PARTICIPANTS: Final = Opened(via="learning:participants")

TABLE: Final = {
    "web:guide": Opened(),
    "web:passage": Opened(via="web:guide"),
    "web:more": Opened(),
    "people:start": Opened(by=NEW_HOUSE),
    "people:sign_in": Opened(by=SIGNED_OUT),
    "people:note": Opened(by=SIGNED_OUT),
    "people:join": Opened(by=SIGNED_OUT),
    "people:unlock": Opened(by="mon"),
    "people:held": Opened(by="fon"),
    "people:new_way": Opened(),
    "people:people": Opened(by="pui"),
    "people:add": Opened(by="pui"),
    "people:office": Opened(by="pui"),
    "people:peers": Opened(by="pui"),
    "people:close_peer": Opened(by="pui"),
    "people:certify": Opened(by="pui", via="people:people"),
    "people:correct": Opened(by="pui", via="people:people"),
    "people:disable": Opened(by="pui", via="people:people"),
    "desk:today": Opened(),
    "desk:caseload": Opened(),
    "desk:case": OF_A_CASE,
    "desk:seen_by": Opened(via="desk:case"),
    "desk:who_looked": OF_A_CASE,
    "desk:hand_over": OF_A_CASE,
    "desk:words": OF_A_CASE,
    "desk:introductions": OF_A_CASE,
    "desk:introduce": Opened(via="desk:introductions"),
    "desk:hers": Opened(by=IN_HER_HANDS),
    "desk:take_back": Opened(by=IN_HER_HANDS, via="desk:hers"),
    "survivors:register": Opened(),
    "survivors:several": Opened(),
    "survivors:person": OF_A_CASE,
    "survivors:describe": OF_A_CASE,
    "survivors:add_name": OF_A_CASE,
    "survivors:add_paper": OF_A_CASE,
    "survivors:contact": OF_A_CASE,
    "survivors:change_contact": Opened(via="survivors:person"),
    "survivors:facts": OF_A_CASE,
    "desk:second": OF_A_CASE,
    "desk:seat": OF_A_CASE,
    "desk:step": OF_A_CASE,
    "casework:note": OF_A_CASE,
    "casework:next": OF_A_CASE,
    "consent:of_case": OF_A_CASE,
    "consent:ask": OF_A_CASE,
    "consent:other": OF_A_CASE,
    "consent:stop": Opened(via="consent:of_case"),
    "consent:stopped": Opened(via="consent:of_case"),
    "consent:slip": Opened(via="consent:of_case"),
    "meetings:list": Opened(),
    "meetings:call": Opened(),
    "meetings:agenda": Opened(via="meetings:list"),
    "desk:barrier": Opened(via="meetings:agenda"),
    "meetings:close": Opened(via="meetings:agenda"),
    "meetings:of_case": OF_A_CASE,
    "meetings:lay": OF_A_CASE,
    "meetings:table": Opened(via="meetings:agenda"),
    "meetings:why": Opened(via="meetings:table"),
    "meetings:message": Opened(via="meetings:table"),
    "meetings:lines": Opened(via="meetings:table"),
    "meetings:attendance": Opened(via="meetings:table"),
    "meetings:close_item": Opened(via="meetings:table"),
    "meetings:minutes": Opened(via="meetings:table"),
    "meetings:statement": Opened(via="meetings:minutes"),
    "meetings:extract": Opened(via="meetings:minutes"),
    "voices:hearers": Opened(by="pui"),
    "voices:said": Opened(by="fon"),
    "voices:note": Opened(by="fon"),
    "voices:join": Opened(by="fon"),
    "voices:themes": Opened(by="fon"),
    "voices:answers": Opened(by="fon"),
    "voices:theme": Opened(by="fon", via="voices:themes"),
    "voices:activity_alone": Opened(by="fon"),
    "voices:decide": Opened(by="fon", via="voices:theme"),
    "voices:activity": Opened(by="fon", via="voices:theme"),
    "voices:result": Opened(by="fon", via="voices:theme"),
    "voices:report": Opened(by="fon", via="voices:theme"),
    "voices:release": Opened(by="fon", via="voices:theme"),
    "voices:done": Opened(by=SIGNED_OUT),
    "voices:say": Opened(by=SIGNED_OUT),
    "voices:poster": Opened(by="pui"),
    "voices:screen": Opened(by=SIGNED_OUT),
    "voices:screen_say": Opened(by=SIGNED_OUT),
    "voices:set_up": Opened(by="fon"),
    "voices:answer": Opened(by=SIGNED_OUT),
    "voices:tray": Opened(by="fon"),
    "voices:arrived": Opened(by="fon", via="voices:tray"),
    "voices:complain": Opened(),
    "voices:complaints": Opened(by="fon"),
    "voices:complaint": Opened(by="fon", via="voices:complaints"),
    "voices:complaint_arrived": Opened(by="fon", via="voices:complaints"),
    "voices:choose": Opened(by="pui", via="voices:hearers"),
    "voices:leave": Opened(by="pui", via="voices:hearers"),
    "peers:groups": Opened(by="on"),
    "peers:sign": Opened(by="pui", via="peers:groups"),
    "peers:begin": Opened(by="nueng", via="peers:groups"),
    "peers:group": OF_A_GROUP,
    "peers:agreement": Opened(by="on", via="peers:group"),
    "peers:gatherings": Opened(by="on", via="peers:group"),
    "peers:note": Opened(by="on", via="peers:gatherings"),
    "peers:hand_on": Opened(by="on", via="peers:gatherings"),
    "peers:beside": Opened(by="on", via="peers:group"),
    "peers:support": Opened(by="on", via="peers:beside"),
    "peers:talk": Opened(by="on", via="peers:gatherings"),
    "peers:figures": Opened(by="on", via="peers:group"),
    "peers:offer": Opened(by="on", via="peers:group"),
    "peers:welcome": Opened(by="on", via="peers:knocks"),
    "peers:show": Opened(by="on", via="peers:group"),
    "peers:knocks": Opened(by="on", via="peers:group"),
    "peers:answer": Opened(by="on", via="peers:knocks"),
    "peers:words": Opened(by="on", via="peers:beside"),
    "peers:rest": Opened(by="on", via="peers:beside"),
    "peers:vouch": Opened(by="on", via="peers:group"),
    "peers:let_in": Opened(by="on", via="peers:group"),
    "peers:leave": Opened(by="on", via="peers:group"),
    "learning:shelf": Opened(by="pui"),
    "learning:principles": Opened(),
    "learning:principle": Opened(via="learning:principles"),
    "learning:bring_in": Opened(by="pui"),
    "learning:review": Opened(by="pui"),
    "learning:contents": Opened(by="pui"),
    "learning:page": Opened(via="learning:contents", by="pui"),
    "learning:whole": Opened(via="learning:contents", by="pui"),
    "learning:exercises": Opened(),
    "learning:flow": Opened(),
    "learning:flow_step": Opened(via="learning:flow"),
    "learning:exercise": Opened(via="learning:exercises"),
    "learning:offline": Opened(),
    "learning:offline_text": Opened(),
    "learning:workshops": Opened(),
    "learning:announce_series": Opened(by="pui"),
    "learning:announce": Opened(by="pui"),
    "learning:workshop": Opened(via="learning:workshops"),
    "learning:tell_anew": Opened(via="learning:workshop", by="pui"),
    "learning:places": Opened(via="learning:workshop", by="pui"),
    "learning:trainer": OF_A_WORKSHOP,
    "learning:correct_trainer": OF_A_WORKSHOP,
    "learning:session": OF_A_WORKSHOP,
    "learning:correct_session": OF_A_WORKSHOP,
    "learning:participants": OF_A_WORKSHOP,
    "learning:participant": WITH_PARTICIPANTS,
    "learning:choose_list": WITH_PARTICIPANTS,
    "learning:correct_participant": WITH_PARTICIPANTS,
    "learning:attendance": WITH_PARTICIPANTS,
    "learning:registering": WITH_PARTICIPANTS,
    "learning:poster": Opened(via="learning:registering"),
    "learning:register": Opened(by=SIGNED_OUT),
    "learning:registered": Opened(via="learning:registering"),
    "learning:certificates": OF_A_WORKSHOP,
    "learning:check": Opened(by=SIGNED_OUT),
    "learning:commitments": OF_A_WORKSHOP,
    "learning:commitment": WITH_PARTICIPANTS,
    "learning:answer_commitment": Opened(via="learning:commitments"),
    "learning:results": OF_A_WORKSHOP,
    "learning:questions": Opened(via="learning:results"),
    "learning:scores": Opened(via="learning:results"),
    "learning:evaluations": OF_A_WORKSHOP,
    "learning:evaluate": Opened(via="learning:evaluations"),
    "needs:of_case": OF_A_CASE,
    "needs:note": OF_A_CASE,
    "needs:strength": OF_A_CASE,
    "needs:versions": Opened(via="needs:of_case"),
}

# Pages on which somebody records: their answers carry another of the headers.
OTHER_HEADERS: Final = {"voices:say": RECORDS, "voices:screen_say": RECORDS}

# Pages that also speak to whoever reads neither Thai nor English.
IN_MORE_LANGUAGES: Final = ("voices:say", "voices:answer", "voices:screen", "voices:screen_say")

# A sound and a script, which a page asks for, and PDF files.
NO_PAGES: Final = {"voices:sound", "learning:offline_worker", "learning:printed", "learning:printed_part"}


def headers_of(name: str) -> dict[str, str]:
    """The headers that the answers of this address carry."""
    return HEADERS | OTHER_HEADERS.get(name, {})


def names() -> dict[str, str]:
    """Every address of the house by its name, as the resolver has it."""
    return dict(_walked(get_resolver().url_patterns, "", "/"))


def _walked(patterns, room, before):
    for pattern in patterns:
        where = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walked(pattern.url_patterns, pattern.namespace or room, where)
        elif isinstance(pattern, URLPattern):
            yield f"{room}:{pattern.name}", where
