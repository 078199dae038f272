"""Lang: Thai and its neighbours: text repair, dates, names, numbers, order, search. Pure."""
