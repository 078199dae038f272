"""The names of months and weekdays in the languages of the house, ours because browsers get them wrong."""

from typing import Final


def _names(line: str) -> tuple[str, ...]:
    return tuple(line.split())


MONTHS: Final[dict[str, tuple[str, ...]]] = {
    "th": _names("มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"),
    "en": _names("January February March April May June July August September October November December"),
    "lo": _names("ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ"),
    "km": _names("មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ"),
    "my": _names("ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ"),
    "vi": tuple(f"tháng {number}" for number in range(1, 13)),
    "zh": tuple(f"{number}月" for number in range(1, 13)),
}
SHORT_MONTHS: Final[dict[str, tuple[str, ...]]] = {
    "th": _names("ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค."),
    "en": _names("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
}
# Monday first, as `date.weekday` counts.
WEEKDAYS: Final[dict[str, tuple[str, ...]]] = {
    "th": _names("จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์"),
    "en": _names("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    "lo": _names("ຈັນ ອັງຄານ ພຸດ ພະຫັດ ສຸກ ເສົາ ອາທິດ"),
    "km": _names("ច័ន្ទ អង្គារ ពុធ ព្រហស្បតិ៍ សុក្រ សៅរ៍ អាទិត្យ"),
    "vi": ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"),
    "zh": _names("星期一 星期二 星期三 星期四 星期五 星期六 星期日"),
    "my": _names("တနင်္လာ အင်္ဂါ ဗုဒ္ဓဟူး ကြာသပတေး သောကြာ စနေ တနင်္ဂနွေ"),
}
_ALSO: Final = {
    "มกรา": 1, "กุมภา": 2, "กุมภาพัน": 2, "มีนา": 3, "เมษา": 4, "พฤษภา": 5, "มิถุนา": 6, "กรกฎา": 7, "กรกฏาคม": 7,
    "กรกฏา": 7, "สิงหา": 8, "กันยา": 9, "ตุลา": 10, "พฤศจิกา": 11, "ธันวา": 12, "sept": 9, "ສິງຫາ": 8, "ພຶດສະຈິກ": 11,
    "កុម្ភះ": 2, "သြဂုတ်": 8, "ဖေဖေါ်ဝါရီ": 2, "giêng": 1, "chạp": 12,
}  # fmt: skip


def _spoken() -> dict[str, int]:
    known: dict[str, int] = dict(_ALSO)
    for names in (*(MONTHS[each] for each in ("th", "en", "lo", "km", "my")), *SHORT_MONTHS.values()):
        for number, name in enumerate(names, start=1):
            known[name.casefold().replace(".", "").replace(" ", "")] = number
    return known


# Every name a month is written by, without dots, spaces and capitals.
SPOKEN: Final = _spoken()


def short_month(number: int, language: str) -> str:
    """The name beside a date: short where the language has short names, else the whole name."""
    return SHORT_MONTHS.get(language, MONTHS.get(language, SHORT_MONTHS["en"]))[number - 1]


def long_month(number: int, language: str) -> str:
    """The whole name of the month; English where we have no table."""
    return MONTHS.get(language, MONTHS["en"])[number - 1]
