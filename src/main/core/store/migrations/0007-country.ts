import type { Migration } from '../migration.ts';

/** Where a brand publishes: which words tell readers clearly enough that somebody paid. */
export const country: Migration = {
  version: 7,
  name: 'country of a brand',
  sql: 'ALTER TABLE brand ADD COLUMN country TEXT;',
};
