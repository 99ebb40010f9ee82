/* The kernel, without a C library: the program runs in an image that holds nothing else. */
#pragma once
#include <asm/unistd.h>
#include <linux/errno.h>
#include <linux/in.h>
#include <linux/poll.h>
#include <linux/time_types.h>
#include <linux/un.h>

typedef unsigned char Byte;
typedef unsigned long Size;
/** Milliseconds, of a clock that never goes back. */
typedef long long Millis;

enum { STREAM = 1, DATAGRAM = 2, NON_BLOCKING = 04000, SOCKET_LEVEL = 1, SOCKET_ERROR = 4, NO_SIGNAL = 0x4000 };

static inline long call(long number, long a, long b, long c, long d, long e) {
#if defined(__x86_64__)
  register long r10 __asm__("r10") = d;
  register long r8 __asm__("r8") = e;
  register long r9 __asm__("r9") = 0;
  long result;
  __asm__ volatile("syscall"
                   : "=a"(result)
                   : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                   : "rcx", "r11", "memory");
  return result;
#elif defined(__aarch64__)
  register long x8 __asm__("x8") = number;
  register long x0 __asm__("x0") = a;
  register long x1 __asm__("x1") = b;
  register long x2 __asm__("x2") = c;
  register long x3 __asm__("x3") = d;
  register long x4 __asm__("x4") = e;
  register long x5 __asm__("x5") = 0;
  __asm__ volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5) : "memory");
  return x0;
#else
#error "The prober is made for amd64 and arm64."
#endif
}

_Noreturn void leave(int code);
Millis now(void);
void sleep_until(Millis time);
/** A second process that goes on from here. Returns 0 in the new one. */
long split(void);
/** Makes SIGTERM and SIGINT end the process with code 0, which the kernel does not do for the first of a container. */
void end_on_signals(void);
