import { baseKeymap, chainCommands, exitCode, toggleMark } from '@tiptap/pm/commands';
import { inputRules, wrappingInputRule } from '@tiptap/pm/inputrules';
import { keymap } from '@tiptap/pm/keymap';
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list';
import { type Command, Plugin } from '@tiptap/pm/state';
import { redo, undo } from '@tiptap/y-tiptap';
import { marks, nodes } from './live-text-schema.ts';

const insertBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hardBreak.create()).scrollIntoView());
  return true;
});

/**
 * The keys of a live text. Tab leaves it, as in every other field, also inside a list; Ctrl+] and Ctrl+[ change the
 * level of a list item. "- " and "1. " begin a list.
 */
export const liveTextKeys: readonly Plugin[] = [
  keymap({
    'Mod-b': toggleMark(marks.bold),
    'Mod-i': toggleMark(marks.italic),
    'Mod-z': (state) => undo(state) ?? false,
    'Mod-y': (state) => redo(state) ?? false,
    'Shift-Mod-z': (state) => redo(state) ?? false,
    'Mod-]': sinkListItem(nodes.listItem),
    'Mod-[': liftListItem(nodes.listItem),
    Enter: splitListItem(nodes.listItem),
    'Shift-Enter': insertBreak,
  }),
  keymap(baseKeymap),
  inputRules({ rules: [wrappingInputRule(/^\s*[-*]\s$/, nodes.bulletList), wrappingInputRule(/^1\.\s$/, nodes.orderedList)] }),
  // True keeps the editor from acting on the key; the browser then moves on to the next field.
  new Plugin({ props: { handleDOMEvents: { keydown: (_view, event) => event.key === 'Tab' } } }),
];
