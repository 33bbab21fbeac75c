package io.huifang.ticket.desk.compose;

/** What an agent has just done, to be confirmed in one sentence. */
public enum Done {
  SENT,
  SENT_AND_RESOLVED,
  NOTED,
  TAKEN,
  ASSIGNED,
  TRANSFERRED,
  RESOLVED,
  ESCALATED,
  OPENED,
  MERGED,
  UNMERGED,
  LINKED,
  TAGGED,
  WATCHED,
  UNWATCHED,
  SPLIT,
  FOLLOWED_UP,
  GRANT_SAVED,
  GRANT_DECIDED,
  GRANT_WITHDRAWN
}
