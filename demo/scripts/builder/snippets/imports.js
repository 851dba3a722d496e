// What a module imports from the package for a design, and what it sets.

import {jsString, jsValue} from './escape.js';
import {needsVisits} from './weigh.js';
import {lines, paragraphs} from './markup.js';

/** The clients by name, each of which is a function of `dark-social/analytics`. */
const isFunctionName = (name) => /^[a-z][a-z0-9]*$/.test(name);

/** `theme`: false where the style sheet is added in another way. `imported`: the line that imports the element. */
export function moduleCode(plan, {theme = true, imported = importOf(plan)} = {}) {
  const {channels, options, analytics} = plan;
  const clients = analytics.includes('auto') ? ['auto'] : analytics.filter(isFunctionName);
  const visits = needsVisits(options);
  const settings = [
    ...Object.entries(options).map(([name, value]) => `${name}: ${jsValue(value)}`),
    ...(channels.length ? [`channels: [${channels.join(', ')}]`] : []),
    ...(clients.length
      ? [`sinks: ${clients[0] === 'auto' ? 'auto()' : `[${clients.map((name) => `${name}()`).join(', ')}]`}`]
      : []),
  ];
  return paragraphs(
    lines(
      settings.length ? "import {configure} from 'dark-social';" : '',
      clients.length ? `import {${clients.join(', ')}} from 'dark-social/analytics';` : '',
      ...channels.map((id) => `import {${id}} from 'dark-social/channels/${id}.js';`),
      imported,
      theme && plan.theme ? `import 'dark-social/themes/${plan.theme}.css';` : '',
      visits ? "import {trackVisits} from 'dark-social/visits';" : '',
    ),
    lines(settings.length ? configureCall(settings) : '', visits ? 'trackVisits();' : ''),
  );
}

const importOf = ({element}) => `import ${jsString(`dark-social/elements/${element}.js`)};`;

function configureCall(settings) {
  const line = `configure({${settings.join(', ')}});`;
  return line.length <= 100 ? line : `configure({\n${settings.map((setting) => `  ${setting},\n`).join('')}});`;
}
