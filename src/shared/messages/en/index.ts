import { core } from './core.ts';
import { posts } from './posts.ts';

/** The English catalogue, joined from one file per feature. */
export const en = { ...core, ...posts } as const;
