import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { boardFontFamilies, readBoardFont } from '../../../exports/pdf/board-fonts.ts';
import { loadMethods } from '../../../methods/load.ts';
import type { Env } from '../../env.ts';
import { findingsOf, type Finding } from './finding.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** The methods on board can be read. */
export async function examineMethods(): Promise<Finding[]> {
  const { ok, failure } = findingsOf('methods');
  const { methods, errors } = loadMethods(join(root, 'methods'));
  if (errors.length > 0) return [failure(`${errors.length} errors: see "method check methods"`)];
  return [ok(Object.keys(methods).join(', '))];
}

/** The typefaces of the documents are there. */
export async function examineFonts(): Promise<Finding[]> {
  const { ok, failure } = findingsOf('fonts');
  const missing = boardFontFamilies.filter((family) => {
    try {
      return readBoardFont(family).some((file) => file.length < 1000);
    } catch {
      return true;
    }
  });
  if (missing.length > 0) return [failure(`missing: ${missing.join(', ')}. Run npm ci again`)];
  return [ok(`${boardFontFamilies.length} families on board`)];
}

/** The mail server answers and takes the sign-in. */
export async function examineMail({ smtpUrl, mailFrom }: Env): Promise<Finding[]> {
  const { ok, warning, failure } = findingsOf('mail');
  if (!smtpUrl) return [warning('SMTP_URL is not set: nothing is sent, and the outbox shows each message with its links')];
  const transport = createTransport({ url: smtpUrl, connectionTimeout: 8_000, greetingTimeout: 8_000 });
  try {
    await transport.verify();
    return [ok(`${new URL(smtpUrl).host} answers; sender ${mailFrom}`)];
  } catch (error) {
    return [failure(`${new URL(smtpUrl).host} cannot be used (${(error as { code?: string }).code ?? 'unknown reason'})`)];
  } finally {
    transport.close();
  }
}
