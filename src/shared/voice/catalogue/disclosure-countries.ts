import type { DisclosedFact } from './disclosed-facts.ts';

/** Where the words of a country come from. */
export type DisclosureSource = {
  readonly name: string;
  readonly url: string;
  /** When it was published or last changed, as far as it says so: a year, a month or a day. */
  readonly date: string;
};

/** What the authorities of a country say of words for disclosures. */
export type CountryWords = {
  readonly sources: readonly DisclosureSource[];
  /** Words that say "advertisement" as such, beside those that hold everywhere. */
  readonly labels: readonly string[];
  /** Words that hold elsewhere, and that a source of this country says are not clear enough. */
  readonly refused: readonly string[];
} & { readonly [fact in DisclosedFact]?: readonly string[] };

const affiliateJargon = ['affiliate link', 'affiliate links', '#affiliatelink', '#affiliatelinks'];
/**
 * Words that say "advertisement" as such: they tell of money, of a gift and of a share in the sale alike. Those in
 * English are the ones of the FTC ("Disclosures 101 for Social Media Influencers", November 2019), of the CMA and the
 * ASA ("Influencers' guide to making clear that ads are ads", March 2023) and of the AANA (Practice Note to its Code of
 * Ethics, February 2021).
 */
export const englishLabels: readonly string[] = [
  '#ad',
  'ad:',
  'ad -',
  'ad –',
  'ad |',
  '[ad]',
  '(ad)',
  '#advert',
  'advert:',
  '#advertisement',
  'advertisement',
  'advertisement feature',
  '#advertising',
  'advertising:',
  '#paidad',
];
const englishSponsoring = ['#sponsored', 'sponsored by'];

const medienanstalten: DisclosureSource = {
  name: 'Medienanstalten: Leitfaden Werbekennzeichnung bei Online-Medien',
  url: 'https://www.die-medienanstalten.de',
  date: '2021-07; on English labels the edition of 2017-06',
};

/**
 * Read again on 22 November 2026. Countries that are not here have what holds everywhere. Whoever was advised otherwise
 * adds words at the rule, or in a guideline; that is said in the journal with a name.
 */
export const countries: { readonly [country: string]: CountryWords } = {
  US: {
    sources: [
      {
        name: 'FTC: Disclosures 101 for Social Media Influencers',
        url: 'https://www.ftc.gov/influencers',
        date: '2019-11',
      },
      {
        name: "FTC's Endorsement Guides: What People Are Asking (on affiliate and paid links)",
        url: 'https://www.ftc.gov/business-guidance/resources/ftcs-endorsement-guides-what-people-are-asking',
        date: '2023-06-29',
      },
    ],
    labels: [],
    refused: affiliateJargon,
  },
  GB: {
    sources: [
      {
        name: "CAP and CMA: Influencers' guide to making clear that ads are ads, 3rd edition",
        url: 'https://www.asa.org.uk/resource/influencers-guide.html',
        date: '2023-03-23',
      },
      {
        name: 'ASA ruling on ASOS.com Ltd, A19-1025856 (on "affiliate")',
        url: 'https://www.asa.org.uk/rulings/asos-com-ltd-a19-1025856-asos-com-ltd.html',
        date: '2019',
      },
    ],
    labels: [],
    refused: [...englishSponsoring, '#gifted', 'gifted by', ...affiliateJargon],
  },
  IE: {
    sources: [
      {
        name: 'CCPC and ASAI: Guidance on influencer advertising and marketing',
        url: 'https://www.ccpc.ie/business/help-for-business/guidelines-for-business/influencer-advertising-and-marketing/',
        date: '2023-10-27',
      },
    ],
    labels: ['#fógra', 'fógra:'],
    refused: [...englishSponsoring, ...affiliateJargon],
    // Whoever praises what is their own labels it as an advertisement; "#IWorkWith" and "#OwnBrand" confuse.
    employee: ['#ad', 'ad:', '#fógra'],
  },
  CA: {
    sources: [
      {
        name: 'Ad Standards: Influencer Marketing Disclosure Guidelines',
        url: 'https://adstandards.ca/resources/library/influencer-marketing-disclosure-guidelines/',
        date: '2025-10',
      },
    ],
    labels: ['#pub', '#publicité', 'publicité', '#commandité', 'commandité par'],
    refused: [],
    gifted: ['#giftedproduct', '#produitreçu', 'produit reçu', '#invitedguest'],
  },
  AU: {
    sources: [
      {
        name: 'AANA: Code of Ethics, Practice Note (distinguishable advertising)',
        url: 'https://aana.com.au',
        date: '2021-02',
      },
    ],
    labels: ['#brandedcontent', 'branded content'],
    refused: ['#gifted', 'gifted by', ...affiliateJargon],
  },
  DE: {
    sources: [
      medienanstalten,
      {
        name: '§ 5a Abs. 4 UWG',
        url: 'https://www.gesetze-im-internet.de/uwg_2004/__5a.html',
        date: '2022-05-28',
      },
    ],
    labels: ['werbung', '#werbung', 'anzeige', '#anzeige', 'bezahlte werbepartnerschaft'],
    refused: [...englishLabels, ...englishSponsoring, '#gifted', 'gifted by', ...affiliateJargon],
    ai: ['mit ki erstellt', 'mit ki erzeugt', 'ki-generiert', '#kigeneriert'],
  },
  AT: {
    sources: [
      {
        name: '§ 26 Mediengesetz; OGH 4 Ob 62/09k (other words only where they say the same)',
        url: 'https://www.ris.bka.gv.at',
        date: '2009',
      },
    ],
    labels: ['werbung', '#werbung', 'anzeige', '#anzeige', 'entgeltliche einschaltung'],
    refused: [...englishLabels, ...englishSponsoring, ...affiliateJargon],
    ai: ['mit ki erstellt', 'mit ki erzeugt', 'ki-generiert', '#kigeneriert'],
  },
  CH: {
    sources: [
      {
        name: 'Schweizerische Lauterkeitskommission: Grundsätze, B.15 (no words are prescribed)',
        url: 'https://www.faire-werbung.ch',
        date: '2019-01',
      },
    ],
    labels: [
      'werbung',
      '#werbung',
      'anzeige',
      '#anzeige',
      'publicité',
      '#publicité',
      'pubblicità',
      '#pubblicità',
    ],
    refused: [],
    ai: ['mit ki erstellt', 'mit ki erzeugt', 'ki-generiert'],
  },
  FR: {
    sources: [
      {
        name: "Loi n° 2023-451 du 9 juin 2023, art. 5 et 5-2, modifiée par l'ordonnance n° 2024-978",
        url: 'https://www.legifrance.gouv.fr/eli/ordonnance/2024/11/6/2024-978/jo/texte',
        date: '2024-11-06',
      },
      {
        name: "ARPP: fiche pratique « Communication d'influenceurs et marques »",
        url: 'https://www.arpp.org/actualite/arpp-actualise-fiche-pratique-communication-influenceurs-et-marques',
        date: '2024-05-29',
      },
    ],
    labels: [
      'publicité',
      '#publicité',
      'collaboration commerciale',
      '#collaborationcommerciale',
      'partenariat rémunéré',
      'contenu sponsorisé',
    ],
    refused: [],
    gifted: ['produit offert', 'offert par', '#offert'],
    affiliate: ['lien affilié', 'liens affiliés'],
    ai: ['images virtuelles', 'image virtuelle', "créé avec l'ia", "généré par l'ia", 'généré par ia'],
  },
  ES: {
    sources: [
      {
        name: 'aea, AUTOCONTROL, IAB Spain: Código de Conducta de Publicidad a través de Influencers',
        url: 'https://www.autocontrol.es',
        date: '2025-10-01',
      },
    ],
    labels: [
      'publicidad',
      '#publicidad',
      'publi',
      '#publi',
      'patrocinado por',
      'colaboración pagada',
      'colaboración publicitaria',
    ],
    // Labels in another language than the post's, and thanks for a present, are named as not enough.
    refused: [...englishLabels, ...englishSponsoring, '#gifted', 'gifted by'],
    affiliate: ['enlace de afiliado', 'enlaces de afiliado'],
    ai: ['creado con ia', 'generado con ia', 'generada con ia', 'hecho con ia'],
  },
  IT: {
    sources: [
      {
        name: 'IAP: Regolamento Digital Chart',
        url: 'https://www.iap.it/codice-e-altre-fonti/regolamenti-autodisciplinari/regolamento-digital-chart/',
        date: '2024-10-30',
      },
      {
        name: 'AGCOM: Linee guida e Codice di condotta per gli influencer, delibera 197/25/CONS',
        url: 'https://www.agcom.it/influencer-linee-guida-codice-di-condotta-e-faq',
        date: '2025-07-23',
      },
    ],
    // "#ad" and "#adv" count together with the brand's hashtag beside them.
    labels: [
      'pubblicità',
      '#pubblicità',
      'contenuto pubblicitario',
      'promosso da',
      'promoted by',
      'sponsorizzato da',
      '#sponsorizzato',
      'in collaborazione con',
      'in partnership with',
      '#adv',
    ],
    refused: [],
    gifted: ['prodotto inviato da', 'prodotto fornito da', '#suppliedby', 'supplied by', '#omaggio'],
    affiliate: ['link di affiliazione', 'link affiliato'],
    ai: ["creato con l'ia", 'generato con ia', 'creato con ia'],
  },
  NL: {
    sources: [
      {
        name: 'Stichting Reclame Code: Toelichting Reclamecode Social Media & Influencer Marketing',
        url: 'https://www.reclamecode.nl/social-toelichting/',
        date: '2022',
      },
      { name: 'DDMA: influencerregels.com', url: 'https://influencerregels.com/facebook/', date: '2022' },
    ],
    labels: [
      'advertentie',
      '#advertentie',
      '#adv',
      'reclame',
      '#reclame',
      'betaald partnerschap',
      'betaalde samenwerking',
      '#betaaldesamenwerking',
      '#spon',
    ],
    refused: [],
    gifted: ['gekregen van', '#gekregen'],
    affiliate: ['ik krijg een klein bedrag', 'ik krijg een percentage', 'wij krijgen een percentage'],
    ai: ['gemaakt met ai', 'ai-gegenereerd'],
  },
  BE: {
    sources: [
      {
        name: 'Raad voor de Reclame: aanbevelingen influencer marketing',
        url: 'https://www.jep.be',
        date: '2018-10',
      },
    ],
    labels: [
      'reclame',
      '#reclame',
      'advertentie',
      '#advertentie',
      'publicité',
      '#publicité',
      '#adv',
      '#spon',
      '#prom',
    ],
    refused: [],
  },
  SE: {
    sources: [
      {
        name: 'Konsumentverket: granskning och vägledning om marknadsföring i sociala medier',
        url: 'https://www.konsumentverket.se/aktuellt/nyheter-och-pressmeddelanden/pressmeddelanden/2021/brister-nar-influencers-gor-reklam/',
        date: '2021-03-17',
      },
    ],
    labels: ['reklam', '#reklam', 'annons', 'betalt samarbete', 'annonssamarbete'],
    refused: [],
    affiliate: ['reklamlänk', 'annonslänk'],
    ai: ['skapad med ai', 'ai-genererad'],
  },
  FI: {
    sources: [
      {
        name: 'Konsumentombudsmannen (KKV): Influerarmarknadsföring i sociala medier',
        url: 'https://kkv.fi/sv/konsumentarenden/information-och-anvisningar-till-foretag/konsumentombudsmannens-riktlinjer/influerarmarknadsforing-i-sociala-medier',
        date: '2025',
      },
    ],
    labels: ['mainos', '#mainos', 'reklam', '#reklam'],
    refused: [],
    gifted: ['mottagen av'],
  },
};
