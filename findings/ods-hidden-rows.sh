#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (SheetJS 0.20.3) reading an OpenDocument workbook: a row that is filtered out (table:visibility="filter") or
# hidden ("collapse") is not told. `!rows` stays empty, although the same is told for .xlsx and .xls (with `cellStyles`), so that
# a filtered list is read whole and nothing says so.
# Source: ISO/IEC 26300-3 (OpenDocument 1.3), table:table-row and table:visibility.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 fflate@0.8.2 >/dev/null
cat > try.mjs <<'JS'
import { read } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
const spaces = ['office', 'table', 'text', 'style', 'number'].map((n) => `xmlns:${n}="urn:oasis:names:tc:opendocument:xmlns:${{ style: 'style', number: 'datastyle' }[n] ?? n}:1.0"`).join(' ');
const text = (t) => `<table:table-cell office:value-type="string"><text:p>${t}</text:p></table:table-cell>`;
const content = `<?xml version="1.0"?><office:document-content ${spaces} office:version="1.3"><office:body><office:spreadsheet>
<table:table table:name="Lista"><table:table-row>${text('Namn')}</table:table-row>
<table:table-row table:visibility="filter">${text('Dold')}</table:table-row>
<table:table-row>${text('Synlig')}</table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>`;
const bytes = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }], 'content.xml': strToU8(content),
  'styles.xml': strToU8(`<office:document-styles ${spaces}/>`), 'META-INF/manifest.xml': strToU8('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>') });
const sheet = read(bytes, { cellStyles: true }).Sheets.Lista;
console.log(JSON.stringify({ rows: sheet['!rows'] ?? null, hidden: sheet.A2.v }));
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = '{"rows":null,"hidden":"Dold"}'
