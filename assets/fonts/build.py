#!/usr/bin/env python3
"""Builds the bundled fonts from the npm packages named in README.md, unpacked beside each other in one folder.

    pip install fonttools brotli
    python3 build.py FOLDER_WITH_UNPACKED_PACKAGES

Atkinson Hyperlegible Next and Fraunces come in two parts (Latin, Latin Extended): they are merged, and the few signs
that the interface needs and neither has (arrows, ticks, triangles, comparison signs) are drawn here as plain polygons.
Neither reserves its name, so the result may keep it. OpenDyslexic does reserve its name: it is only unpacked.
"""

import io
import math
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
OFL = (
    "This Font Software is licensed under the SIL Open Font License, Version 1.1. "
    "This license is available with a FAQ at: https://openfontlicense.org"
)


def bar(x0, y0, x1, y1, t):
    """A straight stroke of thickness t from one point to another."""
    length = math.hypot(x1 - x0, y1 - y0)
    dx, dy = (x1 - x0) / length * t / 2, (y1 - y0) / length * t / 2
    return [(x0 - dy, y0 + dx), (x1 - dy, y1 + dx), (x1 + dy, y1 - dx), (x0 + dy, y0 - dx)]


def ring(cx, cy, r, n=32):
    return [(cx + r * math.cos(-2 * math.pi * i / n), cy + r * math.sin(-2 * math.pi * i / n)) for i in range(n)]


def turned(contours, quarter, cx, cy):
    """The same shape turned by quarters of a circle, anticlockwise."""
    for _ in range(quarter):
        contours = [[(cx - (y - cy), cy + (x - cx)) for x, y in c] for c in contours]
    return contours


def signs(em, cap, t):
    """Character → (width, contours); em and cap in font units, t the thickness of a stroke."""
    w, mid, lo, hi = 0.86 * em, cap / 2, 0.09 * em, 0.77 * em
    c = w / 2
    head = 0.24 * em

    def arrow(tip=hi, tail=lo):
        back = tip - t * 0.7
        return [
            bar(tail, mid, back, mid, t),
            bar(back, mid, back - head, mid + head, t),
            bar(back, mid, back - head, mid - head, t),
            [(back - t * 0.5, mid + t * 0.5), (tip, mid), (back - t * 0.5, mid - t * 0.5)],
        ]

    right = arrow()
    both = arrow() + turned(arrow(), 2, c, mid)
    r = 0.27 * em
    triangle = [[(c - r, mid - r * 0.85), (c, mid + r), (c + r, mid - r * 0.85)]]
    small = [[(c + (x - c) * 0.68, mid + (y - mid) * 0.68) for x, y in triangle[0]]]
    box = [[(c - r, mid - r), (c - r, mid + r), (c + r, mid + r), (c + r, mid - r)]]
    hole = [[(c - r + t, mid - r + t), (c + r - t, mid - r + t), (c + r - t, mid + r - t), (c - r + t, mid + r - t)]]
    star = [[
        (c + (r * 1.25 if i % 2 == 0 else r * 0.52) * math.sin(math.pi * i / 5),
         mid + (r * 1.25 if i % 2 == 0 else r * 0.52) * math.cos(math.pi * i / 5))
        for i in range(10)
    ]]
    tick = [bar(lo, mid, 0.34 * em, mid - 0.26 * em, t * 1.15), bar(0.31 * em, mid - 0.27 * em, hi, mid + 0.36 * em, t * 1.15)]
    cross = [bar(c - r, mid - r, c + r, mid + r, t * 1.1), bar(c - r, mid + r, c + r, mid - r, t * 1.1)]
    v = 0.2 * em
    greater = [bar(c - r, mid + v + t, c + r, mid + t, t), bar(c - r, mid - v + t, c + r, mid + t, t)]
    less = [[(2 * c - x, y) for x, y in reversed(k)] for k in greater]
    under = [bar(c - r, mid - v - t * 0.9, c + r, mid - v - t * 0.9, t)]

    def wave(y):
        top = [(c - r + 2 * r * i / 16, y + 0.055 * em * math.sin(2 * math.pi * i / 16)) for i in range(17)]
        return [(x, yy + t / 2) for x, yy in top] + [(x, yy - t / 2) for x, yy in reversed(top)]

    shapes = {
        "→": right, "↑": turned(right, 1, c, mid), "←": turned(right, 2, c, mid), "↓": turned(right, 3, c, mid),
        "↔": both, "▲": triangle, "▼": turned(triangle, 2, c, mid), "▶": turned(triangle, 3, c, mid),
        "◀": turned(triangle, 1, c, mid), "▸": turned(small, 3, c, mid), "▾": turned(small, 2, c, mid), "■": box, "□": box + hole, "●": [ring(c, mid, r)],
        "○": [ring(c, mid, r), list(reversed(ring(c, mid, r - t)))], "★": star, "✓": tick, "✗": cross,
        "≥": greater + under, "≤": less + under, "≈": [wave(mid + t), wave(mid - t)],
    }
    return {s: (w, contours) for s, contours in shapes.items()}


def add_signs(font, thickness):
    cmap, em = font.getBestCmap(), font["head"].unitsPerEm
    cap = font["OS/2"].sCapHeight or 0.7 * em
    for char, (width, contours) in signs(em, cap, thickness * em).items():
        if ord(char) in cmap:
            continue
        name = f"uni{ord(char):04X}"
        pen = TTGlyphPen(None)
        for contour in contours:
            pen.moveTo((round(contour[0][0]), round(contour[0][1])))
            for x, y in contour[1:]:
                pen.lineTo((round(x), round(y)))
            pen.closePath()
        glyph = pen.glyph()
        glyph.recalcBounds(None)
        font["glyf"][name] = glyph
        font["hmtx"][name] = (round(width), glyph.xMin)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(char)] = name
        if name not in font.getGlyphOrder():
            font.setGlyphOrder(font.getGlyphOrder() + [name])


def build(package, out, family, weight, style, label, thickness):
    parts = []
    for subset in ("latin", "latin-ext"):
        font = TTFont(package / "files" / f"{package.name}-{subset}-{weight}-{style}.woff2")
        font.flavor = None
        held = io.BytesIO()
        for table in ("STAT", "prep", "gasp"):
            if table in font:
                del font[table]
        font.save(held)
        held.seek(0)
        parts.append(held)
    font = Merger().merge(parts)
    add_signs(font, thickness)
    italic, bold = style == "italic", weight >= 600
    plain = label in ("Regular", "Italic", "Bold")
    table, version = font["name"], (font["name"].getDebugName(5) or "Version 1")
    for entry in list(table.names):
        if entry.nameID in (3, 16, 17, 21, 22, 25):
            table.removeNames(nameID=entry.nameID)
    said = {
        1: family if plain else f"{family} {label}", 2: label if plain else "Regular",
        3: f"{version};{family} {label};Groundswell subset with added signs", 4: f"{family} {label}",
        6: f"{family} {label}".replace(" ", "", family.count(" ")).replace(" ", "-"), 13: OFL,
        14: "https://openfontlicense.org",
    }
    if not plain:
        said |= {16: family, 17: label}
    for key, text in said.items():
        table.setName(text, key, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = (0x01 if italic else 0) | (0x20 if label == "Bold" else 0) | (0x40 if label == "Regular" else 0) | 0x80
    font["head"].macStyle = (1 if label == "Bold" else 0) | (2 if italic else 0)
    font.save(HERE / out)


def main(source):
    sans, serif, dys = source / "atkinson-hyperlegible-next", source / "fraunces", source / "opendyslexic"
    name = "Atkinson Hyperlegible Next"
    build(sans, "atkinson/AtkinsonHyperlegibleNext-Regular.ttf", name, 400, "normal", "Regular", 0.075)
    build(sans, "atkinson/AtkinsonHyperlegibleNext-Bold.ttf", name, 700, "normal", "Bold", 0.115)
    build(sans, "atkinson/AtkinsonHyperlegibleNext-Italic.ttf", name, 400, "italic", "Italic", 0.075)
    build(serif, "fraunces/Fraunces-Regular.ttf", "Fraunces", 400, "normal", "Regular", 0.06)
    build(serif, "fraunces/Fraunces-SemiBold.ttf", "Fraunces", 600, "normal", "SemiBold", 0.085)
    build(serif, "fraunces/Fraunces-Italic.ttf", "Fraunces", 400, "italic", "Italic", 0.06)
    for weight, label in ((400, "Regular"), (700, "Bold")):
        font = TTFont(dys / "files" / f"opendyslexic-latin-{weight}-normal.woff2")
        font.flavor = None
        font.save(HERE / f"opendyslexic/OpenDyslexic-{label}.otf")
    for package, folder in ((sans, "atkinson"), (serif, "fraunces"), (dys, "opendyslexic")):
        (HERE / folder / "OFL.txt").write_text((package / "LICENSE").read_text())


main(Path(sys.argv[1]))
