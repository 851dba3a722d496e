// Analyzer plugin: the types of events, from the interface that also types `addEventListener`.

import {readFileSync} from 'node:fs';
import ts from 'typescript';
import {declarationsOf} from './declarations.mjs';

const file = 'src/core/events/event.ts';

/** `CustomEvent<ShareEvent>` of `dark-social-share`, and so on. */
function readTypes() {
  const {statements} = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const {members} = statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === 'ElementEvents');
  return new Map(members.map(({name, type}) => [name.text, type.getText()]));
}

export const eventTypes = () => ({
  name: 'event-types',
  packageLinkPhase({customElementsManifest}) {
    const types = readTypes();
    for (const {name: element, events = []} of declarationsOf(customElementsManifest)) {
      for (const event of events) {
        if (!types.has(event.name))
          throw new Error(`${element} @fires ${event.name}, which ElementEvents lacks: ${file}`);
        event.type = {text: types.get(event.name)};
      }
    }
  },
});
