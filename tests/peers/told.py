"""What a peer group says and does in the tests: invented names, gentle words."""

from dataclasses import replace

from klang.audit.log import LogWitness
from klang.lang.said import Said
from klang.peers import actions
from klang.peers.models import AgreementWords, Group, KnockWords, ReplyWords
from klang.peers.terms import Answer
from klang.vault.ledger import Ledger
from klang.voices.slips import new_code
from tests.cast import fresh

AGREED = AgreementWords("กลุ่มวันอาทิตย์", "ฟังกัน ไม่สอนกัน เล่าเท่าที่อยากเล่า", 90)
TOLD = actions.ShownWords("กลุ่มริมน้ำ", "พบกัน ทำกับข้าว ฟังกัน", ("th", "lo"), True)
CODE = new_code()
KNOCK = KnockWords("ดาว", "th", Said("อยากคุยกับคนที่เคยกลับบ้าน"), CODE)
YES = ReplyWords(Answer.YES, "พี่สาจะรอวันอาทิตย์")
MEMBERS_ONLY, COORDINATOR_ONLY = "opens only for its members", "Only the group's coordinator"


def inside(who):
    """With their keys in hand, as inside a deed."""
    return replace(fresh(who), ledger=Ledger(LogWitness(who.keyring)))


def again(group):
    """The group as the database has it now."""
    return Group._default_manager.get(pk=group.pk)


def asked(lena, cast):
    """Lena would like to found a group."""
    return again(actions.ask(fresh(lena), cast.house))


def signed(lena, cast):
    """And an officer signed for it."""
    return again(actions.sign(fresh(cast.officer), asked(lena, cast)))


def begun(lena, cast):
    """And she began it."""
    return again(actions.begin(fresh(lena), signed(lena, cast), words=AGREED, pseudonym="พี่สา"))


def let_in(group, coordinator, who, pseudonym, *others, right="write"):
    """Everybody of these gives their word, and the coordinator lets in."""
    for one in (coordinator, *others):
        actions.vouch(fresh(one), group, account=who.account_id, pseudonym=pseudonym)
    actions.let_in(fresh(coordinator), again(group), account=who.account_id, right=right)
    return again(group)
