import type { Capability } from "@wing-containers/core/provider";
import type { WorkloadInput } from "../app/app-input";
import type { RunningApp } from "./running-app";

/**
 * A behaviour that a program can see while it runs. It is a test of its own: it passes where `check` resolves. Then each
 * capability of `proves` counts as seen by behaviour. It is not run, and proves nothing, where the provider has no harness, where
 * it declares a capability of `proves` or of `needs` unsupported or emulated without an effect, or where the harness lacks
 * `crash` and the scenario needs it; the report says which.
 */
export interface Scenario {
  /** A plain sentence, unique: the title of the test. */
  readonly title: string;

  /** Capabilities whose effect `check` sees: it would fail if the provider ignored one of them. */
  readonly proves: readonly Capability[];

  /** Other capabilities that the program uses. */
  readonly needs?: readonly Capability[];

  /**
   * Kind of the container workloads that use these capabilities: the provider's answers to that kind count. Default: service.
   * What is named for one kind, such as `function.timeout`, that kind uses anyway.
   */
  readonly kind?: WorkloadInput["kind"];

  /** Whether `check` calls `crash`. */
  readonly crashes?: boolean;

  /** The program: text by relative path, `main.w` among it. */
  readonly files: Readonly<Record<string, string>>;

  /** Seconds for start, check and stop, within which slow machines and image builds must fit. Default: 120. */
  readonly timeout?: number;

  /** Looks at the running program; throws where it is not as it should be. The suite stops the app and looks for leaks. */
  check(app: RunningApp): Promise<void>;
}
