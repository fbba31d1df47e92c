import type { Method } from '../../../domain/method.ts';
import type { MethodTextKind } from '../../../domain/method-texts.ts';
import { useI18n } from '../../lib/i18n.ts';

/** What a text of a method is called, and where it stands, in words. */
export function useTextWords(method: Method) {
  const { t } = useI18n();
  return {
    /** "Syfte", "Steg". */
    kind: (kind: MethodTextKind): string => t(`methodCopy.kind.${kind}`),
    /** "0. Start › Är vi redo? › Frågan", from `start/readiness.rows#label`. */
    place: (path: string): string => placesOf(method, path).join(' › '),
    /** The last step of `place`. */
    part: (path: string): string => placesOf(method, path).at(-1) ?? '',
  };
}

function placesOf(method: Method, path: string): string[] {
  const [owner = '', text = ''] = path.split('#');
  const item = /^(?:item|prompts)\.(.+)$/.exec(text)?.[1];
  const [holder = '', asked] = owner.split('.');
  if (holder.startsWith('register:')) {
    const register = method.registers.find(({ key }) => `register:${key}` === holder);
    const column = register?.columns.find(({ key }) => key === asked);
    return titles(register?.title, column?.label, column?.items.find(({ key }) => key === item)?.label);
  }
  const [stationKey, exerciseKey] = holder.split('/');
  const station = method.stations.find(({ key }) => key === stationKey);
  const exercise = station?.exercises.find(({ key }) => key === exerciseKey);
  const field = exercise?.fields.find(({ key }) => key === asked);
  const name = station && `${station.number}. ${station.shortTitle}`;
  return titles(name, exercise?.title, field?.label, field?.items.find(({ key }) => key === item)?.label);
}

const titles = (...parts: (string | undefined)[]): string[] => parts.filter((part) => part !== undefined);
