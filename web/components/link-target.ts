import type { LinkProps } from '@tanstack/react-router';

/** Where a link goes, as data: `{ to: '/s/$collab/actors', params: { collab } }`. */
export type LinkTarget = Pick<LinkProps, 'to' | 'params' | 'search' | 'hash'>;
