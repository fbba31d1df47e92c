import { sql } from 'drizzle-orm';

import type { JourneyContent } from '../../../domain/journey-content.ts';
import type { Work } from '../door.ts';

type Found = {
  frozen: JourneyContent['frozen'];
  rounds: JourneyContent['rounds'];
  columns: string[];
};

/** What is written and decided, as far as the journey counts it; in one statement, since the frame of every page asks. */
export async function readJourneyContent({ tx, scope }: Pick<Work, 'tx' | 'scope'>): Promise<JourneyContent> {
  const here = scope.collaborationId;
  const { rows } = await tx.execute<Found>(sql`
    select
      array(select distinct kind from document where collaboration_id = ${here}) as frozen,
      coalesce((select json_agg(newest) from (
        select distinct on (r.method, r.station, r.exercise, r.field) r.method, r.station, r.exercise,
          r.closed_at is not null and not exists (
            select from unnest(r.items) as asked(item)
            where not exists (
              select from round_outcome o
              where o.collaboration_id = r.collaboration_id and o.round_id = r.id and o.item = asked.item and o.value is not null
            )
          ) as "isDecided"
        from round r where r.collaboration_id = ${here}
        order by r.method, r.station, r.exercise, r.field, r.number desc
      ) newest), '[]') as rounds,
      array(
        select distinct rows.register || '.' || key from (
          select distinct register, filled from register_row where collaboration_id = ${here} and removed_at is null
        ) rows, unnest(rows.filled) as key
        union select 'actors.name' where exists (select from actor where collaboration_id = ${here})
        union select 'actors.levelNow' where exists (select from actor where collaboration_id = ${here} and level_now is not null)
        union select 'actors.levelWanted' where exists (select from actor where collaboration_id = ${here} and level_wanted is not null)
        union select 'members.' || held.key from member,
          lateral (values ('competences', cardinality(competences) > 0), ('qualities', cardinality(qualities) > 0),
            ('archetypes', cardinality(archetypes) > 0), ('training', training <> '[]'), ('childPerspective', child_perspective))
            as held (key, is_held)
        where collaboration_id = ${here} and ended_at is null and is_held
      ) as columns
  `);
  const { frozen, rounds, columns } = rows[0]!;
  return { frozen, rounds, columns: new Set(columns) };
}
