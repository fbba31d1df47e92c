import { actors } from './actors.ts';
import { audit } from './audit.ts';
import { handover } from './handover.ts';
import { followUp } from './follow-up.ts';
import { law } from './law.ts';
import { boardReport } from './board-report.ts';
import { collaborations } from './collaborations.ts';
import { invitations } from './invitations.ts';
import { me } from './me.ts';
import { members } from './members.ts';
import { outbox } from './outbox.ts';
import { setUp } from './set-up.ts';
import { monday } from './monday.ts';
import { missions } from './missions.ts';
import { plan } from './plan.ts';
import { confirmations, signatory } from './confirmations.ts';
import { documents, verification } from './documents.ts';
import { journey } from './journey.ts';
import { method } from './method.ts';
import { methodCopy } from './method-copy.ts';
import { guest, guests } from './guests.ts';
import { registers } from './registers.ts';
import { rounds } from './rounds.ts';
import { tasks } from './tasks.ts';
import { thread } from './thread.ts';

/** The typed API: everything the web knows of the server. `plan.freeze` lives in `server/api/plan/`. */
export const contract = {
  missions,
  boardReport,
  law,
  followUp,
  handover,
  monday,
  me,
  setUp,
  invitations,
  members,
  audit,
  outbox,
  collaborations,
  actors,
  plan,
  method,
  methodCopy,
  journey,
  registers,
  rounds,
  guests,
  guest,
  tasks,
  thread,
  documents,
  confirmations,
  signatory,
  verification,
};
export type Contract = typeof contract;
