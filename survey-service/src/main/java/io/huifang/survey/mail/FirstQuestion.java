package io.huifang.survey.mail;

import java.util.List;

/**
 * The question that a mail asks: each answer is a link that opens the page with it chosen.
 *
 * @param key the field of the page
 * @param low what the first answer means, empty where the answers speak for themselves
 */
public record FirstQuestion(
    String key, String text, List<Answer> answers, String low, String high) {

  /** One answer. */
  public record Answer(String value, String label) {}
}
