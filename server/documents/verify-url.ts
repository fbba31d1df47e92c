import { printVerifyCode } from '../../domain/verify-code.ts';
import type { Services } from '../services.ts';

/** The address that is printed with a document's code. */
export function verifyUrl({ publicUrl }: Pick<Services, 'publicUrl'>, code: string): string {
  return `${publicUrl}/verify/${printVerifyCode(code)}`;
}
