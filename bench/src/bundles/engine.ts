/** The engine as a page needs it to compute: compose, compile, and through that evaluate without and with trace. */
export { compileBeleid, composeBeleid } from '@kavel/core/beleid';
