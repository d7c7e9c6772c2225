import { contract } from '#shared/contract/index.ts';
import { bind } from '../trpc.ts';
import { importLibrary } from './library-commit.ts';
import { exportHandbook, exportLibrary, exportStyle } from './library-export.ts';
import { heldLibrary, openLibrary } from './library-import.ts';
import { heldStyle, openStyle } from './style-reading.ts';
import { keepStyle, removeStyle, styleInDetail, switchStyle } from './styles.ts';

const { voice } = contract;

/** What comes into and goes out of the voice library. */
export const filesProcedures = {
  readStyle: bind(voice.readStyle).mutation(({ ctx, input }) => openStyle(ctx, input.brandId, input.from)),
  keepStyle: bind(voice.keepStyle).mutation(({ ctx, input: { readingId } }) => {
    const { group, value } = keepStyle(ctx.workspace.store, ctx.actor, heldStyle(ctx, readingId));
    return { group, id: value };
  }),
  style: bind(voice.style).query(({ ctx, input }) => styleInDetail(ctx.workspace.store, input.styleId)),
  switchStyle: bind(voice.switchStyle).mutation(({ ctx, input }) => ({
    group: switchStyle(ctx.workspace.store, ctx.actor, input.styleId, input.on).group,
  })),
  removeStyle: bind(voice.removeStyle).mutation(({ ctx, input }) => ({
    group: removeStyle(ctx.workspace.store, ctx.actor, input.styleId).group,
  })),
  exportStyle: bind(voice.exportStyle).mutation(({ ctx, input }) => exportStyle(ctx, input.brandId)),
  exportLibrary: bind(voice.exportLibrary).mutation(({ ctx, input }) => exportLibrary(ctx, input.brandId)),
  readLibrary: bind(voice.readLibrary).mutation(({ ctx, input }) => openLibrary(ctx, input.brandId)),
  importLibrary: bind(voice.importLibrary).mutation(async ({ ctx, input: { readingId } }) => {
    const { group, value } = await importLibrary(ctx, heldLibrary(ctx, readingId));
    return { group, ...value };
  }),
  handbook: bind(voice.handbook).mutation(({ ctx, input }) =>
    exportHandbook(ctx, input.brandId, input.format),
  ),
};
