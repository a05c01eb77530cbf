import { createClient } from '@kavel/contract/client';

export { ApiFault, addressOf, problemFrom } from '@kavel/contract/client';

/** The API as the browser reaches it. Everything the portal asks goes through here, so who asks is said here too. */
export const { ask } = createClient({ send: (address, init) => fetch(address, init) });
