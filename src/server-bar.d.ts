// src/server/bar/bar-of-properties.ts on servers, src/react/internal/no-server-bar.ts in browsers: see `imports` in package.json.

declare module '#server-bar' {
  /** What a server writes of a share bar: the attributes of its element, and the HTML of its shadow root. */
  export interface BarParts {
    readonly attributes: Readonly<Record<string, string | undefined>>;
    readonly shadow: string;
  }
  export function serverBar(properties: Readonly<Record<string, unknown>>): BarParts | undefined;
}
