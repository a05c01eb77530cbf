import { userInfo } from 'node:os';

/** Name of the account that runs this process; `undefined` when the system knows none for its number. */
export function accountName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
