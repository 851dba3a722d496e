// Who is measured, in the order of the table. Adding one is one file and one line here.
//
// A contender says
//   name             how the table calls it
//   bytes()          {script, style}: what a site has to load for the six buttons, minified
//   markup           one bar as a page's author writes it
//   bar              a selector that finds each bar
//   start()          runs in the page after markup and script are there, where a library asks for that
//   draw(place, n)   runs in the page instead of markup, for those who draw by script only
//   visibility       the style that puts `content-visibility: auto` on each bar, for those measured with it as well
import {staticHtml} from './static-html.mjs';
import {litElement, litElementWithLabels} from './lit-element.mjs';
import {darkSocial, darkSocialBaseline, darkSocialIcons} from './dark-social.mjs';
import {shareon} from './shareon.mjs';
import {sharerJs} from './sharer-js.mjs';
import {reactShare} from './react-share.mjs';

export const contenders = [
  staticHtml,
  litElement,
  litElementWithLabels,
  darkSocial,
  darkSocialBaseline,
  darkSocialIcons,
  shareon,
  sharerJs,
  reactShare,
];
