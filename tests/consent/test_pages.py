import pytest
from django.urls import reverse

from klang.casework.models import Case
from klang.survivors.actions import register
from tests.browser_free import client_of

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_a_yes_is_written_down_on_the_page(cast, lena, nok):
    case = register(lena, cast.house, call_name="ดาว")
    given = {
        "agency": str(cast.labour.pk),
        "workers": [str(nok.account_id)],
        "purpose": "WAGES",
        "drawers": ["legal"],
        "known_as": "ดาว",
        "days": "30",
        "said": "AGREES",
        "language": "my",
        "told": "READ_ALOUD",
        "interpreter": "มล",
        "given_by": "HERSELF",
    }

    answer = client_of(lena).post(reverse("consent:ask", args=[case.pk]), given, follow=True)

    assert answer.status_code == 200, answer.content.decode()
    assert Case.objects.of(nok).get() == case
    assert "แรงงานจังหวัดสมมติ" in answer.content.decode()
