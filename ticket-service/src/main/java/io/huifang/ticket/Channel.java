package io.huifang.ticket;

/** How a customer reached us. Imported history may carry other names, kept as text. */
public enum Channel {
  PHONE,
  CHAT,
  EMAIL,
  WEB,
  APP,
  WECHAT
}
