"""The quick proof that two texts agree in their numbers must never prove what is not so."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import examples
from tests.text.numbers.pairs import ROWS
from toolkit.text.numbers import mismatches
from toolkit.text.numbers.plain import plainly_agreeing

FIGURES = ("2", "10", "33", "250", "1,250", "2023", "1", "0", "007", "12.5")
ENGLISH = (
    "people", "k", "million", "of", "May", "October", "miles", "$", "about", "more than", "nearly",
    "or more", "pm", "the", "two", "half", "-", "%", "COVID-19", "XV", "to", "Monday", "#", "\n", "İ", "é", "a", "many",
)  # fmt: skip
BURMESE = (
    "လူ", "ဦး", "သောင်း", "ရာ", "တစ်", "နှစ်", "ခုနှစ်", "လ", "ရက်", "ဇူလိုင်", "နာရီ", "ခွဲ", "ကျော်",
    "နီးပါး", "ရာခိုင်နှုန်း", "ပုံ", "မှ", "ဒသမ", "ဆယ်", "ငါး", "\u200b", "၊", "။", "(", ")", "-",
    "ချီ", "လုံး", "မိုင်", "ကျပ်", "တ", "ကို", "တနင်္လာနေ့", "#", "\u2003", "ထောင့်", "၎", "é", "      ", "–", "၅",
)  # fmt: skip
BURMESE_FIGURES = tuple(figures.translate(str.maketrans("0123456789", "၀၁၂၃၄၅၆၇၈၉")) for figures in FIGURES)


def texts(words: tuple[str, ...], figures: tuple[str, ...]) -> st.SearchStrategy[str]:
    piece = st.one_of(st.sampled_from(figures), st.sampled_from(words))
    return st.lists(st.tuples(piece, st.sampled_from([" ", " ", " ", ""])), max_size=7).map(
        lambda pieces: "".join(map("".join, pieces))
    )


def differ(english: str, burmese: str) -> bool:
    return bool(mismatches(english, "en", burmese, "my"))


def plainly_agree(english: str, burmese: str) -> bool:
    return plainly_agreeing([(english, burmese)]) == [0]


@examples(1500)
@given(texts(ENGLISH, FIGURES), texts(BURMESE, FIGURES + BURMESE_FIGURES))
def test_what_is_proved_is_so(english: str, burmese: str) -> None:
    assert not (plainly_agree(english, burmese) and differ(english, burmese))


@examples(1500)
@given(
    st.sampled_from(FIGURES),
    texts(ENGLISH, FIGURES[:1]),
    texts(ENGLISH, FIGURES[:1]),
    texts(BURMESE, BURMESE_FIGURES[:1]),
    texts(BURMESE, BURMESE_FIGURES[:1]),
)
def test_one_figure_in_all_company(figure: str, before: str, after: str, front: str, behind: str) -> None:
    english, burmese = f"{before} {figure} {after}", f"{front} {figure} {behind}"
    assert not (plainly_agree(english, burmese) and differ(english, burmese))


def test_no_known_mismatch_is_proved_away() -> None:
    for row in ROWS:
        for other in (*row.same, *row.other):
            for english, burmese in ((row.english, other), (f"We saw {row.english} there.", f"{other} တွေ့သည်။")):
                assert not (plainly_agree(english, burmese) and differ(english, burmese)), (english, burmese)


PAIR = st.one_of(
    st.tuples(texts(ENGLISH, FIGURES), texts(BURMESE, BURMESE_FIGURES)),
    st.sampled_from([("They saw 33 of us.", "လူ ၃၃ ဦး တွေ့သည်။"), ("5", "၅"), ("Go.", "သွား။"), ("", ""), ("six", "ခြောက်")]),
)


@examples(500)
@given(st.lists(PAIR, max_size=5))
def test_a_batch_is_proved_as_each_of_its_pairs(pairs: list[tuple[str, str]]) -> None:
    assert plainly_agreeing(pairs) == [number for number, pair in enumerate(pairs) if plainly_agree(*pair)]


def test_a_text_that_holds_a_separator_proves_nothing() -> None:
    assert plainly_agreeing([("33 \0 5", "၃၃"), ("5 of us", "၅ ဦး")]) == []
    assert plainly_agreeing([("33 \0 5", "၃၃ \0 ၅")]) == []


def test_plain_texts_are_proved() -> None:
    assert plainly_agree("They saw 1,250 people there.", "လူ ၁,၂၅၀ ဦး တွေ့သည်။")
    assert plainly_agree("They saw 33 monks and 200 trees.", "ရဟန်း 33 ပါးနှင့် သစ်ပင် ၂၀၀ ပင် တွေ့သည်။")
    assert not plainly_agree("They saw 33 soldiers.", "စစ်သား ၃၄ ဦး တွေ့သည်။")
    assert not plainly_agree("33 soldiers were killed and 20 wounded.", "စစ်သား ၂၀ ဦး သေဆုံး၊ ၃၃ ဦး ဒဏ်ရာရသည်။")
    assert not plainly_agree("They left.", "သူတို့ ထွက်သွားသည်။")
