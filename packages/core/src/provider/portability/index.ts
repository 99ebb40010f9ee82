// What a program needs that loads declarations of providers which it does not know. It imports no library.
export { defectOfDescription } from "./defect-of-description";
