import {numberAttribute} from '@angular/core';

/** An attribute of a template as a number; nothing where there is none. A declaration, which Angular's compiler can read. */
export function optionalNumber(value: number | string | null | undefined): number | undefined {
  return value == null ? undefined : numberAttribute(value);
}
