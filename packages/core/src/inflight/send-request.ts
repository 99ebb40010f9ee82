import type { ForwardRequest, ForwardResponse } from "./forward-request";

/**
 * Sends a request to a workload over HTTP.
 *
 * @param url address of the workload, such as `http://127.0.0.1:41003`; the request's path is appended to it
 * @param timeout milliseconds the answer may take, absent: no limit of our own
 * @throws Error with the address and the reason when there is no answer: a refused or broken connection, a timeout
 */
export async function sendRequest(url: string, request: ForwardRequest, timeout?: number): Promise<ForwardResponse> {
  const { method, path, headers, body } = request;
  try {
    const response = await fetch(`${url.replace(/\/$/, "")}${path}`, {
      method,
      headers,
      redirect: "manual",
      ...(body !== undefined && { body: body as RequestInit["body"] & {} }),
      ...(timeout !== undefined && { signal: AbortSignal.timeout(timeout) }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  } catch (cause) {
    throw new Error(`${method} ${path} got no answer from ${url}: ${reasonOf(cause, timeout)}`);
  }
}

/** What `fetch` itself says is always "fetch failed"; the reason is its cause. */
function reasonOf(error: unknown, timeout: number | undefined): string {
  const { name, message, cause } = error as Error & { cause?: Error };
  if (name === "TimeoutError") return `none within ${(timeout ?? 0) / 1000} s`;
  return cause?.message || message;
}
