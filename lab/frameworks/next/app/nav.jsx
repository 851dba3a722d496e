'use client';

import Link from 'next/link';
import {usePathname, useRouter, useSearchParams} from 'next/navigation';
import {useEffect} from 'react';

if (typeof window === 'object') window.bootedAt = location.href;

export function Nav({place}) {
  const router = useRouter();
  const path = usePathname();
  const known = useSearchParams();
  useEffect(() => {
    window.ready = true;
  }, []);
  // As sites do it that keep their filters in the query: all that is there, and one thing changed.
  const sort = () => {
    const query = new URLSearchParams(known);
    query.set('sort', 'new');
    router.replace(`${path}?${query}${location.hash}`, {scroll: false});
  };
  return (
    <nav>
      <Link href={`/${place}/tide`} data-to="tide">
        Tide
      </Link>
      <Link href={`/${place}/moor`} data-to="moor">
        Moor
      </Link>
      <button data-do="sort" onClick={sort}>
        Newest first
      </button>
    </nav>
  );
}
