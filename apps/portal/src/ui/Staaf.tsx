/** A bar inside a table, beside the number that it draws; hidden for who hears the number. */
export function Staaf({ deel, streep }: { readonly deel: number; readonly streep?: number }) {
  return (
    <span className="kavel-staaf" aria-hidden="true">
      <span className="kavel-staaf__vulling" style={{ inlineSize: percent(deel) }} />
      {streep === undefined ? null : (
        <span className="kavel-staaf__streep" style={{ insetInlineStart: percent(streep) }} />
      )}
    </span>
  );
}

function percent(deel: number): string {
  return `${Math.min(100, Math.max(0, deel * 100)).toFixed(1)}%`;
}
