import { assetsContract } from './assets.ts';
import { auditContract } from './audit.ts';
import { boardContract } from './board.ts';
import { brandsContract, campaignsContract, channelsContract, pillarsContract } from './brands.ts';
import { commentsContract } from './comments.ts';
import { documentsContract } from './documents.ts';
import { draftPacksContract } from './draft-packs.ts';
import { importsContract } from './imports.ts';
import { libraryContract } from './library.ts';
import { packagesContract } from './packages.ts';
import { lockContract, peopleContract } from './people.ts';
import { calendarContract, jobsContract, postsContract } from './posts.ts';
import { reviewContract } from './review.ts';
import { voiceContract } from './voice.ts';
import { historyContract, workspaceContract } from './workspace.ts';

/** All that may be asked of the core, by feature and procedure. */
export const contract = {
  workspace: workspaceContract,
  history: historyContract,
  people: peopleContract,
  lock: lockContract,
  brands: brandsContract,
  channels: channelsContract,
  campaigns: campaignsContract,
  pillars: pillarsContract,
  posts: postsContract,
  assets: assetsContract,
  library: libraryContract,
  calendar: calendarContract,
  board: boardContract,
  jobs: jobsContract,
  review: reviewContract,
  comments: commentsContract,
  audit: auditContract,
  documents: documentsContract,
  packages: packagesContract,
  draftPacks: draftPacksContract,
  imports: importsContract,
  voice: voiceContract,
};
