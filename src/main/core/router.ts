import { reviewRouter } from './approval/router.ts';
import {
  brandsRouter,
  campaignsRouter,
  channelsRouter,
  peopleRouter,
  pillarsRouter,
} from './brands/router.ts';
import { calendarRouter } from './calendar/router.ts';
import { documentsRouter } from './documents/router.ts';
import { importsRouter } from './imports/router.ts';
import { postsRouter } from './posts/router.ts';
import { router } from './trpc.ts';
import { historyRouter, jobsRouter, workspaceRouter } from './workspace/router.ts';

/** Everything that may be asked of the core, feature by feature. */
export const appRouter = router({
  workspace: workspaceRouter,
  history: historyRouter,
  people: peopleRouter,
  brands: brandsRouter,
  channels: channelsRouter,
  campaigns: campaignsRouter,
  pillars: pillarsRouter,
  posts: postsRouter,
  calendar: calendarRouter,
  jobs: jobsRouter,
  review: reviewRouter,
  documents: documentsRouter,
  imports: importsRouter,
});
export type AppRouter = typeof appRouter;
