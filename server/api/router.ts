import { actors } from './actors/index.ts';
import { audit } from './audit/index.ts';
import { get as collaborationGet } from './collaboration/get.ts';
import { list as collaborationList } from './collaboration/list.ts';
import { methods, setMethodUse } from './collaboration/methods.ts';
import * as settings from './collaboration/settings.ts';
import { confirmations, documents, signatory, verification } from './documents/index.ts';
import { os } from './implementer.ts';
import { invitations } from './invitations/index.ts';
import * as me from './me/me.ts';
import * as security from './me/security.ts';
import { members } from './members/index.ts';
import { outbox } from './outbox/index.ts';
import { setUp } from './set-up/index.ts';
import { handover } from './handover/index.ts';
import { followUp } from './follow-up/index.ts';
import { law } from './law/index.ts';
import { boardReport } from './board-report/index.ts';
import { missions } from './missions/index.ts';
import { monday } from './monday/index.ts';
import { plan } from './plan/index.ts';
import { journey } from './journey/index.ts';
import { method, methodCopy } from './method/index.ts';
import { guest, guests } from './guests/index.ts';
import { registers } from './registers/index.ts';
import { rounds } from './rounds/index.ts';
import { tasks } from './tasks/index.ts';
import { thread } from './thread/index.ts';

/** Every procedure, by the contract's names. */
export const router = os.router({
  me: { ...me, ...security },
  setUp,
  invitations,
  members,
  audit,
  outbox,
  collaborations: { list: collaborationList, get: collaborationGet, methods, setMethodUse, ...settings },
  actors,
  missions,
  boardReport,
  law,
  followUp,
  handover,
  monday,
  plan,
  journey,
  method,
  methodCopy,
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
});
