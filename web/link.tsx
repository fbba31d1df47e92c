import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LinkEntry } from './entries/link-entry.tsx';
import { startI18n } from './lib/i18n.ts';

await startI18n({ sv: () => import('virtual:messages/link/sv'), en: () => import('virtual:messages/link/en') });

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LinkEntry />
  </StrictMode>,
);
