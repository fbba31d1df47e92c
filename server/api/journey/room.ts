import { readStationRoom } from '../../store/queries/station-room.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const room = os.journey.room.handler(({ input, context }) =>
  inside(context, input, (work) => readStationRoom(work, context.services, input)),
);
