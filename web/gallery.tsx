import './styles/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Gallery } from './gallery/gallery.tsx';
import { sampleCollaboration, sampleMe } from './gallery/samples.ts';
import { api } from './lib/api.ts';
import { initialLocale, startI18n } from './lib/i18n.ts';

await startI18n({ sv: () => import('virtual:messages/app/sv'), en: () => import('virtual:messages/app/en') });

const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
queryClient.setQueryData(api.me.get.queryKey(), { ...sampleMe, locale: initialLocale() });
const router = createRouter({
  routeTree: createRootRoute({ component: Gallery }),
  history: createMemoryHistory({ initialEntries: [`/s/${sampleCollaboration.slug}/station/problembilden`] }),
  defaultNotFoundComponent: Gallery,
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>
  </StrictMode>,
);
