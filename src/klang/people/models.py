from dataclasses import dataclass
from uuid import uuid4

from django.db import models

from klang.people.terms import AccountKind, AgencyKind, Country
from klang.vault.records.sealing import SealedRow
from klang.vault.records.tables import Codes, Envelope, GrantRow, KeptOwner, RingRow, RosterPage


class Installation(models.Model):
    """This installation of Klang; there is one."""

    # In the open: a random id, and which agency keeps the directory.
    id = models.UUIDField(primary_key=True, editable=False)
    first_agency = models.UUIDField()

    def __str__(self) -> str:
        return str(self.pk)


class Agency(KeptOwner):
    """An office that helps: state, NGO, or a counterpart abroad."""

    KIND = "agency"

    # In the open: what kind of office, and where. Its name is sealed in the directory.
    kind = models.CharField(max_length=16, choices=AgencyKind)
    country = models.CharField(max_length=2, choices=Country, default=Country.TH)
    province = models.CharField(max_length=2, blank=True)

    def __str__(self) -> str:
        return str(self.pk)


class Roster(RosterPage):
    """A page that says who may read the directory."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="rosters")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agency", "revision"], name="one_directory_page")]


class Grant(GrantRow):
    """The directory's key, sealed to one worker."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="grants")


class Ring(RingRow):
    """One worker's key of the directory."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="rings")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agency", "user"], name="one_directory_ring")]


class Account(models.Model):
    """Somebody who can sign in. The sign-in name itself is kept nowhere."""

    # In the open: a random id, the keyed digest of the sign-in name, and whether somebody works here or is of a peer group.
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    handle_mac = models.BinaryField(unique=True, max_length=32)
    kind = models.CharField(max_length=6, default=AccountKind.WORKER.value)
    disabled_on = models.DateField(null=True)

    def __str__(self) -> str:
        return str(self.pk)


class Worker(models.Model):
    """A colleague at work: whose office, which discipline, who stands behind them."""

    # In the open: which office and discipline. The name is sealed in the directory.
    account = models.OneToOneField(Account, on_delete=models.PROTECT, primary_key=True)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="workers")
    supervisor = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="supervises")
    disciplines = Codes(max_length=200, default=tuple)

    def __str__(self) -> str:
        return str(self.pk)


@dataclass(frozen=True, repr=False)
class NameWords:
    """A colleague's name card."""

    name: str
    languages: tuple[str, ...] = ()
    sex: str = ""


@dataclass(frozen=True, repr=False)
class OfficeWords:
    """An office's name card."""

    name: str
    name_en: str = ""

    def called(self, language: str) -> str:
        """The name in Latin letters where the page speaks a language written in them, else the Thai one."""
        return self.name if language == "th" else self.name_en or self.name


@dataclass(frozen=True, repr=False)
class BasisWords:
    """Why somebody has a seat, in a word."""

    ground: str


class AgencyRecord(SealedRow):
    """A sealed row of the directory."""

    OWNER = "agency"

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["row", "version"], name="%(class)s_version")]


class NameCard(AgencyRecord):
    """The name by which colleagues know each other; its row is the account."""

    TYPE = "card"

    # Sealed: name, languages, sex.
    envelope = Envelope(holds=NameWords)


class Office(AgencyRecord):
    """The name of an agency; its row is the agency."""

    TYPE = "office"

    # Sealed: the name, in Thai and in Latin letters.
    envelope = Envelope(holds=OfficeWords)


class DirectoryBasis(AgencyRecord):
    """Why somebody may read the directory."""

    TYPE = "basis"

    # Sealed: the ground.
    envelope = Envelope(holds=BasisWords)


class Slot(models.Model):
    """One way in: a passphrase or a code on paper."""

    # In the open: whose, of which kind, and how slow it is to guess.
    id = models.UUIDField(primary_key=True, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="slots")
    kind = models.CharField(max_length=8)
    version = models.PositiveIntegerField()
    generation = models.PositiveIntegerField()
    parameters = models.BinaryField()

    # Sealed: the key of the person's own bundle.
    envelope = Envelope()

    def __str__(self) -> str:
        return f"slot {self.pk}"


class Bundle(models.Model):
    """A person's own keys, which only their slot opens."""

    # In the open: whose, and which version.
    account = models.OneToOneField(Account, on_delete=models.PROTECT, primary_key=True)
    generation = models.PositiveIntegerField()
    version = models.PositiveIntegerField()

    # Sealed: seeds, the agency's root, the last head of the log.
    envelope = Envelope()

    def __str__(self) -> str:
        return f"bundle {self.pk}"


class Root(models.Model):
    """One version of an agency's statement of its officers."""

    # In the open: public keys and signatures.
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="roots")
    version = models.PositiveIntegerField()
    page = models.BinaryField()
    signatures = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agency", "version"], name="one_root_version")]

    def __str__(self) -> str:
        return f"root {self.version}"


class Card(models.Model):
    """The public half of a person's keys."""

    # In the open: public keys.
    digest = models.BinaryField(unique=True, max_length=32)
    principal = models.UUIDField(db_index=True)
    serial = models.PositiveIntegerField()
    page = models.BinaryField()

    def __str__(self) -> str:
        return f"card {self.serial} of {self.principal}"


class Certificate(models.Model):
    """One officer's word that a card is whose it says."""

    # In the open: a signature.
    card = models.ForeignKey(Card, on_delete=models.PROTECT, related_name="certificates")
    officer = models.UUIDField()
    root_version = models.PositiveIntegerField()
    signature = models.BinaryField()

    def __str__(self) -> str:
        return f"certificate by {self.officer}"


class Enrolment(models.Model):
    """A newcomer who has a slip of paper and has not yet made keys."""

    # In the open: ids, a digest of the slip's code, and until when it counts.
    account = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True)
    code_mac = models.BinaryField()
    name_content = models.BinaryField()
    until = models.DateTimeField()

    def __str__(self) -> str:
        return f"enrolment of {self.pk}"


class Session(models.Model):
    """Somebody is signed in. Lives in memory only; half of its key is in the browser."""

    # In the open: a digest of the cookie, whose, until when; whether the phone was handed over, and its PIN's digest.
    id = models.BinaryField(primary_key=True, max_length=32)
    account_id = models.UUIDField(db_index=True)
    created = models.BigIntegerField()
    end = models.BigIntegerField()
    seen = models.BigIntegerField()
    handed = models.UUIDField(null=True)
    pin = models.BinaryField(null=True)
    pin_tries = models.PositiveSmallIntegerField(default=0)
    pin_after = models.BigIntegerField(default=0)

    # Sealed: the person's keys; gone while the session is locked.
    envelope = Envelope(null=True)

    def __str__(self) -> str:
        return "session"


class Delay(models.Model):
    """How long a sign-in name must wait after so many tries."""

    # In the open: the keyed digest of a name, a count, a moment.
    handle_mac = models.BinaryField(primary_key=True, max_length=32)
    tries = models.PositiveIntegerField(default=0)
    until = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return "delay"


class HeldPost(models.Model):
    """What was sent while the session was locked, sealed to its sender until she unlocks."""

    # In the open: whose, until when, and which address it was for.
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    account_id = models.UUIDField()
    card = models.BinaryField()
    until = models.BigIntegerField()

    # Sealed, to the card of its sender.
    sealed = Envelope()

    def __str__(self) -> str:
        return "held"
