"""The page on which somebody gives her worker words, and gets their slip."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from klang.access.requests import Request
from klang.peers import actions, forms, reads
from klang.peers.carrying import code_of
from klang.peers.views import finding
from klang.people.host import this_host
from klang.voices.slips import new_code
from klang.web.pages import page


def words(request: Request, group_id: UUID) -> HttpResponse:
    """Write down her words as she approves them; the slip that opens them is shown once."""
    found = finding.group_for(request, group_id, "peers.words_given")
    names = [one.pseudonym for one in reads.room(request.actor, found).members]
    form = forms.GiveWords(request.POST or None, names=names)
    if form.is_valid():
        code = new_code()
        actions.give_words(request.actor, found, words=form.words(), code=code_of(this_host(), code))
        return render(request, "peers/slip.html", {"group": found, "code": code})
    return page(request, "peers/words.html", {"group": found, "form": form})
