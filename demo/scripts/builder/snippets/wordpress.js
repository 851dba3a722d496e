// A Custom HTML block of WordPress, as its editors take it when it is pasted.

import {htmlElement, lines} from './markup.js';
import {classicTags} from './script-tags.js';
import {weighFiles} from './weigh.js';

/** Custom properties on the element itself: a list of posts may show several, each with its own. */
function withStyle(plan) {
  const style = plan.properties.map(([name, value]) => `${name}: ${value}`).join('; ');
  return style ? {...plan, attributes: [...plan.attributes, ['style', style]]} : plan;
}

export function wordPress(plan, weights, {base, words}) {
  const {tags, files} = classicTags(plan, weights, {file: 'dark-social.min.js', base, early: []});
  return {
    id: 'wordpress',
    name: 'WordPress',
    language: 'html',
    // No empty line: in posts without blocks WordPress would make paragraphs, of which one would close the element.
    code: lines('<!-- wp:html -->', tags, htmlElement(withStyle(plan), {oneLine: true}), '<!-- /wp:html -->'),
    bytes: weighFiles(files, weights),
    files,
    notes: [words.copy(files), words.wordpressFiles, words.wordpress],
  };
}
