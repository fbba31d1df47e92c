import { answerRevision, finishRevision, readRevisions, startRevision } from '../../commands/revise-plan.ts';
import { addMeeting, listMeetings, readMeeting, removeMeeting, updateMeeting } from '../../commands/save-meeting.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const followUp = {
  meetings: os.followUp.meetings.handler(({ input, context }) => inside(context, input, listMeetings)),
  meeting: os.followUp.meeting.handler(({ input, context }) => inside(context, input, (work) => readMeeting(work, input.id))),
  addMeeting: os.followUp.addMeeting.handler(({ input: { collaboration, ...values }, context }) =>
    inside(context, { collaboration }, (work) => addMeeting(work, values)),
  ),
  updateMeeting: os.followUp.updateMeeting.handler(({ input: { collaboration, ...change }, context }) =>
    inside(context, { collaboration }, (work) => updateMeeting(work, change)),
  ),
  removeMeeting: os.followUp.removeMeeting.handler(({ input, context }) =>
    inside(context, input, (work) => removeMeeting(work, input.id)),
  ),
  revision: os.followUp.revision.handler(({ input, context }) => inside(context, input, readRevisions)),
  startRevision: os.followUp.startRevision.handler(({ input, context }) => inside(context, input, startRevision)),
  answerRevision: os.followUp.answerRevision.handler(({ input, context }) =>
    inside(context, input, (work) => answerRevision(work, input)),
  ),
  finishRevision: os.followUp.finishRevision.handler(({ input, context }) =>
    inside(context, input, (work) => finishRevision(work, { id: input.id, today: work.clock.today() })),
  ),
};
