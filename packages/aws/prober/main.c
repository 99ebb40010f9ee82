/*
 * Checks the ports of another container of the same task from beside it, because images need not hold a program that
 * could: `prober watch <container> (<role> <kind> <port> [key=value]...)...` runs until liveness or startup has failed
 * too often, which ends it with code 1; `prober ready <container>` says by its exit code whether that container has
 * become ready.
 */
#include "ready.h"
#include "watch.h"

static const char *USAGE = "watch <container> (<role> <kind> <port> [key=value]...)..., or ready <container>";

_Noreturn void run(long count, char **texts) {
  static Arguments arguments;
  const char *command = count > 1 ? texts[1] : "nothing";
  if (equal(command, "ready")) {
    if (count != 3) reject("ready asks about one container.", count > 3 ? texts[3] : "nothing", "its name");
    leave(is_ready(texts[2]) ? 0 : 1);
  }
  if (!equal(command, "watch")) reject("There is no such command.", command, USAGE);
  read_arguments(count - 2, texts + 2, &arguments);
  end_on_signals();
  watch(&arguments);
}
