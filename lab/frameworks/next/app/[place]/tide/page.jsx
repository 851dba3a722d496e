import {Article} from '../../article.jsx';

export default function Page() {
  return <Article name="tide" />;
}
