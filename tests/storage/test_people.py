"""Who agreed: what stands in the way of a send is a person, or is left out."""

from storage.people import numbers


def test_only_people_are_numbers_of_people() -> None:
    assert numbers([5, "sendMessage", True, 7]) == "[5, 7]"
