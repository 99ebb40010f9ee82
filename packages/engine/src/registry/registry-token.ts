import type { RegistryAuth } from "./registry-auth";

/**
 * The `Authorization` header that a registry asks for: the user's name and password, or a token that another server gives
 * for them (Docker Registry HTTP API, "Token authentication").
 *
 * @param challenge the registry's answer with status 401
 * @returns undefined when the user has nothing to show
 */
export async function registryToken(challenge: Response, auth: RegistryAuth | undefined): Promise<string | undefined> {
  const basic =
    auth?.password === undefined
      ? undefined
      : `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString("base64")}`;
  const [, scheme = "", rest = ""] = /^(\w+)\s+(.*)$/.exec(challenge.headers.get("www-authenticate") ?? "") ?? [];
  if (scheme.toLowerCase() !== "bearer") return basic;
  if (auth?.registrytoken !== undefined) return `Bearer ${auth.registrytoken}`;
  const fields = Object.fromEntries([...rest.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  const { realm = "", service = "", scope = "" } = fields as Record<string, string>;
  const answer =
    auth?.identitytoken === undefined
      ? await fetch(`${realm}?${new URLSearchParams({ service, scope })}`, {
          headers: basic === undefined ? {} : { authorization: basic },
        })
      : await fetch(realm, {
          method: "POST",
          body: new URLSearchParams({
            ...{ grant_type: "refresh_token", refresh_token: auth.identitytoken },
            ...{ client_id: "wing-containers", service, scope },
          }),
        });
  if (!answer.ok) return undefined;
  const { token, access_token: accessToken } = (await answer.json()) as { token?: string; access_token?: string };
  return `Bearer ${token ?? accessToken}`;
}
