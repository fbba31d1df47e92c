import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LinkEntry } from './entries/link-entry.tsx';
import { startI18n } from './lib/i18n.ts';
import { setPageUser } from './lib/page-user.ts';

// What is written by a link belongs to the link, which is part of each draft's key, whoever else is signed in here.
setPageUser('link');
await startI18n({ sv: () => import('virtual:messages/link/sv'), en: () => import('virtual:messages/link/en') });

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LinkEntry />
  </StrictMode>,
);
