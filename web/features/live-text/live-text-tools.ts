import { setBlockType, toggleMark } from '@tiptap/pm/commands';
import type { MarkType, Node, NodeType } from '@tiptap/pm/model';
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list';
import type { Command, EditorState } from '@tiptap/pm/state';
import { redo, undo } from '@tiptap/y-tiptap';
import type { IconName } from '../../components/icon.tsx';
import { marks, nodes } from './live-text-schema.ts';

export type LiveTool = {
  key: 'bold' | 'italic' | 'heading' | 'subheading' | 'bulletList' | 'orderedList' | 'undo' | 'redo';
  icon: IconName;
  run: Command;
  /** Is it in use where the caret is? Undefined for tools that only act. */
  isOn?: (state: EditorState) => boolean;
};

/** The tools above a live text, in their order. Undo takes back one's own words only. */
export const liveTools: readonly LiveTool[] = [
  { key: 'bold', icon: 'bold', run: toggleMark(marks.bold), isOn: (state) => hasMark(state, marks.bold) },
  { key: 'italic', icon: 'italic', run: toggleMark(marks.italic), isOn: (state) => hasMark(state, marks.italic) },
  { key: 'heading', icon: 'heading', run: toggleHeading(3), isOn: (state) => isHeading(state, 3) },
  { key: 'subheading', icon: 'subheading', run: toggleHeading(4), isOn: (state) => isHeading(state, 4) },
  { key: 'bulletList', icon: 'list', run: toggleList(nodes.bulletList), isOn: (state) => listAround(state)?.node.type === nodes.bulletList },
  { key: 'orderedList', icon: 'list-numbered', run: toggleList(nodes.orderedList), isOn: (state) => listAround(state)?.node.type === nodes.orderedList },
  { key: 'undo', icon: 'undo', run: (state) => undo(state) ?? false },
  { key: 'redo', icon: 'redo', run: (state) => redo(state) ?? false },
];

function hasMark({ selection, storedMarks, doc }: EditorState, mark: MarkType): boolean {
  const { empty, $from, from, to } = selection;
  return empty ? Boolean(mark.isInSet(storedMarks ?? $from.marks())) : doc.rangeHasMark(from, to, mark);
}

function isHeading({ selection }: EditorState, level: 3 | 4): boolean {
  const block = selection.$from.parent;
  return block.type === nodes.heading && Number(block.attrs['level']) === level;
}

function toggleHeading(level: 3 | 4): Command {
  return (state, dispatch) =>
    isHeading(state, level) ? setBlockType(nodes.paragraph)(state, dispatch) : setBlockType(nodes.heading, { level })(state, dispatch);
}

/** The innermost list around the selection, and where it begins. */
function listAround({ selection }: EditorState): { node: Node; pos: number } | null {
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type === nodes.bulletList || node.type === nodes.orderedList) return { node, pos: $from.before(depth) };
  }
  return null;
}

/** Into a list, out of it, or from one kind to the other. */
function toggleList(kind: NodeType): Command {
  return (state, dispatch) => {
    const list = listAround(state);
    if (!list) return wrapInList(kind)(state, dispatch);
    if (list.node.type === kind) return liftListItem(nodes.listItem)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(list.pos, kind));
    return true;
  };
}
