"""What was learned between two tests: worked out by hand, and what is so of every group."""

from math import sqrt
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klang.learning.gain import Gain, gain_of, gains, likert, t_975
from klang.learning.plotting import LEFT, WIDTH, plot

PAIRS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=5, max_size=40)


def test_five_people_worked_out_by_hand():
    # Before 0 0 1 1 0, after 1 1 1 1 0: means 0.4 and 0.8, of 0.6 that could be learned 0.4 was.
    found = gain_of([(0, 1), (0, 1), (1, 1), (1, 1), (0, 0)], 1)

    assert (found.before, found.after) == pytest.approx((0.4, 0.8))
    assert found.gain == pytest.approx(0.4)
    assert found.normalised == pytest.approx(2 / 3)
    # How much each moves it: (after - 0.8 - (before - 0.4) / 3) / 0.6.
    moves = [5 / 9, 5 / 9, 0.0, 0.0, -10 / 9]
    wide = 2.776 * sqrt(sum(one * one for one in moves) / 4) / sqrt(5)
    assert (found.high - found.low) / 2 == pytest.approx(wide, abs=1e-3)
    assert (found.high + found.low) / 2 == pytest.approx(found.normalised)


def test_a_gain_that_is_the_same_for_all_is_certain():
    found = gain_of([(1, 3)] * 6, 4)

    assert (found.normalised, found.low, found.high) == pytest.approx((2 / 3,) * 3)


def test_nothing_is_told_of_fewer_than_five():
    assert gain_of([(0, 1)] * 4, 1) is None
    assert gain_of([(0, 1)] * 5, 1) is not None


def test_where_all_had_everything_before_there_is_no_normalised_gain():
    found = gain_of([(1, 1)] * 5, 1)

    assert (found.normalised, found.low, found.high, found.gain) == (None, None, None, 0)


def test_only_those_who_took_both_are_counted_item_by_item_and_together():
    ids = [UUID(int=number) for number in range(6)]
    before = dict.fromkeys(ids, (0, 1))
    after = dict.fromkeys(ids[1:], (1, 2))

    people, items, whole = gains(before, after, (1, 3))

    assert people == 5
    assert [one.normalised for one in items] == pytest.approx([1, 0.5])
    assert (whole.before, whole.after, whole.most, whole.normalised) == pytest.approx((1, 3, 4, 2 / 3))


@pytest.mark.parametrize(
    ("free", "right"),
    [(4, 2.776), (5, 2.571), (9, 2.262), (19, 2.093), (29, 2.045), (119, 1.980), (10**9, 1.960)],
)
def test_students_t_is_as_the_tables_have_it(free, right):
    assert t_975(free) == pytest.approx(right, abs=1e-3)


@given(PAIRS)
def test_the_interval_holds_the_gain_and_the_order_of_people_says_nothing(pairs):
    found, turned = gain_of(pairs, 4), gain_of(pairs[::-1], 4)

    if found.normalised is not None:
        assert found.normalised <= 1 + 1e-9
        assert found.low - 1e-9 <= found.normalised <= found.high + 1e-9
        assert (turned.normalised, turned.low) == pytest.approx((found.normalised, found.low))


@given(PAIRS, st.integers(2, 9))
def test_in_other_units_it_is_the_same(pairs, times):
    found = gain_of(pairs, 4)
    scaled = gain_of([(one * times, other * times) for one, other in pairs], 4 * times)

    assert (scaled.normalised is None) == (found.normalised is None)
    if found.normalised is not None:
        assert (scaled.normalised, scaled.high) == pytest.approx((found.normalised, found.high))


@given(st.lists(st.integers(0, 3), min_size=5, max_size=30))
def test_who_answers_as_before_learned_nothing_and_who_has_all_learned_all(before):
    assert gain_of([(one, one) for one in before], 4).normalised == pytest.approx(0)
    assert gain_of([(one, 4) for one in before], 4).normalised == pytest.approx(1)


def test_marks_from_one_to_five_are_counted_and_who_did_not_answer_is_not():
    found = likert([5, 5, 4, None, 1])

    assert found.counts == (1, 0, 0, 1, 2)
    assert (found.answers, found.mean) == (4, 3.75)
    assert likert([None]).mean is None


def test_a_mark_stands_where_its_value_is_and_one_beyond_the_scale_at_its_end():
    some = [Gain(5, 1, 0, 0, 0.0, -3.0, 0.5), None, Gain(5, 1, 1, 1), Gain(5, 1, 0, 1, 1.0, 1.0, 1.0)]

    drawn = plot(some)

    assert [one.number for one in drawn.marks] == [1, 4]
    first, last = drawn.marks
    assert (first.low, first.x, first.high) == (LEFT, LEFT + WIDTH / 2, LEFT + WIDTH * 0.75)
    assert (last.x, last.y - first.y) == (LEFT + WIDTH, 3 * 28)
    assert [one.value for one in drawn.ticks] == [-1, -0.5, 0, 0.5, 1]
