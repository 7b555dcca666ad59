"""The table of Bot API methods that the demo checks requests against."""

from bot.demo import validate
from bot.demo.methods import METHODS
from tests.demo import make_methods


def test_every_method_of_the_table_is_there_and_no_other() -> None:
    assert set(validate.TABLE["methods"]) == {"getUpdates", *METHODS}


def test_the_table_is_made_from_the_specifications_facts() -> None:
    text = {"name": "text", "types": ["String"], "required": True, "description": "A text"}
    kind = {"name": "type", "types": ["String"], "required": True, "description": "must be photo"}
    scope = {"name": "scope", "types": ["Array of Media"], "required": False, "description": "-"}
    types = {
        "Media": {"subtypes": ["Photo"]},
        "Photo": {"fields": [kind]},
        "NotNeeded": {"fields": [text]},
    }
    methods = {name: {"fields": [text, scope]} for name in ["getUpdates", *METHODS]}

    made = make_methods.table({"version": "9", "types": types, "methods": methods})

    assert made["methods"]["getMe"] == {"text": "!String", "scope": "Array of Media"}
    assert made["types"] == {"Media": ["Photo"], "Photo": {"type": "!String=photo"}}
