/**
 * The ids behind the fields of a spec. `Ids` has those of each field, `never` where a field asks the target for nothing.
 * It does not compile unless it has exactly the fields of `Spec`: a new field needs an answer.
 */
export type FieldIds<Spec, Ids extends Complete<Spec, Ids>> = Ids[keyof Ids];

type Complete<Spec, Ids> = [Exclude<keyof Ids, keyof Spec>] extends [never] ? Record<keyof Spec, string> : never;
