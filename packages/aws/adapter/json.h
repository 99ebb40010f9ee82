#pragma once
#include "bytes.h"
#include <stdbool.h>

/** Whether a text is one JSON value in UTF-8. */
bool json_is_valid(struct span text);

/** Whether bytes are UTF-8. */
bool utf8_is_valid(struct span bytes);

/** Where the value that begins at `at` ends; NULL where there is none. */
const char *json_end(const char *at, const char *end);

const char *json_skip_space(const char *at, const char *end);

/** Walks through an object or an array of valid JSON; zeroed at the beginning. Names are texts in quotes. */
struct json_walk {
  const char *at;
};
bool json_next(struct span container, struct json_walk *walk, struct span *name, struct span *value);

/** Finds a member of an object by its name. Of anything else there is none. */
bool json_member(struct span object, const char *name, struct span *value);

/** Adds what a text in quotes says. @returns false where the value is no text */
bool json_read_text(struct span value, struct bytes *text);

/** Adds a text in quotes. */
void json_write_text(struct bytes *json, struct span text);
