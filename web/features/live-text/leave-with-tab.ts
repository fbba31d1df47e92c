import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/** Tab leaves the text, as in every other field, also inside a list; Ctrl+] and Ctrl+[ change a list item's level. */
export const leaveWithTab = Extension.create({
  name: 'leaveWithTab',
  priority: 1_000,
  addKeyboardShortcuts() {
    return {
      'Mod-]': () => this.editor.commands.sinkListItem('listItem'),
      'Mod-[': () => this.editor.commands.liftListItem('listItem'),
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('leaveWithTab'),
      // True keeps the editor from acting on the key; the browser then moves on to the next field.
      props: { handleDOMEvents: { keydown: (_view, event) => event.key === 'Tab' } },
    }),
  ],
});
