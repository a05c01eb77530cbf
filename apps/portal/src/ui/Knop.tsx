import { Button } from '@utrecht/component-library-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

type KnopProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly children: ReactNode;
  readonly soort?: 'hoofd' | 'gewoon' | 'licht';
};

const APPEARANCE = {
  hoofd: 'primary-action-button',
  gewoon: 'secondary-action-button',
  licht: 'subtle-button',
} as const;

export function Knop({ soort = 'gewoon', type = 'button', ...rest }: KnopProps) {
  return <Button {...rest} type={type} appearance={APPEARANCE[soort]} />;
}
