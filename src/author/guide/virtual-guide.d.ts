declare module 'virtual:guide' {
  /** What the guide tells. */
  export const guide: import('./guide.ts').Guide;
}
