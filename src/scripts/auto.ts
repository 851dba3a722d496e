// `auto.js`: the edition that loads what the page uses. Nothing stands in this file itself, so that a second address of it (`auto.js?v=2`)
// loads nothing twice.

export {loaded} from './auto/start.js';
