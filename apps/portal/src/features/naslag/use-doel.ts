import { useEffect } from 'react';

/** Goes to the row that the address names, once the rows are there. */
export function useDoel(isReady: boolean): void {
  useEffect(() => {
    if (!isReady || window.location.hash === '') return;
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView({ block: 'center' });
  }, [isReady]);
}
