#!/usr/bin/env bash
# Chromium 156, under `style-src 'self'`: HTML that a page parses without showing it (DOMParser, template, createHTMLDocument,
# Document.parseHTMLUnsafe, a new Document) obeys the page's policy too. The style attribute is there, `element.style` is empty,
# and each is reported as refused. ProseMirror's usual rule for bold (`b` unless `style.fontWeight` is normal; seen with
# prosemirror-schema-basic 1.2.4) so makes everything pasted from Google Docs bold, since that stands in
# `<b style="font-weight:normal">`. No inert document helps: the attribute has to be read as text.
# Needs a Chromium: CHROMIUM_PATH, or /usr/bin/chromium. Source: CSP Level 3, 8.3 and "Should element's inline behavior be blocked".
set -euo pipefail
browser=${CHROMIUM_PATH:-/usr/bin/chromium}
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund playwright-core@1.56.1 >/dev/null
cat > try.mjs <<'JS'
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
const server = createServer((_, answer) => answer.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'; style-src 'self'" }).end('<p>x'));
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
const seen = await page.evaluate(() => {
  const html = '<b style="font-weight:normal">x</b>';
  const template = document.createElement('template');
  template.innerHTML = html;
  const made = document.implementation.createHTMLDocument('');
  made.body.innerHTML = html;
  const places = { parser: new DOMParser().parseFromString(html, 'text/html'), template: template.content, made, unsafe: Document.parseHTMLUnsafe(html) };
  return Object.entries(places).map(([name, place]) => {
    const bold = place.querySelector('b');
    return `${name}: ${bold.getAttribute('style')} / ${bold.style.fontWeight || 'none'}`;
  });
});
console.log(seen.join('; '));
await browser.close();
server.close();
JS
seen=$(node try.mjs "$browser")
echo "$seen"
test "$seen" = 'parser: font-weight:normal / none; template: font-weight:normal / none; made: font-weight:normal / none; unsafe: font-weight:normal / none'
