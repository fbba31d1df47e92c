import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { ErrorPage } from './features/shell/error-page.tsx';
import { CollaborationFrame } from './features/shell/collaboration-frame.tsx';
import { GeneralFrame } from './features/shell/general-frame.tsx';
import { NotFoundFrame, NotFoundPage } from './features/shell/not-found-page.tsx';
import { RootFrame } from './features/shell/root-frame.tsx';
import { PageLoading } from './components/page-loading.tsx';

const root = createRootRoute({ component: RootFrame, notFoundComponent: NotFoundFrame });

/** Pages of the installation, without a town: account, about, outbox, choice of town. */
const general = createRoute({ getParentRoute: () => root, id: 'general', component: GeneralFrame });
const choose = createRoute({
  getParentRoute: () => general,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/choose-page.tsx'), 'ChoosePage'),
});
const account = createRoute({
  getParentRoute: () => general,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/account-page.tsx'), 'AccountPage'),
});
const about = createRoute({
  getParentRoute: () => general,
  path: '/about',
  component: lazyRouteComponent(() => import('./pages/about-page.tsx'), 'AboutPage'),
});
const outbox = createRoute({
  getParentRoute: () => general,
  path: '/outbox',
  component: lazyRouteComponent(() => import('./pages/outbox-page.tsx'), 'OutboxPage'),
});

/** Pages of one town. `$collab` is its slug. */
const town = createRoute({
  getParentRoute: () => root,
  path: '/s/$collab',
  component: CollaborationFrame,
  notFoundComponent: NotFoundPage,
});
const start = createRoute({
  getParentRoute: () => town,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/start-page.tsx'), 'StartPage'),
});
const journey = createRoute({
  getParentRoute: () => town,
  path: '/journey',
  component: lazyRouteComponent(() => import('./pages/journey-page.tsx'), 'JourneyPage'),
});
const station = createRoute({
  getParentRoute: () => town,
  path: '/station/$station',
  component: lazyRouteComponent(() => import('./pages/station-page.tsx'), 'StationPage'),
});
const exercise = createRoute({
  getParentRoute: () => town,
  path: '/station/$station/$exercise',
  component: lazyRouteComponent(() => import('./pages/exercise-page.tsx'), 'ExercisePage'),
});
const actors = createRoute({
  getParentRoute: () => town,
  path: '/actors',
  component: lazyRouteComponent(() => import('./pages/actors-page.tsx'), 'ActorsPage'),
});
const planStart = createRoute({
  getParentRoute: () => town,
  path: '/plan',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/s/$collab/plan/$tab', params: { collab: params.collab, tab: 'vision' }, replace: true });
  },
});
const plan = createRoute({
  getParentRoute: () => town,
  path: '/plan/$tab',
  component: lazyRouteComponent(() => import('./pages/plan-page.tsx'), 'PlanPage'),
});
const documents = createRoute({
  getParentRoute: () => town,
  path: '/documents',
  component: lazyRouteComponent(() => import('./pages/documents-page.tsx'), 'DocumentsPage'),
});
const document = createRoute({
  getParentRoute: () => town,
  path: '/documents/$id',
  component: lazyRouteComponent(() => import('./pages/document-page.tsx'), 'DocumentPage'),
});
const members = createRoute({
  getParentRoute: () => town,
  path: '/members',
  component: lazyRouteComponent(() => import('./pages/members-page.tsx'), 'MembersPage'),
});
const settings = createRoute({
  getParentRoute: () => town,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings-page.tsx'), 'SettingsPage'),
});

const missions = createRoute({
  getParentRoute: () => town,
  path: '/missions',
  component: lazyRouteComponent(() => import('./pages/missions-page.tsx'), 'MissionsPage'),
});
const mission = createRoute({
  getParentRoute: () => town,
  path: '/missions/$mission',
  component: lazyRouteComponent(() => import('./pages/mission-page.tsx'), 'MissionPage'),
});

const followUp = createRoute({
  getParentRoute: () => town,
  path: '/follow-up',
  component: lazyRouteComponent(() => import('./pages/follow-up-page.tsx'), 'FollowUpPage'),
});
const meetings = createRoute({
  getParentRoute: () => town,
  path: '/meetings',
  component: lazyRouteComponent(() => import('./pages/meetings-page.tsx'), 'MeetingsPage'),
});
const meeting = createRoute({
  getParentRoute: () => town,
  path: '/meetings/$meeting',
  component: lazyRouteComponent(() => import('./pages/meeting-page.tsx'), 'MeetingPage'),
});
const lightRound = createRoute({
  getParentRoute: () => town,
  path: '/light-round',
  component: lazyRouteComponent(() => import('./pages/light-round-page.tsx'), 'LightRoundPage'),
});
const revision = createRoute({
  getParentRoute: () => town,
  path: '/revision',
  component: lazyRouteComponent(() => import('./pages/revision-page.tsx'), 'RevisionPage'),
});
const thenAndNow = createRoute({
  getParentRoute: () => town,
  path: '/then-and-now',
  component: lazyRouteComponent(() => import('./pages/then-and-now-page.tsx'), 'ThenAndNowPage'),
});
const handover = createRoute({
  getParentRoute: () => town,
  path: '/handover',
  component: lazyRouteComponent(() => import('./pages/handover-page.tsx'), 'HandoverPage'),
});
const law = createRoute({
  getParentRoute: () => town,
  path: '/law',
  component: lazyRouteComponent(() => import('./pages/law-page.tsx'), 'LawPage'),
});
const boardReport = createRoute({
  getParentRoute: () => town,
  path: '/board-report',
  component: lazyRouteComponent(() => import('./pages/board-report-page.tsx'), 'BoardReportPage'),
});

const registers = createRoute({
  getParentRoute: () => town,
  path: '/registers',
  component: lazyRouteComponent(() => import('./pages/registers-page.tsx'), 'RegistersPage'),
});
const register = createRoute({
  getParentRoute: () => town,
  path: '/registers/$register',
  component: lazyRouteComponent(() => import('./pages/register-page.tsx'), 'RegisterPage'),
});

const methodCopy = createRoute({
  getParentRoute: () => town,
  path: '/method/$method',
  component: lazyRouteComponent(() => import('./pages/method-copy-page.tsx'), 'MethodCopyPage'),
});
const methodTexts = createRoute({
  getParentRoute: () => town,
  path: '/method/$method/texts/$owner',
  component: lazyRouteComponent(() => import('./pages/method-texts-page.tsx'), 'MethodTextsPage'),
});
const ownExercise = createRoute({
  getParentRoute: () => town,
  path: '/method/$method/own/$station/$exercise',
  component: lazyRouteComponent(() => import('./pages/own-exercise-page.tsx'), 'OwnExercisePage'),
});

const references = createRoute({
  getParentRoute: () => town,
  path: '/references',
  component: lazyRouteComponent(() => import('./pages/references-page.tsx'), 'ReferencesPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    general.addChildren([choose, account, about, outbox]),
    town.addChildren([
      start,
      journey,
      station,
      exercise,
      actors,
      registers,
      register,
      planStart,
      plan,
      followUp,
      meetings,
      meeting,
      lightRound,
      revision,
      thenAndNow,
      handover,
      law,
      boardReport,
      missions,
      mission,
      documents,
      document,
      members,
      settings,
      references,
      methodCopy,
      methodTexts,
      ownExercise,
    ]),
  ]),
  defaultErrorComponent: ErrorPage,
  defaultPendingComponent: () => <PageLoading />,
  defaultPendingMs: 300,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
