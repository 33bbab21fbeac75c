package io.huifang.survey.results.reach;

import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of those who might have been asked.
 *
 * @param delivered mails that reached a mailbox, or calls; bounced and held back are told apart
 * @param rate answered of delivered, 0 to 1; null while nobody was asked
 * @param low lower end of its 95 % interval by Wilson
 * @param heldBack by reason
 * @param begun who has sent a page at least: those who have answered, and those who have stopped
 * @param steps question after question; empty where several questionnaires are meant
 */
public record Reach(
    long delivered,
    long answered,
    @Nullable Double rate,
    @Nullable Double low,
    @Nullable Double high,
    long bounced,
    long onTheWay,
    SortedMap<String, Long> heldBack,
    long begun,
    List<Step> steps) {

  /**
   * One question on the way.
   *
   * @param page on which it stands, from 1
   * @param reached who has come as far as its page, among those who have begun
   * @param answered who has answered it, or will if they go on: of the rest some were not asked
   * @param left who has stopped at its page; told at the first question of a page
   */
  @Schema(name = "ReachStep")
  public record Step(String question, int page, long reached, long answered, long left) {}
}
