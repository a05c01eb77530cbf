import { flushCompileCache } from 'node:module';

/** Imported by a process that is going to be killed: it keeps what it compiled now, so that the next one need not. */
flushCompileCache();
