import { arnRule } from "./arn-rule";

/** What names a certificate. */
export const CERTIFICATE = arnRule(
  "a certificate of ACM",
  "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012",
);
