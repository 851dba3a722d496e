// The root layout: one for each place of the drop-in, which is the first part of the path.

import {Suspense} from 'react';

import {headTags} from '../../../head-tags.mjs';
import {Nav} from '../nav.jsx';
import './site.css';

export const metadata = {title: 'Tide and moor'};
export const dynamicParams = false;
export const generateStaticParams = () => Object.keys(headTags).map((place) => ({place}));

export default async function Layout({params, children}) {
  const {place} = await params;
  return (
    <html lang="en">
      <head>
        {headTags[place].map(({code, ...attributes}, index) => (
          <script key={index} {...attributes} {...(code && {dangerouslySetInnerHTML: {__html: code}})} />
        ))}
      </head>
      <body>
        <Suspense>
          <Nav place={place} />
        </Suspense>
        {children}
      </body>
    </html>
  );
}
