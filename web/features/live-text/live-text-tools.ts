import { setBlockType, toggleMark } from '@tiptap/pm/commands';
import type { MarkType, Node, NodeType } from '@tiptap/pm/model';
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list';
import type { Command, EditorState } from '@tiptap/pm/state';
import { redo, undo } from '@tiptap/y-tiptap';
import { marks, nodes } from './live-text-schema.ts';
import type { LiveToolKey } from './live-tool-list.ts';

export type LiveTool = {
  run: Command;
  /** Is it in use where the caret is? Undefined for tools that only act. */
  isOn?: (state: EditorState) => boolean;
};

/** What each tool does. Undo takes back one's own words only. */
export const liveTools: Record<LiveToolKey, LiveTool> = {
  bold: { run: toggleMark(marks.bold), isOn: (state) => hasMark(state, marks.bold) },
  italic: { run: toggleMark(marks.italic), isOn: (state) => hasMark(state, marks.italic) },
  heading: { run: toggleHeading(3), isOn: (state) => isHeading(state, 3) },
  subheading: { run: toggleHeading(4), isOn: (state) => isHeading(state, 4) },
  bulletList: { run: toggleList(nodes.bulletList), isOn: (state) => listAround(state)?.node.type === nodes.bulletList },
  orderedList: { run: toggleList(nodes.orderedList), isOn: (state) => listAround(state)?.node.type === nodes.orderedList },
  undo: { run: (state) => undo(state) ?? false },
  redo: { run: (state) => redo(state) ?? false },
};

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
    isHeading(state, level)
      ? setBlockType(nodes.paragraph)(state, dispatch)
      : setBlockType(nodes.heading, { level })(state, dispatch);
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
