"""A page that keeps what is typed into it."""

from collections.abc import Iterator

from django import forms, template

from klang.web.forms import PageForm

register = template.Library()


@register.simple_tag(takes_context=True)
def keeping(context: template.Context) -> bool:
    """Tell the forms of this page how what is typed is kept; whether there are any that keep it."""
    request = context.get("request")
    if not context.get("signed_in") or request is None or request.resolver_match is None:
        return False
    how = "typing" if "case_id" in request.resolver_match.kwargs else "lock"
    found = [form for form in _forms(context) if not _has_a_secret(form)]
    for form in found:
        form.keeps = how
    return bool(found)


def _forms(context: template.Context) -> Iterator[PageForm]:
    for value in context.flatten().values():
        if isinstance(value, PageForm):
            yield value
        elif isinstance(value, list) and value and isinstance(value[0], PageForm):
            yield from value


def _has_a_secret(form: PageForm) -> bool:
    return form.opens_something or any(
        isinstance(field.widget, forms.PasswordInput) for field in form.fields.values()
    )
