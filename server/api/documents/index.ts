/** Frozen documents, the organisations' decisions about them, personal links and printed codes. */
export { confirmations } from './confirmations.ts';
export { documents } from './documents.ts';
export { signatory } from './signatory.ts';
export { verification } from './verification.ts';
