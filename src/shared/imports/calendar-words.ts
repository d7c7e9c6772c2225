import { fold } from './fold.ts';

/** Month names and their usual short forms in the languages plans were seen in (en, es, fr, de, pt, it, nl). */
const MONTHS: readonly string[] = [
  'january jan enero ene janvier janv januar jänner jaenner jän janeiro gennaio gen januari',
  'february feb febrero février fevrier févr fev februar fevereiro febbraio februari',
  'march mar marzo mars märz maerz mär mrz março marco maart mrt',
  'april apr abril abr avril avr aprile',
  'may mayo mai maio maggio mag mei',
  'june jun junio juin juni junho giugno giu',
  'july jul julio juillet juil juli julho luglio lug',
  'august aug agosto ago août aout augustus',
  'september sep sept septiembre setiembre septembre setembro set settembre',
  'october oct octubre octobre oktober okt outubro out ottobre ott',
  'november nov noviembre novembre novembro',
  'december dec diciembre dic décembre decembre déc dezember dez dezembro dicembre',
];

/** Weekday names, Monday first. Two-letter forms are left out where they are words or months elsewhere. */
const WEEKDAYS: readonly string[] = [
  'monday mon lunes lun lundi montag segunda lunedì lunedi maandag',
  'tuesday tue tues martes mardi dienstag die terça terca martedì martedi dinsdag',
  'wednesday wed weds miércoles miercoles mie mercredi mer mittwoch mit quarta mercoledì mercoledi woensdag',
  'thursday thu thur thurs jueves jue jeudi jeu donnerstag don quinta giovedì giovedi gio donderdag',
  'friday fri viernes vie vendredi ven freitag fre sexta venerdì venerdi vrijdag',
  'saturday sat sábado sabado sab samedi sam samstag sonnabend sabato zaterdag',
  'sunday sun domingo dom dimanche dim sonntag son domenica zondag',
];

function byWord(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    lines.flatMap((line, index) => line.split(' ').map((word) => [fold(word), index + 1] as const)),
  );
}

const MONTH_BY_WORD = byWord(MONTHS);
const WEEKDAY_BY_WORD = byWord(WEEKDAYS);

/** 1 to 12 for a folded month name, or null. */
export function monthOfWord(word: string): number | null {
  return MONTH_BY_WORD.get(word) ?? null;
}

/** ISO weekday, 1 Monday to 7 Sunday, of a folded name ("terca" and "terca feira" alike), or null. */
export function weekdayOfWord(word: string): number | null {
  return WEEKDAY_BY_WORD.get(word.replace(/ feira$/, '')) ?? null;
}
