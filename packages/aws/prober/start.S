/* Where the kernel begins: the stack holds the number of arguments, then the arguments. */
  .globl _start
  .type _start, %function
_start:
#if defined(__x86_64__)
  mov (%rsp), %rdi
  lea 8(%rsp), %rsi
  and $-16, %rsp
  call run
  ud2
#elif defined(__aarch64__)
  ldr x0, [sp]
  add x1, sp, #8
  bl run
  brk #0
#endif
  .section .note.GNU-stack, "", %progbits
