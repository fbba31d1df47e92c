import { expect, test } from 'vitest';

import { namespacesIn } from './text-namespaces.ts';

const texts = { plan: { title: 'Plan', rows_one: '', rows_other: '', tab: { vision: '', goals: '' } }, actors: { add: '' } };

test.each([
  ["t('plan.title')", ['plan']],
  ["t('plan.rows', { count })", ['plan']],
  ['t(`plan.tab.${key}`)', ['plan']],
  ['t(`plan.${key}`)', ['plan']],
  ["const prefix = 'plan.tab.';", ['plan']],
  ["t(`plan.ta${'x'}`)", ['plan']],
  ["{ a: 'actors.add', b: 'plan.title' }", ['actors', 'plan']],
  ["may.includes('plan.edit')", []],
  ["import './plan.css'", []],
  ["'plan.tab'", []],
  ["'nowhere.title'", []],
])('%s names %j', (source, namespaces) => {
  expect(namespacesIn(source, texts)).toEqual(namespaces);
});
