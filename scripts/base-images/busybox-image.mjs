/** Debian's busybox, alone. */
export const busyboxImage = {
  names: ["busybox:1.36"],
  users: [],
  instructions: [`CMD ["sh"]`],
  async fill() {},
};
