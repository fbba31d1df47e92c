import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { MissionView } from '../../../contract/missions.ts';
import { type MissionWords, missionWords } from '../../../domain/mission.ts';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { putSaved } from '../../lib/put-saved.ts';
import { useRecordSaver } from '../../lib/use-record-saver.ts';

/** Every mission of the town. */
export function useMissions() {
  return useQuery(api.missions.list.queryOptions({ input: { collaboration: useSlug() } }));
}

/** One mission, and how to show what the server has just answered. */
export function useMission(id: string) {
  const input = { collaboration: useSlug(), id };
  const queryClient = useQueryClient();
  const query = useQuery(api.missions.get.queryOptions({ input }));
  const show = (view: MissionView) => {
    putSaved(queryClient, api.missions.get.queryKey({ input }), () => view);
    void queryClient.invalidateQueries({ queryKey: api.missions.list.key() });
  };
  return { query, show, input };
}

export type MissionContext = { view: MissionView; show: (view: MissionView) => void };

/** The texts and days of a mission, saved as they are written. */
export function useMissionWords({ view, show }: MissionContext) {
  const collaboration = useSlug();
  return useRecordSaver<MissionWords>({
    row: missionWords(view.mission),
    draftKey: `mission/${view.mission.id}`,
    save: async (patch, version) => {
      const saved = await client.missions.update({ collaboration, ...patch, id: view.mission.id, version });
      show(saved);
      return missionWords(saved.mission);
    },
  });
}
export type MissionRecord = ReturnType<typeof useMissionWords>;
