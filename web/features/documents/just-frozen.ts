let justFrozen: string | null = null;

/** Remembers, until its page is left, that this document was frozen a moment ago. */
export function markFrozen(id: string): void {
  justFrozen = id;
}

/** True on the page of the document that was frozen a moment ago. */
export function isJustFrozen(id: string): boolean {
  return justFrozen === id;
}

export function forgetFrozen(): void {
  justFrozen = null;
}
