"""Masking hides prose and literals, keeps code inside interpolations, and moves nothing."""

import pytest

from boundaries import masking

SWIFT, JAVASCRIPT = masking.SWIFT, masking.JAVASCRIPT

CASES = [
    (SWIFT, 'a // b\nc', "a     \nc"),
    (SWIFT, "a /* b /* c */ d */ e", "a                   e"),
    (SWIFT, 'a("b \\(c("d")) e") f', "a(     c(   )    ) f"),
    (SWIFT, '#"a \\(b) \\#(c)"# d', "            c    d"),
    (SWIFT, '"""\n a "b" \\(c)\n""" d', "   \n         c \n    d"),
    (SWIFT, '"a \\" b" c', "         c"),
    (JAVASCRIPT, "a `b ${c({d: `e`})} f` g", "a      c({d:    })     g"),
    (JAVASCRIPT, "a = /['\"`]/g; b", "a =         ; b"),
    (JAVASCRIPT, "a / b; c / d", "a / b; c / d"),
    (JAVASCRIPT, "'a\\'b' + c", "       + c"),
    (JAVASCRIPT, "/* a /* b */ c", "             c"),
]


@pytest.mark.parametrize("language, text, expected", CASES, ids=[case[1] for case in CASES])
def test_only_code_is_left_at_its_place(language, text, expected):
    assert masking.mask(text, language) == expected
