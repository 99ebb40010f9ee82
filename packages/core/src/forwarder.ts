import type { cloud } from "@winglang/sdk";

/** Which request of the container an event becomes. */
export interface ForwardProps {
  /**
   * Path of the request, starting with `/`.
   * @default - the path of the API request, `/` for other events
   */
  readonly path?: string;

  /**
   * HTTP method of the request.
   * @default - the method of the API request, POST for other events
   */
  readonly method?: string;
}

/**
 * Handlers that hand events to a workload by HTTP. An answer outside 200 to 299, a timeout or a broken connection
 * fails the event, so that its source delivers it again where it can.
 */
export interface IForwarder {
  /** Handler for a route of a `cloud.Api`: path, query, headers, body and status pass through. */
  fromApi(): cloud.IApiEndpointHandler;

  /** Handler for events of a `cloud.Bucket`. */
  fromBucketEvent(): cloud.IBucketEventHandler;

  /** Handler for messages of a `cloud.Queue`. */
  fromQueue(): cloud.IQueueSetConsumerHandler;

  /** Handler for ticks of a `cloud.Schedule`. */
  fromSchedule(): cloud.IScheduleOnTickHandler;

  /** Handler for messages of a `cloud.Topic`. */
  fromTopic(): cloud.ITopicOnMessageHandler;
}
