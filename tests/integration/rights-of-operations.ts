import { memberRoles } from '../../domain/member.ts';

/** Who asks: nobody signed in, somebody of another town, a member by role, an administrator of the installation. */
export const askers = ['stranger', 'neighbour', ...memberRoles, 'administrator'] as const;
export type Asker = (typeof askers)[number];

/** Sets of those who may, from many to few. `own`: some may, about what is their own; no member beyond that. */
export const audiences = {
  anyone: askers,
  'signed-in': askers.filter((asker) => asker !== 'stranger'),
  members: memberRoles,
  own: ['coordinator', 'core'],
  core: ['coordinator', 'core'],
  coordinator: ['coordinator'],
  administrator: ['administrator'],
} as const satisfies Record<string, readonly Asker[]>;
export type Audience = keyof typeof audiences;

const plan = (kind: string): Record<string, Audience> =>
  Object.fromEntries(['add', 'update', 'remove', 'move'].map((name) => [`plan.${kind}.${name}`, 'core' as const]));

/** Who may do what, by operation. An operation that is not here makes the test fail: say whose it is. */
export const rightsOfOperations: Record<string, Audience> = {
  ...all('anyone', 'me.signedIn setUp.open setUp.complete invitations.open invitations.accept verification.get'),
  ...all('anyone', 'guest.get guest.answer signatory.get signatory.decide signatory.attach'),
  ...all('signed-in', 'me.get me.update me.security me.setPassword me.removePassword me.endSession me.endOtherSessions'),
  ...all('signed-in', 'collaborations.list'),
  ...all('administrator', 'outbox.list outbox.retry collaborations.create collaborations.startMethods'),

  ...all('members', 'collaborations.get collaborations.references members.list monday.get method.get tasks.list'),
  ...all('members', 'missions.list missions.get missions.required actors.list actors.get actors.merges plan.get'),
  ...all('members', 'journey.room journey.get registers.summary documents.list documents.get documents.compare'),
  ...all(
    'own',
    'members.update members.end tasks.update registers.list confirmations.decide confirmations.attach confirmations.detach',
  ),
  ...all('own', 'missions.update missions.saveTask missions.removeTask missions.saveReport missions.removeReport'),
  ...all('own', 'missions.saveHandover missions.removeHandover missions.freezePaper'),

  ...all('core', 'boardReport.preview law.get handover.get followUp.meetings followUp.meeting followUp.addMeeting'),
  ...all('core', 'followUp.updateMeeting followUp.removeMeeting followUp.revision followUp.answerRevision members.create'),
  ...all('core', 'actors.previewMerge actors.merge actors.undoMerge actors.create actors.update actors.archive actors.restore'),
  ...all('core', 'actors.previewImport actors.import missions.create missions.setGroup missions.move'),
  ...all('core', 'plan.update plan.proposals plan.bringIn methodCopy.earlier methodCopy.earlierContent'),
  ...plan('overallGoals'),
  ...plan('goals'),
  ...plan('activities'),
  ...plan('budget'),
  ...plan('grants'),
  ...plan('communication'),
  ...plan('evaluation'),
  ...all('core', 'journey.answers journey.fixDate journey.verdicts journey.setState registers.add registers.update'),
  ...all('core', 'registers.remove registers.restore registers.move rounds.list rounds.get rounds.answer rounds.decide'),
  ...all(
    'core',
    'guests.list guests.ask guests.renew guests.remove tasks.create tasks.delete thread.offers thread.bringIn thread.get',
  ),

  ...all(
    'coordinator',
    'missions.setRequired documents.askMore boardReport.freeze law.update followUp.startRevision followUp.finishRevision',
  ),
  ...all('coordinator', 'members.handOver members.invite members.revokeInvitation audit.list audit.verify'),
  ...all(
    'coordinator',
    'collaborations.settings collaborations.updateSettings collaborations.methods collaborations.setMethodUse',
  ),
  ...all(
    'coordinator',
    'methodCopy.get methodCopy.saveTexts methodCopy.hide methodCopy.keep methodCopy.saveOwn methodCopy.removeOwn',
  ),
  ...all('coordinator', 'rounds.open rounds.remind rounds.close documents.freeze confirmations.ask confirmations.revoke'),
};

function all(audience: Audience, names: string): Record<string, Audience> {
  return Object.fromEntries(names.split(' ').map((name) => [name, audience]));
}
