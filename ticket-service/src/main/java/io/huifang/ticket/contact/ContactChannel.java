package io.huifang.ticket.contact;

/** How somebody was with us at one moment. */
public enum ContactChannel {
  PHONE,
  CHAT,
  WECHAT,
  VISIT
}
