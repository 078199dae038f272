"""klang verify: is everything still as it was written?"""

from argparse import ArgumentParser
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from klang.audit.verifying import Fault, NotAsWritten
from klang.config.verifying import verify
from klang.people.host import HostMissing, this_host

_SAID: Final = {
    Fault.MISSING_LINE: ("บรรทัดนี้หายไปจากบันทึก", "This line is missing from the log"),
    Fault.CHAIN: ("บรรทัดนี้ไม่ต่อจากบรรทัดก่อน", "This line does not follow the one before it"),
    Fault.PAGE: ("บรรทัดนี้อ่านไม่ได้", "This line cannot be read"),
    Fault.MANIFEST: ("รายการที่แนบกับบรรทัดนี้ถูกเปลี่ยน", "What lies beside this line was changed"),
    Fault.SIGNATURE: ("ลายมือชื่อของบรรทัดนี้ไม่ตรงกับเจ้าของ", "The signature of this line is not its actor's"),
    Fault.OLDER: ("บรรทัดนี้ทำให้ของใหม่กลับเป็นของเก่า", "This line takes something back to an older version"),
    Fault.RIGHT: ("คนที่ลงชื่อเขียนสิ่งนี้ไม่ได้", "Whoever signed this could not write it"),
    Fault.INDEX: ("ดัชนีไม่ตรงกับบันทึก", "The index does not say what the log says"),
    Fault.ROW: ("ข้อมูลนี้ไม่ตรงกับบันทึก", "This is not what the log says was written"),
    Fault.MISSING_ROW: ("ข้อมูลนี้หายไป", "This was written and is gone"),
    Fault.NOTE: ("บันทึกไม่ตรงกับที่เครื่องแม่ข่ายจดไว้", "The log does not begin as this host noted it"),
}


class Command(BaseCommand):
    help = "Check the log and every row against it; no key is needed. Names the first that is not as written."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What can be chosen."""
        parser.add_argument(
            "--full", action="store_true", help="all signatures, not only those since last time"
        )

    def handle(self, *_: Any, **given: Any) -> None:
        """Say what was looked at, or what is wrong first."""
        try:
            found = verify(this_host(), full=given["full"])
        except HostMissing as missing:
            raise CommandError(f"The host's own folder is not whole: {missing} is missing.") from None
        except NotAsWritten as wrong:
            thai, english = _SAID[wrong.fault]
            raise CommandError(f"{thai} · {english}: {wrong.where}") from None
        self.stdout.write(
            f"ทุกอย่างตรงกับบันทึก {found.lines} บรรทัด · All is as it was written: {found.lines} lines, "
            f"{found.signatures} signatures, {found.rows} things.\nroot {found.root.hex()}"
        )
