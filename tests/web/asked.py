"""A form of one question, asked and answered."""

from klang.web.forms import PageForm


def ask(field, **given):
    """The form that was sent: what stood in the boxes of a question called `it`."""
    form = type("Asked", (PageForm,), {"it": field})(
        {"it" + name.removeprefix("it"): value for name, value in given.items()}
    )
    form.is_valid()
    return form


def answer(field, **given):
    """The answer, where it could be read."""
    form = ask(field, **given)
    assert form.errors == {}
    return form.cleaned_data["it"]


def sentence(field, **given):
    """The one sentence that says what to look at again."""
    [said] = ask(field, **given).errors["it"]
    return said
