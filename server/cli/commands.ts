import { auditVerify } from './audit-verify.ts';
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { doctor } from './doctor.ts';
import { methodCheck } from './method-check.ts';
import { restore } from './restore.ts';

/** Every command, in the order of the help. */
export const commands: Command[] = [doctor, backup, restore, auditVerify, methodCheck];
