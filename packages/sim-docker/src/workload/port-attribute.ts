/** Name of the simulator's attribute that holds the host port of a workload's port. */
export function portAttribute(portName: string): string {
  return `port_${portName}`;
}
