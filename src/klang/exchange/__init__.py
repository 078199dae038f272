"""Other people's codes, in and out: HTCDS and IC-TIP; no other room speaks them."""
