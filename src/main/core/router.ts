import { reviewRouter } from './approval/router.ts';
import { assetsRouter } from './assets/router.ts';
import { auditRouter } from './audit/router.ts';
import { boardRouter } from './board/router.ts';
import { brandsRouter, campaignsRouter, channelsRouter, pillarsRouter } from './brands/router.ts';
import { calendarRouter } from './calendar/router.ts';
import { commentsRouter } from './comments/router.ts';
import { documentsRouter } from './documents/router.ts';
import { draftPacksRouter } from './draft-packs/router.ts';
import { importsRouter } from './imports/router.ts';
import { libraryRouter } from './library/router.ts';
import { packagesRouter } from './packages/router.ts';
import { lockRouter, peopleRouter } from './people/router.ts';
import { postsRouter } from './posts/router.ts';
import { router } from './trpc.ts';
import { voiceRouter } from './voice/router.ts';
import { historyRouter, jobsRouter, workspaceRouter } from './workspace/router.ts';

/** Everything that may be asked of the core, feature by feature. */
export const appRouter = router({
  workspace: workspaceRouter,
  history: historyRouter,
  people: peopleRouter,
  lock: lockRouter,
  brands: brandsRouter,
  channels: channelsRouter,
  campaigns: campaignsRouter,
  pillars: pillarsRouter,
  posts: postsRouter,
  assets: assetsRouter,
  library: libraryRouter,
  calendar: calendarRouter,
  board: boardRouter,
  jobs: jobsRouter,
  review: reviewRouter,
  comments: commentsRouter,
  audit: auditRouter,
  documents: documentsRouter,
  draftPacks: draftPacksRouter,
  packages: packagesRouter,
  imports: importsRouter,
  voice: voiceRouter,
});
export type AppRouter = typeof appRouter;
