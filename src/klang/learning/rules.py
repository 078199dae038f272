"""Who may read the handbook, and who may bring a text in."""

from klang.people.rules import is_signed_in, is_vouched_for, speaks_for_the_house

may_read = is_signed_in & is_vouched_for
may_bring_in = is_signed_in & speaks_for_the_house
