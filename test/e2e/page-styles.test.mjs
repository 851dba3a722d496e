// The layouts menu, side and bottom on pages with the style sheets of other people: where they are, and what they cover.

import assert from 'node:assert/strict';
import {after} from 'node:test';

import {startSite} from '../pages/site.mjs';
import {places, styleRoutes, styles} from '../pages/styled-pages.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite({routes: styleRoutes});
after(() => site.close());

const layouts = ['menu', 'side', 'bottom'];
const screens = {
  phone: {width: 390, height: 844, isMobile: true, hasTouch: true},
  desktop: {width: 1280, height: 800, isMobile: false, hasTouch: false},
};
const record = `<script>
  window.shifts = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries().filter(({hadRecentInput}) => !hadRecentInput))).observe({type: 'layout-shift', buffered: true});
</script>`;

const publish = (style, place, layout) =>
  site.publish({
    attributes: 'style="scroll-behavior: auto"',
    head: `<meta name="viewport" content="width=device-width">${record}${style.head}`,
    body: style.body(place(`<dark-social-share layout="${layout}"></dark-social-share>`)),
  });

// Runs in the page. Boxes as [left, top, right, bottom], in whole pixels.
function geometry(layout) {
  const find = (root) => {
    const [found] = root.querySelectorAll('dark-social-share');
    if (found) return found;
    for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) return find(shadowRoot);
  };
  const element = find(document);
  const root = element?.shadowRoot;
  const bar = root?.querySelector('[part~=bar], [part~=menu]');
  const narrow = innerWidth < 768;
  // Before the layout's file is there, a click opens a popover that is not seen yet.
  if (layout === 'menu' && root?.querySelector('[part~=trigger]')?.ariaExpanded !== 'true') return undefined;
  const isFixed = (layout === 'side' && !narrow) || (layout === 'bottom' && narrow);
  if (!bar || (isFixed && !root.querySelector('.fixed'))) return undefined;
  if (bar.getAnimations({subtree: true}).some(({playState}) => playState === 'running')) return undefined;
  const box = (target) => {
    const {left, top, right, bottom} = target.getBoundingClientRect();
    return [left, top, right, bottom].map(Math.round);
  };
  const shown = (targets) => [...targets].filter((target) => target.checkVisibility({visibilityProperty: true}));
  const range = new Range();
  const text = [...(document.querySelector('dialog') ?? document).querySelectorAll('article p')].map((paragraph) => {
    range.selectNodeContents(paragraph);
    return box(range);
  });
  const trigger = root.querySelector('[part~=trigger]');
  return {
    bar: box(bar),
    trigger: trigger && box(trigger),
    expanded: trigger?.ariaExpanded,
    buttons: shown(root.querySelectorAll('[data-channel]')).map(box),
    icons: shown(root.querySelectorAll('[data-channel] svg')).map(box),
    element: box(element),
    text,
    // The root's, since a body with a transform scrolls with the page.
    window: [0, 0, document.documentElement.clientWidth, innerHeight],
    // In its place, the bar gets its words as every bar does.
    shifts: isFixed ? shifts.map(({value}) => value) : [],
    errors: [...seen.errors, ...seen.warnings],
  };
}

const isInside = ([left, top, right, bottom], [l, t, r, b]) => left >= l && top >= t && right <= r && bottom <= b;
const sizes = (boxes) => boxes.map(([left, top, right, bottom]) => [right - left, bottom - top]);
const covers = ([left, , right], lines) => lines.filter(([l, , r]) => l < right - 1 && r > left + 1);

/** What holds of all layouts: buttons that can be pressed, with icons that fit into them. */
function assertButtons({buttons, icons, window}, name, least) {
  assert.ok(buttons.length >= 4, `${name}: ${buttons.length} buttons`);
  for (const [width, height] of sizes(buttons))
    assert.ok(width >= least && height >= least, `${name}: a button of ${width} × ${height}`);
  for (const [width, height] of sizes(icons))
    assert.ok(width >= 14 && width <= 40 && height >= 14 && height <= 40, `${name}: an icon of ${width} × ${height}`);
  icons.forEach((icon, index) => assert.ok(isInside(icon, buttons[index]), `${name}: icon ${index} in its button`));
  for (const [left, , right] of buttons) assert.ok(left >= 0 && right <= window[2], `${name}: in the window`);
}

const check = {
  menu(found, name) {
    assert.ok(isInside(found.bar, found.window), `${name}: menu at ${found.bar}`);
    assert.equal(found.expanded, 'true', name);
  },
  side(found, name, screen) {
    if (screen === 'phone') return assert.equal(found.trigger, null, `${name}: in its place`);
    const [left, top, , bottom] = found.bar;
    assert.ok(isInside(found.bar, found.window), `${name}: bar at ${found.bar}`);
    assert.ok(Math.abs((top + bottom) / 2 - found.window[3] / 2) <= 2, `${name}: from ${top} to ${bottom}`);
    assert.equal(left, 8, name);
    assert.equal(new Set(found.buttons.map(([x]) => x)).size, 1, `${name}: one column`);
  },
  bottom(found, name, screen) {
    const [left, top, right, bottom] = found.bar;
    if (screen === 'desktop') return assert.ok(top < found.window[3] && right - left < found.window[2], name);
    assert.deepEqual([left, right, bottom], [0, found.window[2], found.window[3]], name);
    const widths = sizes(found.buttons).map(([width]) => width);
    assert.ok(Math.max(...widths) - Math.min(...widths) <= 1, `${name}: widths ${widths}`);
    assert.equal(new Set(found.buttons.map(([, y]) => y)).size, 1, `${name}: one row`);
  },
};

/** Shows an element on a screen and asserts where everything is. */
async function look(visitor, style, placeName, layout, screen) {
  const name = `${layout} ${placeName}, ${screen}`;
  const page = publish(style, places[placeName], layout);
  await visitor.tab.raw.setViewport(screens[screen]);
  await visitor.open(page.url);
  if (layout === 'menu') await visitor.click('[part~=trigger]');
  let found = await visitor.until(geometry, layout);
  if (layout === 'side' && found.expanded === 'true')
    assert.deepEqual(covers(found.bar, found.text), [], `${name}: covers text`);
  if (found.expanded === 'false') {
    const [left, , right] = found.bar;
    assert.ok(left === 0 && right <= 44, `${name}: a tab from ${left} to ${right}`);
    await visitor.click('[part~=trigger]');
    found = await visitor.until(geometry, layout);
  }
  check[layout](found, name, screen);
  assertButtons(found, name, screen === 'phone' ? 44 : 24);
  assert.deepEqual([found.errors, found.shifts], [[], []], name);
}

/** The pages of the test command, which has little time. */
const usual = ['Bootstrap', 'the WordPress theme Twenty Twenty-One', '* {all: revert !important}'];

for (const [title, style] of Object.entries(styles)) {
  journey(
    `on a page with ${title}, the layouts menu, side and bottom stand where they should, and nothing moves`,
    async ({newVisitor, context}) => {
      if (style.missing) return context.skip(style.missing);
      const visitor = await newVisitor();
      for (const screen of Object.keys(screens))
        for (const layout of layouts) await look(visitor, style, 'in the article', layout, screen);
    },
    {engines: ['chromium'], often: usual.includes(title) ? ['chromium'] : []},
  );
}

for (const title of ['Bootstrap', '* {all: revert !important}']) {
  journey(
    `in dialogs and other components on a page with ${title}, the layouts menu, side and bottom stand where they should`,
    async ({newVisitor}) => {
      const visitor = await newVisitor();
      for (const place of Object.keys(places).slice(1))
        for (const screen of Object.keys(screens))
          for (const layout of layouts) await look(visitor, styles[title], place, layout, screen);
    },
    {engines: ['chromium'], often: title === 'Bootstrap' ? [] : ['chromium']},
  );
}
