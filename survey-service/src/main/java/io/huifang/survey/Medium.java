package io.huifang.survey;

/** How a customer was asked. */
public enum Medium {
  EMAIL,
  /** On the phone; an agent types the answer in. */
  PHONE,
  /** By nobody: a poster, a web page. */
  LINK
}
