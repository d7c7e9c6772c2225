import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { severities, severityShapes } from '#renderer/ui/SeverityGlyph.tsx';
import { StatusGlyph, statusShapes } from '#renderer/ui/StatusGlyph.tsx';
import { postStatuses } from '#shared/posts/post.ts';

const drawn = (shape: ReactNode): string => renderToStaticMarkup(shape);

describe('status glyphs', () => {
  it('has one shape per status, and no two alike', () => {
    const shapes = postStatuses.map((status) => drawn(statusShapes[status]));
    expect(new Set(shapes).size).toBe(postStatuses.length);
  });

  it('draws with the colour of its text alone, so that forced colours reach it', () => {
    for (const shape of [
      ...postStatuses.map((status) => statusShapes[status]),
      ...severities.map((severity) => severityShapes[severity]),
    ]) {
      const paints = [...drawn(shape).matchAll(/(?:fill|stroke)="([^"]+)"/g)].map((match) => match[1]);
      expect(
        paints.every((paint) => ['currentColor', 'none', 'var(--glyph-knock)'].includes(paint ?? '')),
      ).toBe(true);
    }
  });

  it('says its status in words where nothing beside it does', () => {
    expect(renderToStaticMarkup(<StatusGlyph status="in_review" labelled />)).toContain('In review');
    expect(renderToStaticMarkup(<StatusGlyph status="in_review" />)).not.toContain('In review');
  });
});
