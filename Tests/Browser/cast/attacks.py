"""Texts that would do harm where a text is taken for something else."""

# Each would set `window.hit`, or leave the element it stands in.
NAMES = [
    "<img src=x onerror=window.hit=1>",
    '"><script>window.hit=1</script>',
    "</p><svg onload=window.hit=1>",
    "${window.hit=1}{{hit=1}}`",
    "&lt;b&gt;&amp;&#60;i&#62;",
]
TEXTS = [
    *NAMES,
    '</textarea></dialog><iframe srcdoc="<script>parent.hit=1</script>">',
    "<a href=javascript:window.hit=1>Hier klicken</a>",
    "javascript:window.hit=1//%0Awindow.hit=1",
    "<style>*{display:none}</style><base href=//evil.example/>",
    "--></title>]]><!--<?xml?>",
    "=HYPERLINK(\"http://evil.example\",\"Hier\")",
    "W" * 240,
    "\ufdfa" * 60,
    "Z\u0351\u036b\u0343\u036a" + "a\u0308\u030a\u0303\u0332" * 40,
    "שלום <b>עולם</b> (1) ]&[ مرحبا",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466" * 20,
    "1\n2\n\n\n<br>\n3",
]
