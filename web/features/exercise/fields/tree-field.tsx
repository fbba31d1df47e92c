import './row-fields.css';
import type { FieldItem } from '../../../../domain/method.ts';
import { type TreeNode, treeUnder } from '../../../../domain/sheet-outline.ts';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/select.tsx';
import { useI18n } from '../../../lib/i18n.ts';
import { LiveLine } from '../../live-text/live-line.tsx';
import { type LiveList, type LiveRow, useLiveList } from '../../live-text/use-live-list.ts';
import type { FieldViewProps } from '../field-props.ts';
import { Prompts } from '../prompts.tsx';
import { NewRow } from './new-row.tsx';
import { RowText } from './row-text.tsx';

type TreeRow = LiveRow & { text: string; branch: string; parent?: string };
type Tree = LiveList<TreeRow>;

/**
 * A tree: what the group looks at in the middle, what it leads to above, what lies under it below. The picture is the nested
 * lists themselves. @source inventory S10
 */
export function TreeField({ field }: FieldViewProps) {
  const { t } = useI18n();
  const tree: Tree = useLiveList<TreeRow>(field.key);
  const [above, ...below] = field.items.length > 1 ? field.items : [undefined, ...field.items];
  return (
    <div className="tree">
      {above ? <Branch item={above} tree={tree} /> : null}
      <div className="tree-root">
        <LiveLine fieldKey={field.key} label={t('exercise.treeRoot')} />
      </div>
      {below.map((item) => (item ? <Branch key={item.key} item={item} tree={tree} /> : null))}
    </div>
  );
}

function Branch({ item, tree }: { item: FieldItem; tree: Tree }) {
  const { t } = useI18n();
  const nodes = treeUnder(tree.rows, item.key);
  return (
    <section className="tree-branch" aria-label={item.label}>
      <h3 className="tree-title">{item.label}</h3>
      {item.prompts.length > 0 ? (
        <div className="small muted">
          <Prompts prompts={item.prompts} />
        </div>
      ) : null}
      {nodes.length > 0 ? (
        <ul className="tree-nodes">
          {nodes.map((node) => (
            <Node key={node.row.id} node={node} tree={tree} ask={item.prompts[0] ?? t('exercise.treeAsk')} />
          ))}
        </ul>
      ) : tree.writable ? null : (
        <p className="muted">{t('exercise.nothingYet')}</p>
      )}
      {tree.writable ? <NewRow label={item.label} onAdd={(text) => tree.add({ text, branch: item.key }) !== null} /> : null}
    </section>
  );
}

function Node({ node: { row, children }, tree, ask }: { node: TreeNode<TreeRow>; tree: Tree; ask: string }) {
  const { t } = useI18n();
  const others = tree.rows.filter(({ id, branch }) => branch === row.branch && !isWithin({ row, children }, id));

  /** What grew from it grows from where it stood. */
  function remove(): void {
    for (const child of children) tree.update(child.row.id, { parent: row.parent ?? '' });
    tree.remove(row.id);
  }

  return (
    <li className="tree-node">
      {tree.writable ? (
        <div className="tree-row">
          <RowText label={ask} value={row.text} onChange={(text) => tree.update(row.id, { text })} />
          <span className="tree-tools no-print">
            <Select
              label={t('exercise.treeParent', { row: row.text })}
              hideLabel
              value={others.some(({ id }) => id === row.parent) ? row.parent! : null}
              placeholder={t('exercise.treeTop')}
              onClear={() => tree.update(row.id, { parent: '' })}
              options={others.map(({ id, text }) => ({ value: id, label: t('exercise.treeUnder', { row: text }) }))}
              onChange={(parent) => tree.update(row.id, { parent })}
            />
            <Button variant="plain" icon="close" iconOnly onClick={remove}>
              {t('exercise.removeNamed', { row: row.text })}
            </Button>
          </span>
        </div>
      ) : (
        <span>{row.text}</span>
      )}
      {children.length > 0 ? (
        <ul className="tree-nodes">
          {children.map((child) => (
            <Node key={child.row.id} node={child} tree={tree} ask={ask} />
          ))}
        </ul>
      ) : null}
      {tree.writable ? (
        <Button
          variant="plain"
          icon="plus"
          className="no-print"
          onClick={() => tree.add({ text: '', branch: row.branch, parent: row.id })}
        >
          {t('exercise.treeGrow', { ask, row: row.text })}
        </Button>
      ) : null}
    </li>
  );
}

const isWithin = ({ row, children }: TreeNode<TreeRow>, id: string): boolean =>
  row.id === id || children.some((child) => isWithin(child, id));
