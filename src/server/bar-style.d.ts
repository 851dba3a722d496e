// The style sheet of bars that a server renders, made when the package is built: tools/bar-style.mjs.
declare module 'bar-style' {
  export const barStyle: string;
  export const barStyleHash: string;
  export const fixedLayoutStyle: string;
  export const fixedLayoutStyleHash: string;
  export const menuStyle: string;
  export const menuStyleHash: string;
}
