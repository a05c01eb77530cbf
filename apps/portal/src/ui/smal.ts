import { useSyncExternalStore } from 'react';

/** Where tables of text no longer fit (the same bound as in the style sheets). */
const SMAL = '(width < 48rem)';

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(SMAL);
  media.addEventListener('change', changed);
  return () => {
    media.removeEventListener('change', changed);
  };
}

/** Whether the screen is too narrow to put text side by side. */
export function useSmal(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(SMAL).matches);
}
