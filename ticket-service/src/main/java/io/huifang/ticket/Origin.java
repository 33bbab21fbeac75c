package io.huifang.ticket;

/** Whether a ticket was lived here or came as history from another system. */
public enum Origin {
  LIVE,
  IMPORT
}
