/** Fills in `{name}` in a template; a name without a value becomes nothing. */
export const fillTemplate = (template: string, values: Readonly<Record<string, string | undefined>>): string =>
  template.replace(/\{(\w+)\}/g, (_: string, name: string) => (Object.hasOwn(values, name) && values[name]) || '');
