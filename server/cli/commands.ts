import { auditVerify } from './audit-verify.ts';
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { doctor } from './doctor.ts';
import { example } from './example.ts';
import { exportDocument } from './export.ts';
import { importActorList } from './import-actors.ts';
import { methodCheck } from './method-check.ts';
import { restore } from './restore.ts';
import { userInvite } from './user-invite.ts';
import { userLink } from './user-link.ts';

/** Every command, in the order of the help. */
export const commands: Command[] = [
  doctor,
  example,
  exportDocument,
  importActorList,
  backup,
  restore,
  userInvite,
  userLink,
  auditVerify,
  methodCheck,
];
