import type { EngineProblem } from "./engine-problems";
import { textMatches } from "./text-matches";

/** What registries say to a push, before anything else that may be wrong. First match wins. */
export const pushProblems: readonly EngineProblem[] = [
  {
    code: "image.tag-immutable",
    // ECR: "cannot be overwritten because the repository is immutable"; Artifact Registry: "has enabled tag immutability".
    matches: textMatches(/immutab|cannot be overwritten/i),
    says: ({ image }) => `the registry has another image as ${image}, and does not let its tags be moved`,
    remedy: () => "Push under another tag, or delete the image of that tag from the registry first.",
  },
  {
    code: "image.repository-missing",
    // ECR: "name unknown: The repository with name 'x' does not exist"; Artifact Registry: "Repository "x" not found".
    matches: textMatches(/name unknown|name_unknown|repository .*(does not exist|not found)/i),
    says: ({ image }) => `the registry has no repository for ${image}, and makes none by itself`,
    remedy: () => "Create the repository, or correct its name.",
  },
  {
    code: "image.push-denied",
    matches: textMatches(
      /unauthorized|no basic auth credentials|authentication required|denied: |403 forbidden|authorization token has expired/i,
    ),
    says: ({ image }) => `the registry does not let these credentials push ${image}`,
    remedy: () => "Check that the credentials have not expired, and that they may write to the repository.",
  },
];
