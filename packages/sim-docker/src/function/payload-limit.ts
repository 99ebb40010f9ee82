/** Most bytes of an event and of a result: the function contract's 6 MB, which are AWS Lambda's for synchronous invocations. */
export const PAYLOAD_LIMIT = 6 * 1024 * 1024;
