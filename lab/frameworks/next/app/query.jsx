'use client';

import {useSearchParams} from 'next/navigation';

/** Shows what the router knows of the query. */
export function Query() {
  const query = useSearchParams();
  return <p data-query={query.toString()}>{query.get('edition')}</p>;
}
