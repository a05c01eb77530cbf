import { createLink } from '@tanstack/react-router';
import { Link as UtrechtLink } from '@utrecht/component-library-react';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> };

function Anchor(props: AnchorProps) {
  return <UtrechtLink {...props} />;
}

/** A link to another page of the portal; its address is checked by the compiler. */
export const PageLink = createLink(Anchor);

type ServerProps = { readonly href: string; readonly children: ReactNode };

/** A link to a page that the server makes itself. */
export function ServerLink({ href, children }: ServerProps) {
  return <UtrechtLink href={href}>{children}</UtrechtLink>;
}

/** A link to another site. */
export function ExternLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <UtrechtLink href={href} external>
      {children}
    </UtrechtLink>
  );
}

type DownloadProps = {
  readonly href: string;
  readonly bestand?: string;
  /** Runs on the click, before the browser follows the link. */
  readonly voordat?: (link: HTMLAnchorElement) => void;
  readonly children: ReactNode;
};

/** A link that downloads a file, from the API or made in the browser; `bestand`: how to call it. */
export function DownloadLink({ href, bestand, voordat, children }: DownloadProps) {
  return (
    <UtrechtLink
      href={href}
      download={bestand ?? true}
      className="kavel-download"
      onClick={(event) => voordat?.(event.currentTarget)}
    >
      {children}
    </UtrechtLink>
  );
}
