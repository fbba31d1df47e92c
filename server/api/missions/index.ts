import { createMission } from '../../commands/create-mission.ts';
import { freezeMissionPaper } from '../../commands/freeze-mission-paper.ts';
import { moveMission } from '../../commands/move-mission.ts';
import { readMissionView } from '../../commands/read-mission-view.ts';
import {
  removeMissionHandover,
  removeMissionReport,
  removeMissionTask,
  saveMissionHandover,
  saveMissionReport,
  saveMissionTask,
} from '../../commands/save-mission-parts.ts';
import { setRequiredActors } from '../../commands/set-required-actors.ts';
import { setMissionGroup } from '../../commands/set-mission-group.ts';
import { updateMission } from '../../commands/update-mission.ts';
import { readRequiredActors } from '../../store/queries/required-actors.ts';
import { listMissions } from '../../store/queries/missions.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const missions = {
  list: os.missions.list.handler(({ input, context }) => inside(context, input, listMissions)),
  get: os.missions.get.handler(({ input, context }) => inside(context, input, (work) => readMissionView(work, input.id))),
  required: os.missions.required.handler(({ input, context }) => inside(context, input, readRequiredActors)),
  setRequired: os.missions.setRequired.handler(({ input, context }) =>
    inside(context, input, (work) => setRequiredActors(work, input.actorIds)),
  ),
  create: os.missions.create.handler(({ input, context }) => inside(context, input, (work) => createMission(work, input))),
  update: os.missions.update.handler(({ input: { collaboration, ...change }, context }) =>
    inside(context, { collaboration }, (work) => updateMission(work, change)),
  ),
  setGroup: os.missions.setGroup.handler(({ input, context }) => inside(context, input, (work) => setMissionGroup(work, input))),
  saveTask: os.missions.saveTask.handler(({ input: { collaboration, ...change }, context }) =>
    inside(context, { collaboration }, (work) => saveMissionTask(work, change)),
  ),
  removeTask: os.missions.removeTask.handler(({ input, context }) =>
    inside(context, input, (work) => removeMissionTask(work, input)),
  ),
  saveReport: os.missions.saveReport.handler(({ input: { collaboration, ...change }, context }) =>
    inside(context, { collaboration }, (work) => saveMissionReport(work, change)),
  ),
  removeReport: os.missions.removeReport.handler(({ input, context }) =>
    inside(context, input, (work) => removeMissionReport(work, input)),
  ),
  saveHandover: os.missions.saveHandover.handler(({ input: { collaboration, ...change }, context }) =>
    inside(context, { collaboration }, (work) => saveMissionHandover(work, change)),
  ),
  removeHandover: os.missions.removeHandover.handler(({ input, context }) =>
    inside(context, input, (work) => removeMissionHandover(work, input)),
  ),
  freezePaper: os.missions.freezePaper.handler(({ input, context }) =>
    inside(context, input, (work) => freezeMissionPaper(work, input)),
  ),
  move: os.missions.move.handler(({ input, context }) => inside(context, input, (work) => moveMission(work, input))),
};
