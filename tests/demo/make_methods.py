"""Makes bot/demo/methods.json, which requests are checked against, from the API's specification.

Run it as `python -m tests.demo.make_methods api.json`, with the api.json of the repository
PaulSonOfLars/telegram-bot-api-spec. Only facts are kept: names, types, what is required.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from bot.demo.methods import METHODS

TABLE = Path(__file__).parents[2] / "bot/demo/methods.json"
FIXED = re.compile(r'(?:must be|always) "?([a-z_]+)"?\.?$')


def shape(field: dict[str, Any]) -> str:
    """One field as "!Integer|String": "!" means required, "=word" the only value it may have."""
    fixed = FIXED.search(field["description"]) if field["name"] == "type" else None
    required, kinds = "!" if field["required"] else "", "|".join(field["types"])
    return f"{required}{kinds}{f'={fixed[1]}' if fixed else ''}"


def needed_types(spec: dict[str, Any], shapes: list[str]) -> dict[str, Any]:
    """The types these shapes name, and those that they name: fields, or a list of alternatives."""
    found: dict[str, Any] = {}
    waiting = list(shapes)
    while waiting:
        for name in re.findall(r"[A-Z]\w+", waiting.pop()):
            if name in found or name not in spec["types"] or name == "InputFile":
                continue
            known = spec["types"][name]
            if "subtypes" in known:
                found[name] = known["subtypes"]
                waiting += known["subtypes"]
            else:
                found[name] = {field["name"]: shape(field) for field in known.get("fields", [])}
                waiting += found[name].values()
    return dict(sorted(found.items()))


def table(spec: dict[str, Any]) -> dict[str, Any]:
    """The whole table: the methods, and the types of their parameters."""
    methods = {
        name: {field["name"]: shape(field) for field in spec["methods"][name].get("fields", [])}
        for name in ["getUpdates", *METHODS]
    }
    shapes = [shape for fields in methods.values() for shape in fields.values()]
    return {
        "version": spec["version"],
        "methods": methods,
        "types": needed_types(spec, shapes),
    }


if __name__ == "__main__":
    made = table(json.loads(Path(sys.argv[1]).read_text("utf-8")))
    TABLE.write_text(json.dumps(made, indent=1) + "\n", "utf-8")
