import { useState } from 'react';
import { unsafeSentence } from '../../lib/text-guard.ts';

/**
 * Text for a field that is shared as one writes: what the safe-text guard refuses stays in the field, where its
 * sentence shows, and is not passed on until it is safe.
 */
export function useGuardedText(stored: string, write: (text: string, caret: number) => void) {
  const [held, setHeld] = useState<string | null>(null);
  function change(text: string, caret = text.length): void {
    const clean = text.replaceAll('\0', '');
    const unsafe = unsafeSentence(clean) !== null;
    setHeld(unsafe ? clean : null);
    if (!unsafe) write(clean, caret);
  }
  return { value: held ?? stored, change };
}
