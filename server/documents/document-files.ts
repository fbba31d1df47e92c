import { eq } from 'drizzle-orm';

import type { Confirmation, DocumentKind, DocumentSnapshot, PlanSnapshot } from '../../domain/document.ts';
import type { Locale } from '../../domain/method.ts';
import { planDocx } from '../../exports/docx/plan-docx.ts';
import { startDecisionDocx } from '../../exports/docx/start-decision-docx.ts';
import { snapshotJson } from '../../exports/json/snapshot-json.ts';
import { emptyPlanA3Pdf } from '../../exports/pdf/empty-plan-a3-pdf.ts';
import { planPdf } from '../../exports/pdf/plan-pdf.ts';
import { startDecisionPdf } from '../../exports/pdf/start-decision-pdf.ts';
import { sentence } from '../sentences.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { listActors } from '../store/queries/actors.ts';
import { listConfirmations, readDocument, readNewestDocument } from '../store/queries/documents.ts';
import { readPlanContent } from '../store/queries/plan.ts';
import { collaboration } from '../store/schema/index.ts';

export type DocumentFormat = 'pdf' | 'docx' | 'json';
export type FileAnswer = { bytes: Uint8Array; mediaType: string; name: string };

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
): Promise<FileAnswer> {
  const { snapshot, sha256, verifyCode, kind, number } = await readDocument(work, id);
  const confirmations: Confirmation[] = await listConfirmations(work, id);
  const request = { sha256, verifyUrl: `${services.publicUrl}/verify/${verifyCode}`, confirmations, locale, contentLanguage: 'sv' };
  return {
    bytes: await render(snapshot, format, request),
    mediaType: mediaTypes[format],
    name: fileName({ kind, town: snapshot.collaboration.name, version: String(number), format, locale }),
  };
}

type Request = Omit<Parameters<typeof planPdf>[0], 'snapshot'> & { sha256: string; verifyUrl: string };

function render(snapshot: DocumentSnapshot, format: DocumentFormat, request: Request): Promise<Uint8Array> | Uint8Array {
  if (format === 'json') return snapshotJson({ snapshot, sha256: request.sha256 });
  if (snapshot.kind === 'plan') return format === 'pdf' ? planPdf({ ...request, snapshot }) : planDocx({ ...request, snapshot });
  return format === 'pdf' ? startDecisionPdf({ ...request, snapshot }) : startDecisionDocx({ ...request, snapshot });
}

/** The plan as it is now, as a PDF that says it is a draft. */
export async function draftFile(work: Work, locale: Locale): Promise<FileAnswer> {
  const town = await readTown(work);
  const plan = await readPlanContent(work);
  const newest = await readNewestDocument(work, 'plan');
  const actors = (await listActors(work)).map(({ id, name, trade }) => ({ id, name, trade }));
  const snapshot: PlanSnapshot = {
    kind: 'plan',
    schema: 1,
    collaboration: town,
    version: (newest?.number ?? 0) + 1,
    frozenAt: new Date().toISOString(),
    plan,
    actors,
  };
  return {
    bytes: await planPdf({ snapshot, sha256: null, verifyUrl: null, confirmations: [], locale, contentLanguage: 'sv' }),
    mediaType: mediaTypes.pdf,
    name: fileName({ kind: 'plan', town: town.name, version: sentence(locale, 'documents.draft').toLowerCase(), format: 'pdf', locale }),
  };
}

/** The plan's empty template, A3, to write on by hand. */
export async function emptyPlanFile(work: Work, locale: Locale): Promise<FileAnswer> {
  const town = await readTown(work);
  const plan = await readPlanContent(work);
  const years = Array.from({ length: Math.min(5, plan.endYear - plan.startYear + 1) }, (_year, index) => plan.startYear + index);
  return {
    bytes: await emptyPlanA3Pdf({ collaborationName: town.name, locale, years }),
    mediaType: mediaTypes.pdf,
    name: fileName({ kind: 'plan', town: town.name, version: 'A3', format: 'pdf', locale }),
  };
}

async function readTown({ tx, scope }: Work) {
  const [town] = await tx
    .select({ name: collaboration.name, municipality: collaboration.municipality })
    .from(collaboration)
    .where(eq(collaboration.id, scope.collaborationId));
  return town!;
}

function fileName({ kind, town, version, format, locale }: { kind: DocumentKind; town: string; version: string; format: string; locale: Locale }): string {
  return `${sentence(locale, `documents.kinds.${kind}`)} ${town} ${version}.${format}`;
}
