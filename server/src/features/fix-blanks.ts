/** Filling blank cells, for quick fixes and commands alike. */
export { fillEdits } from '../shapes/fixes/fill';
export { zeroable } from '../shapes/fixes/zeros';
