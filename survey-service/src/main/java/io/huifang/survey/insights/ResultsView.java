package io.huifang.survey.insights;

import io.huifang.survey.insights.chart.Board;
import io.huifang.survey.insights.chart.Card;
import io.huifang.survey.insights.chart.Course;
import io.huifang.survey.questionnaire.Touchpoint;
import io.huifang.survey.results.group.GroupRow;
import io.huifang.survey.results.group.Groups;
import io.huifang.survey.results.group.Inquiry;
import io.huifang.survey.results.group.Stratified;
import io.huifang.survey.results.reach.Reach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of results and a report show.
 *
 * @param n how many answers there are
 * @param heads the questions that stand on top, at most three
 * @param reach null in a report about imported answers alone, of whom nobody was asked here
 * @param focus the question that is looked at more closely; null if none comes to a number
 */
public record ResultsView(
    long n,
    List<Card> cards,
    List<Card> heads,
    List<Touched> touched,
    Reach reach,
    List<Stop> stops,
    @Nullable Focus focus) {

  /** Whether anybody was asked at all. */
  public boolean asked() {
    return reach.delivered() + reach.bounced() + reach.onTheWay() > 0
        || !reach.heldBack().isEmpty();
  }

  /** Questions that nobody has answered; a line for all of them is enough. */
  public List<Card> unanswered() {
    return cards.stream().filter(card -> card.result().n() == 0).toList();
  }

  /** How many have begun, and not ended. */
  public long stopped() {
    return reach.begun() - reach.answered();
  }

  /**
   * One question, over time and by a dimension.
   *
   * @param title as it was asked
   * @param part title of the row or choice, empty where there is none
   * @param by key of the dimension
   * @param byName what it is called
   * @param course null where there are not two pieces of time
   * @param times the pieces of time, for the table
   */
  public record Focus(
      Inquiry inquiry,
      String title,
      String part,
      String by,
      String byName,
      Board board,
      @Nullable Course course,
      Groups.Cutting times,
      boolean months) {}

  /** A touchpoint with its mean, of so many points. */
  public record Touched(Touchpoint touchpoint, int most, GroupRow row) {}

  /**
   * Where people stop.
   *
   * @param title of the question
   * @param reachedWidth share of those who have begun, in hundredths
   * @param answeredWidth likewise
   */
  public record Stop(Reach.Step step, String title, String reachedWidth, String answeredWidth) {}

  /** Two groups that were compared. */
  public record Compared(
      String a, String b, GroupRow rowA, GroupRow rowB, List<Verdicts.Verdict> verdicts) {}

  /** A figure weighed by strata, with the names of these. */
  public record Weighed(String byName, Stratified found, List<Row> rows) {
    /** One stratum. */
    public record Row(String name, Stratified.Stratum stratum) {}
  }
}
