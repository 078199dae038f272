"""Klang (กลาง, "the centre"): many professions help one survivor, and the person stays at the centre."""
