/** What both ends of a stream of server-sent events must agree on. */

/** A quiet stream has a comment that often: a client that hears nothing for several of them has lost the connection. */
export const keepAliveMs = 15_000;
