import type {Metadata} from 'next';
import './page.css';

export const metadata: Metadata = {title: 'Bees and their dances'};

export default function Layout({children}: LayoutProps<'/'>) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
