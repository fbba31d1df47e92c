import type { MissionListItem } from '../../contract/missions.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Locale, RegisterName } from '../../domain/method.ts';
import { sentence } from '../sentences.ts';
import type { Work } from '../store/door.ts';
import { listActors } from '../store/queries/actors.ts';
import { listMissions } from '../store/queries/missions.ts';
import { listMembers, type MemberRow } from '../store/queries/members.ts';
import { readPlanContent } from '../store/queries/plan.ts';

/** A register with a table of its own, in words. Columns come in the order of the exercise. */
type OwnRegisterTable = {
  headers: (columns: string[], locale: Locale) => string[];
  rows: (work: Work, columns: string[], locale: Locale) => Promise<string[][]>;
};

/** How the registers that are not declared by a method are printed; the same words as on their pages. */
export const ownRegisterTables = {
  members: {
    headers: (columns, locale) => columns.map((column) => sentence(locale, `members.column.${column}`)),
    rows: async (work, columns, locale) => {
      const names = new Map((await listActors(work)).map(({ id, name }) => [id, name]));
      const isShown = columns.includes('status') ? isInCoreGroup : isInCoreGroupAndWilling;
      return (await listMembers(work))
        .filter(isShown)
        .map((row) => columns.map((column) => memberCell(row, column, names, locale)));
    },
  },
  actors: {
    headers: (columns, locale) => columns.map((column) => sentence(locale, `actors.fields.${column}`)),
    rows: async (work, columns, locale) =>
      (await listActors(work)).map((row) => columns.map((column) => actorCell(row, column as keyof Actor, locale))),
  },
  'overall-goals': {
    headers: (_columns, locale) => [sentence(locale, 'exercise.register.overallGoals')],
    rows: async (work) => (await readPlanContent(work)).overallGoals.map(({ text }) => [text]),
  },
  goals: {
    headers: (_columns, locale) => [sentence(locale, 'documents.goalList')],
    rows: async (work) => (await readPlanContent(work)).goals.map(({ title }) => [title]),
  },
  missions: {
    headers: (columns, locale) => columns.map((column) => sentence(locale, `missions.column.${column}`)),
    rows: async (work, columns, locale) =>
      (await listMissions(work)).map((row) => columns.map((column) => missionCell(row, column, locale))),
  },
} satisfies Record<RegisterName, OwnRegisterTable>;

function missionCell(row: MissionListItem, column: string, locale: Locale): string {
  switch (column) {
    case 'title':
      return row.title;
    case 'state':
      return sentence(locale, `missions.state.${row.state}`);
    case 'convener':
      return row.convener ?? '';
    case 'light':
      return row.light ? sentence(locale, `missions.light.${row.light}`) : '';
    case 'requiredActorIds':
      return row.required.join(', ');
    case 'startsOn':
    case 'endsOn':
    case 'lastReportOn':
      return row[column] ?? '';
    default:
      return '';
  }
}

/** The tables of an exercise are about the core group and those asked to join it. @source inventory B06 */
const isInCoreGroup = ({ role }: MemberRow): boolean => role === 'coordinator' || role === 'core';

/** Who has said no is of no use in the tables that come after recruiting. */
const isInCoreGroupAndWilling = (row: MemberRow): boolean =>
  isInCoreGroup(row) && row.status !== 'no' && row.status !== 'considered';

const coded: Partial<Record<keyof Actor, string>> = {
  trade: 'actors.trades',
  ring: 'rings',
  stage: 'actors.stages',
  levelNow: 'actors.levels',
  levelWanted: 'actors.levels',
};

function actorCell(row: Actor, column: keyof Actor, locale: Locale): string {
  const value = row[column] ?? '';
  const words = coded[column];
  return words && value !== '' ? sentence(locale, `${words}.${value}`) : String(value);
}

function memberCell(row: MemberRow, column: string, actorNames: Map<string, string>, locale: Locale): string {
  const each = (words: string, keys: readonly string[]) =>
    keys.map((key) => sentence(locale, `members.${words}.${key}`)).join(', ');
  switch (column) {
    case 'title':
      return row.title || row.name;
    case 'actor':
      return row.actorId === null ? '' : (actorNames.get(row.actorId) ?? '');
    case 'role':
      return each('role', [row.role]);
    case 'status':
      return each('status', [row.status]);
    case 'competences':
      return each('competence', row.competences);
    case 'archetypes':
      return each('archetype', row.archetypes);
    case 'qualities':
      return each('quality', row.qualities);
    case 'childPerspective':
      return row.childPerspective ? sentence(locale, 'common.yes') : '';
    case 'training':
      return row.training.map(({ title }) => title).join(', ');
    default:
      return '';
  }
}
