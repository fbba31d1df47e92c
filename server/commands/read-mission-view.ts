import type { MissionView } from '../../contract/missions.ts';
import { lacksOf, papersIn } from '../../domain/mission-rules.ts';
import type { Work } from '../store/door.ts';
import { leftActors, listMissionPapers, readGroup, readMission, readMissionActivity } from '../store/queries/missions.ts';
import { missionRights } from './mission-access.ts';

/** A mission with its people, papers and what each paper still lacks. NOT_FOUND when there is none here. */
export async function readMissionView(work: Work, id: string): Promise<MissionView> {
  const mission = await readMission(work, id);
  const people = await readGroup(work, id);
  const left = await leftActors(work, mission.requiredActorIds);
  const activity = mission.activityId ? await readMissionActivity(work, mission.activityId) : null;
  const required = mission.requiredActorIds.filter((actorId) => !left.includes(actorId));
  const lacks: MissionView['lacks'] = {};
  for (const paper of papersIn(mission.state)) {
    if (paper === 'interim-report')
      for (const { id: reportId } of mission.reports) lacks[reportId] = lacksOf(paper, mission, { people, required, reportId });
    else lacks[paper] = lacksOf(paper, mission, { people, required, reportId: null });
  }
  return {
    mission,
    people,
    activity: mission.activityId
      ? { id: mission.activityId, title: activity?.title ?? '', goal: activity?.goal ?? '', removed: activity === null }
      : null,
    leftActorIds: left,
    papers: await listMissionPapers(work, id),
    lacks,
    ...(await missionRights(work, mission)),
  };
}
