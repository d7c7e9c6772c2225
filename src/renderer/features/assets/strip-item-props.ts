import type { StripFinding } from '#renderer/features/assets/checks.ts';
import type { Asset } from '#shared/assets/asset.ts';
import type { Network } from '#shared/channels/networks.ts';
import type { PostDetail } from '#shared/posts/post.ts';

/** One picture of a post in its strip, and what can be done with it. */
export type StripItemProps = {
  readonly asset: Asset;
  readonly post: PostDetail;
  readonly networks: readonly Network[];
  readonly findings: readonly StripFinding[];
  readonly index: number;
  readonly count: number;
  readonly locked: boolean;
  readonly isDragged: boolean;
  readonly onLift: () => void;
  readonly onDrop: () => void;
  readonly onLetGo: () => void;
  readonly onPlace: (to: number) => void;
  readonly onReplace: () => void;
  readonly onRemove: () => void;
};
