import type { Confirmation } from '../../domain/document.ts';
import { cellLines, heading, own, paragraph, said, wide } from './blocks.ts';
import type { Block, Cell, Paragraph, Span, Tone } from './document-model.ts';
import type { DocumentWords } from './document-words.ts';

/** Rows to fill in by hand when no organisation has been asked yet; the paper original has six. @source inventory M25 */
const blankRows = 6;

/** What a document's last page is made from. `sha256` null means a draft that nobody can decide about. */
export type ConfirmationPage = {
  kind: 'plan' | 'start-decision';
  version: number;
  frozenAt: string;
  sha256: string | null;
  confirmations: Confirmation[];
};

/** The page that fills itself from the organisations' decisions; what is not decided has lines to sign on. @source inventory M25 */
export function confirmationBlocks(
  { kind, version, frozenAt, sha256, confirmations }: ConfirmationPage,
  words: DocumentWords,
): Block[] {
  const intro = kind === 'plan' ? 'introPlan' : 'introStartDecision';
  const say = (key: 'organisation' | 'state' | 'decision' | 'signature') => words.say(`confirmation.${key}`);
  const none = confirmations.length === 0;
  return [
    heading(1, words.say('confirmation.title')),
    paragraph(
      sha256 === null
        ? words.say('confirmation.introDraft')
        : words.say(`confirmation.${intro}`, { version, date: words.date(frozenAt) }),
    ),
    ...(none ? [paragraph(words.say('confirmation.byHand'), 'intro')] : []),
    {
      type: 'table',
      columns: [
        wide(say('organisation'), 1.15),
        wide(say('state'), 1.6),
        wide(say('decision'), 1.25),
        wide(say('signature'), 1.4),
      ],
      rows: none
        ? Array.from({ length: blankRows }, () => blankRow(words))
        : confirmations.map((confirmation) => row(confirmation, version, words)),
      footer: [],
    },
  ];
}

const isDecided = ({ state }: Confirmation): boolean => state === 'confirmed' || state === 'reserved' || state === 'declined';

function row(confirmation: Confirmation, version: number, words: DocumentWords): Cell[] {
  return [
    cellLines(own(confirmation.actorName, { bold: true })),
    stateLines(confirmation, version, words),
    decisionLines(confirmation, words),
    signatureLines(confirmation, words),
  ];
}

const stateTones: Record<Confirmation['state'], Tone> = {
  proposed: 'muted',
  anchored: 'amber',
  confirmed: 'green',
  reserved: 'amber',
  declined: 'red',
};

function stateLines(
  { state, reason, decidedVersion, attachmentName }: Confirmation,
  version: number,
  words: DocumentWords,
): Cell {
  const why =
    reason.trim() === '' || (state !== 'reserved' && state !== 'declined')
      ? null
      : {
          spans: [
            said(words.say(state === 'reserved' ? 'confirmation.reservation' : 'confirmation.reason'), {
              tone: 'muted' as const,
            }),
            own(reason),
          ],
        };
  const carried =
    decidedVersion !== null && decidedVersion < version
      ? said(words.say('confirmation.carriedOver', { version: decidedVersion }), { tone: 'muted' })
      : null;
  return cellLines(
    said(words.say(`confirmation.states.${state}`), { bold: true, tone: stateTones[state] }),
    why,
    carried,
    attachmentLine(attachmentName, words),
  );
}

function attachmentLine(name: string | null, words: DocumentWords): Paragraph | null {
  if (name === null) return null;
  const [before = '', after = ''] = words.say('confirmation.attachment').split('{name}');
  return { spans: [said(before, { tone: 'muted' }), own(name), said(after)] };
}

function decisionLines(confirmation: Confirmation, words: DocumentWords): Cell {
  const { decidingBody, decidedOn, paragraph: number } = confirmation;
  const [before = '', after = ''] = words.say('confirmation.paragraph').split('{paragraph}');
  const written = cellLines(
    own(decidingBody),
    decidedOn === null ? null : said(words.date(decidedOn)),
    number.trim() === '' ? null : { spans: [said(before), own(number), said(after)] },
  );
  const body = decidingBody.trim() === '' ? 'blankBody' : 'blankParagraph';
  const toWrite: Paragraph[] = [{ blank: words.say(`confirmation.${body}`) }, { blank: words.say('confirmation.blankDate') }];
  return isDecided(confirmation) ? written : [...written, ...toWrite];
}

function signatureLines(confirmation: Confirmation, words: DocumentWords): Cell {
  const signatory: Span | null = confirmation.signatory.trim() === '' ? null : own(confirmation.signatory);
  if (isDecided(confirmation))
    return signatory === null
      ? []
      : cellLines(
          said(words.say(confirmation.state === 'declined' ? 'confirmation.answeredBy' : 'confirmation.signedBy'), {
            tone: 'muted',
          }),
          signatory,
        );
  return [
    ...cellLines(signatory),
    { blank: words.say('confirmation.blankSignature') },
    { blank: words.say('confirmation.blankFunction') },
  ];
}

function blankRow(words: DocumentWords): Cell[] {
  const blank = (...keys: ('blankName' | 'blankBody' | 'blankDate' | 'blankSignature' | 'blankFunction')[]): Cell =>
    keys.map((key) => ({ blank: words.say(`confirmation.${key}`) }));
  return [blank('blankName'), [], blank('blankBody', 'blankDate'), blank('blankSignature', 'blankFunction')];
}

/** The cover's sentence on how far the decisions have come, for example "Bekräftad av 3 av 6 organisationer, 1 med förbehåll". */
export function confirmationStatus(confirmations: Confirmation[], sha256: string | null, words: DocumentWords): string {
  if (sha256 === null) return words.say('status.draft');
  const count = (...states: Confirmation['state'][]) => confirmations.filter(({ state }) => states.includes(state)).length;
  const [confirmed, reserved, declined, asked] = [
    count('confirmed', 'reserved'),
    count('reserved'),
    count('declined'),
    confirmations.length,
  ];
  const extra = [
    ...(reserved > 0 ? [words.say('status.reserved', { count: reserved })] : []),
    ...(declined > 0 ? [words.say('status.declined', { count: declined })] : []),
  ];
  if (confirmed + declined === 0) return words.say('status.waiting');
  return [words.say(confirmed === asked ? 'status.all' : 'status.some', { confirmed, count: asked }), ...extra].join(', ');
}
