"""Who may register, read and correct who someone is to us."""

from klang.casework.rules import may_read, may_write
from klang.people.rules import is_signed_in

may_register = is_signed_in
may_see = may_read
may_change = may_write
