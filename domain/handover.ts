import type { ClockKey } from './clocks.ts';
import type { ConfirmationState, DocumentKind } from './document.ts';
import type { Archetype, MemberRole } from './member.ts';
import type { MissionState } from './mission.ts';
import type { Light } from './plan.ts';

/** What somebody who takes over the coordination needs to know. @source design "Survives turnover" */
export type HandoverPack = {
  /** Documents that are decided about, newest first, with what each organisation has said. */
  decisions: {
    id: string;
    kind: DocumentKind;
    number: number;
    frozenAt: string;
    answers: { actor: string; state: ConfirmationState; body: string; paragraph: string; decidedOn: string | null }[];
  }[];
  /** Why the work began; empty when the start decision says nothing. */
  why: string;
  people: { name: string; title: string; role: MemberRole; actor: string; archetypes: Archetype[] }[];
  /** Roles that nobody has. */
  vacant: { archetypes: Archetype[]; trades: string[]; actors: string[] };
  open: {
    tasks: { title: string; who: string; dueOn: string | null; overdue: boolean }[];
    /** How many open tasks there are beyond those listed. */
    moreTasks: number;
    rounds: number;
    waiting: { actor: string; document: DocumentKind; number: number }[];
    worries: { title: string; light: Light; sentence: string }[];
    missions: { title: string; state: MissionState; convener: string | null }[];
    contactsToCheck: number;
  };
  clocks: { key: ClockKey; dueOn: string; state: 'calm' | 'soon' | 'over' }[];
  /** Registers of the methods in use, with how many rows each has. */
  registers: { key: string; title: string; rows: number; core: boolean }[];
  /** What happened, newest first. */
  story: { at: string; what: 'frozen' | 'station' | 'revision' | 'mission' | 'coordinator'; name: string }[];
};
