"""The words of Burmese numbers, in the storage order of `burmese_page`.

Sources: the grammar of numbers in Okell and Allott, Burmese/Myanmar Dictionary of Grammatical Forms (2001);
frequencies of forms counted in Burmese news.
"""

from __future__ import annotations

import re

from toolkit.text.numbers.model import Approx
from toolkit.text.patterns import regex

DIGIT_WORDS = {
    "သုည": 0,
    "တစ်": 1,
    "တ": 1,
    "နှစ်": 2,
    "သုံး": 3,
    "လေး": 4,
    "ငါး": 5,
    "ခြောက်": 6,
    "ခုနစ်": 7,
    "ခုနှစ်": 7,
    "ခွန်နှစ်": 7,
    "ရှစ်": 8,
    "ကိုး": 9,
}
DIGIT_WORDS = {word.replace("\u102b", "\u102c"): value for word, value in DIGIT_WORDS.items()}
MAGNITUDES = {
    "ဆယ်": 10,
    "ကျိပ်": 10,
    "ရာ": 100,
    "ထောင်": 1000,
    "သောင်း": 10**4,
    "သိန်း": 10**5,
    "သန်း": 10**6,
    "မီလီယံ": 10**6,
    "မီလျံ": 10**6,
    "မီလျှံ": 10**6,
    "မီလီယမ်": 10**6,
    "မီလီယန်": 10**6,
    "ကုဋေ": 10**7,
    "ကုဋ္ဌေ": 10**7,
    "ဘီလီယံ": 10**9,
    "ဘီလျံ": 10**9,
    "ဘီလျှံ": 10**9,
    "ဘီလီယမ်": 10**9,
    "ဘီလီယန်": 10**9,
    "ထရီလီယံ": 10**12,
    "ထရီလျံ": 10**12,
    "ထရီလျှံ": 10**12,
    "တရီလီယံ": 10**12,
    "တရီလျံ": 10**12,
    "တရီလျှံ": 10**12,
}
CREAKY = {"ဆယ့်": 10, "ရာ့": 100, "ထောင့်": 1000}
"""Magnitudes with more to come."""
CREAKY = {word.replace("\u103a\u1037", "\u1037\u103a"): value for word, value in CREAKY.items()}
ORDINALS = {
    "ပထမ": 1,
    "ဒုတိယ": 2,
    "တတိယ": 3,
    "စတုတ္ထ": 4,
    "ပဉ္စမ": 5,
    "ပဥ္စမ": 5,
    "ဆဋ္ဌမ": 6,
    "သတ္တမ": 7,
    "အဋ္ဌမ": 8,
    "နဝမ": 9,
    "ဧကဒသမ": 11,
    "ဧကာဒသမ": 11,
    "ဒွါဒသမ": 12,
    "ဒွာဒသမ": 12,
}
"""Pali ordinals; the tenth, ဒသမ, is read with the numerals, where it is also the decimal point."""

UNITS = {
    "percent": "ရာခိုင်နှုန်း|ရာခိုင်နှုံး|ရာခိုင်|ရာနှုန်း|%|percent|ပါဆင့်",
    "decade": "ဆယ်စုနှစ်|ဆယ်စု",
    "century": "ရာစုနှစ်|ရာစု",
    "calendar": "ခုနှစ်|ပြည့်နှစ်|ပြည့်လွန်နှစ်|ပြည့်လွန်|ခု(?=နှစ်|,|၊|$)",
    "year": "နှစ်",
    "month": r"လ(?![\u102b-\u103e]|[\u1000-\u1021]\u1037?\u103a)",
    "week": "ပတ်(?!လည်|ဝန်း|သက်|လုံး)|သီတင်းပတ်|ရက်သတ္တပတ်",
    "day": "ရက်(?!သတ္တ|စက်)",
    "hour": "နာရီ",
    "minute": "မိနစ်",
    "second": "စက္ကန့်",
    "kilometre": "ကီလိုမီတာ|km",
    "centimetre": "စင်တီမီတာ|cm",
    "millimetre": "မီလီမီတာ|မမ|mm",
    "metre": r"မီတာ|m(?![A-Za-z0-9])",
    "mile": "မိုင်",
    "foot": r"ပေ(?![\u102b-\u103e])",
    "inch": "လက်မ",
    "yard": "ကိုက်(?!ညီ|ခဲ|ဖြတ်|လန်)",
    "kilogram": "ကီလိုဂရမ်|kg",
    "milligram": "မီလီဂရမ်|mg",
    "gram": "ဂရမ်",
    "pound": "ပေါင်(?!ဒါ|းစု|မုန့်)",
    "tonne": "တန်(?!ဖိုး|ပြန်|ဆာ|ခိုး|ဆောင်|းတူ)",
    "viss": "ပိဿာ|ပိသာ",
    "tical": "ကျပ်သား",
    "acre": "ဧက(?!ရာဇ်|ရီ)",
    "hectare": "ဟက်တာ",
    "millilitre": "မီလီလီတာ|ml|mL",
    "litre": "လီတာ",
    "gallon": "ဂါလန်|ဂါလံ",
    "times": r"ဆ(?![\u102b-\u103e]|[\u1000-\u1021]\u1037?\u103a|ရာ|လိုင်း)",
    "celsius": "ဒီဂရီစင်တီဂရိတ်|ဒီဂရီဆဲလ်စီးယပ်|ဒီဂရီဆဲလ်ဆီးယပ်|ဒီဂရီဆဲ|°C|℃|စင်တီဂရိတ်",
    "fahrenheit": "ဒီဂရီဖာရင်ဟိုက်|°F|ဖာရင်ဟိုက်",
    "degree": "ဒီဂရီ|°",
}
CURRENCIES = {
    "MMK": "(?<!အ)ကျပ်(?!သား|တည်း)|MMK",
    "USD": "ဒေါ်လာ|USD|\\$",
    "THB": "(?<!ရင်)ဘတ်(?!ဂျက်|စ်)|THB|฿",
    "CNY": "ယွမ်|CNY|RMB",
    "EUR": "ယူရို(?!ပ)|EUR|€",
    "GBP": "£|GBP",
    "JPY": "ယန်း|JPY|¥",
    "INR": "ရူပီး|INR|₹",
    "KRW": "ဝမ်(?!း)|KRW|₩",
    "BDT": "တာကာ",
}
"""How news names them; all dollars are one family. ပေါင် is a weight as well, so it is a unit (see `units`)."""
CLASSIFIERS = (
    "ဦး|ဦး|ယောက်|ပါး|ကောင်|ခု|လုံး|ချောင်း|စီး|စင်း|ရပ်|မျိုး|ကြိမ်|ခါ|ချက်|ခွန်း|စောင်|အုပ်|ရွက်|ထည်|ကွင်း|ပင်|ပြား|ဖွဲ့"
    "|ဆူ|ရွာ|မြို့|နိုင်ငံ|ပွဲ|ဂိုး|မှတ်|သင်း|ဖက်|ဘက်|ထပ်|ပုံ|ဆင့်|တန်း|ဖြာ|ချပ်|ပါတီ|ဆ|မြောက်|ကီလို|ဒါဇင်|အိမ်|တိုင်း"
    "|ပြည်နယ်|ကျောင်း|တွဲ|စု|စုံ|ရာသီ|မိုင်|လီ|စက်|ရံ|စား|ချီ|ဆောင်|ကွက်|ကွက်|ခန်း|ဌာန|ကျောင်း|ရုံး|နေရာ|ပိုင်း|ခေါက်|ထောက်|လက်|ကြောင်း|နှုန်း"
)
AFTER = {
    Approx.NEARLY: "နီးပါး|နီးနီး|မရှိတရှိ",
    Approx.MOST: "ထက်မပို|ထက်မကျော်|မကျော်|အထိသာ",
    Approx.LESS: "ထက်နည်း|ထက်လျော့|ထက်ငယ်|မပြည့်တပြည့်|မပြည့်|အောက်(?!ပါ|တိုဘာ|က|ဖော်|ခြေ)",
    Approx.LEAST: "ထက်မနည်း|ထက်မလျော့|နှင့်အထက်|နဲ့အထက်",
    Approx.MORE: "ကျော်|ထက်ပို|ထက်မက|ထက်ကျော်|ထက်များ|ထက်ကြီး|အထက်(?!ပါ|တန်း|က|လွှတ်)|မက(?![\\u102b-\\u103e])",
    Approx.ABOUT: "ခန့်|လောက်|ဝန်းကျင်|မျှ|ပတ်ဝန်းကျင်",
}
BEFORE = {Approx.LEAST: "အနည်းဆုံး|အနဲဆုံး", Approx.MOST: "အများဆုံး"}
VAGUE = "(?:နှင့်|နဲ့|နှင်|န့ဲ)?ချီ|ပေါင်း(?=များ|မြောက်|[^0-9]|$)|ဂဏန်း"


def even(pattern: str) -> str:
    """Words as `burmese_page` stores them: tall aa as aa, dot below before asat."""
    return pattern.replace("\u102b", "\u102c").replace("\u103a\u1037", "\u1037\u103a")


def named(table: dict[str, str]) -> re.Pattern[str]:
    """One pattern with a group per key; longer words are to stand in earlier keys."""
    return regex("|".join(f"(?P<{key}>{even(words)})" for key, words in table.items()))
