package io.huifang.kpi.staffing;

/** What happens in a queue. */
interface WaitModel {
  /** What so many people lead to, who answer in time what waits no longer than so many seconds. */
  Outlook with(int agents, double within);
}
