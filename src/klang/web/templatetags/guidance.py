"""The passage of our guidance that is about this page."""

from django import template

from klang.web.guidance import passage_about

register = template.Library()


@register.simple_tag(takes_context=True)
def this_page(context: template.Context) -> str:
    """The name of the passage about this page; nothing where there is none."""
    request = context.get("request")
    found = request.resolver_match if request else None
    return passage_about(found.view_name) if found else ""
