import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

type Props = {
  /** Draws for a width in pixels; keep the function the same as long as the data is. */
  readonly teken: (breedte: number) => Element;
  /** Room that is kept while there is no drawing yet. */
  readonly hoogte: number;
};

/** A drawing as wide as its place; a table beside it says the same to who cannot see it. */
export function Tekenvlak({ teken, hoogte }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const breedte = useBreedte(holder);
  useEffect(() => {
    if (breedte > 0) holder.current?.replaceChildren(teken(breedte));
  }, [teken, breedte]);
  return <div ref={holder} aria-hidden="true" className="kavel-figuur__vlak" style={{ minHeight: hoogte }} />;
}

function useBreedte(holder: RefObject<HTMLDivElement | null>): number {
  const [breedte, setBreedte] = useState(0);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setBreedte(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [holder]);
  return breedte;
}
