#pragma once
#include <netinet/in.h>
#include <stdbool.h>
#include <stdint.h>

/** @param text such as 127.0.0.1:9001, whose host is an IPv4 address or localhost */
bool address_parse(const char *text, struct sockaddr_in *address);

/** A port of this machine. */
struct sockaddr_in address_local(uint16_t port);

/** @returns a socket that does not block, -1 where the connection was refused or did not open in time */
int connection_open(const struct sockaddr_in *address, int64_t deadline);

/** Waits until a port of this machine accepts connections. */
bool port_wait(uint16_t port, int64_t deadline);
