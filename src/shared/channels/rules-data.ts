import bluesky from '#resources/channel-rules/bluesky.json' with { type: 'json' };
import discord from '#resources/channel-rules/discord.json' with { type: 'json' };
import facebook from '#resources/channel-rules/facebook.json' with { type: 'json' };
import googleBusiness from '#resources/channel-rules/google-business.json' with { type: 'json' };
import instagram from '#resources/channel-rules/instagram.json' with { type: 'json' };
import linkedin from '#resources/channel-rules/linkedin.json' with { type: 'json' };
import mastodon from '#resources/channel-rules/mastodon.json' with { type: 'json' };
import pinterest from '#resources/channel-rules/pinterest.json' with { type: 'json' };
import reddit from '#resources/channel-rules/reddit.json' with { type: 'json' };
import telegram from '#resources/channel-rules/telegram.json' with { type: 'json' };
import threads from '#resources/channel-rules/threads.json' with { type: 'json' };
import tiktok from '#resources/channel-rules/tiktok.json' with { type: 'json' };
import x from '#resources/channel-rules/x.json' with { type: 'json' };
import youtube from '#resources/channel-rules/youtube.json' with { type: 'json' };
import type { Network } from './networks.ts';
import { type NetworkRules, networkRulesSchema } from './rules.ts';

/** The rules that ship with the program, as their files have them: a network is one file more in this list. */
export const ruleFiles: readonly unknown[] = [
  bluesky,
  discord,
  facebook,
  googleBusiness,
  instagram,
  linkedin,
  mastodon,
  pinterest,
  reddit,
  telegram,
  threads,
  tiktok,
  x,
  youtube,
];

let known: ReadonlyMap<Network, NetworkRules> | null = null;

/** The rules of a network; null for those that have none, such as a blog. Throws when a file is not as it should be. */
export function rulesOf(network: Network): NetworkRules | null {
  known ??= new Map(
    ruleFiles.map((file) => networkRulesSchema.parse(file)).map((rules) => [rules.network, rules]),
  );
  return known.get(network) ?? null;
}
