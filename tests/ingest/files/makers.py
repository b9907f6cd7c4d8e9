"""Small files of every kind, made by hand: what a reader needs and nothing more."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from models.ingest.draft import replacements
from models.ingest.files.registry import read_file
from models.ingest.files.values import File, Found, Item
from models.text import apply

BODY = (
    "长三角三省一市的主管部门在合肥签署合作协议，共同建设先进制造业集群。",
    "根据协议，各方将共建两个实验室，三年内投入十二亿元，并开放仪器设备。",
    "与会专家认为，协同创新的关键在于企业，平台要为中小企业服务。",
)
DATELINE = "2025-06-08 10:15 来源：江淮晨报"
TITLE = "三省一市签署先进制造业合作协议"


def items(name: str, data: bytes, **columns: str) -> list[Item]:
    """Read a file whole."""
    return list(read_file(File(name, data, columns)))


def found(name: str, data: bytes, **columns: str) -> Found:
    """Read a file that gives exactly one article."""
    (item,) = items(name, data, **columns)
    assert isinstance(item, Found)
    return item


def shown(article: Found) -> str:
    """Return what the reader's edits make of the decoded text."""
    return apply(article.decoded.text, replacements(article.edits))[0]


def page(inside: str, head: str = "", charset: str = "utf-8") -> bytes:
    """Return a page with menus above the article, and recommendations and a footer below."""
    menu = "".join(f'<li><a href="/{n}">频道{n}</a></li>' for n in range(12))
    more = "".join(f'<li><a href="/x{n}">另一篇报道的标题第{n}条</a></li>' for n in range(8))
    text = (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>{TITLE}_某某网</title>{head}'
        f"<script>var x = '<p>不是正文。</p>';</script></head><body><div><ul>{menu}</ul></div>"
        f'{inside}<div class="related"><h3>相关新闻</h3><ul>{more}</ul></div>'
        '<div class="footer">版权所有，未经许可不得转载，违者必究。</div></body></html>'
    )
    return text.encode(charset)


def article(paragraphs: tuple[str, ...] = BODY) -> str:
    """Return the markup of an article as most sites write it."""
    body = "".join(f"<p>　　{paragraph}</p>\n" for paragraph in paragraphs)
    return (
        f'<div class="main"><h1>{TITLE}</h1><div class="info"><span>2025-06-08 10:15</span> '
        f'<span>来源：江淮晨报</span></div><div class="content">{body}</div></div>'
    )


def zipped(members: Mapping[str, bytes]) -> bytes:
    """Return an archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
    '+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>'
)


def _relation(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )


def docx(*paragraphs: str, prolog: str = "") -> bytes:
    """Return a Word document."""
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    document = f"{prolog}<w:document {_W}><w:body>{body}</w:body></w:document>"
    return zipped(
        {
            "[Content_Types].xml": _TYPES.encode(),
            "_rels/.rels": _relation("officeDocument", "word/document.xml").encode(),
            "word/document.xml": document.encode(),
        }
    )


def epub(*chapters: str, prolog: str = "") -> bytes:
    """Return a book."""
    items = "".join(f'<item id="c{n}" href="c{n}.xhtml"/>' for n in range(len(chapters)))
    order = "".join(f'<itemref idref="c{n}"/>' for n in reversed(range(len(chapters))))
    package = (
        f'{prolog}<package xmlns:dc="dc"><metadata><dc:title>{TITLE}</dc:title></metadata>'
        f"<manifest>{items}</manifest><spine>{order}</spine></package>"
    )
    container = '<container><rootfiles><rootfile full-path="OPS/b.opf"/></rootfiles></container>'
    named = {
        f"OPS/c{n}.xhtml": f"<html><body><p>{text}</p></body></html>".encode()
        for n, text in enumerate(chapters)
    }
    return zipped(
        {
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": container.encode(),
            "OPS/b.opf": package.encode(),
            **named,
        }
    )


_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def xlsx(*rows: tuple[str, ...], dimension: str = "") -> bytes:
    """Return a workbook of one sheet; a cell that begins with ``=`` is a formula."""
    cells = "".join(
        f'<row r="{r}">'
        + "".join(_cell(f"{chr(65 + c)}{r}", v) for c, v in enumerate(row))
        + "</row>"
        for r, row in enumerate(rows, 1)
    )
    size = f'<dimension ref="{dimension}"/>' if dimension else ""
    sheet = f'<worksheet xmlns="{_S}">{size}<sheetData>{cells}</sheetData></worksheet>'
    book = (
        f'<workbook xmlns="{_S}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="稿件" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    return zipped(
        {
            "[Content_Types].xml": _TYPES.encode(),
            "_rels/.rels": _relation("officeDocument", "xl/workbook.xml").encode(),
            "xl/workbook.xml": book.encode(),
            "xl/_rels/workbook.xml.rels": _relation("worksheet", "worksheets/sheet1.xml").encode(),
            "xl/worksheets/sheet1.xml": sheet.encode(),
        }
    )


def _cell(place: str, value: str) -> str:
    if value.startswith("="):
        return f'<c r="{place}" t="str"><f>{value[1:]}</f><v>算得的值</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'


def pdf(*pages: tuple[str, ...]) -> bytes:
    """Return a PDF whose font says by a table which glyph is which character."""
    signs = sorted({sign for lines in pages for line in lines for sign in line})
    codes = {sign: number for number, sign in enumerate(signs, 1)}
    table = "".join(f"<{codes[s]:04x}> <{ord(s):04x}>\n" for s in signs)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange "
        f"<0000> <ffff> endcodespacerange\n{len(signs)} beginbfchar\n{table}endbfchar\n"
        "endcmap end end"
    )
    kids = " ".join(f"{6 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        "<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[4 0 R]"
        "/ToUnicode 5 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/F/DW 1000"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
        _stream(cmap),
    ]
    for number, lines in enumerate(pages):
        shown = ["".join(f"{codes[sign]:04x}" for sign in line) for line in lines]
        drawn = "".join(
            f"BT /F 10 Tf 50 {780 - 16 * row} Td <{line}> Tj ET\n" for row, line in enumerate(shown)
        )
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
            f"/Contents {7 + 2 * number} 0 R>>"
        )
        objects.append(_stream(drawn))
    return _assembled(objects)


def _stream(text: str) -> str:
    return f"<</Length {len(text)}>>\nstream\n{text}\nendstream"


def _assembled(objects: list[str]) -> bytes:
    out, places = "%PDF-1.5\n", []
    for number, inside in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{inside}\nendobj\n"
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    tail = f"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return f"{out}xref\n0 {size}\n0000000000 65535 f \n{rows}{tail}".encode("ascii")


def mht(html: bytes, charset: str = "utf-8") -> bytes:
    """Return a page saved in one file."""
    import base64

    inside = base64.encodebytes(html).decode()
    return (
        "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--x"\r\n\r\n----x\r\n'
        f"Content-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        f"{inside}\r\n----x\r\nContent-Type: image/png\r\n\r\nPNG\r\n----x--\r\n"
    ).encode()
