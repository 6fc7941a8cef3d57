"""Finds words of one language on a page that should speak another."""

import functools
import re

from .words import catalogue

WORD = re.compile(r"[^\W\d_]{3,}")
# All that a person reads or hears on a page; the file's own words included.
TEXTS = """() => {
  const found = [document.title, document.body.innerText];
  for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
    for (const one of document.querySelectorAll(`[${name}]`)) found.push(one.getAttribute(name));
  }
  for (const one of document.querySelectorAll('.visually-hidden, option, [role=status]')) {
    found.push(one.textContent);
  }
  return found.join(' ');
}"""


def texts(part, key=""):
    """Every text of a catalogue with its key."""
    if isinstance(part, str):
        yield key, part
        return
    for name, one in part.items():
        yield from texts(one, f"{key}.{name}" if key else name)


def words_of(text):
    """The words of a text, without the names of its parameters."""
    return {word.lower() for word in WORD.findall(re.sub(r"\{\w+\}", "", text))}


@functools.cache
def own_words(language, other):
    """The words that only this language's texts use."""
    words = {code: set().union(*(words_of(text) for _, text in texts(catalogue(code))))
             for code in (language, other)}
    return words[language] - words[other]


def strangers(page, language, other):
    """Words of the other language on a page, and keys that stand there untranslated."""
    text = page.evaluate(TEXTS)
    keys = re.findall(r"\b[a-z]+(?:\.[a-zA-Z-]+)+\b", text)
    return sorted(words_of(text) & own_words(other, language)) + sorted(
        key for key in keys if key.partition(".")[0] in catalogue(language))
