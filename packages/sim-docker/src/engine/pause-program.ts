/** Where the program is loaded, the usual address of a Linux executable. */
const LOAD_ADDRESS = 0x400000;

/** Sizes of the ELF64 file header and of one program header. */
const FILE_HEADER = 64;
const PROGRAM_HEADER = 56;

interface Machine {
  /** `e_machine` of the ELF specification. */
  readonly id: number;
  readonly code: readonly number[];
}

const machines: Readonly<Record<string, Machine>> = {
  amd64: {
    id: 62, // EM_X86_64
    code: [
      ...[0xb8, 0x22, 0x00, 0x00, 0x00], // mov eax, 34    pause(2)
      ...[0x0f, 0x05], //                   syscall        returns after a signal
      ...[0xeb, 0xf7], //                   jmp -9         to the start
    ],
  },
  arm64: {
    id: 183, // EM_AARCH64
    code: [
      ...[0x00, 0x00, 0x80, 0xd2], // mov x0, #0     no descriptors
      ...[0x01, 0x00, 0x80, 0xd2], // mov x1, #0     their count
      ...[0x02, 0x00, 0x80, 0xd2], // mov x2, #0     no timeout
      ...[0x03, 0x00, 0x80, 0xd2], // mov x3, #0     no signal mask
      ...[0x28, 0x09, 0x80, 0xd2], // mov x8, #73    ppoll(2)
      ...[0x01, 0x00, 0x00, 0xd4], // svc #0         returns after a signal
      ...[0xfa, 0xff, 0xff, 0x17], // b -6           to the start
    ],
  },
};

/**
 * A static Linux executable that does nothing until it is killed, small enough to be written by hand: an ELF header, one
 * program header, and a loop around a system call that waits.
 *
 * @param architecture in Go's words
 * @returns undefined for an architecture it is not written for
 */
export function pauseProgram(architecture: string): Buffer | undefined {
  const machine = machines[architecture];
  if (!machine) return undefined;
  const start = FILE_HEADER + PROGRAM_HEADER;
  const size = start + machine.code.length;
  const file = Buffer.alloc(size);
  file.set([0x7f, 0x45, 0x4c, 0x46], 0); // magic: DEL E L F
  file.set([2, 1, 1], 4); // 64 bit, little endian, ELF version 1; the rest of e_ident is zero
  file.writeUInt16LE(2, 16); // e_type: executable
  file.writeUInt16LE(machine.id, 18); // e_machine
  file.writeUInt32LE(1, 20); // e_version
  file.writeBigUInt64LE(BigInt(LOAD_ADDRESS + start), 24); // e_entry
  file.writeBigUInt64LE(BigInt(FILE_HEADER), 32); // e_phoff: the program header follows; e_shoff and e_flags are zero
  file.writeUInt16LE(FILE_HEADER, 52); // e_ehsize
  file.writeUInt16LE(PROGRAM_HEADER, 54); // e_phentsize
  file.writeUInt16LE(1, 56); // e_phnum; there are no sections
  file.writeUInt32LE(1, FILE_HEADER); // p_type: load
  file.writeUInt32LE(5, FILE_HEADER + 4); // p_flags: read and execute; p_offset is zero
  file.writeBigUInt64LE(BigInt(LOAD_ADDRESS), FILE_HEADER + 16); // p_vaddr
  file.writeBigUInt64LE(BigInt(LOAD_ADDRESS), FILE_HEADER + 24); // p_paddr
  file.writeBigUInt64LE(BigInt(size), FILE_HEADER + 32); // p_filesz
  file.writeBigUInt64LE(BigInt(size), FILE_HEADER + 40); // p_memsz
  file.writeBigUInt64LE(0x10000n, FILE_HEADER + 48); // p_align: the largest page size of arm64
  file.set(machine.code, start);
  return file;
}
