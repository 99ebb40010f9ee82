import {
  type Diagnostic,
  type Field,
  isGiven,
  raiseProblems,
  readText,
  readTexts,
  reportField,
  type TextRule,
} from "@wing-containers/core/provider";

const NAMES = ["vpc_id", "private_subnet_ids", "public_subnet_ids"] as const;

const VPC: TextRule = {
  accepted: "the id of a VPC, such as vpc-0a1b2c3d4e5f67890",
  test: (text) => /^vpc-[0-9a-f]{8,17}$/.test(text),
};
const SUBNET: TextRule = {
  accepted: "the id of a subnet, such as subnet-0a1b2c3d4e5f67890",
  test: (text) => /^subnet-[0-9a-f]{8,17}$/.test(text),
};

/**
 * Checks Wing's own settings of a network that is there already, as far as containers need them. Wing checks them too, but
 * after the program has used them.
 *
 * @throws WorkloadError with all that is wrong
 */
export function checkExistingNetwork(section: Readonly<Record<string, unknown>>): void {
  const problems: Diagnostic[] = [];
  const [vpc, privateSubnets, publicSubnets] = NAMES.map((name) => ({
    value: section[name],
    path: `tf-aws.${name}`,
    hidden: false,
    problems,
  })) as [Field, Field, Field];
  readText(vpc, VPC);
  const subnets = readTexts(privateSubnets, SUBNET);
  readTexts(publicSubnets, SUBNET);
  if (!isGiven(vpc)) require(vpc, VPC.accepted);
  if (subnets === undefined ? !isGiven(privateSubnets) : subnets.length === 0) {
    require(privateSubnets, "a list of ids of subnets with a way to the internet, or to the VPC endpoints of AWS");
  }
  raiseProblems("The section tf-aws of wing.toml", problems);
}

function require(field: Field, accepted: string): void {
  reportField(field, {
    code: "value.required",
    message: 'A network that is there already (vpc = "existing") needs it.',
    accepted,
    remedy: `Give ${accepted}; or remove vpc, and the app makes a network of its own.`,
  });
}
