import './styles/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { dropOwnerlessDrafts } from './lib/drafts.ts';
import { firstReads } from './lib/first-reads.ts';
import { startI18n } from './lib/i18n.ts';
import { followPageUser } from './lib/page-user.ts';
import { queryClient } from './lib/query-client.ts';
import { keepAppUpdated } from './lib/service-worker.ts';
import { router } from './router.tsx';

followPageUser();
dropOwnerlessDrafts();
await startI18n({ sv: () => import('virtual:messages/app/sv'), en: () => import('virtual:messages/app/en') });
await firstReads(location.pathname, router.load());

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

keepAppUpdated();
