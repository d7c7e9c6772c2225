import { fold } from './fold.ts';
import type { ColumnRole } from './roles.ts';

/** Column names as people and tools write them, folded on load. Languages: en, es, fr, de, pt, it, nl. */
const NAMES: { readonly [role in ColumnRole]?: string } = {
  date: `date, publish date, publishing date, publication date, post date, posting date, scheduled date, schedule date,
    go live, go live date, live date, planned date, due date, due, scheduled for, day of post, start date,
    fecha, fecha de publicacion, fecha publicacion, dia de publicacion, date de publication, date publication, jour de publication,
    datum, erscheinungsdatum, veroffentlichungsdatum, veroffentlichung, posting datum, termin, data, data de publicacao,
    data publicacao, data di pubblicazione, data pubblicazione, giorno di pubblicazione, publicatiedatum, plaatsingsdatum`,
  time: `time, publish time, publishing time, post time, posting time of day, scheduled time, time of day, hour of post, time 24hr,
    hora, hora de publicacion, horario, heure, heure de publication, horaire, uhrzeit, zeit, veroffentlichungszeit, posting zeit,
    hora de publicacao, orario, ora, ora di pubblicazione, tijd, tijdstip, publicatietijd`,
  dateTime: `date time, datetime, date and time, date time utc, posting time, scheduled at, schedule at, publish at, post at,
    scheduledate, scheduled date time, schedule time, postatspecifictime, publish date and time, when, fecha y hora,
    date et heure, date heure, datum und uhrzeit, datum uhrzeit, datum zeit, zeitpunkt, data e hora, data e ora, datum en tijd`,
  zone: `time zone, timezone, tz, zone, zona horaria, huso horario, fuseau horaire, fuseau, zeitzone, fuso horario, fuso orario, tijdzone`,
  channels: `platform, platforms, channel, channels, network, networks, social network, social networks, social media, profile, profiles,
    account, accounts, account id, social account, where, medium, media channel, site,
    plataforma, plataformas, canal, canales, red, red social, redes, redes sociales, cuenta, perfil,
    plateforme, plateformes, canaux, reseau, reseaux, reseau social, reseaux sociaux, compte, profil,
    plattform, plattformen, kanal, kanale, netzwerk, netzwerke, soziales netzwerk, konto,
    canais, rede, rede social, redes sociais, conta, piattaforma, piattaforme, canale, canali, rete, social,
    kanaal, kanalen, platformen, netwerk`,
  text: `text, caption, copy, post copy, post text, post, content, post content, message, message text, body, full caption, post caption,
    caption text, tweet, description, card description, final copy, main copy, social copy, posttext,
    texto, contenido, mensaje, copy del post, publicacion, pie de foto, descripcion, texto del post,
    texte, legende, contenu, message du post, publication, redaction, description du post,
    inhalt, beitrag, beitragstext, bildunterschrift, nachricht, posttext, beschreibung,
    legenda, conteudo, mensagem, publicacao, descricao, testo, didascalia, contenuto, messaggio, descrizione, testo del post,
    tekst, bijschrift, inhoud, bericht, omschrijving`,
  hook: `hook, hook title, title hook, headline hook, first line, opening, opening line, gancho, titulo gancho, accroche, titre hook,
    titre accroche, aufhanger, apertura, primeira linha, prima riga`,
  title: `title, headline, name, post title, post name, card name, summary, subject, titulo, nombre, asunto, titre, nom, sujet, titel, name des beitrags,
    uberschrift, betreff, nome, assunto, titolo, oggetto, naam, onderwerp, topic, tema, thema, theme du post, idea, concept, sujet du post`,
  hashtags: `hashtags, hashtag, tags hashtags, hash tags, etiquetas hashtag, mots diese, hashtags del post`,
  link: `link, url, links, landing page, destination url, link url, web link, enlace, vinculo, lien, lien url, verlinkung, ziel url, collegamento, ligacao, koppeling, ogmetaurl, utm link`,
  campaign: `campaign, campaign name, campaigns, campana, nombre de campana, campagne, nom de campagne, kampagne, aktion, campanha, campagna, initiative`,
  pillar: `pillar, content pillar, pillars, theme, content theme, bucket, content bucket, category, content category,
    pilar, pilar de contenido, categoria, tematica, pilier, pilier de contenu, thematique, categorie, rubrique,
    saule, content saule, inhaltssaule, rubrik, kategorie, pilar de conteudo, pilastro, pijler`,
  intent: `intent, post intent, purpose, intencion, proposito, intention, absicht, zweck, intencao, intento, doel`,
  status: `status, state, stage, progress, workflow, list name, post status, estado, estatus, statut, etat, avancement, zustand, situacao, stato, fase, draft`,
  notes: `notes, note, comments, comment, internal note, internal notes, remarks, notas, nota, comentarios, observaciones, remarques, commentaires, commentaire,
    notizen, notiz, kommentar, kommentare, intern, bemerkung, bemerkungen, anmerkung, anmerkungen, observacoes, commenti, osservazioni, notities, opmerkingen, location`,
  firstComment: `first comment, first comment text, follow up comment, erster kommentar, premier commentaire, primer comentario, primo commento, primeiro comentario`,
  channelTexts: `channel texts`,
  facts: `facts`,
  format: `format, content type, post type, type, type of post, type of content, media type, content format, formato, tipo, tipo de contenido, tipo de publicacion,
    type de contenu, type de post, type de publication, art, beitragsart, inhaltsart, typ, tipo de conteudo, tipo de post, tipo di contenuto, soort, contenttype`,
  media: `media, image, images, photo, photos, picture, video, visual, visuals, creative, asset, assets, media file, image url, image urls, imageurls, media url,
    media urls, mediaurls, picture url, gifurl, gifurls, videourl, videourls, artwork, graphic, file, attachment, attachments, visuel, visuel requis,
    visuels, imagen, imagenes, foto, fotos, recurso, recursos, bild, bilder, datei, grafik, imagem, imagens, immagine, immagini, afbeelding, beeld, creatividad`,
  cta: `cta, call to action, llamada a la accion, appel a l action, handlungsaufforderung, aufruf, chamada para acao, invito all azione`,
  tags: `tags, labels, label, etiquetas, etiquettes, schlagworte, schlagworter, etiquetas internas, etichette, trefwoorden, keywords, categories`,
  owner: `owner, assignee, assigned to, author, writer, responsible, review by, reviewer, approver, members, responsable, encargado, autor, auteur,
    verantwortlich, zustandig, responsavel, responsabile, autore, verantwoordelijk`,
  dayLabel: `day, weekday, day of week, day of the week, dia, dia de la semana, jour, jour de la semaine, tag, wochentag, dia da semana, giorno, giorno della settimana, dag, weekdag`,
  weekLabel: `week, week number, week no, wk, semana, semaine, woche, kw, kalenderwoche, settimana, weeknummer`,
  ignore: `id, uid, approved, approval, approved by, buffer queue, queue, engagement target, likes, reach, impressions, clicks, card id, card url,
    list id, board name, archived, shortener, aprobado, approuve, freigabe, aprovado, approvato`,
};

const ROLE_BY_NAME = new Map<string, ColumnRole>();
for (const [role, names] of Object.entries(NAMES)) {
  for (const name of names.split(',')) {
    const word = fold(name);
    if (!ROLE_BY_NAME.has(word)) ROLE_BY_NAME.set(word, role as ColumnRole);
  }
}

/** Word pairs that settle a longer heading, tried in this order: "Publish Date (tentative)", "IG caption". */
const KEYWORDS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/\b(?:time ?zone|zeitzone|fuseau)\b/, 'zone'],
  [/\b(?:date|datum|fecha|data)\b.*\b(?:time|uhrzeit|hora|heure|ora|tijd)\b/, 'dateTime'],
  [/\b(?:content|post|media) (?:type|format)\b/, 'format'],
  [/\bhashtags?\b/, 'hashtags'],
  [/\b(?:image|photo|picture|video|media|visual|visuel|creative|thumbnail|bild|imagen|foto)\b/, 'media'],
  [/\b(?:url|link|lien|enlace)\b/, 'link'],
  [/\b(?:caption|copy|legende|beitragstext|bildunterschrift|bijschrift)\b/, 'text'],
  [/\b(?:date|datum|fecha)\b/, 'date'],
  [/\b(?:time|uhrzeit|heure|tijd)\b/, 'time'],
  [/\b(?:platforms?|channels?|networks?|plateformes?|plataformas?|kanale?|redes)\b/, 'channels'],
  [/\b(?:campaign|campagne|kampagne|campana|campanha)\b/, 'campaign'],
  [/\b(?:pillar|pilier|pilar)\b/, 'pillar'],
  [/\bstatus\b/, 'status'],
  [/\b(?:notes?|notas?|comments?)\b/, 'notes'],
  [/\b(?:text|texte|texto|testo|content|message)\b/, 'text'],
];

/** Headings about dates and texts that are not the post's own ("Created date", "Alt text", "Last updated"). */
const NOT_THE_POSTS_OWN =
  /\b(?:created|updated|modified|deadline|review|approval|approved|submitted|alt|alternative|ersteller|erstellt|tentative deadline)\b/;

export type HeaderGuess = { readonly role: ColumnRole; readonly sure: 'sure' | 'likely' };

/** The role a column's name stands for, or null. Parentheses are dropped at the second look. */
export function roleOfHeader(header: string): HeaderGuess | null {
  const exact = ROLE_BY_NAME.get(fold(header));
  if (exact !== undefined) return { role: exact, sure: 'sure' };
  const bare = fold(header.replace(/[([].*?[)\]]/g, ' '));
  const without = ROLE_BY_NAME.get(bare);
  if (without !== undefined) return { role: without, sure: 'sure' };
  if (bare === '' || NOT_THE_POSTS_OWN.test(bare) || bare.split(' ').length > 5) return null;
  const found = KEYWORDS.find(([pattern]) => pattern.test(bare));
  return found === undefined ? null : { role: found[1], sure: 'likely' };
}
