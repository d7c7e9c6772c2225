import { describe, expect, it } from 'vitest';
import { measureText, type SizeReport, sizeProblems } from '../../scripts/lib/size.ts';

const statements = (count: number): string => 'work();\n'.repeat(count);

/** A function of exactly `lines` lines. */
const functionOf = (lines: number): string => `function task() {\n${statements(lines - 2)}}\n`;

function problemsOf(place: string, text: string): readonly string[] {
  return sizeProblems(measureText(place, text)).map(({ message }) => message);
}

const lengths = (report: SizeReport): readonly number[] => report.functions.map(({ lines }) => lines);

describe('measuring', () => {
  it('counts functions, methods and arrows with a body, nested ones too', () => {
    const text = `class Post {\n  move() {\n    work();\n  }\n}\nconst outer = () => {\n  const inner = function () {\n  };\n  inner();\n};\nconst short = () => 1;\n`;
    expect(lengths(measureText('src/a.ts', text))).toEqual([3, 5, 2]);
  });

  it('reads TypeScript and JSX', () => {
    const text = `export function Tile({ title }: { readonly title: string }) {\n  return <p>{title}</p>;\n}\n`;
    expect(lengths(measureText('src/a.tsx', text))).toEqual([3]);
  });

  it('takes describe as a heading and not as a function', () => {
    const text = `describe('x', () => {\nit('y', () => {\nwork();\n});\n});\ndescribe.each([1])('z', () => {\n});\n`;
    expect(lengths(measureText('tests/a.test.ts', text))).toEqual([3]);
  });

  it('refuses a file it cannot read instead of passing it', () => {
    expect(() => measureText('src/a.ts', 'function (')).toThrow('src/a.ts');
  });
});

describe('the limits', () => {
  it('accept a function of 80 lines among short ones and refuse 81', () => {
    const short = functionOf(3).repeat(20);
    expect(problemsOf('src/a.ts', short + functionOf(80))).toEqual([]);
    expect(problemsOf('src/a.ts', short + functionOf(81))).toEqual(['function of 81 lines, limit 80']);
  });

  it('refuse when the middle function is longer than 10 lines', () => {
    expect(problemsOf('src/a.ts', functionOf(11).repeat(3))).toEqual(['reach 11 lines, limit 10']);
  });

  it('refuse when more than one function in ten is longer than 35 lines', () => {
    const text = functionOf(3).repeat(8) + functionOf(36).repeat(2);
    expect(problemsOf('src/a.ts', text)).toEqual(['reach 36 lines, limit 35']);
  });

  it('refuse files of over 500 lines, and over 300 as a rule', () => {
    expect(problemsOf('src/a.ts', statements(501))).toEqual([
      'file of 501 lines, limit 500',
      'reach 501 lines, limit 300',
    ]);
    expect(problemsOf('src/a.ts', statements(301))).toEqual(['reach 301 lines, limit 300']);
    expect(problemsOf('src/a.ts', statements(300))).toEqual([]);
  });

  it('leave the middle length of test bodies free', () => {
    expect(problemsOf('tests/a.test.ts', functionOf(40).repeat(3))).toEqual([]);
  });
});
