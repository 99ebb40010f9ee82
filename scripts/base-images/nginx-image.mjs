import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copyPackagedProgram } from "./copy-program.mjs";
import { writeProgram } from "./write-program.mjs";

const mainConfiguration = `user nginx;
worker_processes auto;
error_log /var/log/nginx/error.log notice;
events {
  worker_connections 1024;
}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log /var/log/nginx/access.log;
  sendfile on;
  include /etc/nginx/conf.d/*.conf;
}
`;

const defaultSite = `server {
  listen 80;
  server_name localhost;
  location / {
    root /usr/share/nginx/html;
    index index.html;
  }
}
`;

/** Debian's nginx with the folders of the official image: conf.d for sites, /usr/share/nginx/html for pages. */
export const nginxImage = {
  names: ["nginx:1.25-alpine"],
  users: [{ name: "nginx", id: 101 }],
  instructions: [
    "EXPOSE 80",
    "STOPSIGNAL SIGQUIT",
    `ENTRYPOINT ["/docker-entrypoint.sh"]`,
    `CMD ["nginx", "-g", "daemon off;"]`,
  ],
  async fill(root, packages) {
    await copyPackagedProgram(root, packages, "usr/sbin/nginx");
    for (const folder of ["etc/nginx/conf.d", "var/log/nginx", "var/lib/nginx", "var/cache/nginx", "usr/share/nginx"]) {
      await mkdir(join(root, folder), { recursive: true });
    }
    await cp(join(packages, "etc/nginx/mime.types"), join(root, "etc/nginx/mime.types"));
    await cp(join(packages, "usr/share/nginx/html"), join(root, "usr/share/nginx/html"), { recursive: true });
    await writeFile(join(root, "etc/nginx/nginx.conf"), mainConfiguration);
    await writeFile(join(root, "etc/nginx/conf.d/default.conf"), defaultSite);
    await symlink("/dev/stdout", join(root, "var/log/nginx/access.log"));
    await symlink("/dev/stderr", join(root, "var/log/nginx/error.log"));
    await writeProgram(root, "docker-entrypoint.sh", [`exec "$@"`]);
  },
};
