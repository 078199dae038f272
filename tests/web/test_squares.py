"""An address in squares, as a telephone reads it."""

from klang.web.squares import squares_of


def test_squares_lie_where_a_telephone_looks_for_them():
    """Three corners with a black square in a white ring in a black one, and a white edge of four."""
    squares = squares_of("http://testserver/register/ABCD-EFGH/")

    assert squares.path.startswith("M4 4h7v1h-7z")
    assert squares.path.count("z") > squares.side
    assert f"M{squares.side - 11} 4h7v1h-7z" in squares.path
