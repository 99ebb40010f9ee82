import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { installBusybox } from "./install-busybox.mjs";

/** What every image has: busybox under the names of its tools, users and groups, and a /tmp for everyone. */
export async function layRootFilesystem(root, packages, users = []) {
  for (const folder of [
    "bin",
    "dev",
    "etc",
    "home",
    "proc",
    "root",
    "run",
    "sys",
    "tmp",
    "usr/bin",
    "usr/local/bin",
    "var",
  ]) {
    await mkdir(join(root, folder), { recursive: true });
  }
  await chmod(join(root, "tmp"), 0o1777);
  await installBusybox(root, packages);
  await writeAccounts(root, users);
}

async function writeAccounts(root, users) {
  const all = [
    { name: "root", id: 0, home: "/root" },
    ...users.map((user) => ({ ...user, home: `/home/${user.name}` })),
    { name: "nobody", id: 65534, home: "/" },
  ];
  const passwd = all.map(({ name, id, home }) => `${name}:x:${id}:${id}::${home}:/bin/sh\n`);
  const group = all.map(({ name, id }) => `${name}:x:${id}:\n`);
  await writeFile(join(root, "etc/passwd"), passwd.join(""));
  await writeFile(join(root, "etc/group"), group.join(""));
  await writeFile(join(root, "etc/nsswitch.conf"), "passwd: files\ngroup: files\nhosts: files dns\n");
}
