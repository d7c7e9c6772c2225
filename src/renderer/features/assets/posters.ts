import { base64Of } from '#renderer/app/base64.ts';
import { api } from '#renderer/app/client.ts';
import { assetUrl, PICTURE_SIDES } from '#shared/assets/address.ts';
import type { Asset } from '#shared/assets/asset.ts';

/** Files whose poster was asked for in this window, drawn or not: none is tried twice. */
const tried = new Set<string>();
let queue: Promise<void> = Promise.resolve();

/** Draws the poster frames of videos that have none yet, one after the other, and hands them in. */
export function drawPosters(assets: readonly Asset[]): void {
  for (const { kind, thumb, current, fileThere } of assets) {
    if (kind !== 'video' || thumb !== '' || current === null || !fileThere || tried.has(current.hash))
      continue;
    tried.add(current.hash);
    const { hash, seconds } = current;
    queue = queue.then(() => drawPoster(hash, seconds ?? 0));
  }
}

async function drawPoster(hash: string, seconds: number): Promise<void> {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  video.src = assetUrl(hash, 'file');
  try {
    await arrival(video, 'loadeddata');
    // The first frame is often black: a tenth of the way in says more.
    video.currentTime = Math.min(3, seconds / 10);
    await arrival(video, 'seeked');
    const blob = await frameOf(video);
    if (blob !== null) await api.assets.setPoster.mutate({ hash, base64: await base64Of(blob) });
  } catch {
    // This program has no decoder for it: it keeps the sign of a video in place of a picture.
  } finally {
    video.removeAttribute('src');
    video.load();
  }
}

/** Longest that one step of a video may take, in ms. */
const PATIENCE = 8000;

function arrival(video: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The video does not answer.')), PATIENCE);
    video.addEventListener(event, () => resolve(clearTimeout(timer)), { once: true });
    video.addEventListener('error', () => reject(new Error('The video cannot be read.')), { once: true });
  });
}

function frameOf(video: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(1, PICTURE_SIDES.view / Math.max(videoWidth, videoHeight, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(videoWidth * scale));
  canvas.height = Math.max(1, Math.round(videoHeight * scale));
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
}
