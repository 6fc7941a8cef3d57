"""The texts of the client: the same keys and parameters in each language, none missing or unused."""

import json


def plant(checkout, de, en, script):
    checkout.plant("Public/texts/de.json", json.dumps(de))
    checkout.plant("Public/texts/en.json", json.dumps(en))
    checkout.plant("Public/elements/join.js", script)


def test_equal_languages_whose_keys_are_all_used_pass(checkout):
    texts = {"join": {"title": "A {name}", "go": "B"}, "refusal": {"late": "C"},
             "people": {"one": "D", "other": "E"}}
    plant(checkout, texts, texts,
          "t('join.title', {name}); text(\"join.go\"); t(`refusal.${code}`); t('people', {n});\n")
    assert checkout.check() == []


def test_a_key_that_one_language_lacks_is_found(checkout):
    plant(checkout, {"a": "A", "b": "B"}, {"a": "A"}, "t('a'); t('b');\n")
    found = checkout.check()
    assert found == ["Public/texts/en.json:1: text “b” is missing here"]


def test_parameters_that_differ_are_found(checkout):
    plant(checkout, {"a": "A {n}"}, {"a": "A {m}"}, "t('a');\n")
    found = checkout.check()
    assert "parameters differ" in found[0]


def test_a_key_that_no_script_names_is_found(checkout):
    texts = {"join": {"title": "A", "go": "B"}}
    plant(checkout, texts, texts, "t('join.title'); open('join');\n")
    assert checkout.check() == ["Public/texts/de.json:1: text “join.go” is used nowhere"]


def test_a_key_that_no_language_has_is_found_at_its_call(checkout):
    texts = {"a": {"b": "A"}}
    plant(checkout, texts, texts, "t('a.b');\nt(late ? 'a.c' : 'a.b', { d: 'e.f' });\n")
    assert checkout.check() == ["Public/elements/join.js:2: no text “a.c” in Public/texts"]


def test_a_file_of_texts_that_is_not_json_is_found(checkout):
    checkout.plant("Public/texts/de.json", "{\n")
    found = checkout.check()
    assert "not JSON" in found[0]
