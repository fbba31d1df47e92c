import type { MondayTarget } from '../../../domain/monday.ts';
import type { LinkTarget } from '../../components/link-target.ts';

/** Address of what an item on the start page leads to. */
export function targetOf(collab: string, target: MondayTarget): LinkTarget {
  switch (target.page) {
    case 'exercise':
      return {
        to: '/s/$collab/station/$station/$exercise',
        params: { collab, station: target.station, exercise: target.exercise },
      };
    case 'document':
      return { to: '/s/$collab/documents/$id', params: { collab, id: target.documentId } };
    case 'activity':
      return { to: '/s/$collab/plan/$tab', params: { collab, tab: 'goals' }, hash: `activity-${target.activityId}` };
    case 'tasks':
      return { to: '/s/$collab', params: { collab }, hash: 'tasks' };
    case 'mission':
      return { to: '/s/$collab/missions/$mission', params: { collab, mission: target.missionId } };
    case 'revision':
      return { to: '/s/$collab/revision', params: { collab } };
    case 'handover':
      return { to: '/s/$collab/handover', params: { collab } };
    case 'law':
      return { to: '/s/$collab/law', params: { collab } };
    case 'actors':
      return { to: '/s/$collab/actors', params: { collab } };
    case 'plan-period':
      return { to: '/s/$collab/plan/$tab', params: { collab, tab: 'goals' }, hash: 'period-edit' };
    case 'plan':
      return { to: '/s/$collab/plan/$tab', params: { collab, tab: 'timeline' } };
  }
}
