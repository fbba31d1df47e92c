import type { DocumentKind, DocumentSnapshot, PlanSnapshot, StartDecisionSnapshot } from '../../domain/document.ts';
import type { BoardReportSnapshot } from '../../domain/board-report.ts';
import type { MissionSnapshot } from '../../domain/mission.ts';
import type { Locale } from '../../domain/method.ts';
import { actorsInPlan } from '../../domain/plan-actors.ts';
import type { DocumentRequest } from '../../exports/document/document-request.ts';
import { sentence } from '../sentences.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { listConfirmations } from '../store/queries/confirmations.ts';
import { readDocument, readNewestDocument } from '../store/queries/documents.ts';
import { readPlanThreads } from '../store/queries/plan-threads.ts';
import { listPlanActors, readPlanContent } from '../store/queries/plan.ts';
import { readTownName } from '../store/queries/town-name.ts';
import { verifyUrl } from './verify-url.ts';

export type DocumentFormat = 'pdf' | 'docx' | 'json';

/**
 * A file whose content is read but not made: a PDF takes a third of a second, and no transaction waits for it.
 * `isReady`: it was stored as it is, and nothing is made.
 */
export type FileToMake = {
  mediaType: string;
  name: string;
  isReady?: true;
  make: () => Promise<Uint8Array> | Uint8Array;
};

const mediaTypes: Record<DocumentFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
};

/**
 * A frozen document as a file. The content comes from the snapshot alone; the confirmation page shows where the
 * organisations' decisions stand now. Errors: NOT_FOUND.
 */
export async function documentFile(
  work: Work,
  services: Services,
  { id, format, locale }: { id: string; format: DocumentFormat; locale: Locale },
): Promise<FileToMake> {
  const { snapshot, sha256, verifyCode, kind, number } = await readDocument(work, id);
  const request = {
    snapshot,
    sha256,
    verifyUrl: verifyUrl(services, verifyCode),
    confirmations: await listConfirmations(work, id),
    locale,
  };
  return {
    make: () => makers[snapshot.kind][format](request as never),
    mediaType: mediaTypes[format],
    name: fileName({ kind, town: snapshot.collaboration.name, version: String(number), format, locale }),
  };
}

type Frozen<Snapshot extends DocumentSnapshot> = DocumentRequest<Snapshot> & { sha256: string; verifyUrl: string };
type Makers<Snapshot extends DocumentSnapshot> = Record<DocumentFormat, (request: Frozen<Snapshot>) => Promise<Uint8Array>>;

/** Loaded when first asked for: the server starts without its Word and PDF machinery. */
const makers: {
  plan: Makers<PlanSnapshot>;
  'start-decision': Makers<StartDecisionSnapshot>;
  mission: Makers<MissionSnapshot>;
  'board-report': Makers<BoardReportSnapshot>;
} = {
  'board-report': {
    pdf: async (request) => (await import('../../exports/pdf/report-pdf.ts')).reportPdf(await boardModel(request)),
    docx: async (request) => (await import('../../exports/docx/report-docx.ts')).reportDocx(await boardModel(request)),
    json: async (request) => (await import('../../exports/json/snapshot-json.ts')).snapshotJson(request),
  },
  mission: {
    pdf: async (request) => (await import('../../exports/pdf/report-pdf.ts')).reportPdf(await missionModel(request)),
    docx: async (request) => (await import('../../exports/docx/report-docx.ts')).reportDocx(await missionModel(request)),
    json: async (request) => (await import('../../exports/json/snapshot-json.ts')).snapshotJson(request),
  },
  plan: {
    pdf: async (request) => (await import('../../exports/pdf/plan-pdf.ts')).planPdf(request),
    docx: async (request) => (await import('../../exports/docx/plan-docx.ts')).planDocx(request),
    json: async (request) => (await import('../../exports/json/snapshot-json.ts')).snapshotJson(request),
  },
  'start-decision': {
    pdf: async (request) => (await import('../../exports/pdf/start-decision-pdf.ts')).startDecisionPdf(request),
    docx: async (request) => (await import('../../exports/docx/start-decision-docx.ts')).startDecisionDocx(request),
    json: async (request) => (await import('../../exports/json/snapshot-json.ts')).snapshotJson(request),
  },
};

const boardModel = async (request: Frozen<BoardReportSnapshot>) =>
  (await import('../../exports/document/build-board-report.ts')).buildBoardReport(request);
const missionModel = async (request: Frozen<MissionSnapshot>) =>
  (await import('../../exports/document/build-mission-document.ts')).buildMissionDocument(request);

/** The plan as it is now, as a PDF that says it is a draft; `withThreads`: with why each goal and activity is there. */
export async function draftFile(
  work: Work,
  services: Services,
  { locale, withThreads }: { locale: Locale; withThreads: boolean },
): Promise<FileToMake> {
  const town = await readTownName(work);
  const newest = await readNewestDocument(work, 'plan');
  const plan = await readPlanContent(work);
  const draft: PlanSnapshot = {
    kind: 'plan',
    schema: 1,
    collaboration: town,
    version: (newest?.number ?? 0) + 1,
    frozenAt: work.clock.now().toISOString(),
    plan,
    actors: (await listPlanActors(work)).map(({ id, name, trade }) => ({ id, name, trade })),
  };
  const snapshot = withThreads ? { ...draft, threads: await readPlanThreads(work, services, namingOnlyItsOwn(draft)) } : draft;
  return {
    make: async () => {
      const { planPdf } = await import('../../exports/pdf/plan-pdf.ts');
      return planPdf({ snapshot, sha256: null, verifyUrl: null, confirmations: [], locale });
    },
    mediaType: mediaTypes.pdf,
    name: fileName({ kind: 'plan', town: town.name, version: sentence(locale, 'documents.draft'), format: 'pdf', locale }),
  };
}

/** A draft knows the whole actor register; its appendix names only those that the plan does, as when it is frozen. */
function namingOnlyItsOwn({ plan, actors }: PlanSnapshot): Pick<PlanSnapshot, 'plan' | 'actors'> {
  const named = actorsInPlan(plan);
  return { plan, actors: actors.filter(({ id }) => named.has(id)) };
}

/** The plan's empty template, A3, to write on by hand. */
export async function emptyPlanFile(work: Work, locale: Locale): Promise<FileToMake> {
  const town = await readTownName(work);
  const { startYear, endYear } = await readPlanContent(work);
  const years = Array.from({ length: Math.max(0, endYear - startYear + 1) }, (_year, index) => startYear + index);
  return {
    make: async () => {
      const { emptyPlanA3Pdf } = await import('../../exports/pdf/empty-plan-a3-pdf.ts');
      return emptyPlanA3Pdf({ collaborationName: town.name, contentLanguage: town.language, locale, years });
    },
    mediaType: mediaTypes.pdf,
    name: fileName({ kind: 'plan', town: town.name, version: sentence(locale, 'documents.emptyName'), format: 'pdf', locale }),
  };
}

type NameParts = { kind: DocumentKind; town: string; version: string; format: string; locale: Locale };

function fileName({ kind, town, version, format, locale }: NameParts): string {
  return `${sentence(locale, `documents.kinds.${kind}`)} ${town} ${version.toLowerCase()}.${format}`;
}
