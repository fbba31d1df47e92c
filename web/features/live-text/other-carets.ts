import type { Plugin } from '@tiptap/pm/state';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { LiveSession } from './live-session.ts';

/** Tones of `live-text.css` that tell carets apart; the name beside each says whose it is. */
const tones = 4;

/** Shows where others write, with their names. */
export function otherCarets(session: LiveSession): Plugin {
  return yCursorPlugin(session.provider.awareness!, {
    cursorBuilder: (user: { name?: unknown }, clientId: number) => caretElement(String(user.name ?? ''), clientId),
    selectionBuilder: (_user: unknown, clientId: number) => ({ class: 'live-selection', 'data-tone': String(clientId % tones) }),
  }) as Plugin;
}

function caretElement(name: string, clientId: number): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'live-caret';
  caret.dataset['tone'] = String(clientId % tones);
  const label = document.createElement('span');
  label.className = 'live-caret-name';
  // Drawn by the style sheet, so that the name is never part of the text that is read or copied.
  label.dataset['name'] = name;
  caret.append(label);
  caret.setAttribute('aria-hidden', 'true');
  return caret;
}
