#pragma once
#include "bytes.h"

/**
 * Adds W3C's header of a trace.
 *
 * @param trace Lambda's, such as `Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1`; nothing is
 * added for what has no root or no parent
 */
void trace_write_header(struct bytes *headers, const char *trace);
