/** The four rings, from the middle outwards. @source inventory A06 */
export const rings = ['core', 'network', 'local', 'society'] as const;
export type Ring = (typeof rings)[number];

/** How far the contact with an actor has come. */
export const actorStages = ['identified', 'contacted', 'invited', 'network', 'core', 'declined'] as const;
export type ActorStage = (typeof actorStages)[number];

/** Four cumulative levels of cooperation (Himmelman 1996). @source inventory D21, settlement 18-19 */
export const cooperationLevels = ['networking', 'coordinating', 'cooperating', 'collaborating'] as const;
export type CooperationLevel = (typeof cooperationLevels)[number];

/**
 * Kinds of actors. A closed list so that answers can be shown by trade without pointing at one workplace.
 * `social-services` and `police` are the two that the core group must have. @source inventory A07 D04
 */
export const trades = [
  'social-services',
  'police',
  'municipality',
  'school',
  'health',
  'civil-society',
  'faith',
  'hotel',
  'housing',
  'security',
  'transport',
  'staffing',
  'trade-union',
  'business',
  'rescue',
  'region',
  'state',
  'other',
] as const;
export type Trade = (typeof trades)[number];

/** An organisation in the town's register. Never a person: the contact is a function ("receptionschef"), not a name. */
export type Actor = {
  id: string;
  name: string;
  trade: Trade;
  ring: Ring;
  stage: ActorStage;
  /** Function to contact, for example "jourhavande socialsekreterare". */
  contactRole: string;
  contactEmail: string;
  contactPhone: string;
  levelNow: CooperationLevel | null;
  levelWanted: CooperationLevel | null;
  note: string;
  /** ISO date when the contact was last checked. */
  checkedOn: string | null;
  /** ISO date when the contact was written; what its age counts from until somebody has checked it. */
  contactOn: string;
  /** Optimistic lock: send it back with a change. */
  version: number;
};

/** What is written of an organisation, in the order of its sheet, of lists and of tables. */
export const actorFields = [
  'name',
  'trade',
  'ring',
  'stage',
  'contactRole',
  'contactEmail',
  'contactPhone',
  'levelNow',
  'levelWanted',
  'note',
  'checkedOn',
] as const satisfies readonly (keyof Actor)[];
export type ActorField = (typeof actorFields)[number];

/** An organisation of which nothing is written yet. */
export const emptyActor: Pick<Actor, ActorField> = {
  name: '',
  trade: 'other',
  ring: 'local',
  stage: 'identified',
  contactRole: '',
  contactEmail: '',
  contactPhone: '',
  levelNow: null,
  levelWanted: null,
  note: '',
  checkedOn: null,
};
