import type { Campaign } from '#shared/campaigns/campaign.ts';
import { type Utm, utmFaultOf, utmFor } from '#shared/campaigns/utm.ts';
import { type PostLink, postLinkSchema } from '#shared/posts/composition.ts';

/** A link as it stands in the form, right or not. */
export type LinkDraft = { readonly url: string; readonly marked: boolean; readonly utm: Utm };

/** The form for the link of a post; its parameters begin as the campaign has them. */
export function draftOf(link: PostLink | null, campaign: Pick<Campaign, 'name' | 'utm'> | null): LinkDraft {
  const usual = utmFor(campaign?.utm ?? null, campaign?.name ?? null);
  return { url: link?.url ?? '', marked: link === null || link.utm !== null, utm: link?.utm ?? usual };
}

/** `example.com` and what may follow it; `localhost`, `mailto:…` and words are no such thing. */
const bareAddress = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#:]\S*)?$/u;

/** An address as somebody types it, with the protocol that most leave out. */
function addressIn(typed: string): string {
  const address = typed.trim();
  return bareAddress.test(address) ? `https://${address}` : address;
}

/** The link that a form says; null while it says none that could go out. */
export function linkIn({ url, marked, utm }: LinkDraft): PostLink | null {
  if (marked && Object.values(utm).some((value) => utmFaultOf(value) !== null)) return null;
  const { data } = postLinkSchema.safeParse({ url: addressIn(url), utm: marked ? utm : null });
  return data ?? null;
}
