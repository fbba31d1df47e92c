#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (SheetJS 0.20.3) reading an OpenDocument workbook:
# 1. a row that is filtered out (table:visibility="filter") or hidden ("collapse") is not told: `!rows` stays empty, although
#    the same is told for .xlsx and .xls (with cellStyles);
# 2. the text of a number is made anew from its format, although the file holds the text that was shown (text:p): a time that
#    shows 09:30 is read as 09:29 when its stored fraction of a day is a little less.
# Source: ISO/IEC 26300-3 (OpenDocument 1.3), 9.1.3 table:table-row, 19.749 table:visibility.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 fflate@0.8.2 >/dev/null
cat > try.mjs <<'JS'
import { read } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
const spaces = ['office', 'table', 'text', 'style', 'number'].map((n) => `xmlns:${n}="urn:oasis:names:tc:opendocument:xmlns:${{ style: 'style', number: 'datastyle' }[n] ?? n}:1.0"`).join(' ');
const text = (t) => `<table:table-cell office:value-type="string"><text:p>${t}</text:p></table:table-cell>`;
const content = `<?xml version="1.0"?><office:document-content ${spaces} office:version="1.3"><office:automatic-styles>
<number:time-style style:name="N1"><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/></office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="Lista"><table:table-row>${text('Namn')}${text('Tid')}</table:table-row>
<table:table-row table:visibility="filter">${text('Dold')}</table:table-row>
<table:table-row>${text('Synlig')}<table:table-cell table:style-name="ce1" office:value-type="time" office:time-value="PT09H29M59.9S"><text:p>09:30</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>`;
const bytes = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }], 'content.xml': strToU8(content),
  'META-INF/manifest.xml': strToU8('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>') });
const sheet = read(bytes, { cellStyles: true }).Sheets.Lista;
console.log(JSON.stringify({ rows: sheet['!rows'] ?? null, hidden: sheet.A2.v, shown: sheet.B3.w ?? null }));
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = '{"rows":null,"hidden":"Dold","shown":"09:29"}'
