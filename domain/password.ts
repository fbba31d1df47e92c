export const minPasswordLength = 12;
export const maxPasswordLength = 200;

/** Why a password is too easy to guess; null when it will do. */
export type PasswordProblem = 'too-short' | 'too-long' | 'too-plain' | 'too-near';

/**
 * Judges a password by what guessers try first, without rules about kinds of characters: at least twelve characters
 * (counted as people see them), not mostly one repeated or counted row ("aaaaaaaaaaaa", "123456789012", "abababababab"),
 * and not just the person's own name or address, the product or a usual word with something added.
 */
export function passwordProblem(password: string, own: { email?: string; name?: string } = {}): PasswordProblem | null {
  const characters = [...password];
  if (characters.length < minPasswordLength) return 'too-short';
  if (password.length > maxPasswordLength) return 'too-long';
  const low = password.toLowerCase();
  if (new Set(low).size < 5 || countedSteps(low) > characters.length * 0.7) return 'too-plain';
  const words = [
    ...usualWords,
    ...(own.email ?? '').toLowerCase().split(/[@.+_-]/),
    ...(own.name ?? '').toLowerCase().split(/\s+/),
  ];
  const rest = words.filter((word) => word.length >= 3).reduce((text, word) => text.replaceAll(word, ''), low);
  return rest.replace(/[\d\W_]/g, '').length < 3 && rest.length < minPasswordLength ? 'too-near' : null;
}

const usualWords = [
  'ringar',
  'lösenord',
  'losenord',
  'password',
  'passord',
  'välkommen',
  'valkommen',
  'welcome',
  'qwerty',
  'sommar',
  'vinter',
  'hösten',
  'våren',
  'sverige',
  'admin',
  'hemlig',
  'abc123',
];

/** Neighbours that are equal or follow each other ("aa", "34", "ba"). */
function countedSteps(text: string): number {
  let steps = 0;
  for (let at = 1; at < text.length; at += 1) if (Math.abs(text.charCodeAt(at) - text.charCodeAt(at - 1)) <= 1) steps += 1;
  return steps;
}
