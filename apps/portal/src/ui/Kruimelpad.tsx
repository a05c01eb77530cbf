import type { ReactNode } from 'react';

/** Where this page is, from the whole to the part; the last step is the page itself. */
export function Kruimelpad({
  stappen,
  hier,
}: {
  readonly stappen: readonly ReactNode[];
  readonly hier: string;
}) {
  return (
    <nav aria-label="Kruimelpad" className="kavel-kruimels">
      <ol>
        {stappen.map((stap, index) => (
          <li key={index}>{stap}</li>
        ))}
        <li aria-current="page">{hier}</li>
      </ol>
    </nav>
  );
}
