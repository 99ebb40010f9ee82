import type { Moto } from "./start-moto";

/** What an account has of the things that cost money while they run, by name; each is empty in a new account. */
export interface AccountContents {
  readonly clusters: readonly string[];
  readonly services: readonly string[];
  readonly functions: readonly string[];
  readonly loadBalancers: readonly string[];
}

interface Cluster {
  readonly clusterArn: string;
  readonly status: string;
}

/** Asks moto's own API, not Terraform. */
export async function accountContents({ url }: Moto): Promise<AccountContents> {
  const ask = async (service: string, path: string, init: RequestInit = {}): Promise<string> => {
    const authorization = `AWS4-HMAC-SHA256 Credential=test/20250101/us-east-1/${service}/aws4_request`;
    const response = await fetch(`${url}${path}`, { ...init, headers: { ...init.headers, authorization } });
    if (!response.ok) throw new Error(`${service} answered ${response.status}: ${await response.text()}`);
    return response.text();
  };
  const ecs = async (operation: string, body: object) => {
    const target = `AmazonEC2ContainerServiceV20141113.${operation}`;
    const headers = { "content-type": "application/x-amz-json-1.1", "x-amz-target": target };
    return JSON.parse(await ask("ecs", "/", { method: "POST", headers, body: JSON.stringify(body) }));
  };
  // A cluster that has been deleted stays for a while, as INACTIVE.
  const listed: string[] = (await ecs("ListClusters", {})).clusterArns;
  const described: Cluster[] = (await ecs("DescribeClusters", { clusters: listed })).clusters;
  const clusters = described.filter(({ status }) => status === "ACTIVE").map(({ clusterArn }) => clusterArn);
  const services = await Promise.all(
    clusters.map(async (cluster) => (await ecs("ListServices", { cluster })).serviceArns),
  );
  const functions = JSON.parse(await ask("lambda", "/2015-03-31/functions/")).Functions;
  const query = new URLSearchParams({ Action: "DescribeLoadBalancers", Version: "2015-12-01" });
  const balancers = await ask("elasticloadbalancing", "/", { method: "POST", body: query });
  return {
    clusters,
    services: services.flat(),
    functions: functions.map(({ FunctionName }: { FunctionName: string }) => FunctionName),
    loadBalancers: [...balancers.matchAll(/<LoadBalancerName>(.*?)</g)].map(([, name = ""]) => name),
  };
}
