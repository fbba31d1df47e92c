/** Roles in a collaboration. @source design "Roles in a collaboration" */
export const memberRoles = ['coordinator', 'core', 'network', 'working-group', 'observer'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Where a person stands on the way into the group; `joined` means there is an account. @source inventory B06-B07 */
export const recruitStatuses = ['considered', 'asked', 'yes', 'no', 'joined'] as const;
export type RecruitStatus = (typeof recruitStatuses)[number];

/** Six roles a core group needs among its people. @source inventory B08 */
export const archetypes = ['visionary', 'strategist', 'seller', 'teacher', 'caretaker', 'administrator'] as const;
export type Archetype = (typeof archetypes)[number];

export const competences = ['strategic', 'operative'] as const;
export type Competence = (typeof competences)[number];

/** Three basic and three wished-for qualities when recruiting. @source inventory B06 */
export const basicQualities = ['works-with-issue', 'unit-engaged', 'mandate-and-time'] as const;
export const wishedQualities = ['relations', 'problem-solving', 'positive'] as const;
export type Quality = (typeof basicQualities)[number] | (typeof wishedQualities)[number];

/** A person in the collaboration, named by function. `userId` is set once the person has an account. */
export type Member = {
  id: string;
  userId: string | null;
  /** Display name: what the person is called by the others, chosen by the person; before that, the function. */
  name: string;
  /** The function, for example "områdespolis". */
  title: string;
  actorId: string | null;
  role: MemberRole;
  status: RecruitStatus;
  competences: Competence[];
  childPerspective: boolean;
  archetypes: Archetype[];
  qualities: Quality[];
  training: MemberTraining[];
  version: number;
};

/** A training a person has taken or plans. @source inventory B11 */
export type MemberTraining = { title: string; provider: string; takenOn: string | null };
