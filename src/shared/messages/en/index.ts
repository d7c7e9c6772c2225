import { app } from './app.ts';
import { approval } from './approval.ts';
import { assets } from './assets.ts';
import { assetsBulk } from './assetsBulk.ts';
import { assetsCrop } from './assetsCrop.ts';
import { assetsScreen } from './assetsScreen.ts';
import { audit } from './audit.ts';
import { board } from './board.ts';
import { calendar } from './calendar.ts';
import { channels } from './channels.ts';
import { comments } from './comments.ts';
import { composer } from './composer.ts';
import { composerParts } from './composerParts.ts';
import { core } from './core.ts';
import { documents } from './documents.ts';
import { draftPacks } from './draftPacks.ts';
import { editor } from './editor.ts';
import { firstStart } from './firstStart.ts';
import { importScreen } from './importScreen.ts';
import { imports } from './imports.ts';
import { jobs } from './jobs.ts';
import { journal } from './journal.ts';
import { library } from './library.ts';
import { lock } from './lock.ts';
import { locks } from './locks.ts';
import { packages } from './packages.ts';
import { palette } from './palette.ts';
import { people } from './people.ts';
import { policy } from './policy.ts';
import { postFacts } from './postFacts.ts';
import { postPanel } from './postPanel.ts';
import { posts } from './posts.ts';
import { previews } from './previews.ts';
import { review } from './review.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { ui } from './ui.ts';
import { voice } from './voice.ts';
import { voiceCheck } from './voiceCheck.ts';
import { voiceFiles } from './voiceFiles.ts';
import { voiceLibrary } from './voiceLibrary.ts';
import { voiceScreen } from './voiceScreen.ts';

/** The English catalogue, joined from one file per feature. */
export const en = {
  ...app,
  ...ui,
  ...firstStart,
  ...postFacts,
  ...postPanel,
  ...settings,
  ...packages,
  ...palette,
  ...approval,
  ...assets,
  ...assetsBulk,
  ...assetsCrop,
  ...assetsScreen,
  ...audit,
  ...board,
  ...calendar,
  ...comments,
  ...channels,
  ...composer,
  ...core,
  ...documents,
  ...draftPacks,
  ...editor,
  ...imports,
  ...review,
  ...importScreen,
  ...jobs,
  ...journal,
  ...library,
  ...lock,
  ...locks,
  ...people,
  ...policy,
  ...posts,
  ...previews,
  ...shell,
  ...voice,
  ...voiceCheck,
  ...voiceFiles,
  ...voiceLibrary,
  ...voiceScreen,
  ...composerParts,
} as const;
