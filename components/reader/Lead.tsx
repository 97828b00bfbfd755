import { useState } from 'preact/hooks';
import type { LeadImage } from '../../utils/article/types.ts';

/** Narrower pictures keep their own size: blown up they blur. */
const wide = 480;

/** The story's picture, in its own proportions. One that does not load takes its place with it. */
export function Lead({ image }: { image: LeadImage }) {
  const { src, srcset, sizes, alt, caption, width, height } = image;
  const [natural, setNatural] = useState(width && height ? { width, height } : null);
  const [failed, setFailed] = useState(false);
  if (failed) return null;
  return (
    <figure class={natural && natural.width >= wide ? 'lead wide' : 'lead'}>
      <img
        src={src}
        srcset={srcset}
        sizes={sizes}
        alt={alt}
        width={width}
        height={height}
        dir="auto"
        style={natural ? { '--ratio': String(natural.width / natural.height) } : undefined}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
          if (naturalWidth && naturalHeight) setNatural({ width: naturalWidth, height: naturalHeight });
        }}
        onError={() => setFailed(true)}
      />
      {caption && <figcaption dir="auto">{caption}</figcaption>}
    </figure>
  );
}
