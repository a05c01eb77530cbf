import { Knop } from './Knop.tsx';

type Props = {
  /** What is shown, for who does not see that more appeared. */
  readonly telling: string;
  readonly knop: string;
  /** A list that is read page by page. */
  readonly vraag: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly isFetchNextPageError: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
};

/** Under a long list: how much of it is shown, and the way to what came before. */
export function Verder({ telling, knop, vraag }: Props) {
  return (
    <div className="kavel-acties">
      <p role="status" className="kavel-telling">
        {vraag.isFetchNextPageError ? 'Het vervolg is niet opgehaald. Probeer het opnieuw.' : telling}
      </p>
      {vraag.hasNextPage ? (
        <Knop
          aria-disabled={vraag.isFetchingNextPage}
          onClick={() => {
            if (!vraag.isFetchingNextPage) void vraag.fetchNextPage();
          }}
        >
          {knop}
        </Knop>
      ) : null}
    </div>
  );
}
