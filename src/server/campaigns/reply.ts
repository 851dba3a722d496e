// What a campaign's parts answer, before it becomes a Response.

/** An answer: the HTTP status, the JSON, and more headers. */
export interface Reply {
  status: number;
  json: object;
  headers?: Record<string, string>;
}

export const ok = (json: object): Reply => ({status: 200, json});

/** A refusal for a reason that the gate shows to the visitor. */
export const refuse = (status: string): Reply => ({status: 403, json: {status}});

/** A request that no gate sends. */
export const reject = (status: number, error: string, headers?: Record<string, string>): Reply => ({
  status,
  json: {error},
  headers,
});
