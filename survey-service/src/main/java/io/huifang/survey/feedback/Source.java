package io.huifang.survey.feedback;

/** Where feedback comes from. */
public enum Source {
  /** A low answer, or one with a severe word; it comes by itself. */
  ANSWER,
  /** Somebody has called the customer. */
  CALLBACK,
  SOCIAL,
  COMPLAINT,
  /** Suggestions of people who work here. */
  STAFF,
  MAIL,
  OTHER
}
