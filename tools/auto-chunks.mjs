// Which file of `auto.js` a module goes into.

/** All modules that a module imports, itself included; not those that it loads later. */
function reachable(id, getModuleInfo, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const each of getModuleInfo(id)?.importedIds ?? []) reachable(each, getModuleInfo, found);
  return found;
}

/**
 * For rollup's `manualChunks`. `entries`: the parts by name, in the order in which they are loaded, each with the module that it begins
 * with. A module goes into the part that alone uses it; one that several use goes into the core if the elements are among them, and
 * otherwise into the first of them. What several channels share is a part of its own.
 */
export const autoChunks = (entries) => {
  let parts;
  return (id, {getModuleIds, getModuleInfo}) => {
    if (/scripts\/auto\.js$/.test(id)) return 'auto';
    parts ??= Object.entries(entries).map(([name, path]) => {
      const start = [...getModuleIds()].find((each) => each.endsWith(`/dist/${path}.js`));
      return [name, reachable(start, getModuleInfo)];
    });
    const users = parts.filter(([, modules]) => modules.has(id)).map(([name]) => name);
    // What several channels use and no part does is one file, since each further one would cost a round trip. Dialogs are files of their own.
    // Layouts, and elements that few pages have, are left to rollup.
    if (!users[0]) {
      const {importers} = getModuleInfo(id);
      // What several elements for campaigns share is one file too.
      const elements = importers.map((each) => /elements[/\\](gate|goal|invite|qr)[/\\]/.exec(each)?.[1]);
      if (new Set(elements.filter(Boolean)).size > 1) return 'campaigns';
      const ofChannels = importers.filter((each) => /[/\\]channels[/\\]/.test(each));
      return ofChannels[1] && !/dialog|ask-server|(show|draw|encode)-qr|lean-qr/.test(id) ? 'channels' : undefined;
    }
    return users[1] && users[0] === 'elements' ? 'core' : users[0];
  };
};
