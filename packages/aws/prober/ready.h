/* Whether the container has become ready, as a name that the processes of the task can see while it is there. */
#pragma once

void become_ready(const char *name);
int is_ready(const char *name);
