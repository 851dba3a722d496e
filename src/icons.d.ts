// Icons are taken from simple-icons and lucide-static when the package is built: tools/icons.mjs.
declare module 'icon:*' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an ambient module cannot import by a relative name
  const icon: import('./core/channel.js').Icon;
  export default icon;
}
