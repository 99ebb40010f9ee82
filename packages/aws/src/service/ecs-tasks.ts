/** The service of AWS that runs tasks. */
export const ECS_TASKS = "ecs-tasks.amazonaws.com";
