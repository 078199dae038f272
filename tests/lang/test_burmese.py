import pytest

from klang.lang.burmese import ask_about_zawgyi, zawgyi_probability

UNICODE = [
    "လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် လည်းကောင်း",
    "ကျွန်တော်တို့ အလုပ်ရှင်ထံမှ လုပ်ခ မရသေးပါ",
    "ကျွန်ုပ် နားလည်ပါသည်၊ ကျေးဇူးတင်ပါတယ်",
    "စင်္ကာပူ၊ ရန်ကုန်၊ မော်လမြိုင်မှ လာသူများ",
    "အောင်ကျော်မိုး၊ မသန္တာဝင်း၊ ဖြူဖြူသင်း၊ ရဲမြင့်ဦး",
    "ပုဂ္ဂိုလ် သဒ္ဓါ ဝတ္ထု ဗုဒ္ဓ ပစ္စည်း",  # words with stacked letters
    "အညီအမျှ တန်းတူ အခွင့်အရေး",
    "ကျွန်မ အလုပ်ရှင်က လစာ မပေးဘူး",
    "ကိုယ့်နာမည်ကို မပြောပါနဲ့",
    "မသန္တာ ပါ အသက် ၁၉ နှစ်",
    "မန္တလေးက လာတာပါ ပစ္စည်းတွေ ကျန်ခဲ့တယ်",
    "ပဉ္စမ အဋ္ဌမ ပဏ္ဍိတ ဣန္ဒြေ တက္ကသိုလ် ကမ္ဘာ အန္တရာယ်",
    "ဗုဒ္ဓံ သရဏံ ဂစ္ဆာမိ ဓမ္မံ သရဏံ ဂစ္ဆာမိ",  # Pali, with hardly a sign of either keyboard
    "ပဥ္စမ မေတ္တာ ကရုဏာ ဝေဒနာ",  # the letter u typed for nya
    "ကျွန်မသ္မီး အိမ်မှာ ယ္ခု လ္ဘက်ရည် သောက်တယ်",  # older spellings stack what is written apart today
    "အလုပ်သမား ဥပဒေ ပုဒ်မ ၅၂",
    "ယောက်ျား မိန်းမ ကျွန်ုပ်",
]
ZAWGYI = [
    "လူတိုင္းသည္ တူညီ လြတ္လပ္ေသာ ဂုဏ္သိကၡာျဖင့္ လည္းေကာင္း",
    "ကၽြန္ေတာ္တို႔ အလုပ္ရွင္ထံမွ လုပ္ခ မရေသးပါ",
    "ေအာင္ေက်ာ္မိုး၊ မသႏၲာဝင္း၊ ျဖဴျဖဴသင္း",
    "အျပည္ျပည္ဆိုင္ရာ လူ႔အခြင့္အေရး ေၾကညာစာတမ္း",
    "ျမန္မာႏိုင္ငံမွ လာပါသည္",
    "ေက်းဇူးတင္ပါတယ္၊ ေနေကာင္းပါတယ္",
    "ကၽြန္မ အလုပ္ရွင္က လစာ မေပးဘူး",  # nothing but stacks that Burmese does not know
    "ကိုယ့္နာမည္ကို မေျပာပါနဲ႔",
    "မသႏၱာ ပါ အသက္ ၁၉ ႏွစ္",  # three of its ten letters are shapes of their own
    "အေမ့ဆီ ဖုန္းဆက္ခ်င္တယ္",
    "ဆရာဝန္နဲ႔ ေတြ႕ခ်င္ပါတယ္",
]
NEIGHBOURS = [
    "မိူင်းတႆးၼႆႉ သၽႃႇဝသိင်ႇဝႅၼ်ႉလွမ်ႉၶႅမ်ႉ ၼမ်ႉလိၼ်ႁိၼ်ၽႃလီလႄႈ",  # Shan
    "ၵူၼ်းမိူင်းတႆးမေႃလိူၵ်ႈၽုၵ်ႇၽၵ်းၽုၵ်ႇမၢၵ်ႇဢၼ်ၵိုင်ႇလႅပ်ႈ",  # Shan
    "ပ္ဍဲကဵု ဍုင်မန် သ္ပ ကမၠောန် က္ဍိပ် မ္ဂး",  # Mon, which stacks what Burmese does not
    "အ္စာ လ္ပ ဂ္စာန် က္ဍိုပ် ပ္ဍဲ ဟ္ဂု",  # Mon
    "ညးမ္ဂး ကောန်က္ဍိုပ် တေံပ္ဍဲ မွဲ",  # Mon, inside words
    "ဘာသာမန် ဂကူမန် ဍုၚ်သေံ ဗွဲတၟေၚ်ညးတံဂှ် ညးမၞိဟ်",  # Mon
    "ဖၠုံ ပ်ုယိုဝ်ႋ ကညီကၠေး",  # Pwo Karen
    "ကညီကျိာ် ပှၤကညီ အတၢ်သးခွဲးယာ် လၢအဘၣ်ထွဲ ဒီးတၢ်ခွဲးတၢ်ယာ်",  # Sgaw Karen
]


@pytest.mark.parametrize("text", ZAWGYI)
def test_zawgyi_is_noticed_and_asked_about(text):
    assert zawgyi_probability(text) > 0.95
    assert ask_about_zawgyi(text)


@pytest.mark.parametrize("text", UNICODE)
def test_burmese_in_unicode_is_left_in_peace(text):
    assert zawgyi_probability(text) < 0.5
    assert not ask_about_zawgyi(text)


@pytest.mark.parametrize("text", NEIGHBOURS)
def test_shan_mon_and_karen_are_not_taken_for_a_wrong_keyboard(text):
    assert zawgyi_probability(text) < 0.5
    assert not ask_about_zawgyi(text)


@pytest.mark.parametrize("name", ["မသန္တာ", "မသန္တာဝင်း", "ကိုကိုလွင်", "ဇော်မင်းထွဋ်", "မ", "သီဟ", "ခင်မာချို", "စုစုလှိုင်"])
def test_no_name_is_ever_accused(name):
    assert zawgyi_probability(name) < 0.5
    assert not ask_about_zawgyi(name)


def test_one_stack_that_burmese_does_not_know_accuses_nobody():
    assert not ask_about_zawgyi("ညီမလေး အာက္တီ လာမယ် မနက်ဖြန်")
    assert zawgyi_probability("ကာပ္ကာ") < 0.5


@pytest.mark.parametrize("sign", "့းိီုူ")
def test_nothing_is_stacked_below_a_vowel_or_a_tone(sign):
    assert zawgyi_probability(f"ကယ{sign}္န") > 0.5


def test_a_short_name_is_not_asked_about_even_where_it_is_zawgyi():
    assert zawgyi_probability("ေအာင္ေက်ာ္") > 0.95
    assert not ask_about_zawgyi("ေအာင္ေက်ာ္")


@pytest.mark.parametrize("text", ["", "ดาว", "Ma Thandar", "၀၉", "\0🙂", "ေ" * 10_000, "\u1039" * 10_000])
def test_other_texts_get_an_answer_too(text):
    assert 0 <= zawgyi_probability(text) <= 1
    assert not ask_about_zawgyi(text)


def test_the_shapes_zawgyi_has_beside_never_decide_alone():
    assert zawgyi_probability("ဗဳ" * 20) <= 0.5
