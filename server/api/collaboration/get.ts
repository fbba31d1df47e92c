import { emergencyLines } from '../../emergency-lines.ts';
import { rightsOf } from '../../policies/may.ts';
import { readCollaboration } from '../../store/queries/collaborations.ts';
import { methodsInUse } from '../../store/queries/method-in-use.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';
import { stationSummaries } from './station-summaries.ts';

export const get = os.collaborations.get.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    const { row, states, content, counts } = await readCollaboration(work);
    const methods = await methodsInUse(work, context.services, input.locale);
    const me = work.scope.member!;
    return {
      id: row.id,
      slug: row.slug,
      name: row.name,
      municipality: row.municipality,
      language: row.language,
      methods: row.methods,
      lenses: row.lenses,
      example: row.example,
      mails: context.services.env.smtpUrl !== null,
      me: { memberId: me.id, role: me.role, actorId: me.actorId, name: me.name },
      may: rightsOf(work.scope),
      stations: methods.flatMap((method) => stationSummaries(method, states, content)),
      counts,
      emergency: emergencyLines(row.settings, input.locale),
    };
  }),
);
