import { createLink } from '@tanstack/react-router';
import { AnchorButton } from './anchor-button.tsx';

/** A link to a page of the app that looks like a button: `<LinkButton to="/s/$collab/plan/$tab" params={…}>`. */
export const LinkButton = createLink(AnchorButton);
