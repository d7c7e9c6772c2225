/** Most that is taken in; what is larger is refused before anything of it is decoded. */
export const ASSET_LIMITS = {
  /** Of one picture, in bytes. */
  pictureBytes: 200_000_000,
  /** Of a drawing in SVG, in bytes: every element of it is held in memory. */
  drawingBytes: 10_000_000,
  /** Of one video, in bytes. */
  videoBytes: 16_000_000_000,
  /** Of one picture, in pixels: the largest cameras of today make 102 million. */
  pixels: 120_000_000,
  /** Of one side, in pixels. */
  side: 30_000,
  /** Files that one import takes, and how deep it goes into folders. */
  files: 5000,
  depth: 12,
  /** How long one file may take beside being copied, in seconds. */
  seconds: 60,
} as const;
