/** Where the user says a build is found: one path that says it all, or the two fields of `imageBuild`. */
export type BuildSource =
  | { readonly image: string }
  | { readonly context?: string | undefined; readonly dockerfile?: string | undefined };
