import { describe, expect, it } from 'vitest';
import { emptyPlanParts, planChapters, type PlanPart } from '../../../domain/plan-chapters.ts';
import { type PlanContent, planTextKeys } from '../../../domain/plan.ts';
import { emptyRichText, richTextFromPlain } from '../../../domain/rich-text.ts';
import { buildConfirmations, buildEmptyPlanSnapshot, buildPlanSnapshot } from '../../testing/build-plan-snapshot.ts';
import { buildPlanDocument } from '../build-plan-document.ts';
import { documentWords } from '../document-words.ts';

const words = documentWords('sv');
const headings = async (plan: PlanContent) => {
  const snapshot = { ...buildPlanSnapshot(), plan };
  const request = { snapshot, sha256: null, verifyUrl: null, confirmations: buildConfirmations(), locale: 'sv' as const };
  const { sections } = await buildPlanDocument(request);
  expect(sections.every(({ blocks }) => blocks.length > 0)).toBe(true);
  return sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.type === 'heading' ? block.text.text : []));
};

const whole = buildPlanSnapshot().plan;
const rows: Partial<Record<PlanPart, keyof PlanContent>> = {
  overallGoals: 'overallGoals',
  activities: 'activities',
  budget: 'budget',
  grants: 'grants',
  communicationRows: 'communication',
  evaluationRows: 'evaluation',
};
const without = (part: PlanPart): PlanContent =>
  (planTextKeys as readonly string[]).includes(part)
    ? { ...whole, texts: { ...whole.texts, [part]: emptyRichText } }
    : { ...whole, [rows[part]!]: [] };
const titleOf: Partial<Record<PlanPart, string>> = {
  ...{
    'for-whom': words.say('vision.forWhom'),
    keywords: words.say('vision.keywords'),
    overallGoals: words.say('vision.overall'),
  },
  ...{ activities: words.say('activities.title'), coordination: words.say('platform.coordination') },
  ...{ networking: words.say('platform.networking'), 'internal-communication': words.say('platform.internal') },
  ...{ training: words.say('platform.training'), development: words.say('platform.development') },
  ...{ funding: words.say('resources.funding'), budget: words.say('resources.budget'), grants: words.say('resources.grants') },
  ...{ communicationRows: words.say('communication.rows'), evaluationRows: words.say('evaluation.rows') },
  ...{ reflection: words.say('evaluation.reflection') },
};

describe('what is empty in a plan', () => {
  it.each(Object.entries(titleOf) as [PlanPart, string][])(
    'the part %s is named before the freeze and has no heading',
    async (part, title) => {
      expect(emptyPlanParts(whole)).toEqual([]);
      expect(await headings(whole)).toContain(title);
      expect(emptyPlanParts(without(part)).map((one) => one.part ?? planChapters[one.chapter][0])).toEqual([part]);
      expect(await headings(without(part))).not.toContain(title);
    },
  );

  it('a plan with nothing in it has no chapters of its own', async () => {
    const { plan } = buildEmptyPlanSnapshot();
    const chapters = Object.keys(planChapters);
    expect(emptyPlanParts(plan)).toEqual(chapters.map((chapter) => ({ chapter, part: null })));
    const found = await headings(plan);
    for (const chapter of chapters) expect(found).not.toContain(words.say(`${chapter}.title` as 'vision.title'));
    expect(found).not.toContain(words.say('timeline.title'));
    expect(found).not.toContain(words.say('load.title'));
  });

  it('a text of spaces alone is empty', () => {
    const texts = { ...whole.texts, training: richTextFromPlain('  \n ') };
    expect(emptyPlanParts({ ...whole, texts })).toEqual([{ chapter: 'platform', part: 'training' }]);
  });
});

describe('SMART criteria', () => {
  const smartOf = async (smart: PlanContent['goals'][number]['smart']) => {
    const { goalBlocks } = await import('./goal-blocks.ts');
    const { planContext } = await import('./plan-context.ts');
    const plan = { goals: whole.goals.slice(0, 1).map((goal) => ({ ...goal, smart })) };
    return goalBlocks(planContext(buildPlanSnapshot(plan), words))
      .flatMap((block) => (block.type === 'facts' ? block.rows : []))
      .find(({ label }) => label === words.say('goals.smart'))
      ?.spans.map(({ text }) => text)
      .join('');
  };

  it('are printed when marked; nothing is said of the others', async () => {
    expect(await smartOf([])).toBeUndefined();
    expect(await smartOf(['measurable', 'specific'])).toBe('Specifikt och mätbart.');
  });
});
