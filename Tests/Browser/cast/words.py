"""The client's own texts: tests find things by what people read, in the language of the screen."""

import functools
import json
import pathlib

TEXTS = pathlib.Path(__file__).resolve().parents[3] / "Public/texts"


@functools.cache
def catalogue(language):
    return json.loads((TEXTS / f"{language}.json").read_text())


class Words:
    """`say("table.title", round=1, table="Tisch 1")`: the same as `t` in the client."""

    def __init__(self, language="de"):
        self.language = language

    def __call__(self, key, **parameters):
        text = catalogue(self.language)
        for step in key.split("."):
            text = text[step]
        if isinstance(text, dict):
            text = text["one" if parameters["count"] == 1 else "other"]
        for name, value in parameters.items():
            text = text.replace("{" + name + "}", str(value))
        return text
