import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import { ink, inkSecond, inkThird } from '#shared/documents/paper.ts';

/** Fonts that stand in for the design's on machines that lack them: Word on Windows and macOS has both. */
export const serif = 'Georgia';
const sans = 'Calibri';

const half = (points: number): number => Math.round(points * 2);

/** The styles of a Masthead document; every paragraph has one, so that a template can be changed in one place. */
export function docxStyles(locale: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: sans, size: half(10), color: ink, language: { value: locale } },
        paragraph: { spacing: { after: 100, line: 264 } },
      },
      title: {
        run: { font: serif, size: half(40), color: ink },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      heading1: {
        run: { font: serif, size: half(20), color: ink },
        paragraph: { spacing: { after: 180 }, keepNext: true },
      },
      heading2: {
        run: { font: sans, size: half(12), bold: true, color: ink },
        paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      own('Nameplate', { font: serif, size: half(16) }, { before: 600, after: 60 }),
      own('Subtitle', { font: serif, size: half(16), italics: true, color: inkSecond }, { after: 480 }),
      own('CoverFact', { size: half(11) }, { after: 60 }),
      own('ContentsTitle', { font: serif, size: half(14) }, { before: 480, after: 100 }),
      own('TOC1', { size: half(11) }, { after: 60 }),
      own('RunningHead', { size: half(8), color: inkThird }, { after: 0 }),
      own('RunningFoot', { size: half(8), color: inkThird }, { after: 0 }),
      own('Lead', { font: serif, size: half(13) }, { after: 160 }),
      own('TableHead', { size: half(8.5), bold: true, color: inkSecond }, { after: 0, line: 240 }),
      own('TableCell', { size: half(9) }, { after: 0, line: 240 }),
      own('GridDate', { size: half(8), bold: true }, { after: 20, line: 200 }),
      own('GridTile', { size: half(7) }, { after: 0, line: 180 }),
    ],
  };
}

type RunLook = {
  readonly font?: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
};
type SpacingLook = { readonly before?: number; readonly after: number; readonly line?: number };

function own(
  id: string,
  run: RunLook,
  spacing: SpacingLook,
): NonNullable<IStylesOptions['paragraphStyles']>[number] {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, run, paragraph: { spacing } };
}

/** Names of the two list numberings. */
export const bullets = 'bullets';
export const numbers = 'numbers';

const indent = { left: 360, hanging: 240 };

/** Lists; each numbered list takes an instance of its own, or Word counts on from the list before. */
export const numbering: INumberingOptions = {
  config: [
    { reference: bullets, levels: [level(LevelFormat.BULLET, '•')] },
    { reference: numbers, levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
};

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { level: 0, format, text, alignment: AlignmentType.START, style: { paragraph: { indent } } };
}
