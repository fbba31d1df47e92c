import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SignInEntry } from './entries/sign-in-entry.tsx';
import { startI18n } from './lib/i18n.ts';

await startI18n({ sv: () => import('virtual:messages/signin/sv'), en: () => import('virtual:messages/signin/en') });

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <SignInEntry />
  </StrictMode>,
);
