// The file of a picture, for the device's share sheet.

/** A larger file would take too long to fetch while somebody waits, in bytes. */
const maxSize = 10_000_000;

/** The name of the file, for whoever gets it. */
function nameOf(src: string, type: string): string {
  const last = new URL(src, location.href).pathname.split('/').at(-1) ?? '';
  const [name] = decodeURIComponent(last).split('.');
  return `${name || 'image'}.${type.split('/')[1].split('+')[0].replace('jpeg', 'jpg')}`;
}

/**
 * Fetches a picture: from this site, or from one that allows it by CORS. Usually it is in the cache. `undefined` where it cannot be had, is
 * no picture or too large.
 */
export async function fetchFile(src: string): Promise<File | undefined> {
  try {
    const response = await fetch(src, {cache: 'force-cache', referrerPolicy: 'no-referrer'});
    const blob = response.ok ? await response.blob() : undefined;
    if (!blob?.type.startsWith('image/') || blob.size > maxSize) return undefined;
    return new File([blob], nameOf(src, blob.type), {type: blob.type});
  } catch {
    return undefined;
  }
}
