#include "system.h"

/* The kernel's own layout of rt_sigaction(2). */
struct Action {
  void (*handler)(int);
  unsigned long flags;
  void (*restorer)(void);
  unsigned long mask;
};

enum { INTERRUPT = 2, TERMINATE = 15, CHILD = 17, HAS_RESTORER = 0x04000000, MONOTONIC = 1, ABSOLUTE = 1 };

_Noreturn void leave(int code) {
  for (;;) call(__NR_exit_group, code, 0, 0, 0, 0);
}

Millis now(void) {
  struct __kernel_timespec time;
  call(__NR_clock_gettime, MONOTONIC, (long)&time, 0, 0, 0);
  return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

void sleep_until(Millis time) {
  struct __kernel_timespec until = {.tv_sec = time / 1000, .tv_nsec = time % 1000 * 1000000};
  while (now() < time) call(__NR_clock_nanosleep, MONOTONIC, ABSOLUTE, (long)&until, 0, 0);
}

long split(void) { return call(__NR_clone, CHILD, 0, 0, 0, 0); }

static void end(int signal) {
  (void)signal;
  leave(0);
}

void end_on_signals(void) {
  struct Action action = {.handler = end};
#if defined(__x86_64__)
  /* Never reached, as the handler does not return; the kernel insists on one. */
  action.flags = HAS_RESTORER;
  action.restorer = (void (*)(void))end;
#endif
  call(__NR_rt_sigaction, TERMINATE, (long)&action, 0, sizeof action.mask, 0);
  call(__NR_rt_sigaction, INTERRUPT, (long)&action, 0, sizeof action.mask, 0);
}

/* The compiler calls them for initialisers and copies. */
void *memset(void *to, int value, Size size) {
  for (volatile Byte *byte = to; size-- > 0; byte++) *byte = (Byte)value;
  return to;
}

void *memcpy(void *to, const void *from, Size size) {
  const Byte *source = from;
  for (volatile Byte *byte = to; size-- > 0; byte++) *byte = *source++;
  return to;
}
