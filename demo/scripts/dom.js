// Makes elements from names, properties and children: the demo's pages forbid markup from strings.

/** Makes an HTML element; properties are set as such, `class` and `data-…` as attributes. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Draws a channel's icon on a disc of its colour. */
export function channelDisc({icon, color}) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', icon.viewBox ?? '0 0 24 24');
  svg.setAttribute('class', icon.stroke ? 'line' : '');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', icon.path);
  svg.append(path);
  const disc = h('span', {class: 'disc', 'aria-hidden': 'true'}, svg);
  disc.style.setProperty('--color', color);
  return disc;
}
