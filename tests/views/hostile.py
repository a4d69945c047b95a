"""Sixty texts that a hostile record, peer or file may hold; every view must survive all of them.

Shown anywhere they must stay plain text, hide nothing, open nothing, and never ask for more room
than the window has.
"""

_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u061c\u3164\u2800\u034f"

_MARKUP = {
    "bold": "<b>VALID</b>",
    "link": '<a href="https://example.org/update">please update</a>',
    "local image": '<img src="/etc/hostname" width="40" height="30">',
    "huge image": '<img width="30000" height="30000" src="x">',
    "data image": '<img src="data:image/png;base64,iVBORw0KGgo=">',
    "remote image": '<img src="http://192.0.2.1/pixel.png">',
    "qt tag": "<qt>all of this is rich</qt>",
    "half tag": "&lt;b&gt;not bold",
    "ampersand": "Tom & <i>Jerry</i>",
    "table": "<table border=1><tr><td>1</td></tr></table>",
    "style": '<p style="font-size:900px">A</p>',
    "script": "<script>alert(1)</script>",
    "heading": "<h1>ALTERED</h1>",
    "line break": "first<br>second",
    "comment": "<!-- hidden -->",
    "file link": '<a href="file:///etc/passwd">diploma.pdf</a>',
    "markdown link": "[click](https://example.org)",
    "markdown image": "![x](file:///etc/passwd)",
    "doctype": "<!DOCTYPE html><html><body>hello</body></html>",
    "entity": "&#60;b&#62;bold&#60;/b&#62;",
}
_DIRECTIONS = {
    "right to left override": "invoice\u202efdp.exe",
    "left to right override": "\u202dabc",
    "isolates": "\u2066one\u2069\u2067two\u2069",
    "all directions": _BIDI,
    "marks": "a\u200eb\u200fc\u061cd",
    "hebrew": "\u05e9\u05dc\u05d5\u05dd 123 abc",
    "arabic": "\u0645\u0631\u062d\u0628\u0627 (1)",
    "unbalanced": "\u202a" * 500,
    "invisible": f"pay{_INVISIBLE}ment",
    "zero width": "uni\u200bversity",
    "soft hyphen": "un\u00adsigned",
    "byte order mark": "\ufeffname",
    "only invisible": _INVISIBLE,
    "tag characters": "A\U000e0041\U000e0042",
    "variation selectors": "A\ufe0f\U000e0100",
    "homoglyph": "\u0440aypal",
    "greek omicron": "g\u03bf\u03bfgle",
    "many marks": "z" + "\u0301" * 400,
    "line separators": "a\u2028b\u2029c",
    "private use": "a\ue000b\U000f0000",
}
_CONTROLS = {
    "null": "a\x00b",
    "escape sequence": "\x1b[31mred\x1b[0m",
    "bell and backspace": "ok\x07\x08\x08NO",
    "carriage return": "VALID\rALTERED",
    "newlines": "one\n\n\ntwo",
    "tabs": "a\tb\tc",
    "all controls": "".join(map(chr, range(32))) + "\x7f\x85\x9f",
    "lone surrogate": "a\ud800b",
    "unassigned": "a\u0378b\U0010ffffc",
    "replacement": "\ufffd\ufffc",
}
_SIZES = {
    "long word": "W" * 60_000,
    "long line": "word " * 12_000,
    "many lines": "x\n" * 30_000,
    "long markup": "<b>" * 20_000,
    "wide letters": "\ufdfd" * 400,
    "empty": "",
}
_FORMULAS = {
    "formula": '=HYPERLINK("https://example.org","open")',
    "plus formula": "+1+cmd|' /C calc'!A0",
    "at formula": "@SUM(A1:A9)",
    "tab formula": "\t=1+1",
}

HOSTILE: dict[str, str] = {**_MARKUP, **_DIRECTIONS, **_CONTROLS, **_SIZES, **_FORMULAS}
assert len(HOSTILE) == 60
