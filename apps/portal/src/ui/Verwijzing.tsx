import { createLink } from '@tanstack/react-router';
import { Link as UtrechtLink } from '@utrecht/component-library-react';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> };

function Anchor(props: AnchorProps) {
  return <UtrechtLink {...props} />;
}

/** A link to another page of the portal; its address is checked by the compiler. */
export const PageLink = createLink(Anchor);

/** A link that downloads a file from the API. */
export function DownloadLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <UtrechtLink href={href} download className="kavel-download">
      {children}
    </UtrechtLink>
  );
}
