import { FilePathSource, Input, type InputVideoTrack, type MetadataTags, MP4, QTFF, WEBM } from 'mediabunny';
import type { StoredFile } from '#shared/assets/jobs.ts';
import { FileRefused } from './refused.ts';
import { videoTellsPlace } from './video-location.ts';

/** What a video is, told from its container; no frame is decoded. */
export type VideoFacts = Pick<StoredFile, 'width' | 'height' | 'seconds' | 'codec' | 'located'>;

/** Looks at a video. Refuses one without a picture, and one whose container cannot be read. */
export async function lookAtVideo(path: string): Promise<VideoFacts> {
  const input = new Input({ source: new FilePathSource(path), formats: [MP4, QTFF, WEBM] });
  try {
    const facts = await factsOf(input);
    return { ...facts, located: facts.located || videoTellsPlace(path) };
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0] : '';
    throw new FileRefused('damaged', { reason: (reason ?? '').slice(0, 120) });
  } finally {
    input.dispose();
  }
}

async function factsOf(input: Input): Promise<VideoFacts> {
  const track = await input.getPrimaryVideoTrack();
  if (track === null) throw new FileRefused('damaged', { reason: 'no video track' });
  const [seconds, tags] = [await input.computeDuration(), await input.getMetadataTags()];
  return {
    ...(await sizeOf(track)),
    seconds: Math.round(seconds * 1000) / 1000,
    codec: await codecOf(track),
    located: tellsPlace(tags),
  };
}

async function sizeOf(track: InputVideoTrack): Promise<{ readonly width: number; readonly height: number }> {
  return { width: await track.getDisplayWidth(), height: await track.getDisplayHeight() };
}

async function codecOf(track: InputVideoTrack): Promise<string | null> {
  return (await track.getCodec()) ?? null;
}

/** Names under which WebM keeps the place; MP4 and QuickTime are looked at box by box. */
function tellsPlace(tags: MetadataTags): boolean {
  return Object.keys(tags.raw ?? {}).some((name) => /location|©xyz/iu.test(name));
}
