package io.huifang.platform.problem;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people are told when something did not work, in {@code messages/problem_*.properties}. */
@MessageBundle(value = "problem", locale = "en")
public interface ProblemTexts {
  @Message
  String title(Trouble trouble);

  @Message
  String advice(Trouble trouble);

  String start();

  String again();
}
