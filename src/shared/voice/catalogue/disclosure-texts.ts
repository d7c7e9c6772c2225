import type { PostFact } from '../../posts/facts.ts';

/** Facts that readers have to be told of. */
export const disclosedFacts = [
  'paid',
  'gifted',
  'employee',
  'affiliate',
] as const satisfies readonly PostFact[];
export type DisclosedFact = (typeof disclosedFacts)[number] | 'ai';

/** Words that tell readers of a fact clearly enough. */
type Accepted = { readonly [fact in DisclosedFact]: readonly string[] };

const none: Accepted = { paid: [], gifted: [], employee: [], affiliate: [], ai: [] };

/**
 * Accepted in every country we know of: plain words in English. "#ad" and "#sponsored" are those that the FTC's letters
 * of 2017 call likely clear (https://www.ftc.gov, "Disclosures 101").
 */
const everywhere: Accepted = {
  paid: [
    '#ad',
    '#advert',
    '#advertisement',
    '#sponsored',
    '#paidpartnership',
    'paid partnership',
    'sponsored by',
    'advertisement',
    'paid for by',
    'paid by',
  ],
  gifted: [
    '#gifted',
    '#ad',
    '#sponsored',
    'gifted by',
    'free product',
    'sent me this for free',
    'sent us this for free',
    'for free by',
    'was given',
    'were given',
  ],
  employee: [
    '#employee',
    'i work for',
    'i work at',
    'we work for',
    'we work at',
    'my employer',
    'our employer',
    'works for us',
    'our own',
  ],
  affiliate: [
    '#ad',
    '#affiliatelink',
    '#affiliatelinks',
    'affiliate link',
    'affiliate links',
    'we earn a commission',
    'i earn a commission',
    'earn commission',
    'paid link',
    'paid links',
  ],
  ai: [
    '#aigenerated',
    '#madewithai',
    '#aiart',
    'made with ai',
    'generated with ai',
    'ai-generated',
    'ai generated',
    'created with ai',
    'made by ai',
  ],
};

/**
 * What the authorities of a country accept beside that, in its own languages. The words follow their published guidance
 * (ASA and CMA, the German media authorities, ARPP, AUTOCONTROL, AGCOM, Reclame Code, Konsumentverket); whoever needs
 * others sets them at the rule, or in a guideline.
 */
const byCountry: { readonly [country: string]: Accepted } = {
  US: none,
  GB: { ...none, paid: ['ad:', 'advert:', 'ad -', 'advertising'], gifted: ['ad:', 'ad -'] },
  IE: { ...none, paid: ['#fógra'], gifted: [] },
  DE: {
    ...none,
    paid: ['werbung', '#werbung', 'anzeige', '#anzeige'],
    gifted: ['werbung', '#werbung', 'anzeige', '#anzeige'],
    affiliate: ['werbung', 'anzeige', '#werbung', '#anzeige'],
    ai: ['mit ki erstellt', 'ki-generiert'],
  },
  AT: {
    ...none,
    paid: ['werbung', '#werbung', 'anzeige', '#anzeige'],
    gifted: ['werbung', '#werbung'],
    affiliate: ['werbung', 'anzeige'],
    ai: ['mit ki erstellt', 'ki-generiert'],
  },
  CH: {
    ...none,
    paid: ['werbung', '#werbung', 'publicité', 'pubblicità'],
    gifted: ['werbung', '#werbung'],
    affiliate: ['werbung'],
    ai: ['mit ki erstellt', 'ki-generiert'],
  },
  FR: {
    ...none,
    paid: [
      'publicité',
      '#publicité',
      'collaboration commerciale',
      '#collaborationcommerciale',
      'partenariat rémunéré',
    ],
    gifted: ['publicité', 'produit offert', '#offert'],
    affiliate: ['lien affilié', 'publicité'],
    ai: ['images virtuelles', 'créé avec l’ia', "créé avec l'ia"],
  },
  ES: {
    ...none,
    paid: ['publicidad', '#publicidad', '#publi', 'colaboración pagada'],
    gifted: ['publicidad', '#publi', 'regalo de'],
    affiliate: ['enlace de afiliado', 'publicidad'],
  },
  IT: {
    ...none,
    paid: ['pubblicità', '#pubblicità', '#adv', 'advertising'],
    gifted: ['prodotto fornito da', '#suppliedby'],
    affiliate: ['link di affiliazione', '#adv'],
  },
  NL: {
    ...none,
    paid: ['advertentie', '#advertentie', '#adv', 'reclame', '#reclame', 'betaalde samenwerking'],
    gifted: ['gekregen van', '#adv'],
    affiliate: ['affiliate link', 'advertentie'],
  },
  SE: {
    ...none,
    paid: ['reklam', '#reklam', 'annons', '#annons', 'betalt samarbete'],
    gifted: ['reklam', '#reklam'],
    affiliate: ['reklamlänk', 'annonslänk'],
  },
};

/** What tells readers of a fact clearly enough in a country, in small letters. */
export function acceptedFor(fact: DisclosedFact, country: string | null): readonly string[] {
  const own = country === null ? none : (byCountry[country] ?? none);
  return [...everywhere[fact], ...own[fact]];
}
