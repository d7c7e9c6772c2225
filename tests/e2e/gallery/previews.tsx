import '#renderer/styles/index.css';
import { type ReactNode, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  type PreviewEntry,
  PreviewList,
  PreviewWidthSwitch,
} from '#renderer/features/previews/PreviewList.tsx';
import { type Network, networks } from '#shared/channels/networks.ts';
import type { ChannelText } from '#shared/posts/composition.ts';
import { formatsDrawn } from '#shared/previews/layout.ts';
import type { PreviewMedia } from '#shared/previews/pictures.ts';
import type { PreviewWidth } from '#shared/previews/preview.ts';

// Every network side by side, for eyes and for tests/e2e/previews.spec.ts: ?content=long&width=wide.

const loaf = (width: number, height: number): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 300 200" preserveAspectRatio="xMidYMid slice"><rect width="300" height="200" fill="#d9dcc8"/><rect y="140" width="300" height="60" fill="#78816b"/><ellipse cx="150" cy="140" rx="96" ry="66" fill="#b67b3f"/><rect x="54" y="140" width="192" height="60" fill="#78816b"/><g fill="#f5e3c2"><rect x="100" y="92" width="9" height="34" transform="rotate(-28 104 109)"/><rect x="146" y="82" width="9" height="36" transform="rotate(-28 150 100)"/><rect x="192" y="94" width="9" height="32" transform="rotate(-28 196 110)"/></g></svg>`,
  )}`;

const picture = (id: string, width: number, height: number, x = 0.5): PreviewMedia => ({
  id,
  kind: 'image',
  src: loaf(width, height),
  alt: 'A dark rye loaf cut open on a floured board',
  size: { width, height },
  focal: { x, y: 0.5 },
});

const long = `The longest rested loaf on the counter is also the slowest. Our table rye rests for 36 hours before it sees the oven.

That rest is why it still tastes of something on Sunday, and why Lena (@lena.brandvold@bread.social) starts Thursday’s bread on Tuesday night. It toasts like a dream. 👩‍🍳🇩🇪

We bake 40 a day in each café, so come before noon. Ask for it sliced thick. More at hollinandrye.com/rye

#tablerye #slowbread #hollinandrye #adventbakes #nightbakers`;

type Sample = {
  readonly content: Partial<ChannelText>;
  readonly media: readonly PreviewMedia[];
  readonly link?: string;
};

const samples: { readonly [name: string]: Sample } = {
  long: {
    content: {
      text: long,
      firstComment: 'Sliced thick or thin? Tell us at the counter; Brenmouth is keeping score.',
    },
    media: [picture('loaf', 3000, 2000, 0.8)],
    link: 'https://hollinandrye.com/rye',
  },
  short: {
    content: { text: 'Back on Thursday.' },
    media: [],
    link: 'https://www.hollinandrye.com/rye?utm_source=x',
  },
  parts: {
    content: {
      text: long,
      parts: ['Thirty-six hours of rest.', 'One hour in the oven.', 'Gone by noon. #rye'],
    },
    media: [
      picture('a', 2000, 3000),
      picture('b', 3000, 2000),
      picture('c', 1000, 1000),
      picture('d', 4000, 1000),
      picture('e', 900, 1600),
    ],
  },
  rtl: {
    content: {
      text: 'خبز الجاودار على طاولتنا يرتاح ستا وثلاثين ساعة قبل أن يدخل الفرن.\n\nولهذا يبقى له طعم يوم الأحد. اسألوا عنه مقطعا سميكا @hollinandrye #خبز\n\nنخبز أربعين رغيفا كل يوم، فتعالوا قبل الظهر. 🍞'.repeat(
        2,
      ),
    },
    media: [picture('loaf', 1600, 1600)],
  },
  cjk: {
    content: { text: '黑麦面包要静置三十六个小时才进烤箱。所以到了星期天它仍然有味道。'.repeat(9) },
    media: [],
  },
  hostile: {
    content: {
      text: `<img src=x onerror=alert(1)> \u202Egnp.exe\u202C ${'long'.repeat(90)} javascript:alert(1) "><script>1</script>\n${'e\u0301\u0327'.repeat(200)}`,
    },
    media: [{ ...picture('gone', 10, 10), src: 'data:image/png;base64,AAAA' }],
  },
  empty: { content: {}, media: [] },
};

function entriesOf(sample: Sample, network: Network): readonly PreviewEntry[] {
  const formats: readonly (string | null)[] =
    formatsDrawn(network).length > 0 ? formatsDrawn(network) : [null];
  return formats.map((format) => ({
    key: `${network} ${format}`,
    network,
    format,
    channel: {
      name: network === 'linkedin' ? 'Hollin & Rye' : '@hollinandrye',
      brand: 'Hollin & Rye',
      hue: 'brick',
    },
    content: { text: '', firstComment: '', parts: [], format: null, ...sample.content },
    link: sample.link === undefined ? null : { url: sample.link, utm: null },
    media: sample.media,
    when: 'Thu 10 Dec, 12:00',
  }));
}

const query = new URLSearchParams(location.search);

function Gallery(): ReactNode {
  const [width, setWidth] = useState<PreviewWidth>(query.get('width') === 'wide' ? 'wide' : 'phone');
  const sample = samples[query.get('content') ?? 'long'] ?? samples['empty'];
  if (sample === undefined) return null;
  return (
    <main style={{ height: '100%', overflow: 'auto', background: 'var(--surface-sunken)' }}>
      <h1 className="visually-hidden">Previews</h1>
      <PreviewWidthSwitch width={width} onChange={setWidth} />
      <div style={{ columns: width === 'phone' ? '302px' : '528px', columnGap: 16, padding: 16 }}>
        {networks
          .flatMap((network) => entriesOf(sample, network))
          .map((entry) => (
            <div key={entry.key} style={{ breakInside: 'avoid', marginBottom: 16 }}>
              <PreviewList entries={[entry]} width={width} />
            </div>
          ))}
      </div>
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
